/**
 * What is shown of offices against another dimension. Crosses open for whole quarters or years only, each dimension at one of them, and only
 * against the office: so no two of them bear on each other. Every small hidden cell has pairs of inquiries of one and the same week, in two
 * offices, that could have had each other's value: nothing that is shown anywhere would have been another figure then.
 */
import { smallest } from './hide-small.ts';
import { type InquiryGroup, type TableDimension, valuesOf } from './inquiry.ts';
import type { PeriodKind } from './period.ts';
import type { Week } from './week.ts';

export type CrossDimension = Exclude<TableDimension, 'office'>;

/** Where each opens: the more values, the longer it takes until there is something to show. */
export const opensIn: Record<CrossDimension, PeriodKind> = {
  topic: 'year',
  role: 'year',
  speciality: 'quarter',
  contactForm: 'quarter',
  outcome: 'quarter',
};

export interface CrossCounts {
  rows: readonly string[];
  columns: readonly string[];
  at(row: string, column: string): number;
  /** A week at a time. */
  weeks: readonly { at(row: string, column: string): number }[];
}

export function crossOf(dimension: CrossDimension, groups: Iterable<InquiryGroup>): CrossCounts {
  const weeks = new Map<Week, Map<string, number>>();
  const all = new Map<string, number>();
  for (const group of groups) {
    const key = `${group.office} ${group[dimension]}`;
    const week = weeks.get(group.week) ?? new Map<string, number>();
    weeks.set(group.week, week.set(key, (week.get(key) ?? 0) + group.count));
    all.set(key, (all.get(key) ?? 0) + group.count);
  }
  const lookUp = (counts: Map<string, number>) => (row: string, column: string) => counts.get(`${row} ${column}`) ?? 0;
  const each = [...weeks.values()].map((counts) => ({ at: lookUp(counts) }));
  return { rows: valuesOf.office, columns: valuesOf[dimension], at: lookUp(all), weeks: each };
}

type Cell = readonly [row: string, column: string];
const keyOf = ([row, column]: Cell) => `${row} ${column}`;

/** The cells to hide, as «row column». Rows and columns whose own total is hidden are hidden whole. */
export function hideCross(counts: CrossCounts, hiddenRows: ReadonlySet<string>, hiddenColumns: ReadonlySet<string>): Set<string> {
  const { rows, columns, at } = counts;
  const cells = rows.flatMap((row) => columns.map((column): Cell => [row, column]));
  const lines = [
    ...rows.map((row) => cells.filter(([of]) => of === row)),
    ...columns.map((column) => cells.filter(([, of]) => of === column)),
  ];
  const hidden = new Set(
    cells.filter(([row, column]) => hiddenRows.has(row) || hiddenColumns.has(column) || at(row, column) < smallest).map(keyOf),
  );
  /** What is hidden later only adds to what a cell could be. */
  const safe = new Set<string>();
  const shownIn = (line: Cell[]) => [...line].reverse().find((cell) => !hidden.has(keyOf(cell)));
  for (;;) {
    const more = lines.find((line) => isTold(line) && shownIn(line)) ?? toldBySwaps();
    const cell = more && shownIn(more);
    if (!cell) return hidden;
    hidden.add(keyOf(cell));
  }

  /** What is left over of the line is small, or a single cell. */
  function isTold(line: Cell[]): boolean {
    const left = line.filter((cell) => hidden.has(keyOf(cell)));
    const sum = left.reduce((all, [row, column]) => all + at(row, column), 0);
    return sum > 0 && (sum < smallest || left.length < 2);
  }

  /** A line with something left to hide, for the sake of a cell that too few swaps protect. */
  function toldBySwaps(): Cell[] | undefined {
    for (const [row, column] of cells) {
      const count = at(row, column);
      if (count === 0 || count >= smallest || safe.has(`${row} ${column}`)) continue;
      if (swapsOf(counts, hidden, row, column) >= 2) {
        safe.add(`${row} ${column}`);
        continue;
      }
      const own = lines.filter((line) => line.some(([r, c]) => r === row && c === column) && shownIn(line));
      return own[own.length - 1] ?? lines.find((line) => shownIn(line));
    }
    return undefined;
  }
}

/** How many other numbers the cell could be by swaps alone, one a week each way; no more than two are looked for. */
function swapsOf({ rows, columns, weeks }: CrossCounts, hidden: ReadonlySet<string>, row: string, column: string): number {
  const others = rows.filter((other) => other !== row && hidden.has(`${other} ${column}`));
  const values = columns.filter((value) => value !== column && hidden.has(`${row} ${value}`));
  const pairs = others.flatMap((other) => values.filter((value) => hidden.has(`${other} ${value}`)).map((value): Cell => [other, value]));
  let [more, less] = [0, 0];
  for (const { at } of weeks) {
    if (pairs.some(([other, value]) => at(other, column) > 0 && at(row, value) > 0)) more++;
    if (at(row, column) > 0 && pairs.some(([other, value]) => at(other, value) > 0)) less++;
    if (more + less >= 2) break;
  }
  return more + less;
}
