import type { Decision } from '../answer/decide.ts';
import type { SearchResult } from '../knowledge/search.ts';
import type { Topic } from '../question/question.ts';

/** The topic that the best passages agree on; every inquiry gets one, also when nobody could answer it. */
export function topicOf({ found }: SearchResult, decision: Decision): { topic: Topic; confidence: number } {
  if (decision.is === 'chat' || decision.is === 'refuse') return { topic: 'other', confidence: 1 };
  const votes = new Map<Topic, number>();
  for (const [rank, { passage, score }] of found.slice(0, 8).entries())
    votes.set(passage.topic, (votes.get(passage.topic) ?? 0) + Math.max(0, score) ** 2 / (rank + 1));
  const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && all > 0 ? { topic: best[0], confidence: best[1] / all } : { topic: 'other', confidence: 0 };
}
