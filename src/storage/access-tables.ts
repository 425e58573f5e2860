/** The step that made the log of who has looked at which case. Released; never changed. */
import type { Kysely } from 'kysely';
import type { Engine } from './engine.ts';

export async function accessTables(db: Kysely<unknown>, engine: Pick<Engine, 'serial'>): Promise<void> {
  await engine
    .serial(db.schema.createTable('access_log'), 'id')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('deed', 'text', (column) => column.notNull())
    .addColumn('case_number', 'integer')
    .addColumn('refused', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('access_log_case').on('access_log').columns(['case_number', 'id']).execute();
  await db.schema.createIndex('access_log_at').on('access_log').column('at').execute();
}
