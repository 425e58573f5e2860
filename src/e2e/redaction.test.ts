/** The short run of `npm run test:redaction`: every dress a number can wear, and no byte of it anywhere afterwards. */
import { expect, it } from 'vitest';
import { dressedNumber } from './dressed-numbers.ts';
import { knockMany, redactMany } from './redaction-run.ts';
import { seeded } from './seeded.ts';
import { placeOf, runsIn, tracesOf, unpacked } from './traces.ts';

it('no text of many keeps its number', { timeout: 60_000 }, () => {
  expect(redactMany(2_500, 7)).toEqual([]);
});

it('no number comes past the front door into anything that is kept or sent', { timeout: 120_000 }, async () => {
  const run = await knockMany(150, 7);
  expect(run.found).toEqual([]);
  expect(run.searched).toEqual(
    expect.arrayContaining(['assistant.db', 'assistant.db-wal', 'log', 'connector', 'model requests', expect.stringMatching(/\.csv$/)]),
  );
  expect(run.searched.some((name) => name.includes('.xlsx/xl/'))).toBe(true);
  // The texts did get there.
  expect(run.exchanges).toBeGreaterThan(30);
  expect(run.modelRequests).toBeGreaterThan(5);
});

it('finds what it looks for', () => {
  const chance = seeded(11);
  for (let done = 0; done < 1_000; done++) {
    const { text, number } = dressedNumber(chance);
    expect(tracesOf([number], [placeOf('text', text)]), JSON.stringify(text)).toEqual([`${number} in text`]);
    expect(tracesOf([number], [placeOf('JSON', { text })]), JSON.stringify(text)).toEqual([`${number} in JSON`]);
  }
  expect(runsIn(Buffer.from('12 34 56 78 90'))).toEqual([]);
  expect(unpacked('none', Buffer.from('no zip'))).toHaveLength(1);
});
