/** What storage asks of the keys of the house: where people are reached lies sealed. */
import type { Address } from '../question/incoming.ts';
import { address } from './shapes.ts';

export interface Keys {
  /** The present one first. */
  ids: readonly [string, ...string[]];
  /** What stands for a conversation: by the present key, and by those before. */
  places(conversation: string): readonly [string, ...string[]];
  seal(text: string): string;
  open(sealed: string): string;
}

/** For what holds nobody's address: registers in memory, samples, measurements. */
export const noKeys: Keys = { ids: [''], places: (conversation) => [conversation], seal: (text) => text, open: (text) => text };

/** What stands for a conversation in every column. */
export const placeOf = (keys: Keys, conversation: string): string => keys.places(conversation)[0];

export function sealed(keys: Keys, where: Address): string {
  return keys.seal(JSON.stringify(where));
}

export function unsealed(keys: Keys, text: string): Address {
  return address.parse(JSON.parse(isPlain(text) ? text : keys.open(text)));
}

/** As it lay before addresses were sealed. */
export const isPlain = (text: string): boolean => text.startsWith('{');

/** JSON of something that goes to an address, the address sealed within it. */
export function writeSealed(keys: Keys, value: object): string {
  return JSON.stringify('address' in value ? { ...value, address: sealed(keys, value.address as Address) } : value);
}

/** The same read back, as it was; its shape is still to be tried. */
export function readSealed(keys: Keys, json: string | null): unknown {
  const value: unknown = JSON.parse(json ?? 'null');
  const known = typeof value === 'object' && value !== null && 'address' in value ? value : undefined;
  return known && typeof known.address === 'string' ? { ...known, address: unsealed(keys, known.address) } : value;
}
