/** Two orders of the same passages as one, by reciprocal rank: what either puts high comes high, what both put high comes first. */
import type { Found, SearchResult } from './search.ts';

/** Damps the first places, so that one order alone does not decide (Cormack and others, 2009). */
const damping = 60;

/** `nearest`: ids, best first. What it names and the search did not find is left out; equal sums keep the order of the search. */
export function joinRanks(result: SearchResult, nearest: readonly string[]): SearchResult {
  const ranks = new Map(nearest.map((id, at) => [id, at + 1]));
  const sumOf = ({ passage }: Found, at: number) => 1 / (damping + at + 1) + 1 / (damping + (ranks.get(passage.id) ?? Infinity));
  const joined = result.found
    .map((found, at) => ({ found, at, sum: sumOf(found, at) }))
    .sort((a, b) => b.sum - a.sum || a.at - b.at)
    .map(({ found }) => found);
  return { ...result, found: joined };
}
