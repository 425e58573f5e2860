import { hash } from 'node:crypto';
import type { IncomingPress } from '../question/incoming.ts';

/** The same press of the same button with the same words in it, however often and under whatever id it is delivered. */
export function pressId({ verb, nonce, person, values }: IncomingPress): string {
  const filled = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify([verb, nonce, person, filled]), 'base64url').slice(0, 32);
}
