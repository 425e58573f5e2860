/** Amounts and days in a text, so that two texts can be compared: «tre år», «36 måneder», «1. mars», «50 %». */
import { monthNumber } from './day.ts';
import { pattern, plainLower } from './words.ts';

export interface Quantity {
  /** year, month, week, day, hour, percent, krone, course, or date. */
  unit: string;
  /** The number; of a date «03-01», with its year «2026-03-01». */
  value: string;
  /** As it was written, and where. */
  text: string;
  at: number;
}

const numberWords: Record<string, string> = {
  en: '1',
  ett: '1',
  et: '1',
  ein: '1',
  eit: '1',
  eitt: '1',
  one: '1',
  to: '2',
  two: '2',
  tre: '3',
  three: '3',
  fire: '4',
  four: '4',
  fem: '5',
  five: '5',
  seks: '6',
  six: '6',
  sju: '7',
  syv: '7',
  seven: '7',
  åtte: '8',
  eight: '8',
  ni: '9',
  nine: '9',
  ti: '10',
  ten: '10',
  elleve: '11',
  tolv: '12',
  twelve: '12',
  atten: '18',
  halvannet: '1.5',
  halvanna: '1.5',
};
const units: [string, string][] = [
  ['year', 'år|års|year|years'],
  ['month', 'måneder|måned|månader|månad|måna|mnd|md|months?|måneders'],
  ['week', 'uker|uke|uka|veker|veke|weeks?'],
  ['day', 'dager|dagar|daga|dag|days?'],
  ['hour', 'timer|time|timar|tima|hours?'],
  ['percent', '%|prosent|percent|per cent'],
  ['krone', 'kroner|krona|kr|nok'],
  ['course', 'kurs|courses?'],
];
const anyUnit = units.map(([, source]) => source).join('|');
const amount = pattern(
  `(?<![\\p{L}\\d.,])(\\d{1,3}(?:[ .]\\d{3})+|\\d+(?:[.,]\\d+)?|${Object.keys(numberWords).join('|')})[ -]?(?:hele |full[et]* |lange )?(${anyUnit})(?![\\p{L}])`,
  'gu',
);
const months =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december|jan|feb|apr|jun|jul|aug|sep|sept|okt|oct|nov|des|dec';
const written = pattern(`(?<![\\d.])(\\d{1,2})\\.? ?(${months})(?![\\p{L}])\\.?(?: (\\d{4}))?`, 'gu');
const english = pattern(`(?<![\\p{L}])(${months}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{L}\\d])`, 'gu');
const numeric = pattern('(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?![\\d])', 'gu');

export function quantitiesIn(source: string): Quantity[] {
  const text = plainLower(source);
  const found: Quantity[] = [];
  const date = (at: number, whole: string, day: string, month: number | undefined, year: string | undefined) => {
    if (month) found.push({ unit: 'date', value: `${year ? `${year}-` : ''}${two(month)}-${two(Number(day))}`, text: whole.trim(), at });
  };
  for (const { index, 0: whole, 1: day = '', 2: month = '', 3: year } of text.matchAll(written))
    date(index, whole, day, monthNumber(month), year);
  for (const { index, 0: whole, 1: month = '', 2: day = '', 3: year } of text.matchAll(english))
    date(index, whole, day, monthNumber(month), year);
  for (const { index, 0: whole, 1: day = '', 2: month = '', 3: year } of text.matchAll(numeric))
    date(index, whole, day, Number(month), year);
  for (const { index, 0: whole, 1: number = '', 2: named = '' } of text.matchAll(amount)) {
    const unit = units.find(([, shape]) => pattern(`^(?:${shape})$`).test(named))?.[0];
    const value = numberWords[number] ?? number.replace(/(?<=\d)[ .](?=\d{3}(?!\d))/gu, '').replace(',', '.');
    if (unit) found.push({ unit, value, text: whole.trim(), at: index });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Whether two are the same amount or day: 12 months are a year, and a day without a year is that day of any year. */
export function sameQuantity(one: Quantity, other: Quantity): boolean {
  if (one.unit === 'date' || other.unit === 'date')
    return one.unit === other.unit && (one.value.endsWith(other.value) || other.value.endsWith(one.value));
  const [a, b] = [inMonths(one), inMonths(other)];
  return a !== undefined && b !== undefined ? a === b : one.unit === other.unit && Number(one.value) === Number(other.value);
}

/** Whether they measure the same kind of thing. */
export function comparable(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit || (inMonths(one) !== undefined && inMonths(other) !== undefined);
}

function inMonths({ unit, value }: Quantity): number | undefined {
  if (unit === 'year') return Number(value) * 12;
  return unit === 'month' ? Number(value) : undefined;
}

const two = (number: number) => String(number).padStart(2, '0');
