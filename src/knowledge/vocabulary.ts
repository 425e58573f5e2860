/** All terms of the index as numbers: how rare each is, and which known terms an unknown one resembles. */
import { letterNumber } from './letters.ts';
import { createSparse, type Sparse, turned } from './sparse.ts';

export interface Vocabulary {
  readonly size: number;
  /** Undefined for a term that no passage has. */
  id(term: string): number | undefined;
  /** ln(1 + (N − n + ½) / (n + ½)) over passages; a term that no passage has is as rare as can be. */
  rarity(id: number | undefined): number;
  /** At most eight terms that contain, are contained in, or are spelled almost like this one. Weights 0–1. */
  alike(term: string): { id: number; weight: number }[];
}

const most = 8;

/** What a vocabulary is opened from: nothing but numbers and words, so that it can be made in another thread. */
export interface VocabularyTables {
  terms: string[];
  /** Per term: how many passages have it. */
  counts: Int32Array;
  passages: number;
  /** Per three letters in a row: the terms that have them. */
  grams: Sparse;
}

/** @param documents the terms of each passage */
export function countTerms(documents: Iterable<ReadonlySet<string>>): VocabularyTables {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  const counts: number[] = [];
  let passages = 0;
  for (const document of documents) {
    passages++;
    for (const term of document) {
      let id = ids.get(term);
      if (id === undefined) {
        id = terms.length;
        ids.set(term, id);
        terms.push(term);
        counts.push(0);
      }
      counts[id] = (counts[id] as number) + 1;
    }
  }
  const grams = createSparse(terms.length);
  for (const term of terms) {
    for (const gram of trigrams(term)) grams.put(gram, 1);
    grams.endRow();
  }
  return { terms, counts: Int32Array.from(counts), passages, grams: turned(grams.finish(), gramCount) };
}

export function openVocabulary({ terms, counts, passages, grams }: VocabularyTables): Vocabulary {
  const ids = new Map(terms.map((term, id) => [term, id]));
  const rareness = (n: number) => Math.log(1 + (passages - n + 0.5) / (n + 0.5));
  const rarities = Float64Array.from(counts, rareness);
  const unseen = rareness(0);
  const shared = new Uint8Array(terms.length);
  const cache = new Map<string, { id: number; weight: number }[]>();

  function lookAlike(term: string): { id: number; weight: number }[] {
    if (term.length < 4 || /^\d+$/.test(term)) return [];
    const touched: number[] = [];
    for (const gram of trigrams(term)) {
      for (let at = grams.start[gram] as number; at < (grams.start[gram + 1] as number); at++) {
        const other = grams.of[at] as number;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] as number) + 1;
      }
    }
    const found: { id: number; weight: number }[] = [];
    for (const other of touched) {
      const enough = (shared[other] as number) >= 2;
      shared[other] = 0;
      const text = terms[other] as string;
      if (!enough || text === term || /^\d+$/.test(text)) continue;
      const weight = resemblance(term, text);
      if (weight > 0) found.push({ id: other, weight: 0.9 * weight });
    }
    found.sort((a, b) => b.weight - a.weight || ((terms[a.id] as string) < (terms[b.id] as string) ? -1 : 1));
    return found.slice(0, most);
  }

  return {
    size: terms.length,
    id: (term) => ids.get(term),
    rarity: (id) => (id === undefined ? unseen : (rarities[id] as number)),
    alike: (term) => {
      let found = cache.get(term);
      if (!found) {
        found = lookAlike(term);
        if (cache.size < 20_000) cache.set(term, found);
      }
      return found;
    },
  };
}

const gramCount = 1 << 18;

/** Each once; the term stands between two spaces. */
function trigrams(term: string): Set<number> {
  const out = new Set<number>();
  let gram = 0;
  for (let at = 0; at <= term.length; at++) {
    gram = ((gram << 6) | (at < term.length ? letterNumber(term.charCodeAt(at)) : 0)) & (gramCount - 1);
    if (at >= 1) out.add(gram);
  }
  return out;
}

/** 0–1. Compounds («ferie» in «ferieavvikling», either way), a long common beginning, or one or two letters wrong. */
function resemblance(term: string, other: string): number {
  const [short, long] = term.length < other.length ? [term, other] : [other, term];
  if (short.length >= 4 && (long.startsWith(short) || long.endsWith(short))) return 0.5 + 0.5 * (short.length / long.length);
  if (short.length >= 5 && long.includes(short)) return 0.4;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common++;
  if (common >= 6 && common / long.length >= 0.6) return 0.7;
  const allowed = term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0;
  const distance = editDistance(term, other, allowed);
  return distance > allowed ? 0 : distance === 1 ? 0.9 : 0.7;
}

/** Damerau–Levenshtein (adjacent swaps count one), given up on as soon as it passes `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? limit + 1;
}
