/** Logistic regression with a little L2, by Adam: small, deterministic, no dependency worth its name. */
import type { Evidence } from './confidence.ts';

export interface Example {
  evidence: Evidence;
  /** Whether the first passage was the right one. */
  right: boolean;
}

const rounds = 1200;
const rate = 0.03;
const decay = 0.0005;

export function fitWeights(examples: Example[]): Evidence {
  const names = [...new Set(examples.flatMap(({ evidence }) => Object.keys(evidence)))].sort();
  const rows = examples.map(({ evidence, right }) => ({ values: names.map((name) => evidence[name] ?? 0), right: right ? 1 : 0 }));
  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const spread = new Float64Array(names.length);
  for (let round = 1; round <= rounds; round++) {
    const slope = new Float64Array(names.length);
    for (const { values, right } of rows) {
      let sum = 0;
      for (let at = 0; at < values.length; at++) sum += (weights[at] ?? 0) * (values[at] ?? 0);
      const miss = right - 1 / (1 + Math.exp(-sum));
      for (let at = 0; at < values.length; at++) slope[at] = (slope[at] ?? 0) + miss * (values[at] ?? 0);
    }
    for (let at = 0; at < weights.length; at++) {
      const step = (slope[at] ?? 0) / rows.length - decay * (weights[at] ?? 0);
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * step;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * step * step;
      weights[at] =
        (weights[at] ?? 0) + (rate * ((mean[at] ?? 0) / (1 - 0.9 ** round))) / (Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 1000) / 1000]));
}
