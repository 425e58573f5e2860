/**
 * Small cells in one table whose total is known. Fewer than five, none included, is hidden; what is left over must not give it away, so at
 * least two cells are hidden and together they hold at least five.
 */

/** The fewest that are shown as a number. */
export const smallest = 5;

/** The values to hide. `first` are hidden beforehand, for another table's sake. */
export function hideSmall(cells: ReadonlyMap<string, number>, first: Iterable<string> = []): Set<string> {
  const hidden = new Set(first);
  for (const [value, count] of cells) if (count < smallest) hidden.add(value);
  if (hidden.size > 0 && sumOf(cells, hidden) === 0) return new Set();
  // Whom to hide besides is never chosen by size: that would tell how large it is. The last value says least.
  for (const value of [...cells.keys()].reverse()) {
    if (hidden.size === 0 || (hidden.size > 1 && sumOf(cells, hidden) >= smallest)) break;
    hidden.add(value);
  }
  return hidden;
}

export function sumOf(cells: ReadonlyMap<string, number>, values: Iterable<string>): number {
  let sum = 0;
  for (const value of values) sum += cells.get(value) ?? 0;
  return sum;
}
