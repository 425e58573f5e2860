/** Chance that can be had again: the same seed gives the same run. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to `below`. */
  under(below: number): number;
  happens(probability: number): boolean;
  pick<T>(among: readonly T[]): T;
}

/** mulberry32 */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const under = (below: number) => Math.floor(next() * below);
  return { next, under, happens: (probability) => next() < probability, pick: (among) => among[under(among.length)] as never };
}
