/** kysely by its CommonJS door: as ES modules it is three hundred files, and each takes a millisecond on the way through tsx. Types are imported from the package itself. */
import { createRequire } from 'node:module';

const kysely: typeof import('kysely') = createRequire(import.meta.url)('kysely');

export const { CompiledQuery, Kysely, Migrator, SqliteAdapter, SqliteDialect, SqliteDriver, sql } = kysely;
