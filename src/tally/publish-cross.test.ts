import { expect, test } from 'vitest';
import { type CrossCounts, hideCross } from './publish-cross.ts';

/** Two offices, two values, and a third of each that is large enough to show. Each week names the cells that got one inquiry. */
function cross(...weeks: string[][]): CrossCounts {
  const large = ['a z', 'b z', 'c x', 'c y', 'c z'].map((cell): [string, number] => [cell, 20]);
  const counts = weeks.map((cells) => new Map(cells.map((cell) => [cell, cells.filter((each) => each === cell).length])));
  const all = new Map(large);
  for (const week of counts) for (const [cell, count] of week) all.set(cell, (all.get(cell) ?? 0) + count);
  const at = (of: Map<string, number>) => (row: string, column: string) => of.get(`${row} ${column}`) ?? 0;
  return { rows: ['a', 'b', 'c'], columns: ['x', 'y', 'z'], at: at(all), weeks: counts.map((each) => ({ at: at(each) })) };
}
const none: ReadonlySet<string> = new Set();
const small = ['a x', 'a y', 'b x', 'b y'];

test('two weeks in which the small cells could have had each other’s values are enough', () => {
  const swapping = ['a x', 'b y', 'a y', 'b x'];
  expect([...hideCross(cross(swapping, swapping, swapping), none, none)].sort()).toEqual(small);
});

test('one such week gives the cell away to whoever knows it, and more is hidden', () => {
  const one = cross(['a x', 'a x', 'a x', 'b y', 'b y', 'b y'], ['a y', 'a y', 'a y'], ['b x', 'b x', 'b x']);
  expect(hideCross(one, none, none).size).toBeGreaterThan(small.length);
});
