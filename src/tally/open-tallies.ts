/** Where every view, digest and export gets its figures. */
import { count } from './count.ts';
import { hideSmall, smallest, sumOf } from './hide-small.ts';
import { type Dimension, dimensions, type InquiryGroup } from './inquiry.ts';
import { instantsOf, isOver, type Period, periodBefore, samePeriodLastYear } from './period.ts';
import type { Compared, Share, Table, Tally } from './tally.ts';
import type { Week } from './week.ts';
import { type Minutes, workingHoursOf } from './working-hours.ts';

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
  span(): Promise<{ first: Week; last: Week } | undefined>;
}

export function openTallies(source: TallySource, clock: () => Date): Tallies {
  async function of(period: Period): Promise<Tally> {
    const over = isOver(period, clock());
    const { from, to } = instantsOf(period);
    const counts = count(await source.groups(period.weeks));
    const closed: Tally = {
      period,
      over,
      total: counts.total,
      tables: {},
      crosses: [],
      inTime: undefined,
      workingHours: { median: undefined, p90: undefined },
    };
    if (!over) return closed;
    const tables = Object.fromEntries(
      dimensions.map((dimension) => [dimension, tableOf(dimension, counts.total, counts.by[dimension])]),
    ) as Record<Dimension, Table>;
    const workingHours = workingHoursOf(await source.workingMinutes(from, to));
    return { ...closed, tables, inTime: shareOf(tables.inTime), workingHours };
  }

  return {
    of,
    async compared(period) {
      const earlier = samePeriodLastYear(period);
      const [tally, before, lastYear] = [await of(period), await of(periodBefore(period)), earlier && (await of(earlier))];
      return { tally, before, lastYear };
    },
    span: () => source.span(),
  };
}

function tableOf(dimension: Dimension, total: number, cells: ReadonlyMap<string, number>): Table {
  const hidden = hideSmall(cells);
  return {
    dimension,
    total,
    cells: [...cells].map(([value, number]) => ({ value, count: hidden.has(value) ? 'hidden' : number })),
    hidden: sumOf(cells, hidden),
  };
}

/** Worked out from what the table shows, so that it tells nothing the table does not. */
export function shareOf(table: Table): Share | undefined {
  const figure = (value: string) => table.cells.find((cell) => cell.value === value)?.count;
  const [within, late] = [figure('within'), figure('late')];
  if (within === undefined || within === 'hidden' || late === undefined) return undefined;
  if (late === 'hidden') return within < smallest ? undefined : { is: 'at-least', share: within / (within + table.hidden) };
  return within + late === 0 ? undefined : { is: 'exactly', share: within / (within + late) };
}
