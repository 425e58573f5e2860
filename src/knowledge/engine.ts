/**
 * What a search engine does for us: it is given the terms of each passage, and tells the weight of every term in every passage. Which one does it
 * is told by the size of the knowledge; they weigh alike.
 */
import { createArrayEngine } from './array-engine.ts';
import { createLunrEngine } from './lunr-engine.ts';
import type { Sparse } from './sparse.ts';

export interface Engine {
  /** The next passage, with how often it says each term: whole numbers. */
  add(terms: Int32Array, times: Float32Array): void;
  /** Per term the passages that say it, and what it weighs there. */
  weights(): Sparse;
}

/** BM25: how soon saying a term again stops to count (terms are counted double, so this is 0.9), and how much a long passage pays. */
export const bm25 = { k1: 1.8, b: 0.6 } as const;
/** lunr keeps three decimals only. */
export const boost = 10;

/** Past this lunr takes gigabytes. */
const mostForLunr = 10_000;

export function createEngine(passages: number, terms: number): Engine {
  return passages <= mostForLunr ? createLunrEngine(terms) : createArrayEngine(terms);
}
