/**
 * Which article a question belongs to, learnt when the articles are read: a softmax over all articles, trained on every question line, heading
 * and text. Learns what counting cannot: that «frist» says little until it stands beside «altinn».
 */
import type { Ask } from './ask.ts';
import type { Sparse } from './sparse.ts';
import type { Steps } from './steps.ts';
import { partWeight } from './unit-index.ts';

/** Texts as terms with weights, one a row, and the article that each belongs to. */
export interface Examples {
  texts: Sparse;
  article: Int32Array;
}

/** Log-probability of every article, into an array that the next question uses again. */
export type ArticleGuess = (ask: Ask) => Float64Array;

const rounds = 4;
/** A smaller pull is not worth its while; a text whose article has this share has been learnt. */
const least = 0.02;
const sure = 0.9;
const examplesAtATime = 500;
/** Terms times articles: a quarter of a gigabyte. */
export const mostWeights = 64 * 1024 * 1024;

/**
 * Weights of every term for every article, term by term, so that one term's weights for all articles lie together. Nothing is learnt, and nothing
 * comes back, where nobody has written how people ask, or where there is too much of it.
 */
export function* learnArticles(
  { texts, article: articleOf }: Examples,
  termCount: number,
  articleCount: number,
  rarity: (term: number) => number,
): Steps<Float32Array> {
  const weights = new Float32Array(termCount * articleCount);
  const scores = new Float64Array(articleCount);
  const shares = new Float64Array(articleCount);
  const pulled = new Int32Array(articleCount);
  const pulls = new Float64Array(articleCount);
  const { start, of: terms } = texts;
  const values = ofLengthOne(texts, rarity);
  let waiting = orderOf(start);

  for (let round = 0; round < rounds; round++) {
    const step = 6 / (1 + round);
    const unsure: number[] = [];
    for (let n = 0; n < waiting.length; n++) {
      if (n % examplesAtATime === 0) yield;
      const example = waiting[n] as number;
      const own = articleOf[example] as number;
      const [from, end] = [start[example] as number, start[example + 1] as number];
      const top = score(weights, terms, values, from, end, scores);
      let all = 0;
      for (let article = 0; article < articleCount; article++) {
        const share = power((scores[article] as number) - top);
        shares[article] = share;
        all += share;
      }
      if ((shares[own] as number) < sure * all) unsure.push(example);
      let filled = 0;
      for (let article = 0; article < articleCount; article++) {
        const pull = (article === own ? 1 : 0) - (shares[article] as number) / all;
        if (pull < least && pull > -least) continue;
        pulled[filled] = article;
        pulls[filled++] = step * pull;
      }
      for (let at = from; at < end; at++) {
        const row = (terms[at] as number) * articleCount;
        const value = values[at] as number;
        for (let each = 0; each < filled; each++) {
          const place = row + (pulled[each] as number);
          weights[place] = (weights[place] as number) + (pulls[each] as number) * value;
        }
      }
    }
    waiting = Int32Array.from(unsure);
  }

  return weights;
}

export function openGuess(weights: Float32Array, articleCount: number, rarity: (term: number) => number): ArticleGuess {
  const scores = new Float64Array(articleCount);
  if (weights.length === 0) return () => scores.fill(-Math.log(articleCount));
  return ({ words }) => {
    const best = new Map<number, number>();
    const put = (id: number, weight: number) => best.set(id, Math.max(weight, best.get(id) ?? 0));
    for (const { variants, parts } of words) {
      for (const { id, weight } of variants) put(id, weight * rarity(id));
      for (const id of parts) put(id, partWeight * rarity(id));
    }
    const length = Math.hypot(...best.values()) || 1;
    const own = Float32Array.from(best.values(), (value) => value / length);
    const top = score(weights, Int32Array.from(best.keys()), own, 0, best.size, scores);
    let all = 0;
    for (let article = 0; article < articleCount; article++) all += Math.exp((scores[article] as number) - top);
    const less = top + Math.log(all);
    for (let article = 0; article < articleCount; article++) scores[article] = (scores[article] as number) - less;
    return scores;
  };
}

/** Raw scores of all articles, into `scores`; the top one comes back. */
function score(weights: Float32Array, of: Int32Array, by: Float32Array, from: number, end: number, scores: Float64Array): number {
  const articleCount = scores.length;
  scores.fill(0);
  for (let n = from; n < end; n++) {
    const row = (of[n] as number) * articleCount;
    const weight = by[n] as number;
    for (let article = 0; article < articleCount; article++)
      scores[article] = (scores[article] as number) + weight * (weights[row + article] as number);
  }
  let top = Number.NEGATIVE_INFINITY;
  for (let article = 0; article < articleCount; article++) if ((scores[article] as number) > top) top = scores[article] as number;
  return top;
}

/** e to the power of a number that is not above nothing, to within a hundredth where it matters; learning asks it ten million times. */
function power(x: number): number {
  let y = x < -1000 ? 0 : 1 + x / 1024;
  for (let times = 0; times < 10; times++) y *= y;
  return y;
}

/** The weights times rarity, each row brought to length one. */
function ofLengthOne({ start, of, weight }: Sparse, rarity: (term: number) => number): Float32Array {
  const values = Float32Array.from(of, (term, at) => (weight[at] as number) * rarity(term));
  for (let row = 0; row + 1 < start.length; row++) {
    let squares = 0;
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) squares += (values[at] as number) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) values[at] = (values[at] as number) / length;
  }
  return values;
}

/** Rows that are not empty, shuffled, in the same order every time. */
function orderOf(start: Int32Array): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row + 1 < start.length; row++) if ((start[row + 1] as number) > (start[row] as number)) rows.push(row);
  const order = Int32Array.from(rows);
  let seed = 11;
  for (let at = order.length - 1; at > 0; at--) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const other = seed % (at + 1);
    const moved = order[at] as number;
    order[at] = order[other] as number;
    order[other] = moved;
  }
  return order;
}
