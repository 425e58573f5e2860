/**
 * How much of a question a passage says in four-letter pieces, spaces between words included: forgives spelling, dialect and compounds, and
 * sees words that stand side by side in both. Texts are kept as one byte a letter and read again for each question.
 */
import { letterNumber } from './letters.ts';
import { fold } from './norwegian.ts';

export interface TextGramsWriter {
  /** Adds a sentence, as words, to the passage that is being written. */
  sentence(words: readonly string[]): void;
  endPassage(): void;
  finish(): TextGramTables;
}

export interface TextGramTables {
  letters: Uint8Array;
  /** Where sentences begin among the letters, and passages among the sentences. */
  sentences: Int32Array;
  passages: Int32Array;
  /** Per slot: how many passages say it. */
  saidBy: Uint32Array;
}

export interface TextGrams {
  /** Begins a question; `share` speaks of the last one begun. */
  begin(words: readonly string[]): void;
  /** Share of the question's pieces (rare ones weigh more) that the passage has, and that its best sentence has. */
  share(passage: number): { text: number; sentence: number };
}

const longest = 4;
const mask = 0xff_ff_ff;
/** Pieces fall into so many slots; two that share one are taken for the same. */
const slotBits = 18;
const slotOf = (piece: number) => Math.imul(piece, 0x9e3779b1) >>> (32 - slotBits);
const mostAsked = 1000;

export function createTextGrams(): TextGramsWriter {
  let letters = new Uint8Array(1 << 16);
  let filled = 0;
  const sentences: number[] = [0];
  const passages: number[] = [0];
  const put = (letter: number) => {
    if (filled === letters.length) {
      const grown = new Uint8Array(2 * filled);
      grown.set(letters);
      letters = grown;
    }
    letters[filled++] = letter;
  };
  return {
    sentence: (words) => {
      put(0);
      for (const word of words) {
        const plain = fold(word);
        for (let at = 0; at < plain.length; at++) put(letterNumber(plain.charCodeAt(at)));
        put(0);
      }
      sentences.push(filled);
    },
    endPassage: () => passages.push(sentences.length - 1),
    finish: () => {
      const texts = { letters: letters.slice(0, filled), sentences: Int32Array.from(sentences), passages: Int32Array.from(passages) };
      return { ...texts, saidBy: countPassages(texts) };
    },
  };
}

export function openTextGrams({ letters, sentences, passages, saidBy }: TextGramTables): TextGrams {
  const total = passages.length - 1;
  /** Per slot: which of the question's pieces it is, counted from 1. */
  const asked = new Uint16Array(1 << slotBits);
  const slots: number[] = [];
  const rarity = new Float64Array(mostAsked + 1);
  const inText = new Int32Array(mostAsked + 1);
  const inSentence = new Int32Array(mostAsked + 1);
  let [all, mark] = [0, 0];

  return {
    begin: (words) => {
      for (const slot of slots) asked[slot] = 0;
      slots.length = 0;
      all = 0;
      const plain = ` ${words.map(fold).join(' ')} `;
      let piece = 0;
      for (let at = 0; at < plain.length && slots.length < mostAsked; at++) {
        piece = ((piece << 6) | letterNumber(plain.charCodeAt(at))) & mask;
        const slot = slotOf(piece);
        if (at + 1 < longest || asked[slot] !== 0) continue;
        slots.push(slot);
        asked[slot] = slots.length;
        rarity[slots.length] = Math.log(1 + total / (1 + (saidBy[slot] as number)));
        all += rarity[slots.length] as number;
      }
    },
    share: (passage) => {
      const textMark = ++mark;
      let [text, best] = [0, 0];
      for (let sentence = passages[passage] as number; sentence < (passages[passage + 1] as number); sentence++) {
        mark++;
        let own = 0;
        let piece = 0;
        const from = sentences[sentence] as number;
        const end = sentences[sentence + 1] as number;
        for (let at = from; at < end; at++) {
          piece = ((piece << 6) | (letters[at] as number)) & mask;
          const which = asked[slotOf(piece)] as number;
          if (which === 0 || at - from + 1 < longest) continue;
          if (inText[which] !== textMark) text += rarity[which] as number;
          inText[which] = textMark;
          if (inSentence[which] !== mark) own += rarity[which] as number;
          inSentence[which] = mark;
        }
        if (own > best) best = own;
      }
      return { text: text / (all || 1), sentence: best / (all || 1) };
    },
  };
}

function countPassages({ letters, sentences, passages }: Omit<TextGramTables, 'saidBy'>): Uint32Array {
  const saidBy = new Uint32Array(1 << slotBits);
  const last = new Int32Array(1 << slotBits).fill(-1);
  for (let passage = 0; passage + 1 < passages.length; passage++) {
    for (let sentence = passages[passage] as number; sentence < (passages[passage + 1] as number); sentence++) {
      let piece = 0;
      const from = sentences[sentence] as number;
      for (let at = from; at < (sentences[sentence + 1] as number); at++) {
        piece = ((piece << 6) | (letters[at] as number)) & mask;
        if (at - from + 1 < longest) continue;
        const slot = slotOf(piece);
        if (last[slot] === passage) continue;
        last[slot] = passage;
        saidBy[slot] = (saidBy[slot] as number) + 1;
      }
    }
  }
  return saidBy;
}
