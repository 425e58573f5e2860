/** All the figures one page shows, asked for once each. */

import type { Tallies } from '../tally/open-tallies.ts';
import { type Period, partsOf, periodBefore, samePeriodLastYear } from '../tally/period.ts';
import type { Tally } from '../tally/tally.ts';
import type { Week } from '../tally/week.ts';

/** What the page needs of the tallies. */
export type Figures = Pick<Tallies, 'compared' | 'total' | 'span'>;

export interface Moment {
  period: Period;
  total: number;
  lastYear: number | undefined;
}

export interface Gathered {
  tally: Tally;
  /** The period before, and the same last year, where the register goes back so far. */
  others: Tally[];
  /** How it went over time: a longer period by its parts, a week beside the twelve before it. */
  trend: Moment[];
}

const weeksBack = 12;

/** `first`: what is older than the register is not compared with. */
export async function gather(figures: Figures, period: Period, first: Week): Promise<Gathered> {
  const isKnown = ({ weeks }: Period) => (weeks[weeks.length - 1] ?? weeks[0]) >= first;
  const compared = await figures.compared(period);
  const known = new Map(
    [compared.tally, compared.before, compared.lastYear].flatMap((tally) => (tally ? [[tally.period.id, tally.total]] : [])),
  );
  const totalOf = async (each: Period): Promise<number> => {
    const total = known.get(each.id) ?? (await figures.total(each));
    known.set(each.id, total);
    return total;
  };
  const trend: Moment[] = [];
  for (const each of momentsOf(period)) {
    const then = samePeriodLastYear(each);
    trend.push({ period: each, total: await totalOf(each), lastYear: then && isKnown(then) ? await totalOf(then) : undefined });
  }
  const others = [compared.before, compared.lastYear].filter((tally) => tally !== undefined);
  const apart = others.filter(({ period: { id } }, at) => others.findIndex((other) => other.period.id === id) === at);
  return { tally: compared.tally, others: apart.filter((other) => isKnown(other.period)), trend };
}

/** A year goes by months: its four quarters would say less. */
function momentsOf(period: Period): Period[] {
  if (period.kind === 'year') return partsOf(period).flatMap(partsOf);
  if (period.kind === 'quarter') return partsOf(period).flatMap(partsOf);
  if (period.kind === 'month') return partsOf(period);
  const weeks = [period];
  for (let each = period; weeks.length <= weeksBack; weeks.unshift(each)) each = periodBefore(each);
  return weeks;
}
