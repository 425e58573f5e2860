/** Every small text that can be met by a question – a passage's text, a sentence, a heading, a line of how people ask – as numbers. */

import { askingKind, askingKinds } from './answer-kind.ts';
import type { Passage } from './article.ts';
import type { Compounds } from './compound.ts';
import { createCompounds } from './compound.ts';
import type { GramIndex, GramTables } from './grams.ts';
import { countGrams, openGramIndex } from './grams.ts';
import type { Norwegian, Word } from './norwegian.ts';
import { fold, tokens } from './norwegian.ts';
import type { Sparse } from './sparse.ts';
import { createSparse, turned } from './sparse.ts';
import type { Steps } from './steps.ts';
import { createTextGrams, openTextGrams, type TextGrams, type TextGramTables } from './text-grams.ts';
import type { Vocabulary, VocabularyTables } from './vocabulary.ts';
import { countTerms, openVocabulary } from './vocabulary.ts';

/** What part of a compound counts for, against the whole. */
export const partWeight = 0.5;

/** Units are numbered so: every question line, passage by passage; a heading and a text for each passage; every sentence, passage by passage. */
export interface UnitIndex {
  readonly size: number;
  readonly vocabulary: Vocabulary;
  readonly compounds: Compounds;
  /** Per unit its terms, and per term its units. */
  readonly units: Sparse;
  readonly postings: Sparse;
  /** Per passage its terms, with how often its lines and its text say them. */
  readonly passages: Sparse;
  /** How many of the units are lines: those numbered below it. */
  readonly lineCount: number;
  /** Lines and sentences of a passage lie from its number here up to that of the next. */
  readonly lines: Int32Array;
  readonly sentences: Int32Array;
  readonly headingOf: (passage: number) => number;
  readonly textOf: (passage: number) => number;
  /** Per unit: whose it is, its length (for cosines) and its mass (for shares of it). */
  readonly passage: Int32Array;
  readonly length: Float32Array;
  readonly mass: Float32Array;
  /** Per line: which kind of question it is. */
  readonly asking: Uint8Array;
  readonly grams: GramIndex;
  /** Texts with title and heading, in letters. */
  readonly textGrams: TextGrams;
  /** Per passage: the numbers it names, its question lines included. */
  readonly numbers: Set<string>[];
}

const passagesAtATime = 40;

interface Draft {
  passage: number;
  words: Word[];
}

/** What the index is opened from: tables that can be made in another thread. */
export interface UnitTables extends Omit<UnitIndex, 'size' | 'vocabulary' | 'compounds' | 'headingOf' | 'textOf' | 'grams' | 'textGrams'> {
  vocabulary: VocabularyTables;
  written: Map<string, number>;
  grams: GramTables;
  textGrams: TextGramTables;
}

export function openUnitIndex(tables: UnitTables): UnitIndex {
  const { lineCount } = tables;
  return {
    ...tables,
    size: tables.passage.length,
    vocabulary: openVocabulary(tables.vocabulary),
    compounds: createCompounds(tables.written),
    headingOf: (passage) => lineCount + 2 * passage,
    textOf: (passage) => lineCount + 2 * passage + 1,
    grams: openGramIndex(tables.grams),
    textGrams: openTextGrams(tables.textGrams),
  };
}

