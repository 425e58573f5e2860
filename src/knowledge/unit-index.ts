/** Every small text that can be met by a question – a passage's text, a sentence, a heading, a line of how people ask – as numbers. */

import { askingKind, askingKinds } from './answer-kind.ts';
import type { Passage } from './article.ts';
import type { Compounds } from './compound.ts';
import { createCompounds } from './compound.ts';
import type { GramIndex } from './grams.ts';
import { createGramIndex } from './grams.ts';
import type { Norwegian, Word } from './norwegian.ts';
import { fold, tokens } from './norwegian.ts';
import type { Sparse } from './sparse.ts';
import { createSparse, turned } from './sparse.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createVocabulary } from './vocabulary.ts';

export const textUnit = 0;
export const lineUnit = 1;
export const sentenceUnit = 2;
export const headingUnit = 3;

/** What part of a compound counts for, against the whole. */
export const partWeight = 0.5;

export interface UnitIndex {
  readonly size: number;
  readonly vocabulary: Vocabulary;
  readonly compounds: Compounds;
  /** Per unit its terms, and per term its units. */
  readonly units: Sparse;
  readonly postings: Sparse;
  /** Per passage its terms, with how many lines and texts say them. */
  readonly passages: Sparse;
  /** Per unit: what it is, whose it is, its length (for cosines) and its mass (for shares of it). */
  readonly kind: Uint8Array;
  readonly passage: Int32Array;
  readonly length: Float32Array;
  readonly mass: Float32Array;
  /** Per unit, for lines: which kind of question it is. */
  readonly asking: Uint8Array;
  /** Per passage: its line units lie from `firstLine` up to `endLine`; its other units are never asked for one by one. */
  readonly firstLine: Int32Array;
  readonly endLine: Int32Array;
  readonly lines: GramIndex;
  /** Per passage: the numbers it names, its question lines included. */
  readonly numbers: Set<string>[];
}

interface Draft {
  kind: number;
  passage: number;
  words: Word[];
  /** Of a line: its tokens. */
  line?: string[];
  asking?: number;
}

export function createUnitIndex(passages: Passage[], norwegian: Norwegian): UnitIndex {
  const drafts: Draft[] = [];
  const firstLine = new Int32Array(passages.length);
  const endLine = new Int32Array(passages.length);
  const written = new Map<string, number>();
  const numbers: Set<string>[] = [];
  for (const [index, passage] of passages.entries()) {
    const named = new Set<string>();
    const heard = (text: string): string[] => {
      const list = tokens(text);
      for (const token of list) {
        written.set(token, (written.get(token) ?? 0) + 1);
        if (isNumber(token)) named.add(token);
      }
      return list;
    };
    firstLine[index] = drafts.length;
    for (const text of passage.questions) {
      const line = heard(text);
      const asking = askingKinds.indexOf(askingKind(text));
      drafts.push({ kind: lineUnit, passage: index, words: norwegian.wordsOf(line), line, asking });
    }
    endLine[index] = drafts.length;
    const heading = norwegian.wordsOf(heard(`${passage.title} ${passage.heading}`));
    const own = norwegian.words(passage.heading);
    const sentences = passage.text.split(/(?<=[.!?:;])\s+/).map((sentence) => norwegian.wordsOf(heard(sentence)));
    drafts.push({ kind: headingUnit, passage: index, words: heading });
    drafts.push({ kind: textUnit, passage: index, words: [...heading, ...sentences.flat()] });
    for (const sentence of sentences) drafts.push({ kind: sentenceUnit, passage: index, words: [...own, ...sentence] });
    numbers.push(named);
  }

  const compounds = createCompounds(countFolded(written));
  const weighed = weigher(compounds, norwegian);
  const vocabulary = createVocabulary(termsOf(drafts, passages.length, weighed));
  const kind = Uint8Array.from(drafts, (draft) => draft.kind);
  const passage = Int32Array.from(drafts, (draft) => draft.passage);
  const units = unitsOf(drafts, weighed, vocabulary);
  return {
    size: drafts.length,
    vocabulary,
    compounds,
    units,
    postings: turned(units, vocabulary.size),
    passages: passagesOf(units, { kind, passage }, passages.length, vocabulary.size),
    kind,
    passage,
    ...measures(units, vocabulary),
    asking: Uint8Array.from(drafts, ({ asking }) => asking ?? 0),
    firstLine,
    endLine,
    lines: createGramIndex(drafts.map(({ line }) => line)),
    numbers,
  };
}

