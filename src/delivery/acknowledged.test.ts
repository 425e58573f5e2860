import { expect, it } from 'vitest';
import { createAcknowledged } from './acknowledged.ts';

it('what was acknowledged at once may soon be said again', () => {
  const known = createAcknowledged(() => 0);
  expect(known.window('a', 60_000)).toBe(60_000);
  known.begin('a')();
  expect(known.window('a', 60_000)).toBe(20_000);
  expect(known.window('a', 5_000)).toBe(5_000);
  expect(known.window('b', 60_000)).toBe(60_000);
});

it('what was acknowledged late may come again by itself', () => {
  let now = 0;
  const known = createAcknowledged(() => now);
  const done = known.begin('a');
  now = 12_000;
  done();
  expect(known.window('a', 60_000)).toBe(60_000);
});

it('keeps no more than so many', () => {
  const known = createAcknowledged(() => 0);
  for (let at = 0; at <= 5_000; at += 1) known.begin(String(at))();
  expect([known.window('0', 60_000), known.window('1', 60_000)]).toEqual([60_000, 20_000]);
});
