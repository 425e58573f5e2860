import type { Passage } from '../../knowledge/article.ts';
import { createNorwegian, readNorwegianWords } from '../../knowledge/norwegian.ts';
import { openSearch } from '../../knowledge/search.ts';
import { today } from './collection.ts';
import type { Engine } from './engine.ts';

const norwegian = createNorwegian(readNorwegianWords('knowledge'));

export function openOurs(passages: Passage[]): Engine {
  const search = openSearch(passages, norwegian);
  const place = new Map(passages.map(({ id }, at) => [id, at]));
  return {
    ask: (text) =>
      search.find({ text, about: today, today }).found.map(({ passage, score }) => ({ at: place.get(passage.id) as number, score })),
  };
}
