/** Reads the knowledge and has its index made, beside whatever else must be loaded before the first question. */
import type { Config } from './config.ts';
import type { InService } from './desk/context.ts';
import type { Clock, Log } from './desk/ports.ts';
import type { Knowledge } from './knowledge/article.ts';
import { keptFolder, openKeptTables } from './knowledge/kept-tables.ts';
import { createNorwegian, type Norwegian, readNorwegianWords } from './knowledge/norwegian.ts';
import { openSearch } from './knowledge/search.ts';
import { createTableMaker, type TableMaker } from './knowledge/table-maker.ts';
import type { OpenKnowledge } from './knowledge/watch-knowledge.ts';
import { openKnowledge } from './knowledge/watch-knowledge.ts';

export interface BegunKnowledge {
  norwegian: Norwegian;
  /** Fails, in whole sentences, when there is nothing to put in service. */
  opened: Promise<OpenKnowledge<InService>>;
  close(): Promise<void>;
}

/** Throws, in a whole sentence, when norwegian.yaml is not what it should be. */
export function beginKnowledge({ knowledgeDir }: Pick<Config, 'knowledgeDir'>, { log, clock }: { log: Log; clock: Clock }): BegunKnowledge {
  const words = readNorwegianWords(knowledgeDir);
  const norwegian = createNorwegian(words);
  const maker = createTableMaker({ words, norwegian, log, kept: openKeptTables(keptFolder) });
  const opened = openKnowledge({ folder: knowledgeDir, log, clock, prepare: (read: Knowledge) => putInService(read, norwegian, maker) });
  // Whoever waits for it hears of a failure; until then it is nobody's.
  opened.catch(() => {});
  return {
    norwegian,
    opened,
    close: async () => {
      const stopped = opened.then(
        (knowledge) => knowledge.stop(),
        () => {},
      );
      await maker.close();
      await stopped;
    },
  };
}

/** The present knowledge goes on answering meanwhile. */
async function putInService(knowledge: Knowledge, norwegian: Norwegian, maker: TableMaker): Promise<InService> {
  const byId = new Map(knowledge.passages.map((passage) => [passage.id, passage]));
  const search = openSearch(knowledge.passages, norwegian, { tables: await maker.make(knowledge.passages) });
  return { knowledge, search, passage: (id) => byId.get(id) };
}
