/**
 * What words mean here: words that stand in the same passages and are asked with the same lines come near one another
 * («penger» and «tilskudd», «supervisor» and «veileder»). Latent semantic analysis: the passages × terms table, squeezed to few dimensions.
 */
import type { Ask } from './ask.ts';
import type { Sparse } from './sparse.ts';
import type { Steps } from './steps.ts';
import type { UnitIndex } from './unit-index.ts';
import { partWeight } from './unit-index.ts';

interface MeaningSpace {
  readonly dimensions: number;
  /** One vector of `dimensions` numbers per term, end to end. */
  readonly terms: Float32Array;
}

/** @param table per passage its terms with their weights */
function* squeeze(table: Sparse, termCount: number, dimensions: number, rounds = 4): Steps<MeaningSpace> {
  const rows = table.start.length - 1;
  const size = Math.min(dimensions, rows);
  const passages = new Float64Array(rows * size);
  const terms = new Float64Array(termCount * size);
  let seed = 7;
  for (let at = 0; at < terms.length; at++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    terms[at] = seed / 2147483648 - 0.5;
  }
  for (let round = 0; round < rounds; round++) {
    gather(table, terms, passages, size);
    yield;
    straighten(passages, rows, size);
    yield;
    scatter(table, passages, terms, size);
    yield;
  }
  // Columns of one length: the commonest subject must not drown the others.
  for (let k = 0; k < size; k++) {
    let squares = 0;
    for (let at = k; at < terms.length; at += size) squares += (terms[at] as number) ** 2;
    const length = squares ** 0.5 || 1;
    for (let at = k; at < terms.length; at += size) terms[at] = (terms[at] as number) / length;
  }
  return { dimensions: size, terms: Float32Array.from(terms) };
}

/** passages = table × terms. */
function gather({ start, of, weight }: Sparse, terms: Float64Array, passages: Float64Array, size: number): void {
  passages.fill(0);
  for (let row = 0; row + 1 < start.length; row++) {
    const into = row * size;
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const from = (of[at] as number) * size;
      const by = weight[at] as number;
      for (let k = 0; k < size; k++) passages[into + k] = (passages[into + k] as number) + by * (terms[from + k] as number);
    }
  }
}

/** terms = tableᵀ × passages. */
function scatter({ start, of, weight }: Sparse, passages: Float64Array, terms: Float64Array, size: number): void {
  terms.fill(0);
  for (let row = 0; row + 1 < start.length; row++) {
    const from = row * size;
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const into = (of[at] as number) * size;
      const by = weight[at] as number;
      for (let k = 0; k < size; k++) terms[into + k] = (terms[into + k] as number) + by * (passages[from + k] as number);
    }
  }
}

/** Gram–Schmidt on the columns. */
function straighten(matrix: Float64Array, rows: number, size: number): void {
  const columns = Array.from({ length: size }, (_, k) => {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row++) column[row] = matrix[row * size + k] as number;
    return column;
  });
  for (const [k, column] of columns.entries()) {
    for (let before = 0; before < k; before++) {
      const other = columns[before] as Float64Array;
      let product = 0;
      for (let row = 0; row < rows; row++) product += (column[row] as number) * (other[row] as number);
      for (let row = 0; row < rows; row++) column[row] = (column[row] as number) - product * (other[row] as number);
    }
    let squares = 0;
    for (let row = 0; row < rows; row++) squares += (column[row] as number) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let row = 0; row < rows; row++) {
      column[row] = (column[row] as number) / length;
      matrix[row * size + k] = column[row] as number;
    }
  }
}

/** Where passages, articles and question lines lie in the space of meanings, `size` numbers each, all of length one; and where terms do. */
export interface MeaningTables {
  readonly size: number;
  readonly terms: Float32Array;
  readonly passages: Float32Array;
  readonly articles: Float32Array;
  readonly lines: Float32Array;
}

export interface Meanings extends Omit<MeaningTables, 'terms'> {
  /** Into an array that the next question uses again. */
  of(ask: Ask): Float32Array;
}

