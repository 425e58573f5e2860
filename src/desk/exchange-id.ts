import { createHash } from 'node:crypto';
import type { InboxRow } from './ports.ts';

/** The same id every time the same inbox row is handled, so that a crash in the middle makes no second exchange. 16 hex digits. */
export function exchangeId({ seq, incoming }: InboxRow): string {
  return createHash('sha256')
    .update(`${seq}\0${incoming.receivedAt}\0${incoming.address.conversation}\0${incoming.id}`)
    .digest('hex')
    .slice(0, 16);
}
