/** Norwegian as people write it, turned into the words we search with: tokens, phrases, numbers, stop words, synonyms, stems, folding. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { readStrings } from './plain-yaml.ts';

/** A word, or a word and how near it is: `supervisjon 0.6`. */
const meaning = z.string().regex(/^\S+( 0\.\d+)?$/, 'skal være ett ord, eller et ord og et tall mellom 0 og 1: «supervisjon 0.6»');
const words = z.strictObject({
  stop: z.strictObject({ norwegian: z.string(), english: z.string(), both: z.string() }),
  numbers: z.record(z.string(), z.string()),
  same: z.array(z.array(z.string().regex(/^\S+$/, 'skal være ett ord; uttrykk på flere ord hører hjemme under «phrases»')).min(2)),
  phrases: z.record(z.string(), z.string()),
  also: z.record(z.string(), z.array(meaning).min(1)),
  english: z.record(z.string(), z.array(meaning).min(1)),
});
export type NorwegianWords = z.infer<typeof words>;

/** Reads knowledge/norwegian.yaml. Throws a whole sentence when it is not what it should be. */
export function readNorwegianWords(folder: string): NorwegianWords {
  const file = join(folder, 'norwegian.yaml');
  if (!existsSync(file)) throw new Error(`Filen norwegian.yaml mangler i kunnskapsmappen. Hent den tilbake, eller rett KNOWLEDGE_DIR.`);
  const parsed = words.safeParse(readStrings(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`Filen norwegian.yaml har feil i: ${places}. Rett den etter mønsteret i resten av filen.`);
}

/** One word of a question and everything it may be called; weights 0–1, the word's own term first with 1. */
export type Meanings = { term: string; weight: number }[];

export interface Word {
  term: string;
  /** As written, lower case and folded: what compounds are taken apart by. */
  written: string;
  /** What an ambiguous English word may be called in Norwegian; `also` adds near words, for questions only. */
  others: Meanings;
  also: Meanings;
}

export interface Norwegian {
  /** Words that carry meaning, in the order they stand. */
  words(text: string): Word[];
  /** The same of a text that `tokens` has been through. The same word is the same object every time. */
  wordsOf(text: string[]): Word[];
  /** The terms of `words`: stemmed, folded and brought to the synonym's first word. */
  terms(text: string): string[];
  /** Term of a word that is part of another («godkjennings» in «godkjenningsattest»). */
  term(word: string): string;
}

/** Letters and digits only, NFKC, lower case; everything else parts words. «%» is read as «prosent», «80 000» as one number. */
export function tokens(text: string): string[] {
  let plain = text.normalize('NFKC').toLowerCase();
  if (plain.includes('%')) plain = plain.replaceAll('%', ' prosent ');
  if (/\d[ .]\d/.test(plain)) plain = plain.replace(/(?<!\d)(\d{1,3})(?:[ .](?=\d{3}(?!\d)))/g, '$1');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** å→a, ø→o, æ→ae and accents off, so that «ferieavvikling på sjøen» and «ferieavvikling pa sjoen» meet. */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').normalize('NFKD').replace(/\p{M}/gu, '');
}

const folded = (text: string) => new Set(text.split(/\s+/).flatMap((word) => [word, fold(word)]));

/** Snowball takes «-lege» for the ending of an adjective, and «fastlege» for «fast». */
const doctor =
  /^((?:fast|kommune|allmenn|turnus|vikar|sykehjems|sjukeheims|sykehus|bedrifts|militær|helsestasjons|skole|fengsels|legevakts?|barne|distrikts|utdannings|avdelings|fastlønns|tilsyns)leg)(?:e|en|er|ene|es|ens|ers|enes|ar|ane|arane)$/;

export function createNorwegian(vocabulary: NorwegianWords): Norwegian {
  const stem = norwegianStemmer();
  const norwegian = folded(vocabulary.stop.norwegian);
  const english = folded(vocabulary.stop.english);
  const both = folded(vocabulary.stop.both);
  const numbers = new Map(Object.entries(vocabulary.numbers));
  const plain = remember((word) => fold(doctor.exec(word)?.[1]?.concat('e') ?? stem(word)));
  const canonical = new Map<string, string>();
  for (const [first = '', ...rest] of vocabulary.same) {
    for (const word of [first, ...rest]) for (const each of [word, fold(word)]) canonical.set(plain(each.toLowerCase()), plain(first));
  }
  const term = remember((word) => canonical.get(plain(word)) ?? plain(word));
  const phrases = phraseTable(vocabulary.phrases);
  const also = meaningTable(vocabulary.also, term, plain);
  const translations = meaningTable(vocabulary.english, term, (word) => word);

  const leaning = remember((word) => {
    if (both.has(word)) return 0;
    const [isNorwegian, isEnglishWord] = [norwegian.has(word) || /[æøå]/.test(word), english.has(word)];
    return isNorwegian === isEnglishWord ? 0 : isEnglishWord ? 1 : -1;
  });
  /** English when more of its small words are English than Norwegian; «to», «time» and their like say nothing. */
  const isEnglish = (text: string[]) => text.reduce((balance, word) => balance + leaning(word), 0) > 0;

  function saysSomething(part: string, inEnglish: boolean): boolean {
    if (numbers.has(part)) return !(inEnglish && english.has(part));
    return !norwegian.has(part) && !(english.has(part) && (inEnglish || !both.has(part)));
  }

  function word(written: string, inEnglish: boolean): Word | undefined {
    if (!saysSomething(written, inEnglish)) return undefined;
    const number = numbers.get(written);
    if (number !== undefined) return { term: number, written: number, others: [], also: [] };
    const meanings = inEnglish || !both.has(written) ? translationOf(written, translations) : undefined;
    const [only, second] = meanings ?? [];
    if (only && !second && only.weight === 1)
      return { term: only.term, written: only.written, others: [], also: also.get(only.term) ?? [] };
    const own = term(written);
    return {
      term: own,
      written: fold(written),
      others: (meanings ?? []).filter((each) => each.term !== own),
      also: also.get(plain(written)) ?? also.get(own) ?? [],
    };
  }
  const wordInEnglish = remember((written) => word(written, true));
  const wordInNorwegian = remember((written) => word(written, false));

  const wordsOf = (text: string[]): Word[] => {
    const read = isEnglish(text) ? wordInEnglish : wordInNorwegian;
    const found: Word[] = [];
    for (const part of replacePhrases(text, phrases)) {
      const each = read(part);
      if (each) found.push(each);
    }
    return found;
  };
  const words = (text: string) => wordsOf(tokens(text));
  return { words, wordsOf, terms: (text) => words(text).map((each) => each.term), term };
}

type Written = { term: string; weight: number; written: string };

function meaningTable(
  table: Record<string, string[]>,
  term: (word: string) => string,
  key: (word: string) => string,
): Map<string, Written[]> {
  const read = (text: string): Written => {
    const [word = '', weight = '1'] = text.split(' ');
    return { term: term(word), weight: Number(weight), written: fold(word) };
  };
  return new Map(Object.entries(table).map(([word, meanings]) => [key(word), meanings.map(read)]));
}

/** As it stands, else without its ending: «applied», «supervisors», «counting». */
function translationOf(word: string, table: Map<string, Written[]>): Written[] | undefined {
  const own = table.get(word);
  if (own || word.length < 5) return own;
  for (const [ending, instead] of englishEndings) {
    if (!word.endsWith(ending)) continue;
    const found = table.get(word.slice(0, -ending.length) + instead);
    if (found) return found;
  }
  return undefined;
}

const englishEndings = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
] as const;

