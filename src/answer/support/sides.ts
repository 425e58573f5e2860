/** A rule of two sides that «mens» sets against each other: each side stands for itself. */
import type { Norwegian, Word } from '../../knowledge/norwegian.ts';
import { holds, termsOf } from './coverage.ts';
import type { Rule } from './rules.ts';

/** «A får 4 timer, mens B får 2»: who keeps which is said by each side alone, never by both together. */
export const setsAgainst = ({ sentence, clauses }: Rule) => clauses.length > 1 && against.test(sentence);
const against = /,\s+(?:mens|medan|while|whereas)(?!\p{L})/iu;

/** A word of the other side, which the title may know too, is not this side's. */
export function ofAnotherSide(words: Word[], { sentence, clauses }: Rule, clause: string, norwegian: Pick<Norwegian, 'words'>): boolean {
  const others = clauses.filter((each) => each !== sentence && !each.includes(clause) && !clause.includes(each));
  const [own, strange] = [termsOf(norwegian, clause), termsOf(norwegian, others.join(' '))];
  return words.some((each) => holds(strange, each) && !holds(own, each));
}

/** All that a clause may be read with. */
export const wholeOf = (rule: Rule, clause: string) => (clause.length > rule.sentence.length || setsAgainst(rule) ? clause : rule.sentence);
