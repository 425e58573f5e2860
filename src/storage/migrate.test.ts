import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';
import { openLibsql } from './libsql.ts';
import { migrate, migrations } from './migrate.ts';

const run = promisify(execFile);
let folder: string;
let url: string;
const open: Engine[] = [];
const engine = () => {
  const fresh = openLibsql(url);
  open.push(fresh);
  return fresh;
};
const tables = async ({ db }: Engine) => (await db.introspection.getTables()).map(({ name }) => name).sort();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrate-'));
  url = `file:${join(folder, 'a.db')}`;
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await rm(folder, { recursive: true });
});

test('makes every table of the schema, once', async () => {
  const one = engine();
  await migrate(one);
  await migrate(one);
  await migrate(engine());
  expect(await tables(one)).toEqual([
    'access_log',
    'case_log',
    'cases',
    'counter',
    'deletion',
    'exchange',
    'exchange_entry',
    'feedback',
    'inbox',
    'link',
    'memory',
    'office_address',
    'office_tie',
    'outbox',
    'profile',
    'session',
    'spent',
    'staff_chat',
    'vector',
  ]);
});

test('processes that start at the same moment do not stand in each other’s way', async () => {
  const here = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  const start = `
    const { openLibsql } = await import(${here('libsql.ts')});
    const { migrate } = await import(${here('migrate.ts')});
    const engine = openLibsql(${JSON.stringify(url)});
    await migrate(engine);
    await engine.close();`;
  const process = () => run(execPath, ['--import', 'tsx', '--input-type=module', '-e', start]);
  await Promise.all([process(), process(), process()]);
  expect(await tables(engine())).toContain('exchange');
}, 120_000);

test('takes only the new steps, and keeps what is there', async () => {
  const one = engine();
  await migrate(one);
  await one.db.insertInto('spent').values({ key: 'kept', at: '2026-11-22T10:00:00.000Z' }).execute();
  const next = {
    ...migrations(one),
    '9999-next': { up: (db: Engine['db']) => db.schema.createTable('next').addColumn('id', 'integer').execute() },
  };
  await migrate(one, next);
  expect(await tables(one)).toContain('next');
  expect(await one.db.selectFrom('spent').select('key').execute()).toEqual([{ key: 'kept' }]);
});

test('refuses a database newer than the code, and leaves it as it is', async () => {
  const one = engine();
  await migrate(one, { ...migrations(one), '9999-next': { up: async () => {} } });
  await expect(migrate(engine())).rejects.toThrow(/laget av en nyere utgave av programmet \(den har 9999-next\).*DATABASE_URL/);
});

test('a step that fails leaves nothing of itself', async () => {
  const one = engine();
  const broken = {
    ...migrations(one),
    '9999-broken': {
      async up(db: Engine['db']) {
        await db.schema.createTable('half').addColumn('id', 'integer').execute();
        await sql`this is not sql`.execute(db);
      },
    },
  };
  await expect(migrate(one, broken)).rejects.toThrow(/steget 9999-broken.*Ingenting i den er endret/);
  expect(await tables(one)).toEqual([]);
});
