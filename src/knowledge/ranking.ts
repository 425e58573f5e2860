import ranked from './ranking.json' with { type: 'json' };
import type { Signals } from './signals.ts';

/** Weights of the linear model that orders what lunr found; learnt by `trainRanking`. A signal it has not met weighs nothing. */
const weights = Object.entries(ranked.weights) as [keyof Signals, number][];

export function ranking(signals: Signals): number {
  let score = 0;
  for (const [name, weight] of weights) score += weight * (signals[name] ?? 0);
  // Rounded, so that equals are equal and are ordered by id.
  return Math.round(score * 1e6) / 1e6;
}
