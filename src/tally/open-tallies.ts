/** Where every view, digest and export gets its figures. */
import { count } from './count.ts';
import type { InquiryGroup } from './inquiry.ts';
import { makeTally, runningTally } from './make-tally.ts';
import { instantsOf, isOver, type Period, periodBefore, samePeriodLastYear } from './period.ts';
import type { Compared, Tally } from './tally.ts';
import type { Week } from './week.ts';
import type { Minutes } from './working-hours.ts';

/** What tallies need of the register. */
export interface TallySource {
  /** Inquiries received in these weeks, grouped by all that is counted. Small talk and what was corrected are not among them. */
  groups(weeks: readonly Week[]): Promise<InquiryGroup[]>;
  /** Working time until a human answered, of what was received from one instant until another: how many waited so many minutes. */
  workingMinutes(from: Date, to: Date): Promise<Minutes[]>;
  /** The first and the last week that have inquiries. */
  span(): Promise<{ first: Week; last: Week } | undefined>;
}

export interface Tallies {
  of(period: Period): Promise<Tally>;
  compared(period: Period): Promise<Compared>;
  /** The total alone, which is shown however few; spares the work of hiding. */
  total(period: Period): Promise<number>;
  span(): Promise<{ first: Week; last: Week } | undefined>;
}

export function openTallies(source: TallySource, clock: () => Date): Tallies {
  async function of(period: Period): Promise<Tally> {
    const groups = await source.groups(period.weeks);
    if (!isOver(period, clock())) return runningTally(period, groups);
    const { from, to } = instantsOf(period);
    return makeTally(period, groups, await source.workingMinutes(from, to));
  }

  return {
    of,
    async compared(period) {
      const earlier = samePeriodLastYear(period);
      const [tally, before, lastYear] = [await of(period), await of(periodBefore(period)), earlier && (await of(earlier))];
      return { tally, before, lastYear };
    },
    total: async ({ weeks }) => count(await source.groups(weeks)).total,
    span: () => source.span(),
  };
}
