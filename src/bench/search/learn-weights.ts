/**
 * Weights of the ranking for passages that bring no question lines, learnt from half of the questions: listwise softmax on the right passage, by
 * Adam, each signal scaled to its spread. Questions of an article are all in one half, so that what is judged has never been learnt from.
 */
import { foldOf } from '../../knowledge/fold.ts';
import type { Found } from '../../knowledge/search.ts';
import { signalNames } from '../../knowledge/signals.ts';

export const halfOf = (article: string) => foldOf(article) % 2;

export interface Example {
  found: Found[];
  passage: string;
}

const rounds = 200;
const shrink = 0.001;

export function learnWeights(examples: Example[]): Record<string, number> {
  const useful = examples.flatMap(({ found, passage }) => {
    const right = found.findIndex((each) => each.passage.id === passage);
    return right < 0 ? [] : [{ right, rows: found.map(({ signals }) => Float64Array.from(signalNames, (name) => signals[name])) }];
  });
  if (useful.length === 0) return {};
  const count = signalNames.length;
  const spread = spreadOf(
    useful.flatMap(({ rows }) => rows),
    count,
  );
  for (const { rows } of useful)
    for (const row of rows) for (let k = 0; k < count; k++) row[k] = (row[k] as number) / (spread[k] as number);
  const weights = new Float64Array(count);
  const [first, second] = [new Float64Array(count), new Float64Array(count)];
  for (let round = 1; round <= rounds; round++) {
    const slope = new Float64Array(count);
    for (const { right, rows } of useful) {
      const scores = rows.map((row) => row.reduce((sum, value, k) => sum + value * (weights[k] as number), 0));
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const all = powers.reduce((a, b) => a + b, 0);
      for (const [at, row] of rows.entries()) {
        const pull = (at === right ? 1 : 0) - (powers[at] as number) / all;
        for (let k = 0; k < count; k++) slope[k] = (slope[k] as number) + pull * (row[k] as number);
      }
    }
    const step = round < 0.6 * rounds ? 0.1 : 0.03;
    for (let k = 0; k < count; k++) {
      const own = (slope[k] as number) / useful.length - shrink * (weights[k] as number);
      first[k] = 0.9 * (first[k] as number) + 0.1 * own;
      second[k] = 0.99 * (second[k] as number) + 0.01 * own * own;
      const moved = (first[k] as number) / (1 - 0.9 ** round) / (Math.sqrt((second[k] as number) / (1 - 0.99 ** round)) + 1e-8);
      weights[k] = (weights[k] as number) + step * moved;
    }
  }
  return Object.fromEntries(signalNames.map((name, k) => [name, (weights[k] as number) / (spread[k] as number)]));
}

/** Standard deviation of each column; 1 where nothing varies. */
function spreadOf(rows: Float64Array[], count: number): Float64Array {
  const [sum, squares] = [new Float64Array(count), new Float64Array(count)];
  for (const row of rows) {
    for (let k = 0; k < count; k++) {
      sum[k] = (sum[k] as number) + (row[k] as number);
      squares[k] = (squares[k] as number) + (row[k] as number) ** 2;
    }
  }
  return sum.map((total, k) => {
    const mean = total / rows.length;
    const deviation = Math.sqrt(Math.max(0, (squares[k] as number) / rows.length - mean * mean));
    return deviation > 1e-6 ? deviation : 1;
  });
}
