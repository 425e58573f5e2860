/** The one counting function: every view, digest and export shows figures that come from here. */
import { type Dimension, dimensions, type InquiryGroup, valuesOf } from './inquiry.ts';
import type { Week } from './week.ts';

/** How many, by one dimension at a time. Every value stands there, also those nobody has. */
export interface Counts {
  total: number;
  by: Record<Dimension, Map<string, number>>;
}

/** Counts what is there; nothing is hidden yet, so this never leaves the house. */
export function count(groups: Iterable<InquiryGroup>): Counts {
  const by = Object.fromEntries(dimensions.map((dimension) => [dimension, emptyOf(dimension)])) as Counts['by'];
  let total = 0;
  for (const group of groups) {
    total += group.count;
    for (const dimension of dimensions) add(by[dimension], group[dimension], group.count);
  }
  return { total, by };
}

export function countByWeek(groups: Iterable<InquiryGroup>): Map<Week, Counts> {
  const weeks = new Map<Week, InquiryGroup[]>();
  for (const group of groups) {
    const week = weeks.get(group.week);
    if (week) week.push(group);
    else weeks.set(group.week, [group]);
  }
  return new Map([...weeks].map(([week, inside]) => [week, count(inside)]));
}

function emptyOf(dimension: Dimension): Map<string, number> {
  return new Map(valuesOf[dimension].map((value) => [value, 0]));
}

function add(counts: Map<string, number>, value: string, more: number): void {
  counts.set(value, (counts.get(value) ?? 0) + more);
}
