/** Numbers that point at a person: identity numbers, bank accounts, phones. Looks at a plain view in small letters; when in doubt about an identity number it is one. */
import type { RemovedKind } from './incoming.ts';
import { allWords, words } from './words.ts';

export interface Finding {
  kind: RemovedKind;
  from: number;
  to: number;
}

interface Group {
  digits: string;
  from: number;
  to: number;
}

/** What may stand between two digits of one number: anything short without a letter or a digit, or the mark-up of a space or a line. */
const gap = /^(?:[^\p{L}\p{N}[\]]{1,6}|(?:\s?(?:&(?:nbsp|ensp|emsp|thinsp|#\d{2,4}|#x[\da-f]{2,4});|<\/?[a-z]{1,6}\s?\/?>)\s?){1,2})$/u;

/** Identity numbers: eleven digits with the shape of a birth date first, whatever stands between them and whatever the control digits say. */
export function findIdentityNumbers(text: string): Finding[] {
  return [...shapedNumbers(text), ...numbersCalledSo(text)];
}

function shapedNumbers(text: string): Finding[] {
  const found: Finding[] = [];
  const dates = writtenDates(text);
  const lists = paragraphLists(text);
  const isOther = (groups: Group[]) =>
    groups.some((group) => dates.some((date) => overlaps(group, date))) ||
    groups.every((group) => lists.some((list) => overlaps(group, list)));
  for (const run of runsOfDigits(text)) {
    for (let first = 0; first < run.length; first++) {
      const hit = numberFrom(run, first, isOther);
      if (!hit) continue;
      found.push({ kind: 'identity-number', from: run[first]?.from ?? 0, to: run[hit - 1]?.to ?? 0 });
      first = hit - 1;
    }
  }
  return found;
}

/** How far a number reaches that begins with this group (index after its last group), or undefined. */
function numberFrom(run: Group[], first: number, isOther: (groups: Group[]) => boolean): number | undefined {
  if (longNumberHides(run[first]?.digits ?? '')) return first + 1;
  let digits = '';
  let eleven: number | undefined;
  for (let last = first; last < run.length && digits.length < 13; last++) {
    digits += run[last]?.digits ?? '';
    const groups = run.slice(first, last + 1);
    if (digits.length === 11 && isDateShaped(digits) && !isOther(groups)) eleven = last + 1;
    if (digits.length === 13 && hasWholeYear(digits) && endsLikeOne(groups)) return last + 1;
  }
  return eleven;
}

/** The five last digits are together, 3 and 2, or every digit stands alone; «31.12.2026 10 000» is a date and an amount. */
function endsLikeOne(groups: Group[]): boolean {
  const lengths = groups.map((group) => group.digits.length);
  return lengths.length === 1 || lengths.length === 13 || lengths.at(-1) === 5 || (lengths.at(-2) === 3 && lengths.at(-1) === 2);
}

/** The day may carry +40 (D-number), the month +40 (H-number, synthetic), +80 or +65 (synthetic). */
export function isDateShaped(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const dayFits = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
  return dayFits && [0, 40, 65, 80].some((added) => month - added >= 1 && month - added <= 12);
}

function hasWholeYear(digits: string): boolean {
  return isDateShaped(digits) && /^(?:18[5-9]|19|20)/.test(digits.slice(4));
}

/** A number that somebody lengthened by a slip still holds the eleven digits. */
function longNumberHides(digits: string): boolean {
  if (digits.length < 12) return false;
  for (let at = 0; at + 11 <= digits.length; at++) if (isDateShaped(digits.slice(at, at + 11))) return true;
  return false;
}

const lawNumber = /(?<![\p{L}\d])(?:for|lov|forskrift|ins)[-/ ](?:19|20)\d{2}-\d{2}-\d{2}-\d{1,4}(?!\d)/gu;
const written =
  '(?:(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|1[0-2])\\1(?:199\\d|20[0-4]\\d)|(?:199\\d|20[0-4]\\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))';
/** Stands by itself: only a space, a bracket or a dash to another date beside it. */
const standing = new RegExp(
  `(?<=^|[\\s(«"]|(?:199\\d|20[0-4]\\d)-)${written}(?=$|[\\s)»"]|[.,;:!?](?!\\d)|-${written.replace('\\1', '\\2')})`,
  'gu',
);

/** Ordinary dates with a whole year, and laws by their number (FOR-2012-12-02-157): not parts of an identity number. */
function writtenDates(text: string): Group[] {
  return [lawNumber, standing]
    .flatMap((shape) => [...text.matchAll(shape)])
    .map((match) => ({ digits: '', from: match.index, to: match.index + match[0].length }));
}

/** «§§ 2, 5, 8, 21, 23, 25, 26 og 28»: growing, and none past 59, as the sections of our regulations. */
const sections = /(?:§{1,2}|paragraf\p{L}{0,4}|sections?) ?(?:[1-5]\d|[1-9])(?:,? (?:[1-5]\d|[1-9])){2,20}(?!\d|[^\p{L}\p{N}]{0,6}\d)/gu;

function paragraphLists(text: string): Group[] {
  return [...text.matchAll(sections)]
    .filter((match) => (match[0].match(/\d+/gu) ?? []).every((part, at, all) => at === 0 || Number(part) > Number(all[at - 1])))
    .map((match) => ({ digits: '', from: match.index, to: match.index + match[0].length }));
}

const called = allWords(
  '(?:fødsels?(?:-? ?og person)?(?:nummer|numeret|nr)(?:et)?|foedselsnummer(?:et)?|fnr|f\\.nr|person ?(?:nummer|nr)(?:et)?|pers\\.? ?nr|p\\.?nr|d-?(?:nummer|nr)(?:et)?|h-?nummer(?:et)?|duf(?:-?(?:nummer|nr)(?:et)?)?|cpr|national id(?:entity)?(?: number)?|id(?:entity)? number|social security number|ssn)' +
    '[^\\p{L}\\d[\\]]{0,4}(?:(?:er|is|mitt|hennar|hennes|hans|til pasienten|på pasienten|my|number|no)[^\\p{L}\\d[\\]]{1,3}){0,3}(\\d(?:[^\\p{L}\\d[\\]]{0,3}\\d){4,13})',
);
const inTwo = allWords(
  '\\d{6}[^\\d[\\]]{1,25}?(?:personnummer|personnr|person nr|pnr|p\\.nr|og person)[^\\p{L}\\d[\\]]{0,4}(?:er )?\\d{5}',
);
/** Ten digits as in Denmark, twelve as in Sweden. */
const neighbours =
  /(?<!\d)(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+]\d{4}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-+]\d{4})(?!\d)/gu;

/** A number called a fødselsnummer is one, also with a digit too few or too many. */
function numbersCalledSo(text: string): Finding[] {
  return [inTwo, called, neighbours]
    .flatMap((shape) => matches(text, shape, 'identity-number'))
    .map((found) => fromFirstDigit(text, found));
}

const accountPieces = /(?<!\d)(?:\d{4}[ .-]\d{2}[ .-]\d{5}|\d{11})(?!\d)/gu;
const iban = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:\s?[a-z0-9]{4}){2,6}(?:\s?[a-z0-9]{1,4})?(?![\p{L}\p{N}])/gu;
const calledAccount = allWords(
  '(?:konto ?(?:nummer|nr)?|bankkonto|account(?: number)?)(?:et)?[^\\p{L}\\d[\\]]{0,4}(?:(?:mitt|er|is)[^\\p{L}\\d[\\]]{1,3}){0,2}\\d(?:[^\\p{L}\\d[\\]]{0,3}\\d){10}',
);

/** Bank accounts: eleven digits in one piece or as 4.2.5, IBAN, and what is called a kontonummer. */
export function findAccounts(text: string): Finding[] {
  const abroad = matches(text, iban, 'account').filter((found) => text.slice(found.from, found.to).replace(/\D/gu, '').length >= 11);
  return [
    ...abroad,
    ...[accountPieces, calledAccount].flatMap((shape) => matches(text, shape, 'account')).map((found) => fromFirstDigit(text, found)),
  ];
}

/** With a country code: eight digits after +47, more or less for others. */
const withCountry =
  /(?<![\p{L}\p{N}])\(?(?:(?:\+|00)\s?47\)?(?:[\s().-]{0,3}\d){8}|\+\s?(?!47)[1-9]\d{0,2}\)?[\s.-]{0,2}\d(?:[\s().-]{0,2}\d){6,11}|00(?!47)[1-9]\d[\s.-]{0,2}\d(?:[\s.-]{0,2}\d){6,10})(?!\d)/gu;
