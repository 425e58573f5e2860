import { hash } from 'node:crypto';
import type { InboxRow } from './ports.ts';

/** The same id every time the same inbox row is handled, so that a crash in the middle makes no second exchange. An «e» and 15 hex digits: never a number that redaction could take for a person's. */
export function exchangeId({ seq, incoming }: InboxRow): string {
  return `e${hash('sha256', `${seq}\0${incoming.receivedAt}\0${incoming.address.conversation}\0${incoming.id}`, 'hex').slice(0, 15)}`;
}
