import { expect, test } from 'vitest';
import { createNorwegian, readNorwegianWords } from '../../knowledge/norwegian.ts';
import { openSearch } from '../../knowledge/search.ts';
import { asPassage, grownTo, today } from './collection.ts';
import { openWordEvidence } from './word-evidence.ts';

// Synthetic passages, written for this test.
const passages = [
  ['bro', 'Brua', 'Brua over Otra ble bygget i stein av murere fra Hamar.'],
  ['bro2', 'Ferja', 'Ferja over fjorden ble bygget i tre.'],
].map(([id = '', title = '', text = '']) => asPassage({ id, article: id, title, text }));
const search = openSearch(passages, createNorwegian(readNorwegianWords('knowledge')));
const seen = (text: string) => openWordEvidence(passages)(text, search.find({ text, about: today, today }).found);

test('names that stand in the passage speak for it, those that do not against it', () => {
  const [there, elsewhere] = [seen('Hvem bygget brua i Hamar?'), seen('Hvem bygget brua i Lillesand?')];
  expect(there['words.namesHere']).toBe(1);
  expect(elsewhere['words.namesHere']).toBe(0);
  expect(elsewhere['words.rarestMissing']).toBeGreaterThan(there['words.rarestMissing'] as number);
  expect(there['words.noRivalHas']).toBeGreaterThan(0);
  expect(there['words.nextHas']).toBeLessThan(1);
});

test('a collection grows to its size with new passages, the same every time, and keeps the old', () => {
  const collection = {
    title: 'broer',
    judgedBy: 'passage' as const,
    rounds: [{ passages, questions: [{ text: { clean: 'Hvem bygget?', nn: 'Kven bygde?' }, passage: 'bro', article: 'bro' }] }],
  };
  const [grown] = grownTo(50, collection).rounds;
  expect(grown?.passages).toHaveLength(50);
  expect(grown?.passages.slice(0, 2)).toEqual(passages);
  expect(new Set(grown?.passages.map(({ id }) => id)).size).toBe(50);
  expect(grownTo(50, collection).rounds).toEqual([grown]);
});
