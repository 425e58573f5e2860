/** Passages laid side by side: which words each is about, and how much a word says (rare ones much, those every passage has nothing). */
import type { Passage } from './article.ts';
import { shortAnswerHeading } from './article.ts';
import type { Norwegian } from './norwegian.ts';

export type Terms = ReadonlySet<string>;

export interface Compared {
  passage: Passage;
  /** Of the title and heading, of the text, and of these and all question lines. */
  head: Terms;
  text: Terms;
  all: Terms;
}

export interface Comparison {
  passages: Compared[];
  termsOf(text: string): Terms;
  /** Sum of what the terms say. */
  weight(terms: Iterable<string>): number;
}

export function comparePassages(passages: Passage[], norwegian: Norwegian): Comparison {
  const termsOf = (text: string) => new Set(norwegian.terms(text).filter((term) => !/^\d/.test(term)));
  const compared = passages.map((passage) => {
    const { title, heading, text, questions } = passage;
    const head = termsOf(heading === shortAnswerHeading ? title : `${title} ${heading}`);
    const own = termsOf(text);
    return { passage, head, text: own, all: new Set([...head, ...own, ...questions.flatMap((line) => [...termsOf(line)])]) };
  });
  const frequency = new Map<string, number>();
  for (const { all } of compared) for (const term of all) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weight = (terms: Iterable<string>) => {
    let sum = 0;
    for (const term of terms) sum += Math.log((passages.length + 1) / (frequency.get(term) ?? 1));
    return sum;
  };
  return { passages: compared, termsOf, weight };
}

/** Whether the same person could be told both on the same day: only then can two passages be in each other's way. */
export function meet(one: Passage, other: Passage): boolean {
  const [first, second] = one.validFrom <= other.validFrom ? [one, other] : [other, one];
  return (
    (first.validTo === undefined || first.validTo >= second.validFrom) &&
    isEither(one.speciality, other.speciality) &&
    isEither(one.scheme ?? 'both', other.scheme ?? 'both')
  );
}

const isEither = (one: string, other: string) => one === other || one === 'both' || other === 'both';
