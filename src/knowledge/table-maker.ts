/**
 * Makes the search's tables in another thread and hands them over, unless they are kept from the last time; here, in short steps, where a thread
 * is not worth its while or not possible.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Passage } from './article.ts';
import { type KeptTables, keyOf } from './kept-tables.ts';
import type { Norwegian, NorwegianWords } from './norwegian.ts';
import { makeTables, type SearchTables } from './search.ts';
import { gently } from './steps.ts';

/** What the thread is given, and what it gives back. */
export interface Wanted {
  passages: Passage[];
  words: NorwegianWords;
}
export type Made = { tables: SearchTables } | { problem: string };

export interface TableMaker {
  make(passages: Passage[]): Promise<SearchTables>;
  /** Leaves what is being made, and waits for what is being kept. */
  close(): Promise<void>;
}

interface Options {
  words: NorwegianWords;
  norwegian: Norwegian;
  log: { warn(facts: object, message: string): void };
  kept?: KeptTables;
  /** Fewer passages than this are done here sooner than a thread is started. */
  least?: number;
  thread?: URL;
}

export function createTableMaker(options: Options): TableMaker {
  const { words, norwegian, log, kept, least = 200, thread = new URL('./build-worker.ts', import.meta.url) } = options;
  const atWork = new Set<Worker>();
  let keeping: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function apart(passages: Passage[]): Promise<SearchTables> {
    const worker = new Worker(readingTypeScript(thread), { eval: true, execArgv: [] });
    atWork.add(worker);
    try {
      const made = await new Promise<Made>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('the thread ended before it was done')));
        worker.postMessage({ passages, words } satisfies Wanted);
      });
      if ('problem' in made) throw new Error(made.problem);
      return made.tables;
    } finally {
      atWork.delete(worker);
      void worker.terminate();
    }
  }

  return {
    make: async (passages) => {
      if (passages.length < least) return gently(makeTables(passages, norwegian));
      const key = kept && keyOf(passages, words);
      const before = key && kept.read(key);
      if (before) return before;
      try {
        const made = await apart(passages);
        if (key) keeping = Promise.all([keeping, kept.keep(key, made)]);
        return made;
      } catch (error) {
        if (closed) throw error;
        log.warn({ problem: error instanceof Error ? error.message : String(error) }, 'the index is made in the main thread instead');
        return gently(makeTables(passages, norwegian));
      }
    },
    close: async () => {
      closed = true;
      await Promise.all([keeping, ...[...atWork].map((worker) => worker.terminate())]);
    },
  };
}

/** What a thread begins with: it must learn to read TypeScript by itself, whatever the main thread was started with. */
function readingTypeScript(file: URL): string {
  const tsx = new URL('./dist/esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))).href;
  return `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); })`;
}
