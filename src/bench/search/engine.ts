/** The engines that are held against each other. Each takes passages and answers a question with their places, best first. */
import type { Passage } from '../../knowledge/article.ts';
import type { AskedQuestion } from './collection.ts';
import { openFts } from './fts-engine.ts';
import { openLunr, openLunrNorwegian } from './lunr-engine.ts';
import { openMiniSearch } from './mini-engine.ts';
import { openOurs, openOursLearnt } from './our-engine.ts';

export interface Hit {
  /** Which of the passages. */
  at: number;
  score: number;
}

export interface Engine {
  /**
   * At least the ten best, where so many say anything of it. `article` is whose question it is, for an engine that must not have learnt from it.
   */
  ask(text: string, article?: string): Hit[];
  /** MB held outside of what Node counts. */
  outside?(): number;
}

export const engines = {
  ours: openOurs,
  'ours, learnt': openOursLearnt,
  lunr: openLunr,
  'lunr-no': openLunrNorwegian,
  MiniSearch: openMiniSearch,
  FTS5: openFts,
} satisfies Record<string, (passages: Passage[], questions: AskedQuestion[]) => Engine>;

export type EngineName = keyof typeof engines;
export const engineNames = Object.keys(engines) as EngineName[];

export const descriptions: Record<EngineName, string> = {
  ours: 'src/knowledge/search.ts as the assistant uses it',
  'ours, learnt':
    'the same with weights of the ranking learnt from the questions to other articles: two halves of the articles, each judged by weights of the other',
  lunr: 'lunr as it comes (English), title and text',
  'lunr-no': 'lunr with lunr-languages’ no, title and text',
  MiniSearch: 'MiniSearch, Norwegian Snowball and our stop list, fuzzy 0.2',
  FTS5: 'SQLite FTS5 (libsql), Norwegian Snowball and our stop list, bm25',
};
