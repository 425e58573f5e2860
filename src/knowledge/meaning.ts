/**
 * What words mean here: words that stand in the same passages and are asked with the same lines come near one another
 * («penger» and «tilskudd», «supervisor» and «veileder»). Latent semantic analysis: the passages × terms table, squeezed to few dimensions.
 */
export interface MeaningSpace {
  readonly dimensions: number;
  /** One vector of `dimensions` numbers per term, end to end. */
  readonly terms: Float32Array;
}

/** @param table per passage its terms with their weights */
export function squeeze(table: Map<number, number>[], termCount: number, dimensions: number, rounds = 4): MeaningSpace {
  const rows = table.map((row) => ({ terms: Int32Array.from(row.keys()), weights: Float32Array.from(row.values()) }));
  const size = Math.min(dimensions, rows.length);
  const passages = new Float64Array(rows.length * size);
  const terms = new Float64Array(termCount * size);
  let seed = 7;
  for (let at = 0; at < terms.length; at++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    terms[at] = seed / 2147483648 - 0.5;
  }
  for (let round = 0; round < rounds; round++) {
    multiply(rows, terms, passages, size, false);
    straighten(passages, rows.length, size);
    multiply(rows, terms, passages, size, true);
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

/** passages = table × terms, or with `back` terms = tableᵀ × passages. */
function multiply(
  rows: { terms: Int32Array; weights: Float32Array }[],
  terms: Float64Array,
  passages: Float64Array,
  size: number,
  back: boolean,
): void {
  (back ? terms : passages).fill(0);
  for (const [index, row] of rows.entries()) {
    const from = index * size;
    for (let at = 0; at < row.terms.length; at++) {
      const other = (row.terms[at] as number) * size;
      const weight = row.weights[at] as number;
      if (back) for (let k = 0; k < size; k++) terms[other + k] = (terms[other + k] as number) + weight * (passages[from + k] as number);
      else for (let k = 0; k < size; k++) passages[from + k] = (passages[from + k] as number) + weight * (terms[other + k] as number);
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

/** Every vector of `size` numbers in the array gets length one; a vector of nothing stays so. */
export function toLengthOne(vectors: Float32Array, size: number): void {
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
  let product = 0;
  for (let k = 0; k < vector.length; k++) product += (vector[k] as number) * (others[from + k] as number);
  return product;
}
