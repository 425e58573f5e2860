/** The fifth step: what was said of an exchange afterwards, and what it is counted as. Released; never changed. */
import type { Kysely } from 'kysely';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';

const columns = ['said_topic', 'said_role', 'said_speciality', 'said_office', 'human_at', 'closed_at', 'solved_at', 'in_time'];

export async function countedTables(db: Kysely<unknown>, engine: Pick<Engine, 'serial'>): Promise<void> {
  for (const column of columns) await db.schema.alterTable('exchange').addColumn(column, 'text').execute();
  await db.schema.alterTable('exchange').addColumn('working_minutes', 'integer').execute();
  await sql`update exchange set in_time = 'within' where outcome <> 'escalate' and answered_at is not null`.execute(db);

  await engine
    .serial(db.schema.createTable('exchange_entry'), 'id')
    .addColumn('exchange', 'text', (column) => column.notNull().references('exchange.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('exchange_entry_of').on('exchange_entry').column('exchange').execute();

  // Holds all that is counted, so that a week is counted without a look at the rows themselves.
  await db.schema
    .createIndex('exchange_counted')
    .on('exchange')
    .columns([
      'received_at',
      'topic',
      'said_topic',
      'role',
      'said_role',
      'speciality',
      'said_speciality',
      'contact_form',
      'office',
      'said_office',
      'outcome',
      'solved_at',
      'human_at',
      'in_time',
      'corrected_by',
    ])
    .execute();
  await db.schema
    .createIndex('exchange_waited')
    .on('exchange')
    .columns(['received_at', 'working_minutes'])
    .where(sql.ref('working_minutes'), 'is not', null)
    .execute();
}
