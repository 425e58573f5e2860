/** All the figures one page shows, asked for once each. */
import { type Period, partsOf, periodBefore, samePeriodLastYear } from '../tally/period.ts';
import type { Compared, Tally } from '../tally/tally.ts';
import type { Week } from '../tally/week.ts';

/** What the page needs of the tallies. */
export interface Figures {
  of(period: Period): Promise<Tally>;
  span(): Promise<{ first: Week; last: Week } | undefined>;
}

export interface Moment {
  period: Period;
  total: number;
  lastYear: number | undefined;
}

export interface Gathered extends Compared {
  /** How it went over time: a longer period by its parts, a week beside the twelve before it. */
  trend: Moment[];
}

const weeksBack = 12;

export async function gather(figures: Figures, period: Period): Promise<Gathered> {
  const asked = new Map<string, Promise<Tally>>();
  const of = (each: Period): Promise<Tally> => {
    const tally = asked.get(each.id) ?? figures.of(each);
    asked.set(each.id, tally);
    return tally;
  };
  const earlier = samePeriodLastYear(period);
  const tally = await of(period);
  const before = await of(periodBefore(period));
  const lastYear = earlier && (await of(earlier));
  const trend: Moment[] = [];
  for (const each of momentsOf(period)) {
    const then = samePeriodLastYear(each);
    trend.push({ period: each, total: (await of(each)).total, lastYear: then && (await of(then)).total });
  }
  return { tally, before, lastYear, trend };
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
