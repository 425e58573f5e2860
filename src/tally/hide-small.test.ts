import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideSmall, smallest, sumOf } from './hide-small.ts';

const cells = (...counts: number[]) => new Map(counts.map((count, index) => [`v${index}`, count]));

describe('small cells of one table', () => {
  test.each([
    ['nothing is small', cells(5, 9, 30), []],
    ['nobody at all tells of nobody', cells(0, 0, 12), []],
    ['one small cell takes another with it, the last', cells(3, 20, 30, 40), ['v0', 'v3']],
    ['two small ones that hold five between them', cells(3, 2, 30), ['v0', 'v1']],
    ['two small ones that hold four take a third', cells(3, 1, 30, 40), ['v0', 'v1', 'v3']],
    ['none is hidden together with few, as fewer than five', cells(0, 4, 1, 30), ['v0', 'v1', 'v2']],
    ['fewer than five in all', cells(3, 0, 1), ['v0', 'v1', 'v2']],
  ])('%s', (_, counts, hidden) => expect([...hideSmall(counts)].sort()).toEqual(hidden));

  test('whatever the counts: no small number is shown, and what is left over is none or five, of two or more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 16 }), (counts) => {
        const table = cells(...counts);
        const hidden = hideSmall(table);
        const small = counts.some((count) => count > 0 && count < smallest);
        expect(hidden.size > 0).toBe(small);
        for (const [value, count] of table) if (!hidden.has(value)) expect(count === 0 ? small : count < smallest).toBe(false);
        const whole = sumOf(table, table.keys());
        if (small) expect(hidden.size > 1 || counts.length === 1).toBe(true);
        if (small) expect(sumOf(table, hidden)).toBeGreaterThanOrEqual(Math.min(whole, smallest));
      }),
      { numRuns: 5_000 },
    );
  });
});
