/**
 * What a good model writes from a passage, in three languages, and what a bad one does: the first may leave the house, the second never. The true
 * ones were written from the passages alone, before they were tried; all are synthetic.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Passage } from '../../knowledge/article.ts';
import { createNorwegian, readNorwegianWords } from '../../knowledge/norwegian.ts';
import { languages } from '../../question/question.ts';
import { holdDraft } from './hold-draft.ts';

const lineShape = z.strictObject({ passage: z.string(), language: z.enum(languages), text: z.string() });
const passageShape = z.strictObject({ id: z.string(), title: z.string(), heading: z.string(), text: z.string() });
const readLines = (file: string): unknown[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const linesOf = (file: string) => readLines(file).map((line) => lineShape.parse(line));

const norwegian = createNorwegian(readNorwegianWords('knowledge'));
// Passages of the articles as they stood, so that an article can be changed without these tables.
const passages = readLines('passages.jsonl').map((line) => ({ ...passageShape.parse(line) }) as Passage);

function leaves({ passage: id, language, text }: z.infer<typeof lineShape>): boolean {
  const passage = passages.find((each) => each.id === id);
  if (!passage) throw new Error(`No passage ${id}`);
  return holdDraft([{ text, from: [id] }], { passages: [passage], ask: '', language, norwegian }).is === 'holds';
}

describe('what a model writes from a passage', () => {
  const honest = linesOf('honest.jsonl');
  const told = (language: string) => honest.filter((line) => line.language === language);

  it('leaves the house when it is true, nineteen of twenty', () => {
    expect(honest.length).toBeGreaterThanOrEqual(150);
    const stopped = honest.filter((line) => !leaves(line));
    expect(1 - stopped.length / honest.length, stopped.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['nb', 'nn', 'en'])('leaves it nearly as often in %s', (language) => {
    const left = told(language).filter(leaves);
    expect(left.length / told(language).length).toBeGreaterThanOrEqual(0.88);
  });

  const untrue = linesOf('adversarial.jsonl');
  it('never leaves it when it is not', () => {
    expect(untrue.length).toBeGreaterThanOrEqual(150);
    expect(untrue.filter(leaves).map(({ text }) => text)).toEqual([]);
  });

  it('falls when it points at a passage that was not supplied', () => {
    const [first] = honest;
    const passage = passages.find(({ id }) => id === first?.passage);
    if (!first || !passage) throw new Error('No passage');
    const draft = holdDraft([{ text: first.text, from: ['finnes-ikke'] }], { passages: [passage], ask: '', language: 'nb', norwegian });
    expect(draft).toMatchObject({ is: 'falls', faults: ['unknown-passage', 'conclusion'] });
  });
});
