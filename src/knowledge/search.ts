/**
 * Finds the passages that answer a question. The engine brings those whose text and question lines are nearest; what it brings is then weighed
 * again by a linear model over signals that the engine cannot see.
 */
import type { Day, Scheme, Speciality } from '../question/question.ts';
import type { Passage } from './article.ts';
import type { Ask } from './ask.ts';
import { createAsker } from './ask.ts';
import { createEngine } from './engine.ts';
import { foldOf, withoutFold } from './fold.ts';
import { inForce } from './in-force.ts';
import type { Norwegian } from './norwegian.ts';
import { ranking as learntRanking, type Ranking } from './ranking.ts';
import type { LearntTables } from './read-signals.ts';
import { createSignals, learnSignals } from './read-signals.ts';
import type { Signals } from './signals.ts';
import { signalNames, signalsAt } from './signals.ts';
import type { Sparse } from './sparse.ts';
import { atOnce, type Steps } from './steps.ts';
import { tellsOf } from './tells-of.ts';
import { topOf } from './top-of.ts';
import type { UnitIndex, UnitTables } from './unit-index.ts';
import { countUnits, openUnitIndex, partWeight } from './unit-index.ts';

export type { Signals } from './signals.ts';

/**
 * What is asked of the search. `without` is a question line to leave out, to test it against the others: the question is then asked of an index
 * that never saw that line, nor the tenth of all lines that it falls into (ten such indexes are built when first needed).
 */
export interface Query {
  text: string;
  about: Day;
  /** Today, when `about` is another day that the text names. */
  today: Day;
  speciality?: Speciality;
  scheme?: Scheme | undefined;
  without?: string;
  /** Ids of passages to weigh besides, whatever the engine brings. */
  also?: readonly string[];
}

export interface Found {
  passage: Passage;
  /** For ranking only; confidence is decided elsewhere. */
  score: number;
  signals: Signals;
}

export interface SearchResult {
  found: Found[];
  /** Share of the question's rarity-weighted words that no passage knows, 0–1. */
  unknown: number;
  /** Number of words that carry meaning. */
  words: number;
}

export interface Search {
  find(query: Query): SearchResult;
  readonly size: number;
}

const passagesAtATime = 100;
const fromEngine = 24;
const fromLines = 8;

/** All that a search is opened from, besides the passages: tables, which may have been made in another thread. */
export interface SearchTables {
  units: UnitTables;
  learnt: LearntTables;
  weights: Sparse;
}

export function* makeTables(passages: Passage[], norwegian: Norwegian): Steps<SearchTables> {
  const units = yield* countUnits(passages, norwegian);
  const index = openUnitIndex(units);
  const learnt = yield* learnSignals(passages, index);
  const weights = yield* weighTerms(index);
  return { units, learnt, weights };
}

/** What a search may be given instead of making it, or learning it, by itself. */
export interface SearchOptions {
  tables?: SearchTables;
  ranking?: Ranking;
}

export function openSearch(passages: Passage[], norwegian: Norwegian, options: SearchOptions = {}): Search {
  return withFolds(passages, norwegian, openWhole(passages, norwegian, options));
}

function withFolds(passages: Passage[], norwegian: Norwegian, whole: Search): Search {
  const folds = new Map<number, Search>();
  return {
    size: whole.size,
    find: (query) => {
      if (query.without === undefined) return whole.find(query);
      const fold = foldOf(query.without);
      const search = folds.get(fold) ?? openWhole(withoutFold(passages, fold), norwegian);
      folds.set(fold, search);
      return search.find(query);
    },
  };
}

