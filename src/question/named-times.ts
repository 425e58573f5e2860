/** The times a sentence names: dates, months, years, «2023-runden», «i fjor», with the word that leads them. */
import { addDays, makeDay, monthNumber, yearOf } from './day.ts';
import type { Day } from './question.ts';
import { pattern } from './words.ts';

export interface NamedTime {
  /** Where in the sentence, the preposition included. */
  from: number;
  to: number;
  /** «før», «etter», «fra», … or nothing. */
  preposition: string;
  /** The time is part of a rule's own name: «2023-runden», «runden 2024». */
  inName: boolean;
  year: number;
  month?: number;
  date?: number;
}

const preposition =
  '(?:før|etter|fra og med|frå og med|f\\.o\\.m\\.|fom|fra|frå|fram til og med|frem til og med|til og med|t\\.o\\.m\\.|tom|fram til|frem til|inntil|til|i løpet av|i|per|pr\\.?|for|under|om|ved|våren|sommeren|høsten|hausten|vinteren|before|after|as of|from|until|up to|since|in|during|by|on|as at)';
const monthName =
  '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|des|dec)';
const year = '(?:19[89]\\d|20[0-4]\\d)';
const ruleEnding =
  '(?:runden|runda|reglene|reglane|reglar|regler|ordningen|ordninga|satsene|satsane|satsen|tilskuddet|tilskotet|kravene|krava|malen|versjonen|rules|round|rates|scheme|grant)';

const time = pattern(
  `(?<![\\p{L}\\p{N}.§-])(?:(?<preposition>${preposition}) )?(?<round>runden |runda |søknadsåret |tilskuddsåret |tilskotsåret |budsjettåret )?(?:den |the |året )?` +
    `(?:(?<d1>\\d{1,2})[./-](?<m1>\\d{1,2})[./-](?<y1>${year}|\\d{2}(?!\\d))` +
    `|(?<y2>${year})-(?<m2>\\d{2})-(?<d2>\\d{2})` +
    `|(?:(?<d3>\\d{1,2})(?:\\.|st|nd|rd|th)? ?(?:of )?)?(?<m3>${monthName})\\.? (?:(?<d4>\\d{1,2}), )?(?<y3>${year})` +
    `|(?<newYear>nyttår)(?: (?<y4>${year}))?` +
    `|(?<y5>${year})(?<name>[- ]${ruleEnding})?` +
    '|(?<relative>i fjor|last year|(?:til )?neste år|next year))' +
    '(?![\\p{L}\\p{N}]|[.,]\\d| ?(?:kr|kroner|timer|timar|mill|%|amendment|change|endring\\p{L}*|[–-] ?\\d{3}(?!\\d)))',
  'gu',
);

/** Of a sentence in small letters, in the order they stand. */
export function namedTimes(sentence: string, today: Day): NamedTime[] {
  return [...sentence.matchAll(time)].flatMap((match): NamedTime[] => {
    const g = match.groups ?? {};
    const place = {
      from: match.index,
      to: match.index + match[0].length,
      preposition: g['preposition'] ?? '',
      inName: Boolean(g['name'] ?? g['round']),
    };
    const present = yearOf(today);
    if (g['relative'])
      return [{ ...place, preposition: place.preposition || 'i', year: /fjor|last/u.test(g['relative']) ? present - 1 : present + 1 }];
    if (g['newYear']) return newYear(place, g['y4'] ? Number(g['y4']) : present + 1);
    const given = Number(g['y1'] ?? g['y2'] ?? g['y3'] ?? g['y5']);
    const month = g['m3'] ? monthNumber(g['m3']) : Number(g['m1'] ?? g['m2'] ?? 0);
    const date = Number(g['d1'] ?? g['d2'] ?? g['d3'] ?? g['d4'] ?? 0);
    return [{ ...place, year: given < 100 ? 2000 + given : given, ...(month ? { month } : {}), ...(date ? { date } : {}) }];
  });
}

/** «fra nyttår» is the first of January; other turns of the year say too little. */
function newYear(place: Omit<NamedTime, 'year'>, of: number): NamedTime[] {
  return /^(?:fra|frå|etter|from|after)/u.test(place.preposition) ? [{ ...place, preposition: 'fra', year: of, month: 1, date: 1 }] : [];
}

const seasons: Record<string, number> = { våren: 4, sommeren: 7, høsten: 10, hausten: 10, vinteren: 1 };

/**
 * The day a time stands for. «før» is the day before, «etter» the day after, «fram til» the last day before a month or year begins.
 * A whole month or year is today when today is in it, its first day after «fra», else its middle.
 */
export function dayMeant(named: NamedTime, today: Day): Day | undefined {
  const begin = makeDay(named.year, named.month ?? 1, named.date ?? 1);
  const next = begin && firstDayAfter(named, begin);
  if (!begin || !next) return undefined;
  const lead = named.preposition;
  if (/^(?:før|before)/u.test(lead)) return addDays(begin, -1);
  if (/^(?:etter|after)/u.test(lead)) return next;
  if (/^(?:(?:fram |frem )?til og med|t\.o\.m|tom)/u.test(lead)) return addDays(next, -1);
  if (/til$|^(?:until|up to)/u.test(lead)) return named.date === undefined ? addDays(begin, -1) : begin;
  if (named.date !== undefined) return begin;
  if (begin <= today && today < next) return today;
  if (/^(?:fra|frå|from|as of|since|f\.o\.m|fom)/u.test(lead)) return begin;
  return named.month === undefined ? makeDay(named.year, seasons[lead] ?? 7, 1) : makeDay(named.year, named.month, 15);
}

function firstDayAfter(named: NamedTime, begin: Day): Day | undefined {
  if (named.date !== undefined) return addDays(begin, 1);
  if (named.month === undefined) return makeDay(named.year + 1, 1, 1);
  return named.month === 12 ? makeDay(named.year + 1, 1, 1) : makeDay(named.year, named.month + 1, 1);
}
