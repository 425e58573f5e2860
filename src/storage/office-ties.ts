/** The fourth step: channels tied to offices from the channels themselves, and where people with a role can be told something. Released; never changed. */
import type { Kysely } from 'kysely';

export async function officeTies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('office_tie')
    .addColumn('office', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('team', 'text')
    .addColumn('name', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('office_tie_of', ['office', 'state'])
    .execute();
  await db.schema
    .createTable('staff_chat')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.alterTable('office_address').addColumn('team', 'text').execute();
}
