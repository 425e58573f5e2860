/** The embedded engine: one SQLite file, durable at every commit. The only file that knows libsql. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseConnection, SqliteDatabase, SqliteStatement } from 'kysely';
import Libsql from 'libsql';
import type { Engine } from './engine.ts';
import { createGroupCommit } from './group-commit.ts';
import { CompiledQuery, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from './kysely.ts';
import type { Tables } from './schema.ts';

/** What is deleted is written over with zeros. */
const settings = () => [
  `busy_timeout = ${busyTimeout}`,
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
];

/** How long a statement waits for another process that holds the file, in milliseconds. */
const busyTimeout = 5_000;

export function openLibsql(url: string): Engine {
  const database = openFile(pathOf(url));
  const db = new Kysely<Tables>({ dialect: new FileDialect({ database: withStatementsKept(database) }) });
  return {
    db,
    write: createGroupCommit(db),
    serial: (table, column) => table.addColumn(column, 'integer', (type) => type.primaryKey().autoIncrement()),
    // Older pages lie in the log of changes until it is emptied; while somebody reads, it waits for the next time.
    scrub: async () => void (await db.executeQuery(CompiledQuery.raw('pragma wal_checkpoint(truncate)'))),
    close: () => db.destroy(),
  };
}

export function pathOf(url: string): string {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
  if (path === '') throw new Error('DATABASE_URL mangler navnet på filen. Skriv for eksempel file:data/assistant.db.');
  return path;
}

function openFile(path: string): Libsql.Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = new Libsql(path);
    // The time-out first: the other settings may have to wait for another process.
    for (const setting of settings()) database.exec(`pragma ${setting}`);
    return database;
  } catch (error) {
    throw new Error(
      'Databasefilen i DATABASE_URL lar seg ikke åpne, så ingenting kan lagres. Se etter at det er en databasefil, at mappen kan skrives til, og at ingen annen prosess holder den låst.',
      { cause: error },
    );
  }
}

/** Preparing costs twice what running does, and the statements are few: each is prepared once. */
function withStatementsKept(database: Libsql.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      const fresh: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => statement.all(parameters),
        run: (parameters) => statement.run(parameters),
        iterate: (parameters) => statement.iterate(parameters),
      };
      if (kept.size >= 200) kept.clear();
      kept.set(sql, fresh);
      return fresh;
    },
    close: () => database.close(),
  };
}

class FileDialect extends SqliteDialect {
  readonly #config: { database: SqliteDatabase };
  constructor(config: { database: SqliteDatabase }) {
    super(config);
    this.#config = config;
  }
  override createDriver() {
    return new FileDriver(this.#config);
  }
  override createAdapter() {
    return new FileAdapter();
  }
}

class FileDriver extends SqliteDriver {
  /** Takes the write lock at once: a transaction that reads first could otherwise find the file changed under it and fail without waiting. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class FileAdapter extends SqliteAdapter {
  /** SQLite does roll tables back; saying so makes a migration all or nothing. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
