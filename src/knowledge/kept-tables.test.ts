import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Day } from '../question/question.ts';
import { keyOf, openKeptTables } from './kept-tables.ts';
import { createNorwegian, readNorwegianWords } from './norwegian.ts';
import { readKnowledge } from './read-knowledge.ts';
import { makeTables, openSearch } from './search.ts';
import { atOnce } from './steps.ts';
import { createTableMaker } from './table-maker.ts';

const today = '2026-11-22' as Day;
const words = readNorwegianWords('knowledge');
const norwegian = createNorwegian(words);
const passages = readKnowledge('knowledge').knowledge.passages.slice(0, 60);
const tables = atOnce(makeTables(passages, norwegian));
const folder = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fresh = () => openKeptTables(mkdtempSync(join(folder, 'one-')));

test('what is kept finds what was made', async () => {
  const kept = fresh();
  await kept.keep('a', tables);
  const before = kept.read('a');
  const asked = passages.flatMap(({ questions }) => questions.slice(0, 1));
  for (const text of asked)
    expect(openSearch(passages, norwegian, before && { tables: before }).find({ text, about: today, today })).toEqual(
      openSearch(passages, norwegian, { tables }).find({ text, about: today, today }),
    );
  expect(before).toEqual(tables);
  expect(kept.read('b')).toBeUndefined();
});

test('the key is another for another passage, another word and other code', () => {
  const key = keyOf(passages, words);
  expect(keyOf([...passages], { ...words })).toBe(key);
  expect(keyOf(passages.slice(1), words)).not.toBe(key);
  expect(
    keyOf(
      passages.map((passage, at) => (at === 7 ? { ...passage, questions: [...passage.questions, 'én til?'] } : passage)),
      words,
    ),
  ).not.toBe(key);
  expect(keyOf(passages, { ...words, stop: [] } as never)).not.toBe(key);
  expect(keyOf(passages, words, 'other code')).not.toBe(key);
});

test('a file that was cut short or changed is not read', async () => {
  const place = mkdtempSync(join(folder, 'cut-'));
  const kept = openKeptTables(place);
  await kept.keep('a', tables);
  const file = join(place, readdirSync(place)[0] as string);
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, whole.length - 1));
  expect(kept.read('a')).toBeUndefined();
  const changed = Buffer.from(whole);
  changed.writeUInt8(changed.readUInt8(5000) ^ 1, 5000);
  writeFileSync(file, changed);
  expect(kept.read('a')).toBeUndefined();
  writeFileSync(file, whole);
  expect(kept.read('a')).toEqual(tables);
});

test('a folder that cannot be made keeps nothing and says nothing', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const kept = openKeptTables(join(file, 'below'));
  await kept.keep('a', tables);
  expect(kept.read('a')).toBeUndefined();
});

test('four are kept, the oldest goes, and so does a draft that nobody finished', async () => {
  const place = mkdtempSync(join(folder, 'many-'));
  const kept = openKeptTables(place);
  writeFileSync(join(place, 'old.draft'), '');
  utimesSync(join(place, 'old.draft'), 1, 1);
  writeFileSync(join(place, 'new.draft'), '');
  for (const [at, key] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    await kept.keep(key, tables);
    utimesSync(join(place, `${key}.tables`), at + 2, at + 2);
  }
  await kept.keep('f', tables);
  expect(readdirSync(place).sort()).toEqual(['c.tables', 'd.tables', 'e.tables', 'f.tables', 'new.draft']);
});

test('tables that are kept are not made again', async () => {
  const many = readKnowledge('knowledge').knowledge.passages.slice(0, 300);
  const warned: string[] = [];
  const log = { warn: (_: object, message: string) => void warned.push(message) };
  const kept = fresh();
  const maker = createTableMaker({ words, norwegian, log, kept });
  const made = await maker.make(many);
  await maker.close();
  const later = createTableMaker({ words, norwegian, log, kept, thread: new URL('file:///nowhere.ts') });
  expect(await later.make(many)).toEqual(made);
  // The thread could not have started: it would have been said.
  expect(warned).toEqual([]);
});
