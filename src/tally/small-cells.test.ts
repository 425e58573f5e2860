/** Small cells, against an attacker who has every figure of every week, month, quarter and year before them. */
import { describe, expect, test } from 'vitest';
import { createRandom } from '../sample-year.ts';
import { type Bounds, boundsFrom, determinedBy, type Equation } from './attacker.ts';
import { count } from './count.ts';
import { smallest } from './hide-small.ts';
import { type InquiryGroup, type TableDimension, tableDimensions, valuesOf } from './inquiry.ts';
import { makeTally } from './make-tally.ts';
import { type Period, partsOf, periodOf, readPeriod } from './period.ts';
import { randomGroups } from './random-register.ts';
import type { Tally } from './tally.ts';
import type { Week } from './week.ts';

const period = (id: string) => readPeriod(id) as Period;
const withParts = (of: Period): Period[] => [of, ...partsOf(of).flatMap(withParts)];

/** Everything published of a period and all its parts. */
function publish(top: Period, groups: readonly InquiryGroup[]): Tally[] {
  return withParts(top).map((each) =>
    makeTally(
      each,
      groups.filter(({ week }) => each.weeks.includes(week)),
      [],
    ),
  );
}

/** What everybody sees, as sums over the cells of single weeks. */
function equationsOf(tallies: readonly Tally[], dimension: TableDimension): Equation[] {
  return tallies.flatMap(({ period: { weeks }, total, tables }) => {
    const shown = tables[dimension]?.cells.filter((cell) => cell.count !== 'hidden') ?? [];
    return [
      { of: weeks.flatMap((week) => valuesOf[dimension].map((value) => `${week} ${value}`)), sum: total },
      ...shown.map((cell) => ({ of: weeks.map((week) => `${week} ${cell.value}`), sum: Number(cell.count) })),
    ];
  });
}

/** The small hidden cells of every period, each as an unknown of its own beside those of the weeks. */
function attack(tallies: readonly Tally[], groups: readonly InquiryGroup[], dimension: TableDimension) {
  const equations = equationsOf(tallies, dimension);
  const targets = tallies.flatMap(({ period: { id, kind, weeks }, tables }) => {
    const { by } = count(groups.filter(({ week }) => weeks.includes(week)));
    const table = tables[dimension];
    return (table?.cells ?? [])
      .filter((cell) => cell.count === 'hidden')
      .map(({ value }) => ({ id, kind, weeks, value, count: by[dimension].get(value) ?? 0, hidden: table?.hidden ?? 0 }))
      .filter((cell) => cell.count > 0 && cell.count < smallest);
  });
  // A longer period's cell is the sum of its weeks' cells: the unknown on one side, the weeks on the other.
  const sums = targets.filter(({ kind }) => kind !== 'week');
  const known = new Map<string, Bounds>();
  const linked = sums.flatMap(({ id, weeks, value }): Equation[] => {
    known.set(`-${id} ${value}`, { least: -1e9, most: 0 });
    return [{ of: [...weeks.map((week) => `${week} ${value}`), `-${id} ${value}`], sum: 0 }];
  });
  const all = [...equations, ...linked];
  const bounds = boundsFrom(all, known);
  const determined = determinedBy(all);
  return targets.map((target) => {
    const name = target.kind === 'week' ? `${target.id} ${target.value}` : `-${target.id} ${target.value}`;
    const { least, most } = bounds.get(name) ?? { least: 0, most: 1e9 };
    return { ...target, width: most - least, determined: determined.has(name) };
  });
}

function expectSafe(top: Period, groups: readonly InquiryGroup[]): number {
  const tallies = publish(top, groups);
  let attacked = 0;
  for (const dimension of tableDimensions) {
    for (const { id, value, width, determined, count: own, hidden } of attack(tallies, groups, dimension)) {
      attacked++;
      const told = `${dimension} ${value} ${id}: ${own}`;
      expect(determined, told).toBe(false);
      expect(width, told).toBeGreaterThanOrEqual(Math.min(2, hidden));
    }
  }
  return attacked;
}

