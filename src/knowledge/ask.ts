/** A question laid against every unit at once: what each unit, passage and article says of it. */
import { type AskingKind, askingKind, askingKinds } from './answer-kind.ts';
import type { Norwegian, Word } from './norwegian.ts';
import { tokens } from './norwegian.ts';
import type { UnitIndex } from './unit-index.ts';
import { partWeight } from './unit-index.ts';

export interface AskedWord {
  term: string;
  /** Everything it may be called, its own term first when the passages know it. */
  variants: { id: number; weight: number }[];
  parts: number[];
  rarity: number;
  known: boolean;
}

export interface Ask {
  tokens: string[];
  words: AskedWord[];
  kind: AskingKind;
  /** Sum of the words' rarity, and the length of the question as a vector. */
  total: number;
  length: number;
  /** Per unit: rarity of what it says of the question. */
  said: Float32Array;
  /** Per line: its product with the question as vectors, and its likeness in letters. */
  product: Float32Array;
  letters: Float32Array;
  /** Per word and passage: how many of the passage's units say it. */
  counts: Float32Array[];
  /** Per word and passage: how well the passage says it at best, 0–1. */
  best: Float32Array[];
  /** Per word: how many units of all passages say it. */
  everywhere: Float64Array;
}

const mostWords = 32;
/** What resembles a word that the passages know counts little: it may be another word. */
const knownWeighs = 0.2;

/** The arrays of the answer are used again by the next question: read them before asking again. */
export function createAsker(index: UnitIndex, norwegian: Norwegian, passageCount: number): (text: string) => Ask {
  const { size, lineCount, vocabulary, postings, passage, compounds } = index;
  const firstSentence = index.sentences[0] as number;
  const said = new Float32Array(size);
  const product = new Float32Array(lineCount);
  const letters = new Float32Array(lineCount);
  const met = new Float32Array(size);
  const part = new Float32Array(size);
  const touched = new Int32Array(size);
  const everywhere = new Float64Array(mostWords);
  const pool = Array.from({ length: mostWords }, () => ({ counts: new Float32Array(passageCount), best: new Float32Array(passageCount) }));

  function read(word: Word): AskedWord {
    const variants = new Map<number, number>();
    const put = (id: number, weight: number) => variants.set(id, Math.max(weight, variants.get(id) ?? 0));
    const own = vocabulary.id(word.term);
    if (own !== undefined) put(own, 1);
    for (const others of [word.others, word.also]) {
      for (const { term, weight } of others) {
        const id = vocabulary.id(term);
        if (id !== undefined) put(id, weight);
      }
    }
    const parts = (compounds.split(word.written) ?? []).map((each) => vocabulary.id(norwegian.term(each))).filter((id) => id !== undefined);
    if (own === undefined && word.others.length === 0) for (const { id, weight } of vocabulary.alike(word.term)) put(id, weight);
    if (own !== undefined) for (const { id, weight } of vocabulary.alike(word.term)) put(id, knownWeighs * weight);
    const list = [...variants].map(([id, weight]) => ({ id, weight }));
    const likest = list.reduce((a, b) => (b.weight > a.weight ? b : a), { id: -1, weight: 0 });
    const rarity =
      own === undefined && likest.id < 0 && parts.length > 0
        ? Math.max(...parts.map((id) => vocabulary.rarity(id)))
        : vocabulary.rarity(own ?? (likest.id < 0 ? undefined : likest.id));
    return { term: word.term, variants: list, parts, rarity, known: list.length > 0 || parts.length > 0 };
  }

  /** Adds to every unit, and to every passage, what it says of one word. */
  function lay(at: number, { variants, parts, rarity }: AskedWord): void {
    const { counts, best } = pool[at] as (typeof pool)[number];
    counts.fill(0);
    best.fill(0);
    let filled = 0;
    for (const { id, weight } of variants) {
      const end = postings.start[id + 1] as number;
      for (let n = postings.start[id] as number; n < end; n++) {
        const unit = postings.of[n] as number;
        const value = weight * (postings.weight[n] as number);
        if (met[unit] === 0) touched[filled++] = unit;
        if (value > (met[unit] as number)) met[unit] = value;
      }
    }
    for (const id of parts) {
      const end = postings.start[id + 1] as number;
      for (let n = postings.start[id] as number; n < end; n++) {
        const unit = postings.of[n] as number;
        if (met[unit] === 0 && part[unit] === 0) touched[filled++] = unit;
        part[unit] = (part[unit] as number) + partWeight * (postings.weight[n] as number);
      }
    }
    let sum = 0;
    for (let n = 0; n < filled; n++) {
      const unit = touched[n] as number;
      const value = Math.min(1, Math.max(met[unit] as number, part[unit] as number));
      met[unit] = 0;
      part[unit] = 0;
      said[unit] = (said[unit] as number) + rarity * value;
      if (unit < lineCount) product[unit] = (product[unit] as number) + rarity * rarity * value;
      // Headings are in the texts, and sentences too.
      else if (unit >= firstSentence || unit !== index.textOf(passage[unit] as number)) continue;
      const of = passage[unit] as number;
      sum += value;
      counts[of] = (counts[of] as number) + value;
      if (value > (best[of] as number)) best[of] = value;
    }
    everywhere[at] = sum;
  }

  return (text) => {
    const asked = tokens(text);
    const once = new Map(norwegian.wordsOf(asked).map((word) => [word.term, word]));
    const words = [...once.values()].map((word) => read(word));
    if (words.length > mostWords) words.sort((a, b) => b.rarity - a.rarity || (a.term < b.term ? -1 : 1)).splice(mostWords);
    said.fill(0);
    product.fill(0);
    for (let at = 0; at < words.length; at++) lay(at, words[at] as AskedWord);
    index.grams.compare(asked, letters);
    return {
      tokens: asked,
      words,
      kind: askingKind(text),
      total: words.reduce((sum, { rarity }) => sum + rarity, 0) || 1,
      length: Math.hypot(...words.map(({ rarity }) => rarity)) || 1,
      said,
      product,
      letters,
      counts: pool.slice(0, words.length).map((each) => each.counts),
      best: pool.slice(0, words.length).map((each) => each.best),
      everywhere,
    };
  };
}

/** Number of a kind of question, as units keep it. */
export const askingNumber = (kind: AskingKind) => askingKinds.indexOf(kind);
