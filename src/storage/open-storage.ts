/** Opens the place where everything is kept, brought up to this version of the code. */

import type { Cases } from '../desk/case-ports.ts';
import type { InboxStore, OutboxStore } from '../desk/delivery-ports.ts';
import type { Doors } from '../desk/doors.ts';
import type { ModelCosts, Vectors } from '../desk/model-ports.ts';
import type { AccessLog, Clock, Errands, ExchangeLog, Inquiries, Log, Register, Retention, SavedTies } from '../desk/ports.ts';
import type { GapSource } from '../tally/open-gaps.ts';
import type { ReceptionSource } from '../tally/open-reception.ts';
import type { TallySource } from '../tally/open-tallies.ts';
import { createAccessLog } from './access-log.ts';
import { createCaseStore } from './case-store.ts';
import { createStoreOutgoing } from './commit-turn.ts';
import { createDeletions, type Deletions } from './deletions.ts';
import { createDoors } from './door-store.ts';
import type { Engine } from './engine.ts';
import { createErrands } from './errands.ts';
import { createExchangeLog } from './exchange-entries.ts';
import { createGapSource } from './gap-source.ts';
import { createInboxStore } from './inbox-store.ts';
import { createInquiries } from './inquiries.ts';
import { createKeyRows, type KeyRows } from './key-use.ts';
import { type Keys, noKeys } from './keys.ts';
import { openLibsql } from './libsql.ts';
import { migrate } from './migrate.ts';
import { createModelCosts } from './model-costs.ts';
import { createOutboxStore } from './outbox-store.ts';
import { createReceptionSource } from './reception-source.ts';
import { createRegister } from './register.ts';
import { createRetention, type RetentionJob } from './retention.ts';
import { createSavedOffices, type SavedOffices } from './saved-offices.ts';
import { createSavedTies } from './saved-ties.ts';
import { sweep } from './sweep.ts';
import { takeInKeys } from './take-in-keys.ts';
import { createTallySource } from './tally-source.ts';
import { createVectors } from './vector-store.ts';

export interface Storage {
  register: Register;
  inbox: InboxStore;
  outbox: OutboxStore;
  cases: Cases;
  errands: Errands;
  offices: SavedOffices;
  entries: ExchangeLog;
  inquiries: Inquiries;
  tallies: TallySource;
  gaps: GapSource;
  reception: ReceptionSource;
  ties: SavedTies;
  doors: Doors;
  modelCosts: ModelCosts;
  vectors: Vectors;
  keyRows: KeyRows;
  accessLog: AccessLog;
  deletions: Deletions;
  retention: RetentionJob;
  /** Removes what is kept no longer than a day. Done at opening; do it again every hour or so. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export interface StorageParts {
  url: string;
  clock: Clock;
  log: Log;
  /** Left out only where nobody's address comes: a register in memory, samples, measurements. */
  keys?: Keys;
  /** Opens although addresses lie sealed with keys that are not here: to see which, and to be done with them. */
  withoutAllKeys?: true;
  /** The list of deletions, kept apart from the database. */
  deletionsFile?: string | undefined;
  retention?: Retention;
}

/** Days, when nothing else is said. */
const asAdvised: Retention = { question: 90, caseText: 180, person: 365 };

/** `url` is DATABASE_URL: `file:` and a path, or `file::memory:` for what is to be forgotten. */
export async function openStorage({
  url,
  clock,
  log,
  keys = noKeys,
  withoutAllKeys,
  deletionsFile,
  retention = asAdvised,
}: StorageParts): Promise<Storage> {
  const engine = { ...openEngine(url), keys };
  try {
    await migrate(engine);
    if (keys !== noKeys && !withoutAllKeys) await engine.write((on) => takeInKeys(on, keys));
  } catch (error) {
    await engine.close();
    throw error;
  }
  const offices = createSavedOffices(engine, clock, log);
  const storeOutgoing = createStoreOutgoing(engine, clock);
  const ties = createSavedTies(engine, log);
  const register = createRegister(engine, storeOutgoing, clock, log);
  const deletions = createDeletions({ engine, storeOutgoing, list: deletionsFile, clock, log });
  const storage: Storage = {
    register: {
      ...register,
      async commit(turn) {
        const committed = await register.commit(turn);
        if (turn.tie) await ties.reload();
        if (turn.forget) {
          await deletions.file();
          await engine.scrub?.();
        }
        return committed;
      },
    },
    cases: createCaseStore(engine, storeOutgoing, clock, log),
    errands: createErrands(engine, storeOutgoing, clock),
    inbox: createInboxStore(engine, clock, log),
    outbox: createOutboxStore(engine, offices, clock, log),
    offices,
    ties,
    modelCosts: createModelCosts(engine),
    vectors: createVectors(engine),
    keyRows: createKeyRows(engine),
    accessLog: createAccessLog(engine, clock),
    deletions,
    retention: createRetention({ engine, days: retention, storeOutgoing, deletions, clock }),
    entries: createExchangeLog(engine),
    inquiries: createInquiries(engine),
    tallies: createTallySource(engine),
    gaps: createGapSource(engine),
    reception: createReceptionSource(engine),
    doors: createDoors(engine),
    async sweep() {
      await engine.write((on) => sweep(on, clock()));
      await deletions.file();
    },
    close: () => engine.close(),
  };
  await deletions.again();
  await Promise.all([storage.sweep(), ties.reload()]);
  return storage;
}

/** Which engine a DATABASE_URL means. */
export function openEngine(url: string): Engine {
  if (url.startsWith('file:')) return openLibsql(url);
  throw new Error(
    'DATABASE_URL har en form denne utgaven ikke kan åpne. Skriv file: og stien til en fil, for eksempel file:data/assistant.db.',
  );
}
