/** How sure we may be that the first passage found answers the question: a logistic model over what the search saw, calibrated by `npm run calibrate`. */
import type { Found, SearchResult, Signals } from '../knowledge/search.ts';
import calibration from './calibration.json' with { type: 'json' };

/** Everything the model looks at. Shares and differences, roughly −1 to 1. */
export type Evidence = Record<string, number>;

export const { thresholds } = calibration as { thresholds: { answer: number; pair: number; clarify: number; subject: number } };

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
  const [own, other] = [first.signals, rival?.signals];
  for (const name of Object.keys(own) as (keyof Signals)[]) {
    evidence[`first.${name}`] = own[name];
    if (other) evidence[`over.${name}`] = own[name] - other[name];
  }
  return evidence;
}

/** Two layers: what the knowledge's own question lines teach, and what questions from other hands correct, for one passage and for two. */
export interface Weights {
  lines: Evidence;
  questions: Evidence;
  pairs: Evidence;
}

const known = () => (calibration as { weights: Weights }).weights;

/** 0–1. The same result always gives the same confidence. */
export function confidence(result: SearchResult, weights: Weights = known()): number {
  return result.found.length === 0 ? 0 : share(weigh(summaryOf(result, weights.lines), weights.questions));
}

/** How sure we may be that one of two passages, side by side, answers the question. */
export function pairConfidence(result: SearchResult, pair: Pair, weights: Weights = known()): number {
  return share(weigh(pairSummaryOf(result, pair, weights.lines), weights.pairs));
}

/** Two of what was found, the better first. */
export type Pair = readonly [Found, Found];

/** What the second layer sees: the first layer's word, and the few signals that lines and real questions differ in. */
export function summaryOf(result: SearchResult, lines: Evidence): Evidence {
  const evidence = evidenceOf(result);
  const kept = [
    'bias',
    'score',
    'margin',
    'unknown',
    'fewWords',
    'humanNear',
    'sameTopic',
    'first.asked',
    'first.grams',
    'first.all',
    'first.wrongKind',
  ];
  return { lines: weigh(evidence, lines) / 4, ...Object.fromEntries(kept.map((name) => [name, evidence[name] ?? 0])) };
}

/** What the second layer sees of a pair: the first layer's word on each, and what stands against both. */
export function pairSummaryOf(result: SearchResult, pair: Pair, lines: Evidence): Evidence {
  const [one, two] = pair;
  const third = result.found.find((each) => each !== one && each !== two && each.passage.article !== one.passage.article);
  const human = result.found.find(({ passage }) => passage.kind === 'human');
  return {
    bias: 1,
    one: weigh(evidenceOf(inFront(result, one)), lines) / 4,
    two: weigh(evidenceOf(inFront(result, two)), lines) / 4,
    score: two.score / 10,
    margin: (two.score - (third?.score ?? 0)) / 5,
    humanNear: human ? Math.max(0, 1 - (two.score - human.score) / 2) : 0,
    sameTopic: one.passage.topic === two.passage.topic ? 1 : 0,
    sameArticle: one.passage.article === two.passage.article ? 1 : 0,
    unknown: result.unknown,
    fewWords: 1 / Math.max(1, result.words),
    asked: Math.max(one.signals.asked, two.signals.asked),
    wrongKind: one.signals.wrongKind + two.signals.wrongKind,
  };
}

const share = (weight: number) => 1 / (1 + Math.exp(-weight));

function weigh(evidence: Evidence, weights: Evidence): number {
  let sum = 0;
  for (const [name, value] of Object.entries(evidence)) sum += value * (weights[name] ?? 0);
  return sum;
}

/** The result as it would be with this passage's article in front. */
export function inFront(result: SearchResult, chosen: Found): SearchResult {
  return { ...result, found: [chosen, ...result.found.filter((each) => each !== chosen)] };
}
