/** Every small text that can be met by a question – a passage's text, a sentence, a heading, a line of how people ask – as numbers. */

import { askingKind, askingKinds } from './answer-kind.ts';
import type { Passage } from './article.ts';
import type { Compounds } from './compound.ts';
import { createCompounds } from './compound.ts';
import type { GramIndex } from './grams.ts';
import { createGramIndex } from './grams.ts';
import type { Norwegian, Word } from './norwegian.ts';
import { fold, tokens } from './norwegian.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createVocabulary } from './vocabulary.ts';

export const textUnit = 0;
export const lineUnit = 1;
export const sentenceUnit = 2;
export const headingUnit = 3;

/** What part of a compound counts for, against the whole. */
export const partWeight = 0.5;

export interface Posting {
  units: Int32Array;
  weights: Float32Array;
}

export interface UnitIndex {
  readonly size: number;
  readonly vocabulary: Vocabulary;
  readonly compounds: Compounds;
  /** Per term. */
  readonly postings: Posting[];
  /** Per unit: what it is, whose it is, its length (for cosines) and its mass (for shares of it). */
  readonly kind: Uint8Array;
  readonly passage: Int32Array;
  readonly length: Float32Array;
  readonly mass: Float32Array;
  /** Per unit, for lines: which kind of question it is. */
  readonly asking: Uint8Array;
  /** Per unit, for lines: the line itself. */
  readonly line: (string | undefined)[];
  /** Per passage: its line units lie from `firstLine` up to `endLine`; its other units are never asked for one by one. */
  readonly firstLine: Int32Array;
  readonly endLine: Int32Array;
  readonly lines: GramIndex;
  /** Per passage: terms with how many units say them. */
  readonly terms: Map<number, number>[];
}

interface Draft {
  kind: number;
  passage: number;
  words: Word[];
  line?: string;
}

export function createUnitIndex(passages: Passage[], norwegian: Norwegian): UnitIndex {
  const drafts: Draft[] = [];
  const firstLine = new Int32Array(passages.length);
  const endLine = new Int32Array(passages.length);
  for (const [index, passage] of passages.entries()) {
    firstLine[index] = drafts.length;
    for (const line of passage.questions) drafts.push({ kind: lineUnit, passage: index, words: norwegian.words(line), line });
    endLine[index] = drafts.length;
    const heading = norwegian.words(`${passage.title} ${passage.heading}`);
    const own = norwegian.words(passage.heading);
    const sentences = passage.text.split(/(?<=[.!?:;])\s+/).map((sentence) => norwegian.words(sentence));
    drafts.push({ kind: headingUnit, passage: index, words: heading });
    drafts.push({ kind: textUnit, passage: index, words: [...heading, ...sentences.flat()] });
    for (const sentence of sentences) drafts.push({ kind: sentenceUnit, passage: index, words: [...own, ...sentence] });
  }

  const compounds = createCompounds(countWritten(passages));
  const weighed = drafts.map(({ words }) => weigh(words, compounds, norwegian));
  const perPassage: Set<string>[] = passages.map(() => new Set());
  for (const [unit, { passage, kind }] of drafts.entries())
    if (kind === lineUnit || kind === textUnit) for (const term of weighed[unit]?.keys() ?? []) perPassage[passage]?.add(term);
  const vocabulary = createVocabulary(perPassage);

  const table = {
    kind: Uint8Array.from(drafts, ({ kind }) => kind),
    passage: Int32Array.from(drafts, ({ passage }) => passage),
    length: new Float32Array(drafts.length),
    mass: new Float32Array(drafts.length),
    asking: Uint8Array.from(drafts, ({ line }) => (line === undefined ? 0 : askingKinds.indexOf(askingKind(line)))),
    line: drafts.map(({ line }) => line),
  };
  const terms: Map<number, number>[] = passages.map(() => new Map());
  const lists: { units: number[]; weights: number[] }[] = Array.from({ length: vocabulary.size }, () => ({ units: [], weights: [] }));
  for (const [unit, weights] of weighed.entries()) {
    let [squares, mass] = [0, 0];
    const of = terms[table.passage[unit] as number];
    for (const [term, weight] of weights) {
      const id = vocabulary.id(term);
      if (id === undefined) continue;
      lists[id]?.units.push(unit);
      lists[id]?.weights.push(weight);
      if (table.kind[unit] === lineUnit || table.kind[unit] === textUnit) of?.set(id, (of.get(id) ?? 0) + weight);
      if (weight < 1) continue;
      squares += vocabulary.rarity(id) ** 2;
      mass += vocabulary.rarity(id);
    }
    table.length[unit] = Math.sqrt(squares) || 1;
    table.mass[unit] = mass || 1;
  }
  const postings = lists.map(({ units, weights }) => ({ units: Int32Array.from(units), weights: Float32Array.from(weights) }));
  const lines = createGramIndex(drafts.map(({ line }) => line ?? ''));
  return { size: drafts.length, vocabulary, compounds, postings, ...table, firstLine, endLine, lines, terms };
}

/** Terms of a unit with their weights: 1 for what it says, less for what an English word may mean and for parts of compounds. */
function weigh(words: Word[], compounds: Compounds, norwegian: Norwegian): Map<string, number> {
  const weights = new Map<string, number>();
  const put = (term: string, weight: number) => weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const { term, written, others } of words) {
    put(term, 1);
    for (const other of others) put(other.term, other.weight);
    for (const part of compounds.split(written) ?? []) put(norwegian.term(part), partWeight);
  }
  return weights;
}

function countWritten(passages: Passage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, heading, text, questions } of passages)
    for (const word of tokens([title, heading, text, ...questions].join(' ')).map(fold)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
