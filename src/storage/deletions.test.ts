/** A copy of the database is put back: whoever was deleted after it was made stays deleted. Everybody is synthetic. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStorage, type Storage } from './open-storage.ts';
import { syntheticAddress, syntheticCase, syntheticExchange, syntheticKeys, syntheticMessage, syntheticTurn } from './synthetic.ts';

let folder: string;
let database: string;
let list: string;
let logged: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deletions-'));
  [database, list] = [join(folder, 'assistant.db'), join(folder, 'elsewhere', 'deletions.jsonl')];
  logged = [];
});
afterEach(() => rm(folder, { recursive: true }));

const say = (_: object, message: string) => void logged.push(message);
const open = (deletionsFile = list) =>
  openStorage({
    ...{ url: `file:${database}`, clock: () => new Date('2026-11-22T10:00:00Z'), keys: syntheticKeys('first'), deletionsFile },
    log: { info() {}, warn: say, error: say },
  });
let count = 0;
const append = async (storage: Storage, person: string) => {
  const message = syntheticMessage({ id: `message-${++count}`, person, address: syntheticAddress(`chat-${person}`) });
  const appended = await storage.inbox.append(message, `key-${count}`, 0);
  return appended === 'duplicate' ? 0 : appended.seq;
};
const asks = async (storage: Storage, person: string, number: number) => {
  const seq = await append(storage, person);
  const exchange = syntheticExchange({ id: `exchange-${seq}`, person });
  const opened = syntheticCase(number, 'ost', { exchange: exchange.id, asker: person, address: syntheticAddress(`chat-${person}`) });
  await storage.register.commit(syntheticTurn(seq, { exchange, case: opened, profile: { person, profile: { role: 'alis' } } }));
};
const forget = async (storage: Storage, person: string, ...formerly: string[]) =>
  void (await storage.register.commit({ seq: await append(storage, 'x'), outgoing: [], forget: { person, formerly } }));
/** A copy is made, and put back, while nobody writes. */
const copy = async (from: string, to: string) => {
  for (const part of ['', '-wal', '-shm']) {
    await rm(`${to}${part}`, { force: true });
    await cp(`${from}${part}`, `${to}${part}`).catch(() => undefined);
  }
};

test('what was deleted after the copy was made is deleted again, and only that', async () => {
  let storage = await open();
  await asks(storage, 'first.gone', 1);
  await asks(storage, 'first.stays', 2);
  await storage.close();
  await copy(database, join(folder, 'copy.db'));
  storage = await open();
  await forget(storage, 'second.gone', 'first.gone');
  await asks(storage, 'second.gone', 3);
  await storage.close();
  expect(await readFile(list, 'utf8')).toMatch(
    /^\{"id":"[^"]+","at":"2026-11-22T10:00:00.000Z","codes":\["second.gone","first.gone"\]\}\n$/,
  );

  // Whoever came back after it is not deleted a second time by a restart.
  storage = await open();
  expect(await storage.register.aboutPerson('second.gone')).toMatchObject({ exchanges: 1 });
  await storage.close();

  await copy(join(folder, 'copy.db'), database);
  storage = await open();
  expect(logged).toEqual(['Deletions made after this copy of the database were made again.']);
  expect(await storage.register.aboutPerson('first.gone')).toMatchObject({ exchanges: 0, profile: undefined });
  expect((await storage.cases.get(1))?.case).toMatchObject({ asker: '', state: 'withdrawn' });
  expect((await storage.cases.get(1))?.notice.question).toMatch(/^Slettet/);
  expect(await storage.register.aboutPerson('first.stays')).toMatchObject({ exchanges: 1, profile: { role: 'alis' } });
  expect(await storage.deletions.again()).toBe(0);
  await storage.close();
});

test('a list that cannot be written is told of and written later', async () => {
  let storage = await open();
  await writeFile(join(folder, 'elsewhere'), 'en fil der mappen skulle ligge');
  await forget(storage, 'first.gone');
  expect(logged).toEqual([expect.stringMatching(/DELETIONS_FILE/)]);
  await storage.close();
  const other = join(folder, 'other.jsonl');
  storage = await open(other);
  expect(await readFile(other, 'utf8')).toContain('"codes":["first.gone"]');
  await storage.close();
});

test('a line cut by a crash is passed over', async () => {
  let storage = await open();
  await asks(storage, 'first.gone', 1);
  await storage.close();
  list = join(folder, 'cut.jsonl');
  await writeFile(list, '{"id":"a","at":"2026-11-22T09:00:00.000Z","codes":["first.gone"]}\n{"id":"b","at":"20');
  storage = await open();
  expect(logged).toHaveLength(2);
  expect(await storage.register.aboutPerson('first.gone')).toMatchObject({ exchanges: 0 });
  await storage.close();
});

test('no database opens while a list that is there cannot be read', async () => {
  await expect(open(folder)).rejects.toThrow(/^Listen over slettede personer \(DELETIONS_FILE\) kan ikke leses/);
});
