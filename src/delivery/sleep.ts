/** Waiting, as the rooms ask for it: tests stand in for it and never wait. */
import { setTimeout } from 'node:timers/promises';

/** Resolves after `ms` milliseconds, or at once when the signal is given up. Never throws. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** The longest a timer of Node's can wait. */
const longest = 2 ** 31 - 1;

export const sleep: Sleep = (ms, signal) => setTimeout(Math.min(ms, longest), undefined, { signal }).catch(() => {});
