/** Passages of two articles that say nearly the same: one of them is too many, or they will one day say different things. */
import type { Passage } from './article.ts';
import type { Comparison, Terms } from './compare-passages.ts';
import { meet } from './compare-passages.ts';

/** Share of what both say, by weight. In the real articles, pairs below it have each their own matter. */
const tooAlike = 0.5;
const fewestInCommon = 4;

export function findAlike({ passages, weight }: Comparison): { one: Passage; other: Passage; alike: number }[] {
  const found: { one: Passage; other: Passage; alike: number }[] = [];
  const weights = new Map(passages.map((each) => [each, weight(each.text)]));
  for (const [at, a] of passages.entries()) {
    for (const b of passages.slice(at + 1)) {
      if (a.passage.article === b.passage.article || !meet(a.passage, b.passage)) continue;
      const shared = common(a.text, b.text);
      if (shared.length < fewestInCommon) continue;
      const both = weight(shared);
      const alike = both / ((weights.get(a) ?? 0) + (weights.get(b) ?? 0) - both);
      if (alike >= tooAlike) found.push({ one: a.passage, other: b.passage, alike });
    }
  }
  return found.sort((x, y) => y.alike - x.alike);
}

const common = (a: Terms, b: Terms) => [...a].filter((term) => b.has(term));
