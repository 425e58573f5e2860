import { expect, it } from 'vitest';
import type { Passage } from './article.ts';
import { joinRanks } from './join-ranks.ts';
import type { Found } from './search.ts';

const found = (ids: string) => ({
  found: [...ids].map((id, at) => ({ passage: { id } as Passage, score: 9 - at, signals: {} }) as Found),
  unknown: 0,
  words: 3,
});

it.each([
  ['alike, nothing changes', 'abc', 'abc', 'abc'],
  ['the other order has nothing to say', 'abc', '', 'abc'],
  ['what one has first and the other second is level, and the search decides', 'abc', 'bac', 'abc'],
  ['what only one knows yields to what both know', 'abc', 'cb', 'cba'],
  ['what the search did not find is left out', 'ab', 'xba', 'ab'],
])('%s', (_, search, nearest, joined) => {
  const { found: order } = joinRanks(found(search), [...nearest]);
  expect(order.map(({ passage }) => passage.id).join('')).toBe(joined);
});
