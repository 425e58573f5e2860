/** How many inquiries of each week have each value of one dimension. */
import { type InquiryGroup, type TableDimension, valuesOf } from './inquiry.ts';
import type { Week } from './week.ts';

export interface Cube {
  dimension: TableDimension;
  values: readonly string[];
  at(week: Week, value: string): number;
  /** Several weeks together. */
  of(weeks: readonly Week[]): Map<string, number>;
}

export function cubeOf(dimension: TableDimension, groups: Iterable<InquiryGroup>): Cube {
  const values: readonly string[] = valuesOf[dimension];
  const counts = new Map<Week, Map<string, number>>();
  for (const group of groups) {
    const week = counts.get(group.week) ?? new Map<string, number>();
    counts.set(group.week, week.set(group[dimension], (week.get(group[dimension]) ?? 0) + group.count));
  }
  const at = (week: Week, value: string) => counts.get(week)?.get(value) ?? 0;
  return {
    dimension,
    values,
    at,
    of: (weeks) => new Map(values.map((value) => [value, weeks.reduce((sum, week) => sum + at(week, value), 0)])),
  };
}
