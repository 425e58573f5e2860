/** Holds an answer against the passages it stands on, before it leaves the house: every mark has its source, every number its passage. */
import type { Passage } from '../knowledge/article.ts';
import { inForce } from '../knowledge/in-force.ts';
import type { Day } from '../question/question.ts';

export interface Claim {
  /** What is said, without footer and list of sources. */
  text: string;
  /** What it stands on. */
  from: readonly Passage[];
  /** How many sources are listed beneath; the mark [n] means the n-th of them. */
  sources: number;
  /** The day asked about, and today. */
  about: Day;
  today: Day;
}

/** Whole sentences for the log (no text of the answer); empty when the answer may leave. */
export function faultsOf({ text, from, sources, about, today }: Claim): string[] {
  const faults: string[] = [];
  if (from.length === 0) faults.push('The answer stands on no passage.');
  const marks = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
  if (marks.length === 0) faults.push('The answer has no mark.');
  if (marks.some((mark) => mark < 1 || mark > sources)) faults.push('A mark points at no source.');
  if (Array.from({ length: sources }, (_, index) => index + 1).some((source) => !marks.includes(source)))
    faults.push('A source is not marked in the answer.');
  if (from.some((passage) => !inForce(passage, about) && !inForce(passage, today)))
    faults.push('A passage is not in force on the day asked about.');
  const allowed = new Set(from.flatMap((passage) => numbersIn(`${passage.title}\n${passage.heading}\n${passage.text}`)));
  const loose = numbersIn(text.replace(/\[\d+\]/g, ' ')).filter((number) => !allowed.has(number));
  if (loose.length > 0) faults.push(`${loose.length} number(s) in the answer stand in no cited passage.`);
  return faults;
}

const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];
const words = ['null', 'ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];

/** Every number and date of a text in one dress: «1 084» is 1084, «31. desember 2026» and «31.12.2026» are 2026-12-31, «fem» is 5, «½» is 0.5. */
export function numbersIn(text: string): string[] {
  let rest = text.normalize('NFKC').toLowerCase().replaceAll('1⁄2', '0,5');
  const found: string[] = [];
  const take = (pattern: RegExp, read: (...groups: string[]) => string) => {
    rest = rest.replace(pattern, (_, ...groups) => {
      found.push(read(...groups.filter((group): group is string => typeof group === 'string')));
      return ' ';
    });
  };
  const two = (number: string) => number.padStart(2, '0');
  take(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (year, month, day) => `${year}-${month}-${day}`);
  take(/\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/g, (day, month, year) => `${year}-${two(month ?? '')}-${two(day ?? '')}`);
  take(
    new RegExp(`\\b(\\d{1,2})\\.\\s?(${months.join('|')})\\s(\\d{4})\\b`, 'g'),
    (day, month, year) => `${year}-${two(String(months.indexOf(month ?? '') + 1))}-${two(day ?? '')}`,
  );
  take(/(\d{1,3}(?:[ .]\d{3})+)(?!\d)/g, (number) => (number ?? '').replace(/[ .]/g, ''));
  take(/(\d+)[,.](\d+)/g, (whole, part) => `${whole}.${part}`);
  take(/(\d+)/g, (number) => String(Number(number)));
  take(new RegExp(`(?<!\\p{L})(${words.slice(2).join('|')})(?!\\p{L})`, 'gu'), (word) => String(words.indexOf(word ?? '')));
  return found;
}
