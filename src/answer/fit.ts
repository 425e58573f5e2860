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
  const count = names.length;
  /** One row of `count` numbers per example, end to end. */
  const rows = new Float64Array(examples.length * count);
  const right = Float64Array.from(examples, (each) => (each.right ? 1 : 0));
  for (const [at, { evidence }] of examples.entries())
    for (let name = 0; name < count; name++) rows[at * count + name] = evidence[names[name] as string] ?? 0;
  const [weights, mean, spread, slope] = [zeros(count), zeros(count), zeros(count), zeros(count)];
  for (let round = 1; round <= rounds; round++) {
    addSlope(rows, right, weights, slope.fill(0));
    for (let at = 0; at < count; at++) {
      const step = (slope[at] as number) / examples.length - decay * (weights[at] as number);
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * step;
      spread[at] = 0.999 * (spread[at] as number) + 0.001 * step * step;
      const [pull, width] = [(mean[at] as number) / (1 - 0.9 ** round), (spread[at] as number) / (1 - 0.999 ** round)];
      weights[at] = (weights[at] as number) + (rate * pull) / (Math.sqrt(width) + 1e-8);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] as number) * 1000) / 1000]));
}

const zeros = (count: number) => new Float64Array(count);

function addSlope(rows: Float64Array, right: Float64Array, weights: Float64Array, slope: Float64Array): void {
  const count = weights.length;
  for (let row = 0, from = 0; row < right.length; row++, from += count) {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += (weights[at] as number) * (rows[from + at] as number);
    const miss = (right[row] as number) - 1 / (1 + Math.exp(-sum));
    for (let at = 0; at < count; at++) slope[at] = (slope[at] as number) + miss * (rows[from + at] as number);
  }
}
