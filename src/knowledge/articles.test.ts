/** The real articles: whole, found once each, and accounting for every fact. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { topics } from '../question/question.ts';
import { readFactIds } from './check-together.ts';
import { readKnowledge } from './read-knowledge.ts';

const { knowledge, faults } = readKnowledge('knowledge');

test('no article has a fault', () => {
  expect(faults).toEqual([]);
  expect(knowledge.articles.length).toBeGreaterThanOrEqual(40);
});

test('every passage has an id of its own, six questions or more, and a source', () => {
  const ids = knowledge.passages.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(knowledge.passages.filter(({ questions }) => questions.length < 6).map(({ id }) => id)).toEqual([]);
  expect(knowledge.passages.filter(({ sources }) => sources.length === 0)).toEqual([]);
});

test('articles about what is not known hold no amounts of money', () => {
  const human = knowledge.passages.filter(({ kind }) => kind === 'human');
  expect(human.length).toBeGreaterThan(10);
  expect(human.filter(({ text }) => /\d[\d {2}.]*\s?(kr\b|kroner|millioner|mill\b)/i.test(text)).map(({ id }) => id)).toEqual([]);
});

test('every fact is accounted for in some article', () => {
  const told = new Set(knowledge.articles.flatMap(({ facts }) => facts));
  const known = Object.keys(readFactIds('knowledge') ?? {});
  expect(known.length).toBeGreaterThanOrEqual(555);
  expect(known.filter((id) => !told.has(id))).toEqual([]);
});

/** The offices' national list, word for word. */
const national = [
  'Registrering som utdanningsvirksomhet',
  'Utdanningsplaner',
  'Forståelse og vurdering av læringsmål ALM, FKM og SAM',
  'Tellende tjenestetid for ALIS og SamLIS',
  'Læringsarenaer, læringsaktiviteter og utdanningsløp',
  'Nasjonal ALIS og veiledning, ALIS-avtaler og ALIS-tilskudd',
  'Krav til tjenesteinnhold ved spesialisering i samfunnsmedisin',
  'Veiledning, veiledningsavtaler og refusjon av utgifter',
  'Rapportering på ALIS-tilskudd og Altinn',
  'Kompetanseportalen',
];

test('topics.yaml holds the topics of the code, in its order, the first ten by their national names', () => {
  const named = parse(readFileSync('knowledge/topics.yaml', 'utf8')) as { id: string; nb: string; nn: string; en: string }[];
  expect(named.map(({ id }) => id)).toEqual([...topics]);
  expect(named.slice(0, 10).map(({ nb }) => nb)).toEqual(national);
  expect(named.filter(({ nb, nn, en }) => !nb || !nn || !en)).toEqual([]);
});
