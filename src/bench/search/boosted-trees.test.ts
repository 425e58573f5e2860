import { expect, test } from 'vitest';
import { seeded } from '../../e2e/seeded.ts';
import { growTrees } from './boosted-trees.ts';

/** Right where one of the first two columns is high and the other is not: no straight line tells it. The third says nothing. */
function examples(seed: number) {
  const chance = seeded(seed);
  return Array.from({ length: 600 }, () => {
    const row = [chance.next(), chance.next(), chance.next()];
    return { row, right: (row[0] as number) > 0.5 !== (row[1] as number) > 0.5 };
  });
}

test('tells what no straight line can, on rows it has not seen, and the same every time', () => {
  const sure = growTrees(examples(1));
  const unseen = examples(2);
  const told = unseen.filter(({ row, right }) => sure(row) > 0 === right).length;
  expect(told / unseen.length).toBeGreaterThan(0.95);
  const again = growTrees(examples(1));
  for (const { row } of unseen) expect(again(row)).toBe(sure(row));
});

test('knows nothing from nothing, and one answer from one', () => {
  expect(growTrees([])([])).toBe(0);
  expect(growTrees(examples(1).map(({ row }) => ({ row, right: true })))([0, 0, 0])).toBeGreaterThan(5);
});
