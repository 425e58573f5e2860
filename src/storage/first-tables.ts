/** The first step: what came in, what goes out, and what became of it. Released; never changed. */
import type { Kysely } from 'kysely';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';

export async function firstTables(db: Kysely<unknown>, engine: Pick<Engine, 'serial'>): Promise<void> {
  await engine
    .serial(db.schema.createTable('inbox'), 'seq')
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('activity', 'text', (column) => column.notNull())
    .addColumn('semantic_key', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('incoming', 'text')
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('pending'))
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('reason', 'text')
    .addColumn('case_number', 'integer')
    .addColumn('ended_at', 'text')
    .execute();
  // An edit carries the id of the message it edits, and a message may be edited many times.
  await db.schema
    .createIndex('inbox_once')
    .unique()
    .on('inbox')
    .columns(['conversation', 'kind', 'activity'])
    .where(sql.ref('kind'), '<>', 'edit')
    .execute();
  await db.schema.createIndex('inbox_edit').on('inbox').columns(['conversation', 'activity']).where(sql.ref('kind'), '=', 'edit').execute();
  await db.schema.createIndex('inbox_semantic').on('inbox').columns(['semantic_key', 'seq']).execute();
  await db.schema.createIndex('inbox_open').on('inbox').column('seq').where(sql.ref('ended_at'), 'is', null).execute();

  await db.schema
    .createTable('spent')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();

  await engine
    .serial(db.schema.createTable('outbox'), 'id')
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('office', 'text')
    .addColumn('conversation', 'text')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('exchange', 'text')
    .addColumn('recipient', 'text')
    .addColumn('content', 'text')
    .addColumn('reply_to', 'text')
    .addColumn('case_number', 'integer')
    .addColumn('not_before', 'text')
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('waiting'))
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('uncertain', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('tried_at', 'text')
    .addColumn('activity', 'text')
    .addColumn('reason', 'text')
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema.createIndex('outbox_open').on('outbox').column('id').where(sql.ref('ended_at'), 'is', null).execute();
  await db.schema
    .createIndex('outbox_reply')
    .on('outbox')
    .columns(['conversation', 'activity'])
    .where(sql.ref('activity'), 'is not', null)
    .execute();
  await db.schema.createIndex('outbox_failed').on('outbox').column('id').where(sql.ref('state'), '=', 'failed').execute();

  await db.schema
    .createTable('exchange')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('activity', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('contact_form', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('question', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('topic_confidence', 'double precision', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('speciality', 'text', (column) => column.notNull())
    .addColumn('municipality', 'text')
    .addColumn('office', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .addColumn('cited', 'text', (column) => column.notNull())
    .addColumn('knowledge_version', 'text', (column) => column.notNull())
    .addColumn('corrects', 'text')
    .addColumn('corrected_by', 'text')
    .addColumn('case_number', 'integer')
    .execute();
  await db.schema.createIndex('exchange_activity').on('exchange').columns(['conversation', 'activity']).execute();
  await db.schema.createIndex('exchange_received').on('exchange').column('received_at').execute();

  await db.schema
    .createTable('cases')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('exchange', 'text', (column) => column.notNull().references('exchange.id'))
    .addColumn('office', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('profile')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('role', 'text')
    .addColumn('municipality', 'text')
    .addColumn('speciality', 'text')
    .addColumn('scheme', 'text')
    .execute();

  await db.schema
    .createTable('memory')
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('memory', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('memory_of', ['conversation', 'person'])
    .execute();

  await engine
    .serial(db.schema.createTable('feedback'), 'id')
    .addColumn('exchange', 'text')
    .addColumn('activity', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('reaction', 'text', (column) => column.notNull())
    .addColumn('comment', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('office_address')
    .addColumn('office', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('counter')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'integer', (column) => column.notNull())
    .execute();
  await (db as Kysely<{ counter: { name: string; value: number } }>).insertInto('counter').values({ name: 'case', value: 0 }).execute();
}
