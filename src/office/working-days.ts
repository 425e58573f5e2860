/** The Norwegian working calendar, computed: public holidays by law of 24 February 1995 no. 12 and the law of 26 April 1947 no. 1 (1 and 17 May). */
import type { Day } from '../question/question.ts';

/** Public holidays of a year, Sundays not counted, in order. */
export function publicHolidays(year: number): Day[] {
  const easter = easterSunday(year);
  const around = [-3, -2, 0, 1, 39, 49, 50].map((offset) => plusDays(easter, offset));
  return [...['01-01', '05-01', '05-17', '12-25', '12-26'].map((date) => `${year}-${date}` as Day), ...around].sort();
}

/** Monday to Friday and not a public holiday. `closed` holds the days an office keeps shut besides, as `MM-DD` (24 and 31 December). */
export function isWorkingDay(day: Day, closed: readonly string[] = []): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.includes(day.slice(5)) && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** A tally asks for the same few years a million times. */
const reckoned = new Map<number, ReadonlySet<Day>>();

function holidaysOf(year: number): ReadonlySet<Day> {
  const known = reckoned.get(year) ?? new Set(publicHolidays(year));
  reckoned.set(year, known);
  return known;
}

const inNorway = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The calendar day in Norway. */
export function norwegianDay(instant: Date): Day {
  return inNorway.format(instant) as Day;
}

/** The first working day after a day. */
export function nextWorkingDay(day: Day, closed: readonly string[] = []): Day {
  let next = plusDays(day, 1);
  while (!isWorkingDay(next, closed)) next = plusDays(next, 1);
  return next;
}

/** Whether an answer came on or before the day that was due: the offices' own «innen to virkedager». */
export function withinWorkingDays(received: Date, answered: Date, days: number, closed: readonly string[] = []): boolean {
  return norwegianDay(answered) <= addWorkingDays(received, days, closed);
}

/**
 * The day that lies this many working days after an instant: the day it arrived is never counted, so what comes on a
 * Friday evening or a Sunday is due two working days later on Tuesday.
 */
export function addWorkingDays(instant: Date, days: number, closed: readonly string[] = []): Day {
  let day = norwegianDay(instant);
  for (let left = days; left > 0; left--) day = nextWorkingDay(day, closed);
  return day;
}

export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Day;
}

/** Gregorian Easter by Butcher's algorithm. */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
}
