/** Likeness in four-letter pieces, spaces between words included. Forgives spelling, dialect and compounds. */
import { letterNumber } from './letters.ts';
import { fold } from './norwegian.ts';
import { createSparse, type Sparse, turned } from './sparse.ts';
import type { Steps } from './steps.ts';

const linesAtATime = 1000;
const mask = 0xff_ff_ff;

/** The pieces of a text, a number each, as often as they stand. */
function pieces(words: readonly string[]): number[] {
  let plain = ' ';
  for (const word of words) plain += `${fold(word)} `;
  const out: number[] = [];
  let piece = 0;
  for (let at = 0; at < plain.length; at++) {
    piece = ((piece << 6) | letterNumber(plain.charCodeAt(at))) & mask;
    if (at >= 3) out.push(piece);
  }
  return out;
}

export interface GramIndex {
  /** Likeness (cosine, rare pieces weigh more) of a text to every line, into `likeness`. */
  compare(words: readonly string[], likeness: Float32Array): void;
}

/** What the likeness is reckoned from. */
export interface GramTables {
  ids: Map<number, number>;
  rarity: Float64Array;
  /** Of a piece that no line has. */
  unseen: number;
  /** Per piece the lines that have it. */
  pieces: Sparse;
}

/** @param lines the words of each; a piece is rare or common among `among` texts, of which the lines are a part */
export function* countGrams(lines: readonly (readonly string[])[], among: number): Steps<GramTables> {
  const ids = new Map<number, number>();
  const spread: number[] = [];
  const rows = createSparse(lines.length);
  const counts: number[] = [];
  for (const [line, words] of lines.entries()) {
    if (line % linesAtATime === 0) yield;
    const own: number[] = [];
    for (const piece of pieces(words)) {
      let id = ids.get(piece);
      if (id === undefined) {
        id = spread.length;
        ids.set(piece, id);
        spread.push(0);
        counts.push(0);
      }
      if (counts[id] === 0) own.push(id);
      counts[id] = (counts[id] as number) + 1;
    }
    for (const id of own) {
      rows.put(id, counts[id] as number);
      spread[id] = (spread[id] as number) + 1;
      counts[id] = 0;
    }
    rows.endRow();
  }
  const rareness = (saidBy: number) => Math.log(1 + among / (0.5 + saidBy));
  const rarity = Float64Array.from(spread, rareness);
  const unseen = rareness(0);
  const table = rows.finish();
  for (let line = 0; line < lines.length; line++) {
    const [from, end] = [table.start[line] as number, table.start[line + 1] as number];
    let squares = 0;
    for (let at = from; at < end; at++) squares += ((table.weight[at] as number) * (rarity[table.of[at] as number] as number)) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let at = from; at < end; at++)
      table.weight[at] = ((table.weight[at] as number) * (rarity[table.of[at] as number] as number)) / length;
  }
  return { ids, rarity, unseen, pieces: turned(table, spread.length) };
}

export function openGramIndex({ ids, rarity, unseen, pieces: { start, of, weight } }: GramTables): GramIndex {
  return {
    compare: (words, likeness) => {
      likeness.fill(0);
      const asked = new Map<number, number>();
      for (const piece of pieces(words)) asked.set(piece, (asked.get(piece) ?? 0) + 1);
      let squares = 0;
      for (const [piece, count] of asked) squares += (count * (rarity[ids.get(piece) ?? -1] ?? unseen)) ** 2;
      const length = Math.sqrt(squares) || 1;
      for (const [piece, count] of asked) {
        const id = ids.get(piece);
        if (id === undefined) continue;
        const each = (count * (rarity[id] as number)) / length;
        const end = start[id + 1] as number;
        for (let at = start[id] as number; at < end; at++) {
          const line = of[at] as number;
          likeness[line] = (likeness[line] as number) + each * (weight[at] as number);
        }
      }
    },
  };
}
