/**
 * Tries to work out from published tallies what they hide: by linear algebra (what do all the sums determine?) and by bounds pushed to and fro
 * until they stand still (no figure is negative). It knows nothing of how the figures were hidden, only what everyone sees. For tests.
 */

/** So many of the unknown, each once, make up the sum. */
export interface Equation {
  of: readonly string[];
  sum: number;
}

export interface Bounds {
  least: number;
  most: number;
}

/** Stands for «no bound known». */
const far = 1e9;

export function boundsFrom(equations: readonly Equation[], known: ReadonlyMap<string, Bounds> = new Map()): Map<string, Bounds> {
  const bounds = new Map<string, Bounds>();
  for (const { of } of equations) for (const name of of) bounds.set(name, { ...(known.get(name) ?? { least: 0, most: far }) });
  for (let moved = true; moved; ) {
    moved = false;
    for (const { of, sum } of equations) {
      const each = of.map((name) => bounds.get(name) as Bounds);
      let least = each.reduce((all, one) => all + one.least, 0);
      let most = each.reduce((all, one) => all + one.most, 0);
      for (const one of each) {
        const tighter = { least: Math.max(one.least, sum - (most - one.most)), most: Math.min(one.most, sum - (least - one.least)) };
        if (tighter.least <= one.least && tighter.most >= one.most) continue;
        least += tighter.least - one.least;
        most += tighter.most - one.most;
        Object.assign(one, tighter);
        moved = true;
      }
    }
  }
  return bounds;
}

const prime = 2_147_483_629;

/** The unknown that the equations alone determine, by elimination modulo a large prime. */
export function determinedBy(equations: readonly Equation[]): Set<string> {
  const names = [...new Set(equations.flatMap(({ of }) => of))];
  const column = new Map(names.map((name, index) => [name, index]));
  const pivots = new Map<number, Map<number, number>>();
  for (const { of } of equations) {
    const row = new Map<number, number>(of.map((name) => [column.get(name) ?? 0, 1]));
    for (const [at, pivot] of pivots) if (row.has(at)) subtract(row, pivot, row.get(at) ?? 0);
    const at = row.keys().next().value;
    if (at === undefined) continue;
    scale(row, inverse(row.get(at) ?? 1));
    for (const other of pivots.values()) if (other.has(at)) subtract(other, row, other.get(at) ?? 0);
    pivots.set(at, row);
  }
  return new Set([...pivots].filter(([, row]) => row.size === 1).map(([at]) => names[at] ?? ''));
}

function subtract(from: Map<number, number>, row: ReadonlyMap<number, number>, times: number): void {
  for (const [at, value] of row) {
    const left = modulo((from.get(at) ?? 0) - product(times, value));
    if (left === 0) from.delete(at);
    else from.set(at, left);
  }
}

function scale(row: Map<number, number>, times: number): void {
  for (const [at, value] of row) row.set(at, product(value, times));
}

const modulo = (value: number) => ((value % prime) + prime) % prime;
/** Small factors, which most are, need no big numbers. */
const product = (a: number, b: number) =>
  a * b < Number.MAX_SAFE_INTEGER ? (a * b) % prime : Number((BigInt(a) * BigInt(b)) % BigInt(prime));

function inverse(value: number): number {
  let [result, base, power] = [1, value, prime - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = product(result, base);
    base = product(base, base);
  }
  return result;
}
