import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from './kysely.ts';
import { openLibsql } from './libsql.ts';
import { openStorage } from './open-storage.ts';
import { storageContract } from './storage-contract.ts';
import { syntheticMessage } from './synthetic.ts';

storageContract('libsql', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'storage-'));
  return { url: `file:${join(folder, 'assistant.db')}`, remove: () => rm(folder, { recursive: true }) };
});

const quiet = { clock: () => new Date('2026-11-22T10:00:00Z'), log: { info() {}, warn() {}, error() {} } };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('makes the folder of the file, and takes a URL as well as a path', async () => {
  const path = join(folder, 'data', 'år', 'assistant.db');
  const one = await openStorage({ url: `file:${path}`, ...quiet });
  const other = await openStorage({ url: pathToFileURL(path).href, ...quiet });
  await one.inbox.append(syntheticMessage(), 'key', 0);
  expect(await other.inbox.pending(10)).toHaveLength(1);
  await one.close();
  await other.close();
});

test('is durable at every commit and waits for another process', async () => {
  const engine = openLibsql(`file:${join(folder, 'a.db')}`);
  const pragma = async (name: string) => Object.values((await sql`pragma ${sql.raw(name)}`.execute(engine.db)).rows[0] as object)[0];
  expect(await pragma('journal_mode')).toBe('wal');
  expect(await pragma('synchronous')).toBe(2);
  expect(await pragma('foreign_keys')).toBe(1);
  expect(await pragma('busy_timeout')).toBe(5_000);
  expect(await pragma('secure_delete')).toBe(1);
  await engine.close();
});

test('keeps nothing in memory mode', async () => {
  const storage = await openStorage({ url: 'file::memory:', ...quiet });
  await storage.inbox.append(syntheticMessage(), 'key', 0);
  expect(await storage.inbox.pending(10)).toHaveLength(1);
  await storage.close();
});

test.each(['postgres://host/base', 'assistant.db', 'file:'])('says what to write instead of %s', async (url) => {
  await expect(openStorage({ url, ...quiet })).rejects.toThrow(/DATABASE_URL.* file:data\/assistant\.db\.$/);
});

test('says in a whole sentence that the file is not a database', async () => {
  const path = join(folder, 'letter.txt');
  await writeFile(path, 'Kjære database, dette er et brev og ikke en tabell. '.repeat(50));
  const opening = openStorage({ url: `file:${path}`, ...quiet });
  await expect(opening).rejects.toThrow(/^Databasefilen i DATABASE_URL lar seg ikke åpne/);
  await expect(opening).rejects.not.toThrow(path);
});
