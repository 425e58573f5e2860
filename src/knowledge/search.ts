/**
 * Finds the passages that answer a question. lunr is the engine: it brings the passages whose text and question lines are nearest.
 * What it brings is then weighed again by a linear model over signals that lunr cannot see.
 */
import lunr from 'lunr';
import type { Day, Scheme, Speciality } from '../question/question.ts';
import type { Passage } from './article.ts';
import type { Ask } from './ask.ts';
import { createAsker } from './ask.ts';
import { foldOf, withoutFold } from './fold.ts';
import { inForce } from './in-force.ts';
import type { Norwegian } from './norwegian.ts';
import { ranking } from './ranking.ts';
import type { Signals } from './signals.ts';
import { createSignals } from './signals.ts';
import type { UnitIndex } from './unit-index.ts';
import { createUnitIndex } from './unit-index.ts';

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

const fromLunr = 40;
const fromLines = 12;
const lunrWords = 5;
const lunrVariants = 2;

export function openSearch(passages: Passage[], norwegian: Norwegian): Search {
  const whole = openWhole(passages, norwegian);
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

function openWhole(passages: Passage[], norwegian: Norwegian): Search {
  const index = createUnitIndex(passages, norwegian);
  const asker = createAsker(index, norwegian, passages.length);
  const signals = createSignals(passages, index);
  const engine = buildLunr(index);

  return {
    size: passages.length,
    find: (query) => {
      const ask = asker(query.text);
      const unknown = ask.words.reduce((sum, { known, rarity }) => sum + (known ? 0 : rarity), 0) / ask.total;
      if (ask.words.length === 0) return { found: [], unknown, words: 0 };
      const scores = new Map<number, number>();
      for (const { ref, score } of askLunr(engine, ask)) {
        const passage = Number(ref);
        if (mayBeCited(passages[passage], query)) scores.set(passage, score);
      }
      const brought = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, fromLunr);
      const top = brought[0]?.[1] || 1;
      const chosen = new Set([...brought.map(([passage]) => passage), ...signals.nearest(ask, fromLines)]);
      const candidates = [...chosen]
        .filter((passage) => mayBeCited(passages[passage], query))
        .map((passage) => ({ passage, lunr: (scores.get(passage) ?? 0) / top }));
      const read = signals.read(ask, candidates, query);
      const found = candidates.map(({ passage }, at) => {
        const own = read[at] as Signals;
        return { passage: passages[passage] as Passage, signals: own, score: ranking(own) };
      });
      found.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1));
      return { found, unknown, words: ask.words.length };
    },
  };
}

/** One document per passage: its text and how people ask for it, in terms that are made outside lunr. */
function buildLunr({ terms }: UnitIndex): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field('terms');
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.k1(0.9);
  builder.b(0.6);
  // Ten times the weight, because lunr keeps three decimals only.
  for (const [id, counts] of terms.entries())
    builder.add(
      { id, terms: [...counts].flatMap(([term, count]) => Array.from({ length: Math.max(1, Math.round(count)) }, () => String(term))) },
      { boost: 10 },
    );
  return builder.build();
}

function askLunr(engine: lunr.Index, { words }: Ask): lunr.Index.Result[] {
  const rarest =
    words.length <= lunrWords ? words : [...words].sort((a, b) => b.rarity - a.rarity || (a.term < b.term ? -1 : 1)).slice(0, lunrWords);
  // query(), never search(): search() is a language of its own that throws on «Frist:».
  return engine.query((query) => {
    for (const { variants, parts } of rarest) {
      for (const { id, weight } of variants.slice(0, lunrVariants))
        query.term(String(id), { boost: weight, usePipeline: false, wildcard: lunr.Query.wildcard.NONE });
      for (const id of parts) query.term(String(id), { boost: 0.5, usePipeline: false, wildcard: lunr.Query.wildcard.NONE });
    }
  });
}

/** Only what is in force on the day asked about. For a named day, also what holds today and tells of it (checked as `wrongTime`). */
function mayBeCited(passage: Passage | undefined, { about, today }: Query): boolean {
  return (
    passage !== undefined &&
    (inForce(passage, about) || (about !== today && inForce(passage, today) && passage.text.includes(about.slice(0, 4))))
  );
}
