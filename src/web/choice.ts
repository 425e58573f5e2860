/** What the leader chose to see: a period and offices, as the address says them. */
import { type OfficeId, officeIds } from '../question/question.ts';
import { isOver, type Period, type PeriodKind, periodKinds, periodOf, readPeriod } from '../tally/period.ts';
import { type Week, weekAfter, weekOf } from '../tally/week.ts';

export interface Choice {
  period: Period;
  /** None: all of them together. */
  offices: OfficeId[];
}

/** Undefined when the address names something there is not. */
export function readChoice(url: URL, now: Date): Choice | undefined {
  const asked = url.searchParams.get('periode');
  const kind = periodKinds.find((each) => each === url.searchParams.get('slag'));
  const period = asked ? readPeriod(asked) : lastOver(kind ?? 'week', now);
  const named = url.searchParams.getAll('kontor').flatMap((each) => each.split(','));
  const offices = officeIds.filter((each) => named.includes(each));
  if (!period || named.some((each) => each !== '' && !officeIds.some((id) => id === each))) return undefined;
  return { period, offices };
}

/** What a leader most likely comes for: the last one that is whole. */
export function lastOver(kind: PeriodKind, now: Date): Period {
  const running = periodOf(kind, weekOf(now));
  return isOver(running, now) ? running : periodOf(kind, weekAfter(running.weeks[0], -1));
}

/** So many are listed; what is older is reached by its year, or a step at a time. */
const listed = 60;

/** The periods of a kind that the register can tell of, the newest first. */
export function periodsBetween(kind: PeriodKind, first: Week, last: Week): Period[] {
  const periods: Period[] = [];
  let period = periodOf(kind, last);
  for (;;) {
    periods.push(period);
    if (period.weeks[0] <= first || periods.length >= listed) return periods;
    period = periodOf(kind, weekAfter(period.weeks[0], -1));
  }
}

/** The address that shows a choice. */
export function addressOf(choice: { period: string; offices: readonly OfficeId[] }, language: string): string {
  const query = new URLSearchParams({ periode: choice.period });
  for (const office of choice.offices) query.append('kontor', office);
  query.set('sprak', language);
  return `/tall?${query.toString()}`;
}
