import { createRequire } from 'node:module';
import type { Passage } from '../../knowledge/article.ts';
import type { Engine } from './engine.ts';
import { createPeerWords, textsOf } from './peer-text.ts';

/** The little of MiniSearch that is asked for here. */
interface MiniSearch {
  addAll(documents: object[]): void;
  search(text: string): { id: number; score: number }[];
}
const MiniSearch: new (options: object) => MiniSearch = createRequire(import.meta.url)('minisearch');

export function openMiniSearch(passages: Passage[]): Engine {
  const index = new MiniSearch({
    fields: ['title', 'text', 'questions'],
    idField: 'at',
    tokenize: createPeerWords(),
    processTerm: (term: string) => term,
    searchOptions: { fuzzy: 0.2 },
  });
  index.addAll(passages.map((passage, at) => ({ at, ...textsOf(passage) })));
  return {
    ask: (text) =>
      index
        .search(text)
        .slice(0, 30)
        .map(({ id, score }) => ({ at: id, score })),
  };
}