/** 680 51 234, 22 33 44 55, 9805 1234, 412 34567, 98051234. */
const domestic = [
  /[2-9]\d{2}[ .-]{1,2}\d{2}[ .-]{1,2}\d{3}/,
  /(?<!\d )[2-9]\d([ .-])\d{2}\1\d{2}\1\d{2}(?! \d{2})/,
  /[49]\d{3} \d{4}/,
  /[49]\d{2} \d{5}/,
  /[2-9]\d{7}/,
].map((shape) => new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,-]|[=_#§])(?:47 )?${shape.source}(?!\\d|[.,-]\\d)(?![\\p{L}_])`, 'gu'));

const calledPhone = allWords(
  '(?:tlf|tel|telefon\\p{L}*|mob|mobil\\p{L}*|ring(?:e)?(?: meg)?(?: på)?|sms|nås på|phone|cell|call me(?: on| at)?|whatsapp)[^\\d\\n[\\]]{0,20}\\d(?:[ .()-]{0,2}\\d){7}(?!\\d)',
);
const calledOther = words(
  '(?:org(?:anisasjons)?\\.? ?(?:nr|nummer|nummeret)?|sak(?:s ?(?:nr|nummer|nummeret))?|arkiv\\p{L}*|ref\\p{L}*|journal\\p{L}*|dok\\p{L}*|vedtak\\p{L}*|faktura\\p{L}*|ordre\\p{L}*|kid|kr|nok|id|foretaksnummer|case|beløp\\p{L}*|kroner|versjon)\\.?[ :#.-]*(?:nr|nummer|er|på|no)?[ .:#-]*$',
);

/** Phones: with a country code always, eight digits when they are dressed as a phone or called one. */
export function findPhones(text: string): Finding[] {
  const abroad = matches(text, withCountry, 'phone').filter((found) => !isAmount(text, found));
  const dressed = domestic.flatMap((shape) => matches(text, shape, 'phone')).filter((found) => looksLikePhone(text, found));
  return [...abroad, ...dressed, ...matches(text, calledPhone, 'phone').map((found) => fromFirstDigit(text, found))];
}

function looksLikePhone(text: string, found: Finding): boolean {
  const own = text.slice(found.from, found.to);
  const before = text.slice(Math.max(0, found.from - 30), found.from);
  if (isAmount(text, found) || calledOther.test(before) || /(?:\/\S*|(?<!\d)(?:19|20)?\d{2})\/$/u.test(before)) return false;
  if (/^\d{8}$/.test(own)) return !isWholeDate(own);
  const pairs = own.match(/\d{2}/g) ?? [];
  return !(/^\d{2}\D\d{2}\D\d{2}\D\d{2}$/.test(own) && pairs.every((pair) => Number(pair) % 5 === 0));
}

function isAmount(text: string, found: Finding): boolean {
  return /^\s?(?:kr|kroner|nok|,-|%|prosent|mill|mrd|000|stk|innbyggere)(?!\p{L})/u.test(text.slice(found.to, found.to + 14));
}

function isWholeDate(digits: string): boolean {
  const dayFirst = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}$/.test(digits);
  return dayFirst || /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}

function runsOfDigits(text: string): Group[][] {
  const runs: Group[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const match of text.matchAll(/\d+/g)) {
    const group = { digits: match[0], from: match.index, to: match.index + match[0].length };
    const between = end >= 0 && group.from - end <= 24 ? text.slice(end, group.from) : undefined;
    if (between !== undefined && gap.test(between)) runs.at(-1)?.push(group);
    else runs.push([group]);
    end = group.to;
  }
  return runs;
}

export function matches(text: string, pattern: RegExp, kind: RemovedKind): Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index, to: match.index + match[0].length }));
}

/** The number itself, without the words that called it so. */
export function fromFirstDigit(text: string, found: Finding): Finding {
  const digit = text.slice(found.from, found.to).search(/\d/u);
  return digit < 0 ? found : { ...found, from: found.from + digit };
}

function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}
