/** Rows of numbered things with weights, end to end in three arrays: row `r` lies from `start[r]` up to `start[r + 1]`. */
export interface Sparse {
  start: Int32Array;
  of: Int32Array;
  weight: Float32Array;
}

export interface SparseWriter {
  put(of: number, weight: number): void;
  endRow(): void;
  finish(): Sparse;
}

/** @param rows how many there will be, where that is known */
export function createSparse(rows = 1024): SparseWriter {
  let start = new Int32Array(rows + 1);
  let of = new Int32Array(1024);
  let weight = new Float32Array(1024);
  let [row, filled] = [0, 0];
  return {
    put: (thing, value) => {
      if (filled === of.length) {
        of = grown(of, new Int32Array(2 * filled));
        weight = grown(weight, new Float32Array(2 * filled));
      }
      of[filled] = thing;
      weight[filled++] = value;
    },
    endRow: () => {
      if (++row === start.length) start = grown(start, new Int32Array(2 * row));
      start[row] = filled;
    },
    finish: () => ({ start: start.slice(0, row + 1), of: of.slice(0, filled), weight: weight.slice(0, filled) }),
  };
}

function grown<T extends Int32Array | Float32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** Columns become rows; within each the old rows stand in order. */
export function turned({ start, of, weight }: Sparse, columns: number): Sparse {
  const out: Sparse = { start: new Int32Array(columns + 1), of: new Int32Array(of.length), weight: new Float32Array(of.length) };
  for (const column of of) out.start[column + 1] = (out.start[column + 1] as number) + 1;
  for (let column = 0; column < columns; column++)
    out.start[column + 1] = (out.start[column + 1] as number) + (out.start[column] as number);
  const next = out.start.slice(0, columns);
  for (let row = 0; row + 1 < start.length; row++) {
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const column = of[at] as number;
      const place = next[column] as number;
      next[column] = place + 1;
      out.of[place] = row;
      out.weight[place] = weight[at] as number;
    }
  }
  return out;
}
