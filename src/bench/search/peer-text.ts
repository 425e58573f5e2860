/** What the peers are given: the same texts and, where their guides have one set it up, the same stop list and stemmer as ours. */
import type { Passage } from '../../knowledge/article.ts';
import { norwegianStemmer, readNorwegianWords, tokens } from '../../knowledge/norwegian.ts';

export function textsOf({ title, heading, text, questions }: Passage) {
  return { title: `${title} ${heading}`.trim(), text, questions: questions.join('\n') };
}

/** Lower case, no stop words (Norwegian in both forms), stems of the Norwegian Snowball. */
export function createPeerWords(): (text: string) => string[] {
  const stem = norwegianStemmer();
  const stop = new Set(readNorwegianWords('knowledge').stop.norwegian.split(/\s+/));
  return (text) =>
    tokens(text)
      .filter((token) => !stop.has(token))
      .map(stem);
}
