/** What leads to a person besides numbers: e-mail, HPR number, passport, street address, birth date. Looks at a plain view in small letters, save for streets. */
import { type Finding, fromFirstDigit, matches } from './find-numbers.ts';
import { allWords, pattern, words } from './words.ts';

const at = '\\s?(?:@|\\(at\\)|\\[at\\]|\\{at\\}|\\(a\\)|krøllalfa)\\s?';
const dot = '(?:\\.|\\s?(?:\\(dot\\)|\\[dot\\]|\\(punktum\\)|\\[punktum\\])\\s?)';
const email = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}${at}[\\p{L}\\p{N}-]{1,63}(?:${dot}[\\p{L}\\p{N}-]{1,63}){0,5}`, 'gu');
const spelledEmail = pattern(
  '[\\p{L}\\d][\\p{L}\\d._%+-]{0,63} (?:at|krøllalfa|alfakrøll) [\\p{L}\\d-]{2,63} ?(?:\\.|dot|punktum) ?(?:no|com|net|org|se|dk)(?!\\p{L})',
  'gu',
);

export function findEmails(text: string): Finding[] {
  return [...matches(text, spelledEmail, 'email'), ...matches(text, email, 'email')];
}

const hprFirst = allWords(
  'hpr[ -]?(?:nr|no|nummer(?:et)?|number|id)?[^\\p{L}\\d[\\]]{0,3}(?:(?:mitt|mine|til \\p{L}+|er|is|my)[^\\p{L}\\d[\\]]{1,2}){0,3}\\d(?:[ .-]?\\d){4,8}',
);
const hprLast = pattern('(?<![\\p{L}\\d])\\d{5,9}(?=[ ,(]{1,3}hpr(?!\\p{L}))', 'gu');

export function findHprNumbers(text: string): Finding[] {
  return [...matches(text, hprFirst, 'hpr').map((found) => fromFirstDigit(text, found)), ...matches(text, hprLast, 'hpr')];
}

const passport = allWords(
  '(?:pass(?:port)?[ -]?(?:nummer(?:et)?|nr|number|no)|passet mitt)[^\\p{L}\\d[\\]]{0,4}(?:(?:mitt|er|is)[ :]{1,2}){0,2}(?=[a-z]{0,3}\\d)[a-z0-9]{6,10}',
);

export function findPassports(text: string): Finding[] {
  return matches(text, passport, 'passport');
}

const street =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}.'-]{0,30} ){0,2}(?:\p{Lu}[\p{L}.-]{0,30}(?:gata|gate|gaten|veien|vegen|vei|veg|allé|alléen|stien|bakken|svingen|smuget|brygga|bryggen|plassen|tunet|haugen|terrasse)|(?:gate|gata|vei|veg|veien|allé|plass|terrasse))\s\d{1,3}\s?[A-Ha-h]?(?![\p{L}\p{N}%])(?:,? ?\d{4}(?= \p{Lu}))?/gu;
const box = /(?<![\p{L}\p{N}])(?:Postboks|Boks) \d{1,5}(?:,? ?\d{4}(?= \p{Lu}))?/gu;

/** Of the text with its capitals. */
export function findAddresses(text: string): Finding[] {
  return [...matches(text, street, 'address'), ...matches(text, box, 'address')];
}

const month = '(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)\\p{L}*';
const date = `(?:\\d{1,2}[./ -]{1,2}\\d{1,2}[./ -]{1,2}(?:\\d{4}|\\d{2})|\\d{1,2}\\.? ?${month}\\.? ?(?:\\d{4}|\\d{2})?|\\d{4}-\\d{2}-\\d{2}|\\d{8}|\\d{6})`;
const born = '(?:født(?: den)?|fødd(?: den)?|fødsels?(?:dato|datoen|dag|år)|f\\.? ?dato|fødselsdag|born(?: on)?|date of birth|dob|geb\\.)';
const bornOn = allWords(`${born}[^\\p{L}\\d[\\]]{0,3}(?:(?:er|is|mitt|min|hennes|hans|i|in)[ :]{1,2}){0,2}${date}`);
const bornInBrackets = pattern(
  '(?<![\\p{L}\\d.])(?:f|født|fødd|born|b)\\.? ?(?:\\d{1,2}\\.\\d{1,2}\\.(?:19|20)?\\d{2}|(?:19|20)\\d{2}|\\d{6}|\\d{2})(?=\\s?[),])',
  'gu',
);
const bornShort = pattern('(?<![\\p{L}\\d.])f\\. ?(?:\\d{1,2}[./]\\d{1,2}[./](?:19|20)?\\d{2}|(?:19|20)\\d{2}|\\d{6})(?![\\d.])', 'gu');
const oldDate =
  /(?<![\d./-])(?:\d{1,2}[./-]\d{1,2}[./-](?:19\d{2}|200\d|201[0-2])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19\d{2}|200\d|201[0-2])|(?:19\d{2}|200\d)-\d{2}-\d{2})(?![\d/-])/gu;
const patientWord = words('pasient(?:en|ar|er|ene|ane)?|patients?|brukeren|beboeren');

/** A full date where somebody is said to be born, «(f. 1981)», and old dates beside a patient. */
export function findBirthDates(text: string): Finding[] {
  const told = [bornOn, bornInBrackets, bornShort]
    .flatMap((shape) => matches(text, shape, 'birth-date'))
    .map((found) => fromFirstDigit(text, found));
  return [...told, ...matches(text, oldDate, 'birth-date').filter((found) => patientWord.test(around(text, found)))];
}

/** The sentence or line a finding stands in, as near as redaction needs it. */
function around(text: string, found: Finding): string {
  const before =
    text
      .slice(Math.max(0, found.from - 120), found.from)
      .split(/[!?\n]/u)
      .at(-1) ?? '';
  const after = text.slice(found.to, found.to + 120).split(/[!?\n]/u)[0] ?? '';
  return before + after;
}
