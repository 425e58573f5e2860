/** The amounts, dates and codes of a sentence in one dress, each with its unit and its bound: «minst fem år», «5 år» and «at least five years» meet. */
import type { Language } from '../../question/question.ts';

/** `least` and `most` are bounds; `before` and `after` go with dates. */
export type Bound = 'least' | 'most' | 'over' | 'under' | 'before' | 'after' | 'none';

export interface Quantity {
  /** `5`, `0.5`, `2026-12-31`, `--12-31` (a day of any year), `2025-01` (a month). */
  value: string;
  /** Canonical: `year month week day hour krone percent paragraph …`, or the code's letters («alm»); undefined where none is named. */
  unit: string | undefined;
  bound: Bound;
}

const monthNames: string[][] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['mars', 'march'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'oct', 'okt'],
  ['november', 'nov'],
  ['desember', 'december', 'dec', 'des'],
];
const monthWord = monthNames.flat().join('|');
const monthNumber = (name: string) => String(monthNames.findIndex((names) => names.includes(name)) + 1).padStart(2, '0');

const norwegianNumbers: Record<string, number> = {
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  sju: 7,
  syv: 7,
  åtte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
  tretten: 13,
  fjorten: 14,
  femten: 15,
  seksten: 16,
  sytten: 17,
  atten: 18,
  nitten: 19,
  tjue: 20,
  tretti: 30,
  førti: 40,
  femti: 50,
  seksti: 60,
  sytti: 70,
  åtti: 80,
  nitti: 90,
  hundre: 100,
};
const englishNumbers: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const ones = { norwegian: new Set(['en', 'ett', 'et', 'ei', 'ein', 'eitt', 'eit']), english: new Set(['one', 'a', 'an']) };

/** What is counted, by the beginning of the word. Longer beginnings first. */
const units: [RegExp, string][] = [
  [/^(?:årsverk\p{L}*|full-time)$/u, 'man-year'],
  [/^(?:år|året|års|årene|åra|årlig|årleg|years?|yearly|annual\p{L}*)$/u, 'year'],
  [/^(?:måned\p{L}*|månad\p{L}*|md|mnd|months?|monthly)$/u, 'month'],
  [/^(?:uke\p{L}*|uka|veke\p{L}*|veka|vike\p{L}*|weeks?|weekly)$/u, 'week'],
  [/^(?:arbeidsdag\p{L}*|virkedag\p{L}*)$/u, 'working-day'],
  [/^(?:dag|dager|dagar|dagers|dagane|dagene|døgn|days?)$/u, 'day'],
  [/^(?:halvår\p{L}*)$/u, 'half-year'],
  [/^(?:time|timer|timar|timers|timars|timen|timene|timane|hours?|veiledningstime\p{L}*|rettleiingstim\p{L}*)$/u, 'hour'],
  [/^(?:minutt\p{L}*|minutes?)$/u, 'minute'],
  [/^(?:kroner|kr|kroners|nok|krone)$/u, 'krone'],
  [/^(?:million\p{L}*|mill)$/u, 'million'],
  [/^(?:milliard\p{L}*|billion)$/u, 'milliard'],
  [/^(?:prosent\p{L}*|percent|per-cent|pst)$/u, 'percent'],
  [/^(?:ledd|paragraph)$/u, 'subsection'],
  [/^(?:poeng\p{L}*|points?)$/u, 'point'],
  [/^(?:kurs\p{L}*|courses?)$/u, 'course'],
  [/^(?:gang|gonger|ganger|times)$/u, 'times'],
  [/^(?:læringsmål\p{L}*|goals?)$/u, 'goal'],
  [/^(?:samling\p{L}*|møte\p{L}*|meetings?|sessions?|gatherings?)$/u, 'meeting'],
  [/^(?:grupp?e\p{L}*|groups?)$/u, 'group'],
  [/^(?:sekretær\p{L}*)$/u, 'other'],
];
const codes = /^(?:alm|sam|fkm|lis|kp)$/u;

