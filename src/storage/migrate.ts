/** How the tables came to be, step by step, forwards only. A step that has been released is never changed; add the next one. */
import type { Kysely, Migration } from 'kysely';
import { accessTables } from './access-tables.ts';
import { caseTables } from './case-tables.ts';
import { countedTables } from './counted-tables.ts';
import { doorTables } from './door-tables.ts';
import type { Engine } from './engine.ts';
import { firstTables } from './first-tables.ts';
import { identityTables } from './identity-tables.ts';
import { Migrator, sql } from './kysely.ts';
import { officeTies } from './office-ties.ts';
import { vectorTables } from './vector-store.ts';

/** Brings the database up to this version of the code. Several processes may do so at once; each step happens once. */
export async function migrate(engine: Engine, steps: Record<string, Migration> = migrations(engine)): Promise<void> {
  const unknown = (await executed(engine)).filter((name) => !(name in steps));
  if (unknown.length > 0) {
    throw new Error(
      `Databasen er laget av en nyere utgave av programmet (den har ${unknown.join(', ')}), og denne utgaven kan ikke bruke den uten å ødelegge noe. Start den nyere utgaven, eller la DATABASE_URL vise til en annen database.`,
    );
  }
  // Steps do not build on one another's tables, and one with a lower number may be released later.
  const migrator = new Migrator({ db: engine.db, provider: { getMigrations: async () => steps }, allowUnorderedMigrations: true });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  throw new Error(
    `Databasen kunne ikke bringes opp til denne utgaven av programmet${failed ? ` (steget ${failed})` : ''}. Ingenting i den er endret. Meld fra til den som har laget programmet, og bruk forrige utgave så lenge.`,
    { cause: error },
  );
}

/** Cards wait by the hundred for an office to be seen; looking through them all for one case took longer the more there were. */
async function indexCards(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('outbox_case').on('outbox').column('case_number').where(sql.ref('ended_at'), 'is', null).execute();
}

/** Quoted, or written by which model with which prompt. */
async function whoWrote(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('exchange').addColumn('model', 'text').execute();
  await db.schema.alterTable('exchange').addColumn('prompt', 'text').execute();
}

async function executed(engine: Engine): Promise<string[]> {
  const tables = await engine.db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const log = (engine.db as unknown as Kysely<{ kysely_migration: { name: string } }>).selectFrom('kysely_migration');
  return (await log.select('name').execute()).map(({ name }) => name);
}

export function migrations(engine: Pick<Engine, 'serial'>): Record<string, Migration> {
  return {
    '0001-a-question-and-its-answer': { up: (db: Kysely<unknown>) => firstTables(db, engine) },
    '0002-a-case-finds-its-card': { up: indexCards },
    '0003-a-case-has-a-life': { up: caseTables },
    '0004-channels-and-people': { up: officeTies },
    '0005-what-is-counted': { up: (db: Kysely<unknown>) => countedTables(db, engine) },
    '0006-a-leaders-way-in': { up: doorTables },
    '0007-who-and-where': { up: identityTables },
    '0008-who-wrote': { up: whoWrote },
    '0010-who-looked': { up: (db: Kysely<unknown>) => accessTables(db, engine) },
    '0011-what-texts-mean': { up: vectorTables },
  };
}
