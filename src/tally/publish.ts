/**
 * What is hidden of one dimension, in a period and all its parts. Figures are let out in the order they come about: weeks, then the month, the
 * quarter, the year. A longer period shows a figure only where all that is shown by then leaves every hidden one open.
 */
import type { Cube } from './cube.ts';
import { hideSmall, smallest, sumOf } from './hide-small.ts';
import { type Ground, room, type Target } from './moves.ts';
import { type Period, partsOf } from './period.ts';
import { isShownIn } from './shown-in.ts';
import type { Week } from './week.ts';

/** What each period hides, by its id. */
export type Hidden = Map<string, ReadonlySet<string>>;

export function hiddenIn(cube: Cube, period: Period): Hidden {
  return release(cube, period).hidden;
}

interface Released {
  hidden: Hidden;
  /** Small hidden figures that some longer period could still give away. */
  open: Target[];
}

function release(cube: Cube, period: Period): Released {
  const cells = cube.of(period.weeks);
  if (period.kind === 'week') {
    const hides = hideFirst(cube, period, cells);
    return { hidden: new Map([[period.id, hides]]), open: smallOf(period, cells, hides) };
  }
  const parts = partsOf(period).map((part) => release(cube, part));
  const hidden: Hidden = new Map(parts.flatMap((part) => [...part.hidden]));
  const open = parts.flatMap((part) => part.open);
  let hides = hideFirst(cube, period, cells);
  for (;;) {
    hidden.set(period.id, hides);
    const ground = groundOf(cube, period, (id, value) => hidden.get(id)?.has(value) ?? false);
    const told = [...open, ...smallOf(period, cells, hides)].find((target) => !isFree(ground, hidden, target));
    // A period that shows nothing gives nothing away.
    if (!told || hides.size === cells.size) break;
    hides = hideMore(cells, hides, told, hidden);
  }
  // What is free even when every sum of this period is fixed needs no more looking after.
  const fixed = groundOf(cube, period, (id, value) => id !== period.id && (hidden.get(id)?.has(value) ?? false));
  const left = open.filter((target) => !isFree(fixed, hidden, target));
  return { hidden, open: [...left, ...smallOf(period, cells, hides)] };
}

/** Where anything is small, what is seldom asked waits for a longer period. */
function hideFirst(cube: Cube, { kind }: Period, cells: Map<string, number>): Set<string> {
  if (hideSmall(cells).size === 0) return new Set();
  return hideSmall(
    cells,
    cube.values.filter((value) => !isShownIn(kind, cube.dimension, value)),
  );
}

/** Free: all that is shown leaves at least three numbers it could be, as far as its own period's hidden sum leaves so many. */
function isFree(ground: Ground, hidden: Hidden, target: Target): boolean {
  const cells = ground.cube.of(target.period.weeks);
  const count = cells.get(target.value) ?? 0;
  const needed = Math.min(2, sumOf(cells, hidden.get(target.period.id) ?? []));
  const more = room(ground, target, 'more', needed);
  return more >= needed || more + room(ground, target, 'less', Math.min(count, needed - more)) >= needed;
}

/** Hides what gave the target away: its own sum first, then what stands beside it there, and in the end all. */
function hideMore(cells: Map<string, number>, hides: ReadonlySet<string>, { period, value }: Target, hidden: Hidden): Set<string> {
  if (!hides.has(value)) return hideSmall(cells, [...hides, value]);
  const beside = [...(hidden.get(period.id) ?? [])].reverse().find((other) => !hides.has(other));
  const another = beside ?? [...cells.keys()].reverse().find((other) => !hides.has(other));
  return another === undefined ? new Set(cells.keys()) : hideSmall(cells, [...hides, another]);
}

function smallOf(period: Period, cells: ReadonlyMap<string, number>, hides: ReadonlySet<string>): Target[] {
  return [...hides].filter((value) => isSmall(cells.get(value) ?? 0)).map((value) => ({ period, value }));
}

const isSmall = (count: number) => count > 0 && count < smallest;

function groundOf(cube: Cube, period: Period, hides: Ground['hides']): Ground {
  const above = new Map<Week, string[]>(period.weeks.map((week) => [week, []]));
  const inside = new Map<string, readonly Week[]>();
  const add = (of: Period) => {
    if (of.kind === 'week') return;
    for (const part of partsOf(of)) add(part);
    for (const week of of.weeks) above.get(week)?.push(of.id);
    inside.set(of.id, of.weeks);
  };
  add(period);
  return { cube, top: period.id, above, inside, hides };
}
