/**
 * What the words of a question say of the article that came first: how many of them it has and no rival has, which of them it lacks, whether
 * the names asked for stand in it, how close together they stand. The signals of the product's search are shares; these know how much that is.
 */
import type { Passage } from '../../knowledge/article.ts';
import { createNorwegian, readNorwegianWords } from '../../knowledge/norwegian.ts';
import type { Found } from '../../knowledge/search.ts';

export type WordEvidence = (question: string, found: Found[]) => Record<string, number>;

/** Words in a row that are looked at together. */
const window = 25;
const stride = 5;
/** Articles that came after the first. */
const rivals = 4;

interface Read {
  /** In the order they stand. */
  terms: string[];
  has: Set<string>;
  title: Set<string>;
}

export function openWordEvidence(passages: Passage[]): WordEvidence {
  const norwegian = createNorwegian(readNorwegianWords('knowledge'));
  const read = new Map<string, Read>();
  const articles = new Map<string, Set<string>>();
  const holders = new Map<string, number>();
  for (const { id, article, title, text } of passages) {
    const terms = norwegian.terms(`${title} ${text}`);
    const has = new Set(terms);
    read.set(id, { terms, has, title: new Set(norwegian.terms(title)) });
    const all = articles.get(article) ?? new Set<string>();
    articles.set(article, all);
    for (const term of has) {
      all.add(term);
      holders.set(term, (holders.get(term) ?? 0) + 1);
    }
  }
  const rarity = (term: string) => Math.log((passages.length + 1) / ((holders.get(term) ?? 0) + 0.5));

  return (question, found) => {
    const [first] = found;
    const own = first && read.get(first.passage.id);
    const whole = first && articles.get(first.passage.article);
    if (!first || !own || !whole) return {};
    const asked = norwegian.terms(question);
    const words = [...new Set(asked)];
    const names = namesIn(question).flatMap((name) => norwegian.terms(name));
    const mass = (wanted: (term: string) => boolean) => words.reduce((sum, term) => sum + (wanted(term) ? rarity(term) : 0), 0);
    const rarest = (wanted: (term: string) => boolean) => words.reduce((most, term) => Math.max(most, wanted(term) ? rarity(term) : 0), 0);
    const all = mass(() => true) || 1;
    const others = found
      .filter(({ passage }) => passage.article !== first.passage.article)
      .flatMap(({ passage }) => read.get(passage.id) ?? []);
    const next = others[0]?.has ?? new Set<string>();
    const near = others.slice(0, rivals);
    const ofArticle = (terms: Set<string>) => mass((term) => terms.has(term));
    const held = ofArticle(whole);
    const elsewhere = [...articles].filter(([article]) => article !== first.passage.article).map(([, terms]) => ofArticle(terms));
    const pairs = new Set(own.terms.slice(1).map((term, at) => `${own.terms[at]} ${term}`));
    return {
      'words.many': words.length / 6,
      'words.names': names.length / 4,
      'words.namesHere': shareOf(names, own.has),
      'words.namesInArticle': shareOf(names, whole),
      'words.namesInTitle': names.some((name) => own.title.has(name)) ? 1 : 0,
      'words.titleSaid': shareOf([...own.title], new Set(words)),
      'words.here': mass((term) => own.has.has(term)) / 20,
      'words.inArticle': held / 20,
      'words.onlyHere': mass((term) => own.has.has(term) && !next.has(term)) / 20,
      'words.onlyThere': mass((term) => !own.has.has(term) && next.has(term)) / 20,
      'words.noRivalHas': mass((term) => own.has.has(term) && !near.some(({ has }) => has.has(term))) / 20,
      'words.nextHas': ofArticle(next) / all,
      'words.overOthers': (held - Math.max(0, ...elsewhere)) / all,
      'words.othersAsGood': Math.log1p(elsewhere.filter((each) => each >= held - 1e-9).length),
      'words.rarestHere': rarest((term) => own.has.has(term)) / 8,
      'words.rarestMissing': rarest((term) => !own.has.has(term)) / 8,
      'words.rarestMissingInArticle': rarest((term) => !whole.has(term)) / 8,
      'words.missing': words.filter((term) => !own.has.has(term)).length / 3,
      'words.missingInArticle': words.filter((term) => !whole.has(term)).length / 3,
      'words.pairs': asked.slice(1).filter((term, at) => pairs.has(`${asked[at]} ${term}`)).length / Math.max(1, asked.length - 1),
      'words.close': closest(own.terms, words, rarity) / all,
    };
  };
}

/** Written with a capital letter or in digits; the first word of a question has its capital from the place. */
function namesIn(question: string): string[] {
  return (question.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word, at) => at > 0 && /^[\p{Lu}\p{N}]/u.test(word));
}

/** Half where there is nothing to have. */
function shareOf(terms: string[], has: Set<string>): number {
  return terms.length === 0 ? 0.5 : terms.filter((term) => has.has(term)).length / terms.length;
}

function closest(terms: string[], words: string[], rarity: (term: string) => number): number {
  let best = 0;
  for (let from = 0; from < terms.length; from += stride) {
    const near = new Set(terms.slice(from, from + window));
    best = Math.max(
      best,
      words.reduce((sum, term) => sum + (near.has(term) ? rarity(term) : 0), 0),
    );
  }
  return best;
}
