/** How long to wait before a message is tried again: growing, spread by chance, and never before the receiver asked us to. */
export interface BackOff {
  /** Shortest wait, milliseconds. */
  least: number;
  /** Longest first wait; doubled with every attempt. */
  first: number;
  /** Longest wait of all, unless the receiver asks for more. */
  most: number;
}

export const defaultBackOff: BackOff = { least: 200, first: 1_000, most: 30_000 };

/** `attempts` made so far (1 or more); `after` is what the receiver asked for; `chance` is from 0 up to 1. */
export function retryDelay(attempts: number, after: number | undefined, chance: number, { least, first, most }: BackOff): number {
  const ceiling = Math.min(most, first * 2 ** (Math.max(1, attempts) - 1));
  const delay = Math.round(least + chance * Math.max(0, ceiling - least));
  return Number.isFinite(after) ? Math.max(delay, after ?? 0) : delay;
}
