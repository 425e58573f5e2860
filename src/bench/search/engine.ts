/** The engines that are held against each other. Each takes passages and answers a question with their places, best first. */
import type { Passage } from '../../knowledge/article.ts';
import { openFts } from './fts-engine.ts';
import { openLunr, openLunrNorwegian } from './lunr-engine.ts';
import { openMiniSearch } from './mini-engine.ts';
import { openOurs } from './our-engine.ts';

export interface Hit {
  /** Which of the passages. */
  at: number;
  score: number;
}

export interface Engine {
  /** At least the ten best, where so many say anything of it. */
  ask(text: string): Hit[];
  /** MB held outside of what Node counts. */
  outside?(): number;
}

export const engines = {
  ours: openOurs,
  lunr: openLunr,
  'lunr-no': openLunrNorwegian,
  MiniSearch: openMiniSearch,
  FTS5: openFts,
} satisfies Record<string, (passages: Passage[]) => Engine>;

export type EngineName = keyof typeof engines;
export const engineNames = Object.keys(engines) as EngineName[];

export const descriptions: Record<EngineName, string> = {
  ours: 'src/knowledge/search.ts as the assistant uses it',
  lunr: 'lunr as it comes (English), title and text',
  'lunr-no': 'lunr with lunr-languages’ no, title and text',
  MiniSearch: 'MiniSearch, Norwegian Snowball and our stop list, fuzzy 0.2',
  FTS5: 'SQLite FTS5 (libsql), Norwegian Snowball and our stop list, bm25',
};
