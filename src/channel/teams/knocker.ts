/** Who stands at the door, as far as the network tells. */
import type { IncomingMessage } from 'node:http';
import { isThisMachine } from './service-url.ts';

/** Our own proxy, on this machine or beside it, says last in the list whom it let through; what stands before that anyone may have written. */
export function knockerOf(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const plain = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = request.headers['x-forwarded-for'];
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(',').at(-1)?.trim();
  return isBeside(plain) && last ? last : plain;
}

/** On this machine or in the network it stands in: whoever watches over it, and nobody from outside. */
export function isBeside(address: string): boolean {
  return isThisMachine(address) || /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/.test(address);
}
