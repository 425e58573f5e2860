import { expect, test } from 'vitest';
import { openReception, type Received } from './open-reception.ts';
import { readPeriod } from './period.ts';

const now = new Date('2026-11-22T12:00:00Z');
const quoted: Received = { by: 'quoted', model: undefined, prompt: undefined, answered: 44, solved: 9, liked: 5, disliked: 4 };
const written = (prompt: string, answered: number): Received => ({ ...quoted, by: 'model', model: 'synthetic', prompt, answered });
const of = (id: string, rows: Received[]) => {
  const period = readPeriod(id);
  if (!period) throw new Error(id);
  return openReception({ received: async () => rows }, () => now).of(period);
};

test('a month is told in fives of people, side by side, and nothing of fewer than five', async () => {
  expect(await of('2026-10', [written('2', 12), written('1', 4), quoted])).toEqual([
    { ...quoted, answered: 40, solved: 5, liked: 5, disliked: 0 },
    { ...written('2', 10), solved: 5, liked: 5, disliked: 0 },
  ]);
});

test('a quarter is the sum of what its months tell', async () => {
  expect(await of('2026-Q3', [quoted])).toEqual([{ ...quoted, answered: 120, solved: 15, liked: 15, disliked: 0 }]);
});

test('a week, and what is not over, are not told of', async () => {
  expect(await of('2026-W40', [quoted])).toBeUndefined();
  expect(await of('2026-11', [quoted])).toBeUndefined();
});