type Phrases = Map<string, { words: string[]; becomes: string[] }[]>;

function phraseTable(phrases: Record<string, string>): Phrases {
  const table: Phrases = new Map();
  for (const [phrase, becomes] of Object.entries(phrases)) {
    for (const parts of new Set([tokens(phrase).join(' '), tokens(fold(phrase)).join(' ')]).values()) {
      const list = parts.split(' ');
      const [first = ''] = list;
      table.set(first, [...(table.get(first) ?? []), { words: list, becomes: tokens(becomes) }]);
    }
  }
  for (const options of table.values()) options.sort((a, b) => b.words.length - a.words.length);
  return table;
}

function replacePhrases(text: string[], phrases: Phrases): string[] {
  const out: string[] = [];
  for (let at = 0; at < text.length; ) {
    const match = phrases.get(text[at] ?? '')?.find(({ words: parts }) => parts.every((part, offset) => text[at + offset] === part));
    if (match) out.push(...match.becomes);
    else out.push(text[at] ?? '');
    at += match ? match.words.length : 1;
  }
  return out;
}

function remember<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let made = known.get(word) as T;
    if (made === undefined && !known.has(word)) {
      made = make(word);
      if (known.size < 50_000) known.set(word, made);
    }
    return made;
  };
}

/** The Snowball stemmer for Norwegian, from lunr-languages. */
export function norwegianStemmer(): (word: string) => string {
  const require = createRequire(import.meta.url);
  const lunr: StemmerHost = { Pipeline: { registerFunction: () => {} }, generateStopWordFilter: () => {} };
  require('lunr-languages/lunr.stemmer.support.js')(lunr);
  require('lunr-languages/lunr.no.js')(lunr);
  return (word) => {
    let stemmed = word;
    lunr.no?.stemmer({
      update: (change) => {
        stemmed = change(word);
      },
    });
    return stemmed;
  };
}

/** The little of lunr that its language files hang themselves on. */
interface StemmerHost {
  Pipeline: { registerFunction(): void };
  generateStopWordFilter(): void;
  no?: { stemmer(token: { update(change: (word: string) => string): void }): unknown };
}