/** Words before a number that bound it; the nearest one counts. */
const bounds: [RegExp, Bound][] = [
  [
    /(?:minst|minimum|minste|ikke mindre enn|ikkje mindre enn|at least|no less than|not less than|a minimum of|fra og med|frå og med)$/u,
    'least',
  ],
  [
    /(?:høyst|høgst|maks|maksimalt|maksimum|inntil|opptil|opp til|ikke mer enn|ikkje meir enn|ikke over|ikkje over|at most|up to|no more than|not more than|a maximum of|maximum)$/u,
    'most',
  ],
  [/(?:over|mer enn|meir enn|lenger enn|lengre enn|more than|longer than|above|exceeding)$/u, 'over'],
  [/(?:under|mindre enn|kortere enn|kortare enn|færre enn|less than|fewer than|shorter than|below)$/u, 'under'],
  [
    /(?:innen|senest|seinast|før|innan|by|before|no later than|not later than|til|til og med|until and including|up to and including|until|within|to)$/u,
    'before',
  ],
  [/(?:fra|frå|etter|siden|sidan|from|after|since|as of|starting|starting on)$/u, 'after'],
];

interface Token {
  text: string;
  /** Where the token begins in the plain text. */
  at: number;
}

/** Everything of a text that counts, dates or names a paragraph. The language tells «to» (two) from «to» (towards). */
export function quantitiesIn(text: string, language: Language): Quantity[] {
  const plain = readable(text, language);
  const found: Quantity[] = [];
  let rest = plain;
  const take = (pattern: RegExp, value: (groups: Record<string, string>) => string) => {
    rest = rest.replace(pattern, (...match) => {
      const groups = match.at(-1) as Record<string, string>;
      const at = match.at(-3) as number;
      found.push({ value: value(groups), unit: undefined, bound: boundBefore(plain, at) });
      return ' '.repeat((match[0] as string).length);
    });
  };
  const two = (number: string | undefined) => (number ?? '').padStart(2, '0');
  take(/(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/gu, ({ year, month, day }) => `${year}-${month}-${day}`);
  take(/\b(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})\b/gu, ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`);
  take(
    new RegExp(`\\b(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s(?:of\\s)?(?<month>${monthWord})\\.?,?\\s(?<year>\\d{4})\\b`, 'gu'),
    ({ year, month, day }) => `${year}-${monthNumber(month ?? '')}-${two(day)}`,
  );
  take(
    new RegExp(`\\b(?<month>${monthWord})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})\\b`, 'gu'),
    ({ year, month, day }) => `${year}-${monthNumber(month ?? '')}-${two(day)}`,
  );
  take(
    new RegExp(`\\b(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s(?:of\\s)?(?<month>${monthWord})\\b`, 'gu'),
    ({ month, day }) => `--${monthNumber(month ?? '')}-${two(day)}`,
  );
  take(
    new RegExp(`\\b(?<month>${monthWord})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)`, 'gu'),
    ({ month, day }) => `--${monthNumber(month ?? '')}-${two(day)}`,
  );
  take(
    new RegExp(`\\b(?<month>${monthWord})\\s(?<year>(?:19|20)\\d{2})\\b`, 'gu'),
    ({ month, year }) => `${year}-${monthNumber(month ?? '')}`,
  );
  return [...found, ...countsIn(rest, language)];
}

/** NFKC, lower case, thousands together, a decimal point, «§» and «%» as words. A comma before three digits parts thousands in English only. */
function readable(text: string, language: Language): string {
  return (
    text
      .replaceAll('½', ' 0,5')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<=\d)[\u00a0 .](?=\d{3}(?!\d))/gu, '')
      .replace(/(\d),(?=\d{3}(?!\d))/gu, language === 'en' ? '$1' : '$1.')
      .replace(/(\d),(\d)/gu, '$1.$2')
      .replaceAll('§§', ' § ')
      .replaceAll('§', ' § ')
      .replaceAll('%', ' prosent ')
      .replace(/per cent/gu, 'per-cent')
      .replace(/\btime\b/gu, language === 'en' ? 'tid' : 'time')
      // «Under the regulations» is no bound.
      .replace(/\bunder (?=the |section )/gu, 'per ')
  );
}

function countsIn(plain: string, language: Language): Quantity[] {
  const words: Token[] = [...plain.matchAll(/\d+(?:\.\d+)?|§|[\p{L}][\p{L}-]*/gu)].map((match) => ({ text: match[0], at: match.index }));
  const numbers = language === 'en' ? englishNumbers : norwegianNumbers;
  const one = language === 'en' ? ones.english : ones.norwegian;
  const found: Quantity[] = [];
  words.forEach(({ text, at }, place) => {
    const before = words[place - 1]?.text ?? '';
    const unit = unitBefore(before) ?? unitAfter(words, place);
    const written = /^\d/.test(text) ? String(Number(text)) : numbers[text] === undefined ? undefined : String(numbers[text]);
    if (written !== undefined) {
      found.push({ value: written, unit, bound: countBoundBefore(plain, at, unit) });
      return;
    }
    // «En» and «a» are numbers only where something is measured, and not where it says how often: «i en måned».
    if (text === 'én' || text === 'éin' || text === 'éi') {
      found.push({ value: '1', unit: unitAfter(words, place), bound: countBoundBefore(plain, at) });
    } else if (
      one.has(text) &&
      !isRate(text, before) &&
      unitOf(words[place + 1]?.text ?? '') &&
      isTime(unitOf(words[place + 1]?.text ?? ''))
    ) {
      found.push({ value: '1', unit: unitOf(words[place + 1]?.text ?? ''), bound: countBoundBefore(plain, at) });
    } else if (/^halv(?:t|e)?$|^half$/u.test(text) && isTime(unitAfter(words, place))) {
      found.push({ value: '0.5', unit: unitAfter(words, place), bound: countBoundBefore(plain, at) });
    }
  });
  return found;
}

/** «Four hours a month» counts no month, «for a month» does. */
const isRate = (text: string, before: string) =>
  unitOf(before) !== undefined || (/^an?$/u.test(text) && !/^(?:for|within|least|than|over|about|of|after|most|in)$/u.test(before));

const isTime = (unit: string | undefined) => unit !== undefined && ['year', 'month', 'week', 'day', 'hour', 'half-year'].includes(unit);

/** «5 år», «1000 nye kroner», «4–6 timer», «fem hele år»: the unit stands next, or after a word or another number. */
function unitAfter(words: Token[], place: number): string | undefined {
  for (let ahead = 1; ahead <= 3; ahead += 1) {
    const word = words[place + ahead]?.text;
    if (word === undefined) return undefined;
    const unit = unitOf(word);
    if (unit) return unit;
    if (ahead === 1 && /^(?:§|og|and|i|in|av|of|er|is)$/u.test(word)) return undefined;
    if (/^(?:i|in|av|of|er|is|per|på|for|med|skal|must)$/u.test(word)) return undefined;
  }
  return undefined;
}

function unitBefore(word: string): string | undefined {
  if (word === '§' || word === 'section' || word === 'paragraf') return 'paragraph';
  if (codes.test(word)) return word;
  return word === 'kr' || word === 'nok' ? 'krone' : undefined;
}

export function unitOf(word: string): string | undefined {
  return units.find(([shape]) => shape.test(word))?.[1];
}

/** «Fra 2 til 4 timer» bounds nothing; «innen to uker» does. */
const during = /(?<!(?:går|gjeng|er|var|varer|mer|meir|longer|is) )over$/u;
const ofDatesOnly = /(?:til|to|fra|frå|from|siden|sidan|since|as of|starting)$/u;

function countBoundBefore(plain: string, at: number, unit?: string): Bound {
  const bound = boundBefore(plain, at);
  // «Over tre år» is as long as that, «går over 6 dager» is longer.
  if (bound === 'over' && unit === 'year' && during.test(wordsBefore(plain, at))) return 'none';
  return (bound === 'before' || bound === 'after') && ofDatesOnly.test(wordsBefore(plain, at)) ? 'none' : bound;
}

/** The bounding word among the last few before the number. */
function boundBefore(plain: string, at: number): Bound {
  const before = wordsBefore(plain, at);
  return bounds.find(([shape]) => shape.test(before))?.[1] ?? 'none';
}

function wordsBefore(plain: string, at: number): string {
  return plain
    .slice(Math.max(0, at - 28), at)
    .replace(/(?:\d[\d.]*\s*[–-]\s*|\b(?:en|ei|den|the|på|ca|about)\b|[\s(«"])+$/u, '')
    .trimEnd();
}