function openWhole(passages: Passage[], norwegian: Norwegian, options: SearchOptions = {}): Search {
  const { tables = atOnce(makeTables(passages, norwegian)), ranking = learntRanking } = options;
  const { units, learnt, weights } = tables;
  const index = openUnitIndex(units);
  const asker = createAsker(index, norwegian, passages.length);
  const signals = createSignals(passages, index, learnt);
  const scores = new Float64Array(passages.length);
  const places = new Map(passages.map(({ id }, at) => [id, at]));

  return {
    size: passages.length,
    find: (query) => {
      const ask = asker(query.text);
      const unknown = ask.words.reduce((sum, { known, rarity }) => sum + (known ? 0 : rarity), 0) / ask.total;
      if (ask.words.length === 0) return { found: [], unknown, words: 0 };
      score(weights, ask, scores);
      for (let at = 0; at < scores.length; at++) if (scores[at] !== 0 && !mayBeCited(passages[at], query)) scores[at] = 0;
      const brought = topOf(scores, fromEngine);
      const top = scores[brought[0] ?? 0] || 1;
      signals.begin(ask);
      const nearest = signals.nearest(fromLines).filter((passage) => mayBeCited(passages[passage], query));
      const also = (query.also ?? []).flatMap((id) => places.get(id) ?? []).filter((passage) => mayBeCited(passages[passage], query));
      const chosen = Int32Array.from(new Set([...brought, ...nearest, ...also]));
      const lunrs = Float64Array.from(chosen, (passage) => (scores[passage] as number) / top);
      const rows = signals.read(chosen, lunrs, query);
      const found = Array.from(
        chosen,
        (passage, at) => new FoundPassage(passages[passage] as Passage, rows, at * signalNames.length, ranking),
      );
      found.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1));
      return { found, unknown, words: ask.words.length };
    },
  };
}

/** Keeps its signals as numbers in a row until somebody asks for them by name. */
class FoundPassage implements Found {
  readonly passage: Passage;
  readonly score: number;
  readonly #rows: Float64Array;
  readonly #from: number;
  #signals: Signals | undefined;
  constructor(passage: Passage, rows: Float64Array, from: number, ranking: Ranking) {
    this.passage = passage;
    this.score = ranking(rows, from);
    this.#rows = rows;
    this.#from = from;
  }
  get signals(): Signals {
    this.#signals ??= signalsAt(this.#rows, this.#from);
    return this.#signals;
  }
}

/** What the engine makes of the passages: their text and how people ask for them, in terms that are made outside of it. */
function* weighTerms({ passages, vocabulary }: UnitIndex): Steps<Sparse> {
  const { start, of, weight } = passages;
  const engine = createEngine(start.length - 1, vocabulary.size);
  for (let passage = 0; passage + 1 < start.length; passage++) {
    if (passage % passagesAtATime === 0) yield;
    const [from, end] = [start[passage] as number, start[passage + 1] as number];
    // Counted double, because a part of a compound counts for half.
    engine.add(
      of.subarray(from, end),
      weight.subarray(from, end).map((times) => Math.max(1, Math.round(2 * times))),
    );
  }
  yield;
  return engine.weights();
}

/**
 * The product of the question's vector with each passage's, as the engine has weighed them. lunr's own query() gives the same order and makes
 * an object for each word in each passage on the way, which takes ten times as long.
 */
function score({ start, of, weight }: Sparse, { words }: Ask, scores: Float64Array): void {
  const add = (term: number, boost: number) => {
    const end = start[term + 1] as number;
    for (let at = start[term] as number; at < end; at++) {
      const passage = of[at] as number;
      scores[passage] = (scores[passage] as number) + boost * (weight[at] as number);
    }
  };
  scores.fill(0);
  for (const { variants, parts } of words) {
    for (const { id, weight: boost } of variants) add(id, boost);
    for (const id of parts) add(id, partWeight);
  }
}

/** Only what is in force on the day asked about. For a named day, also what holds today and tells of it (checked as `wrongTime`). */
function mayBeCited(passage: Passage | undefined, { about, today }: Query): boolean {
  return passage !== undefined && (inForce(passage, about) || (about !== today && inForce(passage, today) && tellsOf(passage.text, about)));
}