const weeksFrom = (top: Period) => top.weeks as readonly Week[];

describe('small cells', { timeout: 60_000 }, () => {
  test('of a month, in 150 random registers', () => {
    let attacked = 0;
    for (let seed = 1; seed <= 150; seed++)
      attacked += expectSafe(period('2026-10'), randomGroups(weeksFrom(period('2026-10')), createRandom(seed)));
    expect(attacked).toBeGreaterThan(5_000);
  });

  test('of a quarter, in 20 random registers', () => {
    for (let seed = 1; seed <= 20; seed++) expectSafe(period('2026-Q4'), randomGroups(weeksFrom(period('2026-Q4')), createRandom(seed)));
  });

  test('of a whole year', () => {
    expectSafe(period('2025'), randomGroups(weeksFrom(period('2025')), createRandom(7)));
  });

  test('of offices against the rest, in 30 random registers', () => {
    const top = period('2026-Q4');
    let attacked = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const groups = randomGroups(weeksFrom(top), createRandom(seed));
      const { crosses, tables, total } = makeTally(top, groups, []);
      for (const { dimension, rows } of crosses) {
        const cells = rows.flatMap(({ office, cells }) => cells.map(({ value, count: figure }) => ({ office, value, figure })));
        const name = (office: string, value: string) => `${office} ${value}`;
        const equations: Equation[] = [
          { of: cells.map(({ office, value }) => name(office, value)), sum: total },
          ...rows.flatMap(({ office, total: row, cells }) =>
            row === 'hidden' ? [] : [{ of: cells.map(({ value }) => name(office, value)), sum: row }],
          ),
          ...(tables[dimension]?.cells ?? []).flatMap(({ value, count: column }) =>
            column === 'hidden' ? [] : [{ of: rows.map(({ office }) => name(office, value)), sum: column }],
          ),
          ...cells.flatMap(({ office, value, figure }) => (figure === 'hidden' ? [] : [{ of: [name(office, value)], sum: figure }])),
        ];
        const determined = determinedBy(equations);
        const bounds = boundsFrom(equations);
        for (const { office, value, figure } of cells) {
          const own = groups.filter((group) => group.office === office && group[dimension] === value).length;
          if (own === 0 || own >= smallest) continue;
          attacked++;
          const told = `${seed} ${dimension} ${office} ${value}: ${own}`;
          expect(figure, told).toBe('hidden');
          expect(determined.has(name(office, value)), told).toBe(false);
          const { least, most } = bounds.get(name(office, value)) ?? { least: 0, most: 0 };
          expect(most - least, told).toBeGreaterThanOrEqual(2);
        }
      }
    }
    expect(attacked).toBeGreaterThan(100);
  });

  test('the attacker is no fool: it finds what hiding the small cells alone gives away', () => {
    const equations = [
      { of: ['a', 'b', 'c'], sum: 12 },
      { of: ['a'], sum: 9 },
      { of: ['b', 'd'], sum: 3 },
      { of: ['d'], sum: 1 },
    ];
    expect([...determinedBy(equations)].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(boundsFrom([{ of: ['x', 'y'], sum: 0 }]).get('x')).toEqual({ least: 0, most: 0 });
  });
});

test('what is shown and what is hidden make up the register, in 10,000 random registers', () => {
  const week = '2026-W47' as Week;
  for (let seed = 1; seed <= 10_000; seed++) {
    const groups = randomGroups([week], createRandom(seed));
    const rows = groups.reduce((sum, group) => sum + group.count, 0);
    const { total, tables } = makeTally(periodOf('week', week), groups, []);
    expect(total).toBe(rows);
    for (const table of Object.values(tables)) {
      const shown = table.cells.reduce((sum, cell) => sum + (cell.count === 'hidden' ? 0 : cell.count), 0);
      expect(shown + table.hidden).toBe(rows);
      for (const cell of table.cells) if (cell.count !== 'hidden' && cell.count > 0) expect(cell.count).toBeGreaterThanOrEqual(smallest);
    }
  }
}, 60_000);
