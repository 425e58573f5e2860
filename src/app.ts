/** Puts the parts together. Only this file and main.ts know all rooms. */
import { pino } from 'pino';
import { type BegunKnowledge, beginKnowledge } from './begin-knowledge.ts';
import { type Config, listBeside, type ModelConfig } from './config.ts';
import { type Desk, dayOf, type InService } from './desk/context.ts';
import { createLinks } from './desk/doors.ts';
import { createPlainWords } from './desk/plain-words.ts';
import type { Clock, Log } from './desk/ports.ts';
import { createKeyRing, type KeyRing } from './key-ring.ts';
import type { OpenKnowledge } from './knowledge/watch-knowledge.ts';
import { openMeanings } from './model/meanings.ts';
import { openWriter } from './model/openai-writer.ts';
import { readMunicipalities } from './office/municipalities.ts';
import { readOffices } from './office/offices.ts';
import { createTies } from './office/ties.ts';
import { openRoster, type Registries } from './open-roster.ts';
import type { Storage } from './storage/open-storage.ts';
import { openStorage } from './storage/open-storage.ts';
import { openGaps } from './tally/open-gaps.ts';
import { openTallies } from './tally/open-tallies.ts';

/** Everything a desk needs, over one database. */
export interface DeskApp {
  desk: Desk;
  storage: Storage;
  knowledge: OpenKnowledge<InService>;
  keys: KeyRing;
  close(): Promise<void>;
}

export function createLog(level: string): Log & { flush(): void } {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}

/** Time runs on from `DEMO_NOW` when it is set: what waits a minute waits a minute there too. */
export function createClock({ now }: Pick<Config, 'now'>): Clock {
  if (!now) return () => new Date();
  const ahead = now.getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
}

export async function openDesk(
  config: Config,
  {
    log,
    clock,
    databaseUrl = config.databaseUrl,
    registries = {},
    begun = beginKnowledge(config, { log, clock }),
  }: { log: Log; clock: Clock; databaseUrl?: string; registries?: Registries; begun?: BegunKnowledge | undefined },
): Promise<DeskApp> {
  const keys = createKeyRing(config.hashKey, config.olderKeys);
  const [storage, knowledge] = await Promise.all([
    openStorage({ url: databaseUrl, clock, log, keys, deletionsFile: listBeside(config, databaseUrl), retention: config.retention }),
    begun.opened,
  ]);
  if (config.sample) {
    const { fillSample } = await import('./fill-sample.ts');
    await fillSample(storage, clock);
  }
  const ties = createTies(config.officeChannels, storage.ties.confirmed);
  // What the settings say now goes before what was seen under other settings.
  await storage.offices.keepOnly((office) => ties.of(office)?.channel);
  const municipalities = readMunicipalities(config.knowledgeDir);
  const desk: Desk = {
    register: storage.register,
    cases: storage.cases,
    errands: storage.errands,
    knowledge: () => knowledge.prepared(),
    norwegian: begun.norwegian,
    municipalities,
    offices: readOffices(config.knowledgeDir),
    ties: { ...ties, ...storage.ties },
    roster: openRoster(config, keys, storage.offices, clock, registries),
    tallies: openTallies(storage.tallies, clock),
    gaps: openGaps(storage.gaps, createPlainWords({ norwegian: begun.norwegian, municipalities }), clock),
    accessLog: storage.accessLog,
    sample: config.sample,
    retention: config.retention,
    defaultOffice: config.defaultOffice,
    stateBodiesOffice: config.stateBodiesOffice,
    links: config.demo || config.web.address ? createLinks(config.hashKey) : undefined,
    clock,
    log,
    ...(config.embeddings ? { meanings: openMeaning(config, config.embeddings, storage, { clock, log }) } : {}),
    ...(config.model ? { writer: openModel(config, config.model, storage, { clock, log }) } : {}),
  };
  return {
    desk,
    storage,
    knowledge,
    keys,
    close: async () => {
      await begun.close();
      await storage.close();
    },
  };
}

function openMeaning(
  { modelLimits: limits }: Config,
  config: ModelConfig,
  { modelCosts: costs, vectors }: Storage,
  { clock, log }: { clock: Clock; log: Log },
) {
  return openMeanings({ config, limits, costs, vectors, clock, day: dayOf, log });
}

function openModel(
  { modelLimits: limits }: Config,
  model: ModelConfig,
  { modelCosts: costs }: Storage,
  { clock, log }: { clock: Clock; log: Log },
) {
  return openWriter({ config: model, limits, costs, clock, day: dayOf, log });
}
