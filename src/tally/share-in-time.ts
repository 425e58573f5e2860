/**
 * The offices' own measure: the share answered within two working days. Those who waited longer are often fewer than five, so the share is
 * told as a lower bound: as if they were the next whole five, in whole per cent downwards.
 */
import { smallest } from './hide-small.ts';
import type { Share } from './tally.ts';

/** Undefined when there are fewer than five in all. */
export function shareInTime(total: number, inTime: number): Share | undefined {
  if (total < smallest) return undefined;
  const longer = Math.max(smallest, Math.ceil((total - inTime) / smallest) * smallest);
  return { is: 'at-least', share: Math.max(0, Math.floor(((total - longer) / total) * 100) / 100) };
}
