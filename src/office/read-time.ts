/** Dates and times as Norwegians write them, in forms and spreadsheets: «22.11.2026 kl. 10.30», «22. november», «i går 9.15», «2026-11-22 10:30». */
import type { Day } from '../question/question.ts';
import { norwegianDay, plusDays } from './working-days.ts';
import { norwegianTime } from './working-time.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];
const monthsInEnglish: Record<string, number> = { may: 5, oct: 10, dec: 12 };
const noon = 12 * 60;

/** Undefined when it is no date. A date alone means noon; a time alone means today. */
export function readTime(text: string, now: Date): Date | undefined {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const today = norwegianDay(now);
  const [, date = '', hour, minute] = /^(.*?)(?:(?:^|[ ,t]+)(?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?::\d{2})?)?$/.exec(said) ?? [];
  // «20.11» alone is the 20th of November.
  const timed = hour !== undefined && !/^\d{1,2}\.\d{2}$/.test(said);
  const minutes = timed ? Number(hour) * 60 + Number(minute) : noon;
  if (timed && (Number(hour) > 23 || Number(minute) > 59)) return undefined;
  const day = date === '' && timed ? today : readDay(timed ? date : said, today);
  return day && norwegianTime(day, minutes);
}

function readDay(text: string, today: Day): Day | undefined {
  const said = text.replace(/^(?:man|tirs|tys|ons|tors|fre|lør|lau|søn|sun)\p{L}* /u, '').replace(/[ ,]+$/, '');
  if (/^(?:i dag|idag|today|nå|no)$/.test(said)) return today;
  if (/^(?:i går|igår|yesterday)$/.test(said)) return plusDays(today, -1);
  if (/^(?:i forgårs|forgårs|i førgår)$/.test(said)) return plusDays(today, -2);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(said);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\.?$/.exec(said);
  if (short) return dated(Number(short[1]), Number(short[2]), short[3], today);
  const long = /^(\d{1,2})\.? (\p{L}{3,})\.?(?: (\d{4}))?$/u.exec(said);
  const month = long?.[2] && (months.indexOf(long[2].slice(0, 3)) + 1 || monthsInEnglish[long[2].slice(0, 3)]);
  return long && month ? dated(Number(long[1]), month, long[3], today) : undefined;
}

/** Without a year it is the last such day: in January, 30 December was last year. */
function dated(day: number, month: number, year: string | undefined, today: Day): Day | undefined {
  if (year !== undefined) return real(Number(year.length === 2 ? `20${year}` : year), month, day);
  const thisYear = Number(today.slice(0, 4));
  const here = real(thisYear, month, day);
  return here && here > today ? real(thisYear - 1, month, day) : here;
}

function real(year: number, month: number, day: number): Day | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const instant = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? (date as Day) : undefined;
}
