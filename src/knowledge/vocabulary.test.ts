import { expect, test } from 'vitest';
import { createCompounds } from './compound.ts';
import { countTerms, editDistance, openVocabulary } from './vocabulary.ts';

const vocabulary = openVocabulary(
  countTerms([new Set(['veiledning', 'ferie', 'spesialist']), new Set(['ferie', 'ferieavvikl']), new Set(['ferie', 'tilskudd'])]),
);
const alike = (term: string) => vocabulary.alike(term).map(({ id }) => id);

test('rare terms weigh more, unseen ones most', () => {
  expect(vocabulary.rarity(vocabulary.id('tilskudd'))).toBeGreaterThan(vocabulary.rarity(vocabulary.id('ferie')));
  expect(vocabulary.rarity(undefined)).toBeGreaterThan(vocabulary.rarity(vocabulary.id('tilskudd')));
});

test.each([
  ['veildning', 'veiledning'],
  ['vieledning', 'veiledning'],
  ['tilskud', 'tilskudd'],
  ['ferieuk', 'ferie'],
  ['spesialistsoknad', 'spesialist'],
])('%s resembles %s', (written, meant) => expect(alike(written)).toContain(vocabulary.id(meant)));

test.each([['hus'], ['2024'], ['qwxzypv']])('%s resembles nothing', (written) => expect(alike(written)).toEqual([]));

test.each([
  ['ferie', 'ferie', 0],
  ['ferie', 'fereie', 1],
  ['ferie', 'feire', 1],
  ['ferie', 'frei', 2],
  ['ferie', 'tilskudd', 3],
])('from %s to %s', (one, other, distance) => expect(editDistance(one, other, 2)).toBe(distance));

const compounds = createCompounds(
  new Map(
    Object.entries({
      spesialist: 9,
      soknad: 9,
      veiledning: 9,
      gruppe: 9,
      time: 5,
      utdanning: 4,
      plan: 6,
      godkjenning: 3,
      attest: 3,
      sjelden: 1,
    }),
  ),
);

test.each([
  ['spesialistsoknad', ['spesialist', 'soknad']],
  ['veiledningsgruppe', ['veiledning', 'gruppe']],
  ['utdanningsplan', ['utdanning', 'plan']],
  ['godkjenningsattest', ['godkjenning', 'attest']],
  ['sjeldenplan', undefined],
  ['spesialist', undefined],
  ['lis1plan2024', undefined],
])('%s is made of %j', (word, parts) => expect(compounds.split(word)).toEqual(parts));
