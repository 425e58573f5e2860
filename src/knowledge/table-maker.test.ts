import { afterEach, expect, test } from 'vitest';
import type { Day } from '../question/question.ts';
import { createNorwegian, readNorwegianWords } from './norwegian.ts';
import { readKnowledge } from './read-knowledge.ts';
import { openSearch } from './search.ts';
import { createTableMaker } from './table-maker.ts';

const today = '2026-11-22' as Day;
const words = readNorwegianWords('knowledge');
const norwegian = createNorwegian(words);
const passages = readKnowledge('knowledge').knowledge.passages.slice(0, 300);
const asked = passages.flatMap(({ questions }) => questions.slice(0, 1)).slice(0, 100);
const present = openSearch(passages, norwegian);
const ask = (search: typeof present, text: string) => search.find({ text, about: today, today });

let warned: string[] = [];
const log = { warn: (_: object, message: string) => void warned.push(message) };
afterEach(() => {
  warned = [];
});

test('turns are answered while another thread makes the tables, and what it makes finds the same', async () => {
  const maker = createTableMaker({ words, norwegian, log });
  let made = false;
  const making = maker.make(passages).then((tables) => {
    made = true;
    return tables;
  });
  let turns = 0;
  while (!made) {
    expect(ask(present, asked[turns++ % asked.length] as string).words).toBeGreaterThanOrEqual(0);
    await new Promise((resolve) => setImmediate(resolve));
  }
  // Every turn of the loop answered one: a build in this thread would have let through a hundred at most, one for each of its steps.
  expect(turns).toBeGreaterThan(200);
  const search = openSearch(passages, norwegian, { tables: await making });
  for (const text of asked) expect(ask(search, text)).toEqual(ask(present, text));
  expect(warned).toEqual([]);
  await maker.close();
});

test('few passages are made here', async () => {
  const maker = createTableMaker({ words, norwegian, log, thread: new URL('file:///nowhere.ts') });
  const few = passages.slice(0, 50);
  const search = openSearch(few, norwegian, { tables: await maker.make(few) });
  expect(search.size).toBe(50);
  expect(warned).toEqual([]);
});

test('a thread that cannot start is said aloud, and the tables are made here', async () => {
  const maker = createTableMaker({ words, norwegian, log, thread: new URL('file:///nowhere.ts') });
  const search = openSearch(passages, norwegian, { tables: await maker.make(passages) });
  expect(ask(search, asked[0] as string)).toEqual(ask(present, asked[0] as string));
  expect(warned).toEqual(['the index is made in the main thread instead']);
});

test('what is being made is left when it is closed', async () => {
  const maker = createTableMaker({ words, norwegian, log });
  const making = maker.make(passages);
  const left = expect(making).rejects.toThrow(/ended/);
  await maker.close();
  await left;
  expect(warned).toEqual([]);
});
