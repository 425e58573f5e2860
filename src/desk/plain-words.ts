/** The words that tell what a question is about, as questions are held together by them: never a name, a place, a number or what was removed. */
import { tokens } from '../knowledge/norwegian.ts';
import { isFirstName } from '../question/first-names.ts';
import { removedMark } from '../question/redact.ts';
import type { WordsOf } from '../tally/group-alike.ts';
import type { Desk } from './context.ts';

export function createPlainWords({ norwegian, municipalities }: Pick<Desk, 'norwegian' | 'municipalities'>): WordsOf {
  const isPlain = (word: string) =>
    word.length > 2 && /^\p{L}+$/u.test(word) && !isFirstName(word) && municipalities.byName(word).length === 0;
  return (text) => {
    const words = new Map<string, string>();
    for (const word of tokens(text.replace(removedMark, ' '))) {
      const term = isPlain(word) ? norwegian.terms(word)[0] : undefined;
      if (term !== undefined && !words.has(term)) words.set(term, word);
    }
    return words;
  };
}
