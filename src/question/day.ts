/** Days in Norway: reading, counting and saying them. */
import type { Day, Language } from './question.ts';

const months = {
  nb: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  nn: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} satisfies Record<Language, string[]>;

const weekdays = {
  nb: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  nn: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} satisfies Record<Language, string[]>;

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in Norway at an instant. */
export function dayOf(instant: Date): Day {
  return osloDay.format(instant) as Day;
}

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

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** «torsdag 26. november», «Thursday 26 November». */
export function sayDay(day: Day, language: Language): string {
  const { month, date } = partsOf(day);
  const weekdayName = weekdays[language][weekday(day)];
  return language === 'en' ? `${weekdayName} ${date} ${months.en[month - 1]}` : `${weekdayName} ${date}. ${months[language][month - 1]}`;
}

/** «1. juni 2025», «1 June 2025». */
export function sayDate(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day);
  return language === 'en' ? `${date} ${months.en[month - 1]} ${year}` : `${date}. ${months[language][month - 1]} ${year}`;
}

/** The number of a month by its Norwegian or English name or its first three letters. */
export function monthNumber(name: string): number | undefined {
  const start = name.toLowerCase().slice(0, 3);
  const at = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'].indexOf(start);
  if (at >= 0) return at + 1;
  return { may: 5, oct: 10, dec: 12 }[start];
}

export function partsOf(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

function asDay(at: Date): Day {
  return at.toISOString().slice(0, 10) as Day;
}
