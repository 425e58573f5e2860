/**
 * Which article a question belongs to, learnt when the articles are read: a softmax over all articles, trained on every question line, heading
 * and text. Learns what counting cannot: that «frist» says little until it stands beside «altinn».
 */
import type { Ask } from './ask.ts';
import type { Sparse } from './sparse.ts';
import { partWeight } from './unit-index.ts';

/** Texts as terms with weights, one a row, and the article that each belongs to. */
export interface Examples {
  texts: Sparse;
  article: Int32Array;
}

/** Log-probability of every article, into an array that the next question uses again. */
export type ArticleGuess = (ask: Ask) => Float32Array;

const rounds = 4;
const least = 0.004;

export function learnArticles(
  { texts, article: articleOf }: Examples,
  termCount: number,
  articleCount: number,
  rarity: (term: number) => number,
): ArticleGuess {
  // Term by term, so that one term's weights for all articles lie together.
  const weights = new Float32Array(termCount * articleCount);
  const scores = new Float32Array(articleCount);
  const shares = new Float32Array(articleCount);
  const pulled = new Int32Array(articleCount);
  const pulls = new Float32Array(articleCount);
  const { start, of: terms } = texts;
  const values = ofLengthOne(texts, rarity);
  const order = orderOf(start);

  for (let round = 0; round < rounds; round++) {
    const step = 6 / (1 + round);
    for (const example of order) {
      const [from, end] = [start[example] as number, start[example + 1] as number];
      const [, all] = score(terms, values, from, end);
      let filled = 0;
      for (let article = 0; article < articleCount; article++) {
        const pull = (article === articleOf[example] ? 1 : 0) - (shares[article] as number) / all;
        if (Math.abs(pull) < least) continue;
        pulled[filled] = article;
        pulls[filled++] = step * pull;
      }
      for (let n = from; n < end; n++) {
        const row = (terms[n] as number) * articleCount;
        const value = values[n] as number;
        for (let each = 0; each < filled; each++) {
          const place = row + (pulled[each] as number);
          weights[place] = (weights[place] as number) + (pulls[each] as number) * value;
        }
      }
    }
  }

  /** Raw scores, and e to the power of each under the top one. */
  function score(of: ArrayLike<number>, weigh: ArrayLike<number>, from: number, end: number): [top: number, all: number] {
    scores.fill(0);
    for (let n = from; n < end; n++) {
      const row = (of[n] as number) * articleCount;
      const weight = weigh[n] as number;
      for (let article = 0; article < articleCount; article++)
        scores[article] = (scores[article] as number) + weight * (weights[row + article] as number);
    }
    let top = Number.NEGATIVE_INFINITY;
    for (let article = 0; article < articleCount; article++) if ((scores[article] as number) > top) top = scores[article] as number;
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
    const length = Math.hypot(...best.values()) || 1;
    const [top, all] = score(
      Int32Array.from(best.keys()),
      Float32Array.from(best.values(), (value) => value / length),
      0,
      best.size,
    );
    const less = top + Math.log(all);
    for (let article = 0; article < articleCount; article++) scores[article] = (scores[article] as number) - less;
    return scores;
  };
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
