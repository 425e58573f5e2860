/** From the groups of a period to the figures that may be seen. Every view, digest and export begins here. */
import type { OfficeId } from '../question/question.ts';
import { count } from './count.ts';
import { cubeOf } from './cube.ts';
import { sumOf } from './hide-small.ts';
import { type InquiryGroup, type TableDimension, tableDimensions } from './inquiry.ts';
import { type Period, partsOf } from './period.ts';
import { type Hidden, hiddenIn } from './publish.ts';
import { type CrossDimension, crossOf, hideCross, opensIn } from './publish-cross.ts';
import { shareInTime } from './share-in-time.ts';
import type { Cross, Table, Tally } from './tally.ts';
import { type Minutes, workingHoursOf } from './working-hours.ts';

/** The tally of a period that is over. */
export function makeTally(period: Period, groups: readonly InquiryGroup[], waited: readonly Minutes[]): Tally {
  const { total, by } = count(groups);
  const hidden = {} as Record<TableDimension, Hidden>;
  for (const dimension of tableDimensions) hidden[dimension] = hiddenIn(cubeOf(dimension, groups), period);
  const tables: Tally['tables'] = {};
  for (const dimension of tableDimensions) {
    tables[dimension] = tableOf(dimension, total, by[dimension], hidden[dimension].get(period.id) ?? new Set());
  }
  return {
    period,
    over: true,
    total,
    tables,
    crosses: crossDimensions.flatMap((dimension) => crossIn(dimension, period, groups, hidden, tables) ?? []),
    inTime: shareInTime(total, by.inTime.get('within') ?? 0),
    inTimeOf: period.kind === 'week' ? {} : inTimeByOffice(groups, tables.office),
    workingHours: workingHoursOf(waited),
  };
}

/** Of a period that is not over there is the total alone. */
export function runningTally(period: Period, groups: readonly InquiryGroup[]): Tally {
  const workingHours = { median: undefined, p90: undefined };
  return { period, over: false, total: count(groups).total, tables: {}, crosses: [], inTime: undefined, inTimeOf: {}, workingHours };
}

const crossDimensions = Object.keys(opensIn) as CrossDimension[];

function tableOf(dimension: TableDimension, total: number, cells: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): Table {
  return {
    dimension,
    total,
    cells: [...cells].map(([value, number]) => ({ value, count: hidden.has(value) ? 'hidden' : number })),
    hidden: sumOf(cells, hidden),
  };
}

function crossIn(
  dimension: CrossDimension,
  period: Period,
  groups: readonly InquiryGroup[],
  hidden: Record<TableDimension, Hidden>,
  tables: Tally['tables'],
): Cross | undefined {
  const opens = opensIn[dimension];
  if (period.kind !== opens && !(period.kind === 'year' && opens === 'quarter')) return undefined;
  // A year is told as the sum of quarters where it opens by the quarter: it tells nothing they do not.
  const parts = period.kind === opens ? [period] : partsOf(period);
  const hides = new Set<string>();
  for (const part of parts) {
    const inside = parts.length === 1 ? groups : groups.filter(({ week }) => part.weeks.includes(week));
    const of = (which: TableDimension) => hidden[which].get(part.id) ?? new Set<string>();
    for (const cell of hideCross(crossOf(dimension, inside), of('office'), of(dimension))) hides.add(cell);
  }
  const counts = crossOf(dimension, groups);
  const rows = counts.rows.map((office): Cross['rows'][number] => ({
    office: office as OfficeId | 'unknown',
    total: tables.office?.cells.find(({ value }) => value === office)?.count ?? 'hidden',
    cells: counts.columns.map((value) => ({ value, count: hides.has(`${office} ${value}`) ? 'hidden' : counts.at(office, value) })),
  }));
  return hides.size === counts.rows.length * counts.columns.length ? undefined : { dimension, rows };
}

function inTimeByOffice(groups: readonly InquiryGroup[], offices: Table | undefined): Tally['inTimeOf'] {
  const shares: Tally['inTimeOf'] = {};
  for (const { value, count: total } of offices?.cells ?? []) {
    if (value === 'unknown' || total === 'hidden') continue;
    const { by } = count(groups.filter(({ office }) => office === value));
    const share = shareInTime(total, by.inTime.get('within') ?? 0);
    if (share !== undefined) shares[value as OfficeId] = share;
  }
  return shares;
}
