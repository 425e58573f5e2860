import ranked from './ranking.json' with { type: 'json' };
import { signalNames } from './signals.ts';

const learnt: Record<string, number> = ranked.weights;

/** Weights of the linear model that orders what lunr found; learnt by `trainRanking`. A signal it has not met weighs nothing. */
const weights = Float64Array.from(signalNames, (name) => learnt[name] ?? 0);

/** @param rows signals in the order of their names; the row begins at `from` */
export function ranking(rows: Float64Array, from: number): number {
  let score = 0;
  for (let at = 0; at < weights.length; at++) score += (weights[at] as number) * (rows[from + at] as number);
  // Rounded, so that equals are equal and are ordered by id.
  return Math.round(score * 1e6) / 1e6;
}
