/** Days in Norway: made, read and counted. */
import type { Day } from './question.ts';

/** The day, or undefined when the calendar has none such. Months count from 1. */
export function makeDay(year: number, month: number, date: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? asDay(at) : undefined;
}

export function addDays(day: Day, count: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return asDay(at);
}

/** The number of a month by its Norwegian or English name or its first three letters. */
export function monthNumber(name: string): number | undefined {
  const start = name.toLowerCase().slice(0, 3);
  const at = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'].indexOf(start);
  return at >= 0 ? at + 1 : { may: 5, oct: 10, dec: 12 }[start];
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function asDay(at: Date): Day {
  return at.toISOString().slice(0, 10) as Day;
}
