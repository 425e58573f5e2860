/**
 * The periods there are figures for. All are whole weeks: a week belongs to the month, quarter and year of its Thursday. So every longer period
 * is a sum of shorter ones, and no two of them differ by a few days, that is, by a few persons.
 */
import type { Day } from '../question/question.ts';
import { mondayOf, plusDays, readWeek, spanOf, thursdayOf, type Week, weekAfter, weekOf, weekOfDay } from './week.ts';

export const periodKinds = ['week', 'month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export interface Period {
  kind: PeriodKind;
  /** «2026-W47», «2026-11», «2026-Q4», «2026». */
  id: string;
  weeks: readonly [Week, ...Week[]];
}

/** Read before; there are seventy a year. */
const known = new Map<string, Period>();

/** Undefined when the text names no period: what stands in an address or a message is read here. */
export function readPeriod(id: string): Period | undefined {
  const period = known.get(id) ?? read(id);
  if (period && known.size < 5_000) known.set(id, period);
  return period;
}

function read(id: string): Period | undefined {
  const week = readWeek(id);
  if (week) return { kind: 'week', id, weeks: [week] };
  const [, year = '', quarter, month] = /^(20\d\d)(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(id) ?? [];
  if (year === '') return undefined;
  const [first, months] = month ? [Number(month), 1] : quarter ? [Number(quarter) * 3 - 2, 3] : [1, 12];
  const kind = month ? 'month' : quarter ? 'quarter' : 'year';
  return whole(kind, id, Number(year), first, months);
}

/** The period of a kind that a week belongs to. */
export function periodOf(kind: PeriodKind, week: Week): Period {
  const thursday = thursdayOf(week);
  const year = thursday.slice(0, 4);
  const month = Number(thursday.slice(5, 7));
  const ids: Record<PeriodKind, string> = {
    week,
    month: thursday.slice(0, 7),
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    year,
  };
  const period = readPeriod(ids[kind]);
  if (!period) throw new Error(`No period ${ids[kind]}.`);
  return period;
}

export function periodBefore({ kind, weeks }: Period): Period {
  return periodOf(kind, weekAfter(weeks[0], -1));
}

export function periodAfter({ kind, weeks }: Period): Period {
  return periodOf(kind, weekAfter(lastWeekOf(weeks)));
}

/** Undefined for a week 53 when last year had none. */
export function samePeriodLastYear({ id }: Period): Period | undefined {
  return readPeriod(`${Number(id.slice(0, 4)) - 1}${id.slice(4)}`);
}

/** The shorter periods that make up a longer one: a year of quarters, a quarter of months, a month of weeks. */
export function partsOf(period: Period): Period[] {
  const kind = periodKinds[periodKinds.indexOf(period.kind) - 1];
  if (!kind) return [];
  const parts = new Map(period.weeks.map((week) => periodOf(kind, week)).map((part) => [part.id, part]));
  return [...parts.values()];
}

/** Figures are opened when the period is over: a running one would tell by and by what each person asked. */
export function isOver(period: Period, now: Date): boolean {
  return lastWeekOf(period.weeks) < weekOf(now);
}

export function datesOf({ weeks }: Period): { first: Day; last: Day } {
  return { first: mondayOf(weeks[0]), last: plusDays(mondayOf(lastWeekOf(weeks)), 6) };
}

export function instantsOf({ weeks }: Period): { from: Date; to: Date } {
  return { from: spanOf(weeks[0]).from, to: spanOf(lastWeekOf(weeks)).to };
}

function lastWeekOf(weeks: Period['weeks']): Week {
  return weeks[weeks.length - 1] ?? weeks[0];
}

function whole(kind: PeriodKind, id: string, year: number, month: number, months: number): Period {
  const inside: Week[] = [];
  for (let week = weekOfDay(dayIn(year, month)); thursdayOf(week) < dayIn(year, month + months); week = weekAfter(week)) {
    if (thursdayOf(week) >= dayIn(year, month)) inside.push(week);
  }
  const [first, ...others] = inside;
  if (!first) throw new Error(`No weeks in ${id}.`);
  return { kind, id, weeks: [first, ...others] };
}

function dayIn(year: number, month: number): Day {
  return (month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`) as Day;
}
