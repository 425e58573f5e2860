/** How sure we may be that the first passage found answers the question: a logistic model over what the search saw, calibrated by `npm run calibrate`. */
import type { Found, SearchResult, Signals } from '../knowledge/search.ts';
import calibration from './calibration.json' with { type: 'json' };

/** Everything the model looks at. Shares and differences, roughly −1 to 1. */
export type Evidence = Record<string, number>;

export interface Calibration {
  weights: Evidence;
  /** Answer at or above this. */
  answer: number;
  /** Ask back when the two or three best together reach this. */
  clarify: number;
  /** Below this not even a passage about what is not known is taken for the subject. */
  subject: number;
}

export const { thresholds } = calibration as { thresholds: { answer: number; clarify: number; subject: number } };

/** What the model sees of one result. The order of `found` matters: the first is the one judged. */
export function evidenceOf({ found, unknown, words }: SearchResult): Evidence {
  const [first] = found;
  if (!first) return { nothing: 1 };
  const rival = found.find(({ passage }) => passage.article !== first.passage.article);
  const human = found.find(({ passage }) => passage.kind === 'human');
  const five = found.slice(0, 5);
  const evidence: Evidence = {
    bias: 1,
    score: first.score / 10,
    margin: (first.score - (rival?.score ?? 0)) / 5,
    next: (first.score - (found[1]?.score ?? 0)) / 5,
    humanNear: human && first.passage.kind === 'rule' ? Math.max(0, 1 - (first.score - human.score) / 2) : 0,
    sameArticle: five.filter(({ passage }) => passage.article === first.passage.article).length / 5,
    sameTopic: five.filter(({ passage }) => passage.topic === first.passage.topic).length / 5,
    unknown,
    fewWords: 1 / Math.max(1, words),
  };
  for (const name of Object.keys(first.signals) as (keyof Signals)[]) {
    evidence[`first.${name}`] = first.signals[name];
    if (rival) evidence[`over.${name}`] = first.signals[name] - rival.signals[name];
  }
  return evidence;
}

/** 0–1. The same result always gives the same confidence. */
export function confidence(result: SearchResult, weights: Evidence = (calibration as { weights: Evidence }).weights): number {
  if (result.found.length === 0) return 0;
  let sum = 0;
  for (const [name, value] of Object.entries(evidenceOf(result))) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The result as it would be with this passage's article in front. */
export function inFront(result: SearchResult, chosen: Found): SearchResult {
  return { ...result, found: [chosen, ...result.found.filter((each) => each !== chosen)] };
}
