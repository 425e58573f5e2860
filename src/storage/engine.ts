/** What a database engine is to the rest of the room. One file per engine makes one of these; everything else is the same for all. */
import type { CreateTableBuilder } from 'kysely';
import type { Keys } from './keys.ts';
import type { Db } from './schema.ts';

export interface Engine {
  db: Db;
  /**
   * Runs `work` as one transaction, durable before it resolves. An engine may run it again from the start when a neighbour in the same
   * group failed, so `work` changes nothing but the database.
   */
  write<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Adds a whole-number primary key that the engine counts up and never uses twice. */
  serial<T extends string>(table: CreateTableBuilder<T>, column: string): CreateTableBuilder<T>;
  /** What was deleted leaves no trace in the engine's own log of changes; left out where the log is not ours to empty. */
  scrub?(): Promise<void>;
  close(): Promise<void>;
}

/** An engine together with the keys of the house. */
export type KeyedEngine = Engine & { keys: Keys };
