/** Gradient boosting of small trees for yes or no (Friedman 2001; second-order gain as in XGBoost), the same every time. */

import { seeded } from '../../e2e/seeded.ts';

export interface Taught {
  row: number[];
  right: boolean;
}

const trees = 250;
const depth = 3;
const rate = 0.05;
/** Of the examples, and of the columns, for each tree. */
const examplesEach = 0.7;
const columnsEach = 0.4;
const bins = 32;
const shrink = 1;
const leastWeight = 3;
const leastExamples = 40;

type Tree = { leaf: number } | { column: number; upTo: number; left: Tree; right: Tree };

/** Log-odds of a row. */
export function growTrees(taught: Taught[]): (row: number[]) => number {
  const columns = taught[0]?.row.length ?? 0;
  const edges = Array.from({ length: columns }, (_, column) => edgesOf(taught.map(({ row }) => row[column] as number)));
  const binned = Array.from({ length: columns }, (_, column) =>
    Uint8Array.from(taught, ({ row }) => binOf(row[column] as number, edges[column] as number[])),
  );
  const share = (taught.filter(({ right }) => right).length + 1e-6) / (taught.length + 2e-6);
  const start = Math.log(share / (1 - share));
  const score = new Float64Array(taught.length).fill(start);
  const [slope, bend] = [new Float64Array(taught.length), new Float64Array(taught.length)];
  const chance = seeded(1);
  const grown: Tree[] = [];
  for (let round = 0; round < trees; round++) {
    for (const [at, { right }] of taught.entries()) {
      const likely = 1 / (1 + Math.exp(-(score[at] as number)));
      slope[at] = likely - (right ? 1 : 0);
      bend[at] = Math.max(likely * (1 - likely), 1e-3);
    }
    const examples = taught.flatMap((_, at) => (chance.happens(examplesEach) ? [at] : []));
    const chosen = Array.from({ length: columns }, (_, column) => column).filter(() => chance.happens(columnsEach));
    const tree = grow({ binned, slope, bend, columns: chosen }, examples, depth);
    grown.push(tree);
    for (let at = 0; at < taught.length; at++)
      score[at] = (score[at] as number) + leafOf(tree, (column) => (binned[column] as Uint8Array)[at] as number);
  }
  return (row) => {
    const own = row.map((value, column) => binOf(value, edges[column] as number[]));
    return grown.reduce((sum, tree) => sum + leafOf(tree, (column) => own[column] as number), start);
  };
}

interface Ground {
  binned: Uint8Array[];
  slope: Float64Array;
  bend: Float64Array;
  columns: number[];
}

function grow(ground: Ground, examples: number[], left: number): Tree {
  const { binned, slope, bend, columns } = ground;
  const whole = { slope: sumOf(slope, examples), bend: sumOf(bend, examples) };
  const leaf = { leaf: (-rate * whole.slope) / (whole.bend + shrink) };
  if (left === 0 || examples.length < leastExamples) return leaf;
  const gainOf = (own: { slope: number; bend: number }) => own.slope ** 2 / (own.bend + shrink);
  let best = { gain: 1e-6, column: -1, upTo: 0 };
  for (const column of columns) {
    const [slopes, bends] = [new Float64Array(bins), new Float64Array(bins)];
    for (const at of examples) {
      const bin = (binned[column] as Uint8Array)[at] as number;
      slopes[bin] = (slopes[bin] as number) + (slope[at] as number);
      bends[bin] = (bends[bin] as number) + (bend[at] as number);
    }
    const below = { slope: 0, bend: 0 };
    for (let bin = 0; bin < bins - 1; bin++) {
      below.slope += slopes[bin] as number;
      below.bend += bends[bin] as number;
      const above = { slope: whole.slope - below.slope, bend: whole.bend - below.bend };
      if (below.bend < leastWeight || above.bend < leastWeight) continue;
      const gain = gainOf(below) + gainOf(above) - gainOf(whole);
      if (gain > best.gain) best = { gain, column, upTo: bin };
    }
  }
  if (best.column < 0) return leaf;
  const goesLeft = (at: number) => ((binned[best.column] as Uint8Array)[at] as number) <= best.upTo;
  const [lower, upper] = [examples.filter(goesLeft), examples.filter((at) => !goesLeft(at))];
  return { column: best.column, upTo: best.upTo, left: grow(ground, lower, left - 1), right: grow(ground, upper, left - 1) };
}

function leafOf(tree: Tree, binAt: (column: number) => number): number {
  let at = tree;
  while (!('leaf' in at)) at = binAt(at.column) <= at.upTo ? at.left : at.right;
  return at.leaf;
}

/** So that as many values as can be lie in each bin. */
function edgesOf(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = Array.from({ length: bins - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / bins)] as number);
  return [...new Set(cuts)];
}

function binOf(value: number, edges: number[]): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sumOf = (values: Float64Array, at: number[]) => at.reduce((sum, each) => sum + (values[each] as number), 0);
