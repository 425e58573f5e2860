import type { Passage } from '../../knowledge/article.ts';
import { createNorwegian, readNorwegianWords } from '../../knowledge/norwegian.ts';
import { createRanking, type Ranking } from '../../knowledge/ranking.ts';
import { makeTables, openSearch, type Search, type SearchTables } from '../../knowledge/search.ts';
import { atOnce } from '../../knowledge/steps.ts';
import { type AskedQuestion, today, ways } from './collection.ts';
import type { Engine } from './engine.ts';
import { halfOf, learnWeights } from './learn-weights.ts';

const norwegian = createNorwegian(readNorwegianWords('knowledge'));

export function openOurs(passages: Passage[]): Engine {
  const search = openSearch(passages, norwegian);
  return engineOf(passages, () => search);
}

/** The same with the weights of the ranking learnt, for each half of the articles, from the questions to the other half. */
export function openOursLearnt(passages: Passage[], questions: AskedQuestion[]): Engine {
  const tables = tablesOf(passages);
  let searches: Search[] | undefined;
  return engineOf(passages, (half) => {
    // With the first question, so that the time to build is that of the index.
    searches ??= learnHalves(passages, questions, tables).map((ranking) => openRanked(passages, ranking, tables));
    return searches[half] as Search;
  });
}

/** Per half of the articles: the ranking for its questions. */
export function learnHalves(passages: Passage[], questions: AskedQuestion[], tables: SearchTables): [Ranking, Ranking] {
  const plain = openSearch(passages, norwegian, { tables });
  const examples = questions.flatMap(({ text, passage, article }) =>
    ways.flatMap((way) => {
      const written = text[way];
      return written === undefined
        ? []
        : [{ half: halfOf(article), passage, found: plain.find({ text: written, about: today, today }).found }];
    }),
  );
  const rankingFor = (half: number) => createRanking(learnWeights(examples.filter((each) => each.half !== half)));
  return [rankingFor(0), rankingFor(1)];
}

export function openRanked(passages: Passage[], ranking: Ranking, tables: SearchTables = tablesOf(passages)): Search {
  return openSearch(passages, norwegian, { tables, ranking });
}

export const tablesOf = (passages: Passage[]): SearchTables => atOnce(makeTables(passages, norwegian));

function engineOf(passages: Passage[], searchFor: (half: number) => Search): Engine {
  const place = new Map(passages.map(({ id }, at) => [id, at]));
  return {
    ask: (text, article = '') =>
      searchFor(halfOf(article))
        .find({ text, about: today, today })
        .found.map(({ passage, score }) => ({ at: place.get(passage.id) as number, score })),
  };
}
