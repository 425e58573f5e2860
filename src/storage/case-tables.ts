/** The third step: a case has a state, an owner and a log. Cases opened before it have no file and stay what they were, a number on a card. */
import type { Kysely } from 'kysely';
import { sql } from './kysely.ts';

export async function caseTables(db: Kysely<unknown>): Promise<void> {
  const cases = () => db.schema.alterTable('cases');
  await cases()
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await cases()
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('open'))
    .execute();
  for (const name of [
    'owner',
    'asker',
    'conversation',
    'address',
    'touched_at',
    'taken_at',
    'answered_at',
    'closed_at',
    'confirmed_topic',
    'confirmed_role',
    'card_refused',
    'file',
    'notice',
  ])
    await cases().addColumn(name, 'text').execute();
  await db.schema.createIndex('cases_office').on('cases').columns(['office', 'state', 'number']).execute();
  await db.schema.createIndex('cases_not_shown').on('cases').column('number').where(sql.ref('card_refused'), 'is not', null).execute();
  await db.schema.createIndex('cases_asker').on('cases').columns(['asker', 'number']).execute();
  await db.schema.createIndex('cases_owner').on('cases').columns(['owner', 'state']).where(sql.ref('owner'), 'is not', null).execute();

  await db.schema
    .createTable('case_log')
    .addColumn('case_number', 'integer', (column) => column.notNull().references('cases.number'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('name', 'text')
    .addColumn('from_state', 'text')
    .addColumn('to_state', 'text', (column) => column.notNull())
    .addColumn('office', 'text', (column) => column.notNull())
    // What a press did it does once.
    .addColumn('press', 'text', (column) => column.unique())
    .addPrimaryKeyConstraint('case_log_of', ['case_number', 'version'])
    .execute();

  await db.schema.alterTable('outbox').addColumn('part', 'text').execute();
  await db.schema.alterTable('outbox').addColumn('told_at', 'text').execute();
  await db.schema
    .createIndex('outbox_card')
    .on('outbox')
    .columns(['case_number', 'office', 'id'])
    .where(sql.ref('part'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('outbox_untold')
    .on('outbox')
    .column('id')
    .where(sql.ref('part'), 'is not', null)
    .where(sql.ref('told_at'), 'is', null)
    .where(sql.ref('ended_at'), 'is not', null)
    .execute();
}
