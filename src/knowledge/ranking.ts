import ranked from './ranking.json' with { type: 'json' };
import { signalNames } from './signals.ts';

/** @param rows signals in the order of their names; the row begins at `from` */
export type Ranking = (rows: Float64Array, from: number) => number;

/** The linear model that orders what the engine found. A signal that has no weight weighs nothing. */
export function createRanking(given: Record<string, number>): Ranking {
  const weights = Float64Array.from(signalNames, (name) => given[name] ?? 0);
  return (rows, from) => {
    let score = 0;
    for (let at = 0; at < weights.length; at++) score += (weights[at] as number) * (rows[from + at] as number);
    // Rounded, so that equals are equal and are ordered by id.
    return Math.round(score * 1e6) / 1e6;
  };
}

/** Learnt by `trainRanking`. */
export const ranking = createRanking(ranked.weights);
