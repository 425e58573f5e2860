/** Question lines that lead to two articles: the search puts another article before the line's own, or the two within a hair. */
import type { Day } from '../question/question.ts';
import type { Passage } from './article.ts';
import { inForce } from './in-force.ts';
import type { Search } from './search.ts';

export interface LedAstray {
  line: string;
  of: Passage;
  to: Passage;
  /** The other article comes first; otherwise it is only as near. */
  wins: boolean;
}

/** Share of the own article's score that is as good as the same. */
const hair = 0.99;

export function findLedAstray(passages: Passage[], search: Search, today: Day): LedAstray[] {
  const found: LedAstray[] = [];
  for (const passage of passages) {
    if (!inForce(passage, today)) continue;
    for (const line of passage.questions) {
      const result = search.find({ text: line, about: today, today }).found;
      const own = result.find((each) => each.passage.article === passage.article);
      const rival = result.find((each) => each.passage.article !== passage.article);
      if (!rival || (own && rival.score < hair * own.score)) continue;
      found.push({ line, of: passage, to: rival.passage, wins: !own || rival.score > own.score });
    }
  }
  return found;
}
