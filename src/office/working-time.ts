/** Time as an office counts it: only what passes while it is open. */
import type { Day } from '../question/question.ts';
import { isWorkingDay, norwegianDay, plusDays } from './working-days.ts';

export interface OfficeCalendar {
  /** Minutes after midnight, Norwegian time. */
  opens: number;
  closes: number;
  /** Days it is shut besides weekends and public holidays, as `MM-DD`. */
  closed: readonly string[];
  /** So many working days after it came, a question is due. */
  dueAfter: number;
}

/** Working time from one instant to another, in milliseconds; 0 when the second is not later. */
export function workingTime(from: Date, to: Date, calendar: OfficeCalendar): number {
  const [start, end] = [from.getTime(), to.getTime()];
  if (!(end > start)) return 0;
  const last = norwegianDay(to);
  let sum = 0;
  for (let day = norwegianDay(from); day <= last; day = plusDays(day, 1)) {
    if (!isWorkingDay(day, calendar.closed)) continue;
    sum += Math.max(0, Math.min(end, at(day, calendar.closes)) - Math.max(start, at(day, calendar.opens)));
  }
  return sum;
}

export function isOpen(instant: Date, calendar: OfficeCalendar): boolean {
  const day = norwegianDay(instant);
  const now = instant.getTime();
  return isWorkingDay(day, calendar.closed) && now >= at(day, calendar.opens) && now < at(day, calendar.closes);
}

/** The instant when the clock in Norway shows so many minutes after midnight of a day. Not for the night when the clocks change. */
export function norwegianTime(day: Day, minutes: number): Date {
  return new Date(at(day, minutes));
}

function at(day: Day, minutes: number): number {
  return Date.parse(`${day}T00:00:00Z`) + (minutes - offsetOf(day)) * 60_000;
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', hour: 'numeric', hourCycle: 'h23' });
const offsets = new Map<Day, number>();

/** How many minutes Norway is ahead at noon; the clocks change in the night. */
function offsetOf(day: Day): number {
  const known = offsets.get(day);
  if (known !== undefined) return known;
  const offset = (Number(clock.format(new Date(`${day}T12:00:00Z`))) - 12) * 60;
  // Thirty years of days, and then from the start again.
  if (offsets.size > 11_000) offsets.clear();
  offsets.set(day, offset);
  return offset;
}