export function* countUnits(passages: Passage[], norwegian: Norwegian): Steps<UnitTables> {
  const written = new Map<string, number>();
  const numbers: Set<string>[] = passages.map(() => new Set());
  const heard = (text: string, passage: number): string[] => {
    const list = tokens(text);
    for (const token of list) {
      written.set(token, (written.get(token) ?? 0) + 1);
      if (isNumber(token)) numbers[passage]?.add(token);
    }
    return list;
  };
  const textGrams = createTextGrams();
  const lineTokens: string[][] = [];
  const asking: number[] = [];
  const lineDrafts: Draft[] = [];
  const passageDrafts: Draft[] = [];
  const sentenceDrafts: Draft[] = [];
  const lines = new Int32Array(passages.length + 1);
  const sentences = new Int32Array(passages.length + 1);
  for (const [at, { title, heading, text, questions }] of passages.entries()) {
    if (at % passagesAtATime === 0) yield;
    for (const line of questions) {
      const list = heard(line, at);
      lineTokens.push(list);
      asking.push(askingKinds.indexOf(askingKind(line)));
      lineDrafts.push({ passage: at, words: norwegian.wordsOf(list) });
    }
    const titled = heard(`${title} ${heading}`, at);
    const headed = norwegian.wordsOf(titled);
    textGrams.sentence(titled);
    const own = norwegian.words(heading);
    const parts = text.split(/(?<=[.!?:;])\s+/).map((sentence) => {
      const list = heard(sentence, at);
      textGrams.sentence(list);
      return norwegian.wordsOf(list);
    });
    textGrams.endPassage();
    passageDrafts.push({ passage: at, words: headed }, { passage: at, words: [...headed, ...parts.flat()] });
    for (const part of parts) sentenceDrafts.push({ passage: at, words: [...own, ...part] });
    lines[at + 1] = lineDrafts.length;
    sentences[at + 1] = sentenceDrafts.length;
  }
  const drafts = [...lineDrafts, ...passageDrafts, ...sentenceDrafts];
  const lineCount = lineDrafts.length;
  for (let at = 0; at < sentences.length; at++) sentences[at] = (sentences[at] as number) + lineCount + passageDrafts.length;
  const textOf = (passage: number) => lineCount + 2 * passage + 1;

  yield;
  const folded = countFolded(written);
  const weighed = weigher(createCompounds(folded), norwegian);
  const counted = countTerms(
    passages.map((_, at) => termsIn([...lineDrafts.slice(lines[at], lines[at + 1]), drafts[textOf(at)] as Draft], weighed)),
  );
  yield;
  const vocabulary = openVocabulary(counted);
  const idsOf = numberer(weighed, vocabulary);
  const units = unitsOf(drafts, idsOf, vocabulary.size);
  yield;
  const grams = yield* countGrams(lineTokens, drafts.length);
  return {
    vocabulary: counted,
    written: folded,
    units,
    postings: turned(units, vocabulary.size),
    passages: passagesOf(drafts, lines, textOf, idsOf, vocabulary.size),
    lineCount,
    lines,
    sentences,
    passage: Int32Array.from(drafts, ({ passage }) => passage),
    ...measures(units, vocabulary),
    asking: Uint8Array.from(asking),
    grams,
    textGrams: textGrams.finish(),
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

/** In the order they are first said. */
function termsIn(drafts: Draft[], weighed: Weighed): Set<string> {
  const terms = new Set<string>();
  const seen = new Set<Word>();
  for (const { words } of drafts) {
    for (const word of words) {
      if (seen.has(word)) continue;
      seen.add(word);
      for (const { term } of weighed(word)) terms.add(term);
    }
  }
  return terms;
}

/** A word's terms as numbers. */
interface Said {
  id: number;
  weight: number;
}

function numberer(weighed: Weighed, vocabulary: Vocabulary): (word: Word) => Said[] {
  const ids = new Map<Word, Said[]>();
  return (word) => {
    let list = ids.get(word);
    if (!list) {
      list = weighed(word).flatMap(({ term, weight }) => {
        const id = vocabulary.id(term);
        return id === undefined ? [] : [{ id, weight }];
      });
      ids.set(word, list);
    }
    return list;
  };
}

/** A term that a unit says twice counts once, with its greatest weight. */
function unitsOf(drafts: Draft[], idsOf: (word: Word) => Said[], terms: number): Sparse {
  const best = new Float32Array(terms);
  const rows = createSparse(drafts.length);
  for (const { words } of drafts) {
    const own: number[] = [];
    for (const word of words) {
      for (const { id, weight } of idsOf(word)) {
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

/** Every time a term is said counts, a part of a compound for half. */
function passagesOf(
  drafts: Draft[],
  lines: Int32Array,
  textOf: (passage: number) => number,
  idsOf: (word: Word) => Said[],
  terms: number,
): Sparse {
  const sums = new Float64Array(terms);
  const rows = createSparse(lines.length - 1);
  for (let passage = 0; passage + 1 < lines.length; passage++) {
    const own: number[] = [];
    const add = (unit: number) => {
      for (const word of (drafts[unit] as Draft).words) {
        for (const { id, weight } of idsOf(word)) {
          if (sums[id] === 0) own.push(id);
          sums[id] = (sums[id] as number) + weight;
        }
      }
    };
    for (let unit = lines[passage] as number; unit < (lines[passage + 1] as number); unit++) add(unit);
    add(textOf(passage));
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

/** Words that stand once take no compound apart. */
function countFolded(written: Map<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [token, count] of written) counts.set(fold(token), (counts.get(fold(token)) ?? 0) + count);
  for (const [word, count] of counts) if (count < 2) counts.delete(word);
  return counts;
}
