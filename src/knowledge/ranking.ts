import ranked from './ranking.json' with { type: 'json' };
import type { Signals } from './signals.ts';

/** Weights of the linear model that orders what lunr found; learnt by `npm run calibrate`. */
const weights: Partial<Record<string, number>> = ranked.weights;

export function ranking(signals: Signals): number {
  let score = 0;
  for (const [name, value] of Object.entries(signals)) score += (weights[name] ?? 0) * value;
  return score;
}
