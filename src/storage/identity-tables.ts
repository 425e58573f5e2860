/** The seventh step: people are found by their codes, a profile has an age, and what was deleted is remembered. Released; never changed. */
import type { Kysely } from 'kysely';
import { sql } from './kysely.ts';

export async function identityTables(db: Kysely<unknown>): Promise<void> {
  for (const table of ['exchange', 'outbox', 'feedback', 'case_log'])
    await db.schema.createIndex(`${table}_person`).on(table).column('person').execute();
  await db.schema.alterTable('profile').addColumn('at', 'text').execute();
  // Nobody knows how old these are: they count from now on.
  await sql`update profile set at = ${new Date().toISOString()}`.execute(db);
  await db.schema
    .createTable('deletion')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('codes', 'text', (column) => column.notNull())
    .addColumn('filed_at', 'text')
    .execute();
}
