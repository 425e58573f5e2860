/** ISO weeks as Norway lives them: from Monday 00:00 to Monday 00:00 in Europe/Oslo, also when the clocks change. */
import type { Day } from '../question/question.ts';

/** «2026-W47». Compares as text. */
export type Week = string & { readonly __week: unique symbol };

const day = 86_400_000;
const inNorway = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
const hourInNorway = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', hour: '2-digit', hourCycle: 'h23' });

/** The week an instant falls in. */
export function weekOf(instant: Date): Week {
  return weekOfDay(inNorway.format(instant) as Day);
}

/** A week belongs to the year that has its Thursday: 29 December 2025 lies in 2026-W01, 1 January 2027 in 2026-W53. */
export function weekOfDay(of: Day): Week {
  const noon = Date.parse(`${of}T12:00:00Z`);
  const thursday = new Date(noon + (4 - (new Date(noon).getUTCDay() || 7)) * day);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1, 12);
  const number = Math.floor((thursday.getTime() - first) / day / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}` as Week;
}

/** Monday of the week. */
export function mondayOf(week: Week): Day {
  const [year = 0, number = 0] = week.split('-W').map(Number);
  const fourth = Date.UTC(year, 0, 4, 12);
  const monday = fourth - ((new Date(fourth).getUTCDay() || 7) - 1) * day + (number - 1) * 7 * day;
  return new Date(monday).toISOString().slice(0, 10) as Day;
}

/** The day that names where a week belongs: its month, quarter and year are those of its Thursday. */
export function thursdayOf(week: Week): Day {
  return plusDays(mondayOf(week), 3);
}

export function weekAfter(week: Week, weeks = 1): Week {
  return weekOfDay(plusDays(mondayOf(week), 7 * weeks));
}

/** 52, or 53 in years like 2026. */
export function weeksIn(year: number): number {
  return Number(weekOfDay(`${year}-12-28` as Day).slice(6));
}

/** Undefined when the year has no such week. */
export function readWeek(text: string): Week | undefined {
  const [, year = '', number = ''] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  const known = year !== '' && Number(number) >= 1 && Number(number) <= weeksIn(Number(year));
  return known ? (text as Week) : undefined;
}

/** When the week begins, and when the next one does. */
export function spanOf(week: Week): { from: Date; to: Date } {
  return { from: midnight(mondayOf(week)), to: midnight(plusDays(mondayOf(week), 7)) };
}

/** Midnight in Norway: one hour before UTC's in winter, two in summer. */
export function midnight(of: Day): Date {
  const winter = new Date(Date.parse(`${of}T00:00:00Z`) - 3_600_000);
  return hourInNorway.format(winter) === '00' ? winter : new Date(winter.getTime() - 3_600_000);
}

export function plusDays(of: Day, days: number): Day {
  return new Date(Date.parse(`${of}T12:00:00Z`) + days * day).toISOString().slice(0, 10) as Day;
}