export const isNumber = (token: string) => /^\d+$/.test(token);

type Weighed = (word: Word) => { term: string; weight: number }[];

/** Terms of a word with their weights: 1 for what it says, less for what an English word may mean and for parts of compounds. */
function weigher(compounds: Compounds, norwegian: Norwegian): Weighed {
  // The same word is the same object wherever it stands.
  const known = new Map<Word, { term: string; weight: number }[]>();
  return (word) => {
    let list = known.get(word);
    if (!list) {
      const parts = (compounds.split(word.written) ?? []).map((part) => ({ term: norwegian.term(part), weight: partWeight }));
      list = [{ term: word.term, weight: 1 }, ...word.others, ...parts];
      known.set(word, list);
    }
    return list;
  };
}

/** Per passage, what its lines and its text say. */
function termsOf(drafts: Draft[], passageCount: number, weighed: Weighed): Set<string>[] {
  const terms: Set<string>[] = Array.from({ length: passageCount }, () => new Set());
  for (const { kind, passage, words } of drafts) {
    if (kind !== lineUnit && kind !== textUnit) continue;
    for (const word of words) for (const { term } of weighed(word)) terms[passage]?.add(term);
  }
  return terms;
}

/** A term that a unit says twice counts once, with its greatest weight. */
function unitsOf(drafts: Draft[], weighed: Weighed, vocabulary: Vocabulary): Sparse {
  const ids = new Map<Word, { id: number; weight: number }[]>();
  const best = new Float32Array(vocabulary.size);
  const rows = createSparse(drafts.length);
  for (const { words } of drafts) {
    const own: number[] = [];
    for (const word of words) {
      let list = ids.get(word);
      if (!list) {
        list = weighed(word).flatMap(({ term, weight }) => {
          const id = vocabulary.id(term);
          return id === undefined ? [] : [{ id, weight }];
        });
        ids.set(word, list);
      }
      for (const { id, weight } of list) {
        if (best[id] === 0) own.push(id);
        if (weight > (best[id] as number)) best[id] = weight;
      }
    }
    for (const id of own) {
      rows.put(id, best[id] as number);
      best[id] = 0;
    }
    rows.endRow();
  }
  return rows.finish();
}

function passagesOf(units: Sparse, { kind, passage }: Pick<UnitIndex, 'kind' | 'passage'>, passageCount: number, terms: number): Sparse {
  const sums = new Float64Array(terms);
  const rows = createSparse(passageCount);
  let unit = 0;
  for (let of = 0; of < passageCount; of++) {
    const own: number[] = [];
    for (; passage[unit] === of; unit++) {
      if (kind[unit] !== lineUnit && kind[unit] !== textUnit) continue;
      for (let at = units.start[unit] as number; at < (units.start[unit + 1] as number); at++) {
        const id = units.of[at] as number;
        if (sums[id] === 0) own.push(id);
        sums[id] = (sums[id] as number) + (units.weight[at] as number);
      }
    }
    for (const id of own) {
      rows.put(id, sums[id] as number);
      sums[id] = 0;
    }
    rows.endRow();
  }
  return rows.finish();
}

function measures({ start, of, weight }: Sparse, vocabulary: Vocabulary): { length: Float32Array; mass: Float32Array } {
  const length = new Float32Array(start.length - 1);
  const mass = new Float32Array(start.length - 1);
  for (let unit = 0; unit < length.length; unit++) {
    let [squares, sum] = [0, 0];
    for (let at = start[unit] as number; at < (start[unit + 1] as number); at++) {
      if ((weight[at] as number) < 1) continue;
      const rarity = vocabulary.rarity(of[at] as number);
      squares += rarity * rarity;
      sum += rarity;
    }
    length[unit] = Math.sqrt(squares) || 1;
    mass[unit] = sum || 1;
  }
  return { length, mass };
}

function countFolded(written: Map<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [token, count] of written) counts.set(fold(token), (counts.get(fold(token)) ?? 0) + count);
  return counts;
}
