/**
 * Which article a question belongs to, learnt when the articles are read: a softmax over all articles, trained on every question line, heading
 * and text. Learns what counting cannot: that «frist» says little until it stands beside «altinn».
 */
import type { Ask } from './ask.ts';
import { partWeight } from './unit-index.ts';

/** A text as terms with weights, and the article it belongs to. */
export interface Example {
  terms: number[];
  weights: number[];
  article: number;
}

/** Log-probability of every article, into an array that the next question uses again. */
export type ArticleGuess = (ask: Ask) => Float32Array;

const rounds = 4;
const least = 0.004;

export function learnArticles(
  examples: Example[],
  termCount: number,
  articleCount: number,
  rarity: (term: number) => number,
): ArticleGuess {
  // Term by term, so that one term's weights for all articles lie together.
  const weights = new Float32Array(termCount * articleCount);
  const scores = new Float32Array(articleCount);
  const shares = new Float32Array(articleCount);
  const ready = examples
    .filter(({ terms }) => terms.length > 0)
    .map((example) => ({
      ...example,
      weights: toLengthOne(example.weights.map((weight, at) => weight * rarity(example.terms[at] as number))),
    }));
  const order = shuffled(ready.length);
  for (let round = 0; round < rounds; round++) {
    const step = 6 / (1 + round);
    for (const at of order) {
      const example = ready[at] as Example;
      const [, all] = score(example.terms, example.weights);
      for (let article = 0; article < articleCount; article++) {
        const pull = (article === example.article ? 1 : 0) - (shares[article] as number) / all;
        if (Math.abs(pull) < least) continue;
        for (let n = 0; n < example.terms.length; n++) {
          const place = (example.terms[n] as number) * articleCount + article;
          weights[place] = (weights[place] as number) + step * pull * (example.weights[n] as number);
        }
      }
    }
  }

  /** Raw scores, and e to the power of each under the top one. */
  function score(terms: number[], of: number[]): [top: number, all: number] {
    scores.fill(0);
    for (let n = 0; n < terms.length; n++) {
      const from = (terms[n] as number) * articleCount;
      const weight = of[n] as number;
      for (let article = 0; article < articleCount; article++)
        scores[article] = (scores[article] as number) + weight * (weights[from + article] as number);
    }
    let top = Number.NEGATIVE_INFINITY;
    for (const value of scores) if (value > top) top = value;
    let all = 0;
    for (let article = 0; article < articleCount; article++) {
      const share = Math.exp((scores[article] as number) - top);
      shares[article] = share;
      all += share;
    }
    return [top, all];
  }

  return ({ words }) => {
    const best = new Map<number, number>();
    const put = (id: number, weight: number) => best.set(id, Math.max(weight, best.get(id) ?? 0));
    for (const { variants, parts } of words) {
      for (const { id, weight } of variants) put(id, weight * rarity(id));
      for (const id of parts) put(id, partWeight * rarity(id));
    }
    const [top, all] = score([...best.keys()], toLengthOne([...best.values()]));
    const less = top + Math.log(all);
    for (let article = 0; article < articleCount; article++) scores[article] = (scores[article] as number) - less;
    return scores;
  };
}

function toLengthOne(values: number[]): number[] {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}

/** The same order every time. */
function shuffled(size: number): number[] {
  const order = Array.from({ length: size }, (_, at) => at);
  let seed = 11;
  for (let at = size - 1; at > 0; at--) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
