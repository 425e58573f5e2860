/** The ground the contract suite stands on: one fresh database a test, a clock that is set by hand, and a look at what really lies there. */
import { afterEach, beforeEach } from 'vitest';
import type { Log } from '../desk/ports.ts';
import type { Incoming } from '../question/incoming.ts';
import type { Keys } from './keys.ts';
import { openEngine, openStorage, type Storage } from './open-storage.ts';
import type { Tables } from './schema.ts';
import { syntheticKeys, syntheticMessage } from './synthetic.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const at = (ms: number): string => new Date(ms).toISOString();

const tables: (keyof Tables)[] = [
  'inbox',
  'spent',
  'outbox',
  'exchange',
  'exchange_entry',
  'cases',
  'case_log',
  'profile',
  'memory',
  'feedback',
  'office_address',
  'office_tie',
  'staff_chat',
  'link',
  'session',
  'access_log',
];

export interface Ground {
  storage: Storage;
  /** Changed between two openings, as an operator changes them. */
  keys: Keys;
  now: number;
  /** What was logged as an error. */
  errors: unknown[];
  /** Closes and opens again, as a restart does. */
  reopen(): Promise<void>;
  /** Deletes a person's data, as the turn that heard their wish does. */
  forget(person: string, ...formerly: string[]): Promise<void>;
  /** Every column of every table. */
  columns(): Promise<[table: string, column: string][]>;
  /** All that lies in the database, as one text; but for the list of deletions, which is there to remember codes. */
  everything(): Promise<string>;
  /** Overwrites columns of every row of a table, as a hand or another program might. */
  damage(table: 'inbox' | 'outbox' | 'memory', columns: object): Promise<void>;
  /** Stores a synthetic message, with an id and a semantic key of its own unless told otherwise. */
  append(more?: Partial<Incoming>, key?: string, window?: number): Promise<number | 'duplicate'>;
  /** The same, when it must be new. */
  appended(more?: Partial<Incoming>): Promise<number>;
}

/** `fresh` gives the DATABASE_URL of an empty database that outlives a connection. */
export function layGround(fresh: () => Promise<{ url: string; remove(): Promise<void> }>): Ground {
  let url: string;
  let remove: () => Promise<void>;
  let count = 0;
  const log: Log = { info() {}, warn() {}, error: (...facts) => ground.errors.push(facts) };
  const open = () => openStorage({ url, clock: () => new Date(ground.now), log, keys: ground.keys });

  const ground: Ground = {
    storage: undefined as unknown as Storage,
    keys: syntheticKeys('first'),
    now: 0,
    errors: [],
    async reopen() {
      await ground.storage.close();
      ground.storage = await open();
    },
    async forget(person, ...formerly) {
      const seq = await ground.appended({ person: 'whoever-wrote-it' });
      await ground.storage.register.commit({ seq, outgoing: [], forget: { person, formerly } });
    },
    async columns() {
      const { db, close } = openEngine(url);
      const known = await db.introspection.getTables();
      await close();
      return known.flatMap(({ name, columns }) => columns.map((column): [string, string] => [name, column.name]));
    },
    async everything() {
      const { db, close } = openEngine(url);
      const rows = await Promise.all(tables.map((name) => db.selectFrom(name).selectAll().execute()));
      await close();
      return JSON.stringify(rows);
    },
    async damage(table, columns) {
      const { db, close } = openEngine(url);
      await db.updateTable(table).set(columns).execute();
      await close();
    },
    async append(more = {}, key = `key-${++count}`, window = minute) {
      const incoming = { ...syntheticMessage({ id: `message-${++count}`, receivedAt: at(ground.now) }), ...more } as Incoming;
      const result = await ground.storage.inbox.append(incoming, key, window);
      return result === 'duplicate' ? result : result.seq;
    },
    async appended(more = {}) {
      const seq = await ground.append(more);
      if (seq === 'duplicate') throw new Error('The message was taken for a duplicate.');
      return seq;
    },
  };

  beforeEach(async () => {
    ({ url, remove } = await fresh());
    ground.now = Date.parse('2026-11-22T10:00:00Z');
    ground.errors = [];
    ground.keys = syntheticKeys('first');
    ground.storage = await open();
  });
  afterEach(async () => {
    await ground.storage.close();
    await remove();
  });
  return ground;
}