const dimensions = 72;

export function* learnMeanings(index: UnitIndex, articleOf: Int32Array, articleCount: number): Steps<MeaningTables> {
  const { vocabulary } = index;
  const weighted = { ...index.passages, weight: index.passages.weight.slice() };
  for (let at = 0; at < weighted.of.length; at++)
    weighted.weight[at] = (1 + Math.log(1 + (weighted.weight[at] as number))) * vocabulary.rarity(weighted.of[at]);
  const { dimensions: size, terms } = yield* squeeze(rowsOfLengthOne(weighted), vocabulary.size, dimensions);

  const passages = new Float32Array(articleOf.length * size);
  const articles = new Float32Array(articleCount * size);
  const lines = new Float32Array(index.lineCount * size);
  for (let passage = 0; passage < articleOf.length; passage++) {
    for (let at = weighted.start[passage] as number; at < (weighted.start[passage + 1] as number); at++)
      addVector(passages, passage * size, terms, (weighted.of[at] as number) * size, size, weighted.weight[at] as number);
    addVector(articles, (articleOf[passage] as number) * size, passages, passage * size, size, 1);
  }
  for (let line = 0; line < index.lineCount; line++) {
    for (let at = index.units.start[line] as number; at < (index.units.start[line + 1] as number); at++) {
      const term = index.units.of[at] as number;
      addVector(lines, line * size, terms, term * size, size, vocabulary.rarity(term) * (index.units.weight[at] as number));
    }
  }
  for (const vectors of [lines, passages, articles]) toLengthOne(vectors, size);
  return { size, terms, passages, articles, lines };
}

export function openMeanings({ terms, ...tables }: MeaningTables): Meanings {
  const { size } = tables;
  const asked = new Float32Array(size);
  return {
    ...tables,
    of: ({ words }) => {
      asked.fill(0);
      for (const { variants, parts, rarity } of words) {
        for (const { id, weight } of variants) addVector(asked, 0, terms, id * size, size, rarity * weight);
        for (const id of parts) addVector(asked, 0, terms, id * size, size, rarity * partWeight);
      }
      toLengthOne(asked, size);
      return asked;
    },
  };
}

function rowsOfLengthOne({ start, of, weight }: Sparse): Sparse {
  const out = weight.slice();
  for (let row = 0; row + 1 < start.length; row++) {
    let squares = 0;
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) squares += (weight[at] as number) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) out[at] = (weight[at] as number) / length;
  }
  return { start, of, weight: out };
}

function addVector(into: Float32Array, at: number, from: Float32Array, start: number, size: number, weight: number): void {
  for (let k = 0; k < size; k++) into[at + k] = (into[at + k] as number) + weight * (from[start + k] as number);
}

/** Every vector of `size` numbers in the array gets length one; a vector of nothing stays so. */
function toLengthOne(vectors: Float32Array, size: number): void {
  for (let from = 0; from < vectors.length; from += size) {
    let squares = 0;
    for (let k = from; k < from + size; k++) squares += (vectors[k] as number) ** 2;
    if (squares === 0) continue;
    const length = Math.sqrt(squares);
    for (let k = from; k < from + size; k++) vectors[k] = (vectors[k] as number) / length;
  }
}

/** Product of a vector with the one that lies at `from` in a longer array: their likeness, when both have length one. */
export function dotProduct(vector: Float32Array, others: Float32Array, from: number): number {
  // Four sums side by side, because one has to wait for itself.
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = vector.length - (vector.length % 4);
  for (let k = 0; k < whole; k += 4) {
    a += (vector[k] as number) * (others[from + k] as number);
    b += (vector[k + 1] as number) * (others[from + k + 1] as number);
    c += (vector[k + 2] as number) * (others[from + k + 2] as number);
    d += (vector[k + 3] as number) * (others[from + k + 3] as number);
  }
  for (let k = whole; k < vector.length; k++) a += (vector[k] as number) * (others[from + k] as number);
  return a + b + c + d;
}
