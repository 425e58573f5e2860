/**
 * Whether a hidden figure could as well be another. Some inquiries are thought to have had another value, in such a way that every figure
 * that is shown stays what it is: each week's total, and every sum over weeks that is shown. What can be thought otherwise in this way cannot
 * be worked out from the figures, by whatever means.
 */
import type { Cube } from './cube.ts';
import type { Period } from './period.ts';
import type { Week } from './week.ts';

export interface Ground {
  cube: Cube;
  /** The period whose figures are in question. */
  top: string;
  /** The periods above each week, the nearest first, as far as the one in question. */
  above: ReadonlyMap<Week, readonly string[]>;
  /** The weeks of each of these periods. */
  inside: ReadonlyMap<string, readonly Week[]>;
  /** Whether the value is hidden in the period, or is thought to be. */
  hides(period: string, value: string): boolean;
}

/** A hidden figure: a value in a week or in a longer period. */
export interface Target {
  period: Period;
  value: string;
}

/**
 * How much larger (or smaller) the target could be, all shown figures the same; no more than `most` is looked for.
 *
 * Nodes are weeks, and a value in a longer period. An inquiry of the week can take on a value (week → value) or give one up (value → week);
 * a value's sum passes on to the longer period only where the shorter one does not show it. A circle through the target changes it.
 */
export function room({ cube, top, above, inside, hides }: Ground, { period, value }: Target, way: 'more' | 'less', most: number): number {
  const counts = new Map<string, number>();
  const key = (week: Week, of: string) => `${week} ${of}`;
  const countOf = (week: Week, of: string) => counts.get(key(week, of)) ?? cube.at(week, of);
  const inWeek = period.kind === 'week';
  const [week] = period.weeks;
  const near = (of: Week) => above.get(of)?.[0] ?? 'free';
  const over = (id: string, of: Week) => {
    const chain = above.get(of) ?? [];
    return chain[chain.indexOf(id) + 1];
  };
  const sum = (id: string, of: string) => (id === 'free' ? 'free' : `${id}|${of}`);
  const [low, high] = inWeek
    ? [week as string, sum(near(week), value)]
    : [sum(period.id, value), sum(over(period.id, week) ?? 'free', value)];
  const [from, to] = way === 'more' ? [high, low] : [low, high];

  function* next(node: string): Iterable<{ node: string; change?: [Week, string, number] }> {
    if (node === 'free') {
      for (const of of cube.values) if (hides(top, of)) yield { node: sum(top, of) };
      return;
    }
    const [id = '', of] = node.split('|');
    if (of === undefined) {
      for (const each of cube.values) if (hides(id, each)) yield { node: sum(near(id as Week), each), change: [id as Week, each, 1] };
      return;
    }
    const some = inside.get(id) ?? [];
    const first = some[0];
    if (first && hides(id, of)) yield { node: sum(over(id, first) ?? 'free', of) };
    const below = new Set<string>();
    for (const each of some) {
      const chain = above.get(each) ?? [];
      const under = chain[chain.indexOf(id) - 1];
      if (under === undefined) {
        if (hides(each, of) && countOf(each, of) > 0) yield { node: each, change: [each, of, -1] };
      } else if (!below.has(under)) {
        below.add(under);
        if (hides(under, of)) yield { node: sum(under, of) };
      }
    }
  }

  /** The step that is the target itself, forwards or back, is no way round. */
  const isTarget = (a: string, b: string) => (a === high && b === low) || (a === low && b === high);

  let found = 0;
  while (found < most) {
    if (way === 'less' && inWeek && countOf(week, value) === 0) break;
    const came = new Map<string, { node: string; change?: [Week, string, number] } | undefined>([[from, undefined]]);
    const queue = [from];
    for (let node = queue.shift(); node !== undefined && !came.has(to); node = queue.shift()) {
      for (const step of next(node)) {
        if (came.has(step.node) || isTarget(node, step.node)) continue;
        came.set(step.node, { node, ...(step.change && { change: step.change }) });
        queue.push(step.node);
      }
    }
    if (!came.has(to)) break;
    for (let step = came.get(to); step; step = came.get(step.node)) {
      if (step.change) {
        const [at, of, more] = step.change;
        counts.set(key(at, of), countOf(at, of) + more);
      }
    }
    if (inWeek) counts.set(key(week, value), countOf(week, value) + (way === 'more' ? 1 : -1));
    found++;
  }
  return found;
}
