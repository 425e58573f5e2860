/** Whether what is said is said in the rule's own words, or in others that mean the same. */
import type { Norwegian, Word } from '../../knowledge/norwegian.ts';
import { tokens } from '../../knowledge/norwegian.ts';
import { unitOf } from './quantities.ts';
import { isSmall, meaningOf } from './same-words.ts';

/** Everything the words of a rule are called, and their parts. */
export function termsOf(norwegian: Pick<Norwegian, 'words'>, text: string): Set<string> {
  const terms = new Set<string>();
  for (const { term, written } of norwegian.words(text)) {
    for (const each of [term, written, meaningOf(written)]) terms.add(each);
  }
  return terms;
}

/** Share of the words that carry meaning which the rule holds too; 0 for a sentence that says nothing. */
export function coverage(words: Word[], known: Set<string>): number {
  const telling = words.filter(({ written }) => !isSmall(written));
  // «42 timer i året»: its amounts are all that it says.
  if (telling.length === 0) return words.length > 0 ? 1 : 0;
  return telling.filter((word) => holds(known, word)).length / telling.length;
}

export const withoutNumbers = (text: string) => text.replace(/(?<![\p{L}\d])\d+(?:[.,]\d+)*/gu, ' ');

export function holds(known: Set<string>, { term, written, others, also }: Word): boolean {
  if (known.has(term) || known.has(written) || known.has(meaningOf(written)) || isNumber(term)) return true;
  if ([...others, ...also].some((meaning) => meaning.weight >= 0.5 && known.has(meaning.term))) return true;
  const plain = meaningOf(written);
  if (plain.length < 5) return false;
  for (const each of known) {
    if (each.length < 5) continue;
    if (plain.startsWith(each) && plain.length - each.length <= 4) return true;
    if ((each.startsWith(term) || each.endsWith(term)) && term.length >= 5) return true;
    if (isNear(plain, each)) return true;
  }
  return false;
}

/** Bokmål and nynorsk, and endings: «dekkjer» and «dekker», one letter in five, two in nine. Never the first. */
function isNear(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length) >= 9 ? 2 : 1;
  return one[0] === other[0] && Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line];
    for (let at = 1; at <= other.length; at += 1) {
      const swap = (row[at - 1] ?? 0) + (one[line - 1] === other[at - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Numbers are held by themselves, with their units and bounds. */
const isNumber = (term: string) => /^\d/.test(term);

/** What a number counts in what is said is counted by another number of the rule: «1 år samfunnsmedisin» for «4 år samfunnsmedisin». */
export function countsAnother(said: string, rule: string, norwegian: Pick<Norwegian, 'words'>): boolean {
  const [own, known] = [counted(said, norwegian), counted(rule, norwegian)];
  return own.some(({ number, unit, beside }) => {
    const same = known.filter((each) => each.unit === unit);
    const right = same.filter((each) => each.number === number).flatMap((each) => each.beside);
    return right.length > 0 && beside.some((word) => !right.includes(word) && same.some((each) => each.beside.includes(word)));
  });
}

function counted(text: string, norwegian: Pick<Norwegian, 'words'>): { number: string; unit: string; beside: string[] }[] {
  const words = tokens(text).map((written) => ({ written, term: norwegian.words(written)[0]?.term }));
  return words.flatMap(({ term }, at) => {
    const unit = unitOf(words[at + 1]?.written ?? '');
    if (!term || !isNumber(term) || !unit) return [];
    const after = words.slice(at + 2, at + 7);
    const next = after.findIndex((each) => each.term !== undefined && isNumber(each.term));
    const beside = (next < 0 ? after : after.slice(0, next)).flatMap((each) => (each.term && !isSmall(each.written) ? [each.term] : []));
    return [{ number: term, unit, beside }];
  });
}
