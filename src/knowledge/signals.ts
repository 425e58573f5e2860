/** What speaks for and against a passage as the answer to a question. Plain numbers; ranking and confidence weigh them. */
import type { Day, Scheme, Speciality } from '../question/question.ts';
import { askedKind, canGive } from './answer-kind.ts';
import type { Passage } from './article.ts';
import { type Example, learnArticles } from './article-guess.ts';
import type { Ask } from './ask.ts';
import { askingNumber } from './ask.ts';
import { inForce } from './in-force.ts';
import { dotProduct, squeeze, toLengthOne } from './meaning.ts';
import { tokens } from './norwegian.ts';
import type { UnitIndex } from './unit-index.ts';
import { headingUnit, sentenceUnit, textUnit } from './unit-index.ts';

/** Most are shares of the question's rarity-weighted words, 0–1. */
export interface Signals {
  /** Likeness to the nearest question line; mean of the two and four nearest. */
  asked: number;
  askedTwice: number;
  askedFour: number;
  /** How much of the nearest question line the question says. */
  askedBack: number;
  /** The same in four-letter pieces: spelling, dialect, compounds. */
  grams: number;
  gramsFour: number;
  /** Nearest question line in words and letters together. */
  near: number;
  /** Share of the question found in the passage's text; in text and question lines; in its best sentence; in the whole article. */
  text: number;
  all: number;
  sentence: number;
  article: number;
  /** Share of title and heading that the question says; share of the question that they say. */
  heading: number;
  headed: number;
  /** How many of the passage's, and the article's, units say the question's words, levelled off. */
  much: number;
  muchArticle: number;
  /** Share of all that say these words who are of this passage, and of this article. */
  points: number;
  pointsArticle: number;
  /** Log-likelihood of the question as one more line of the passage, against any line. */
  likely: number;
  /** Log-probability and probability of the article, by what was learnt from all lines (article-guess). */
  learnt: number;
  learntShare: number;
  /** Nearness in meaning: to the passage, the article and the nearest line. */
  meaning: number;
  meaningArticle: number;
  meaningLine: number;
  /** lunr's score over the best score. */
  lunr: number;
  /** The nearest question line of another passage of the same article. */
  sibling: number;
  /** Share of the passage's lines that ask for the same kind of thing, and of the article's. */
  sameKind: number;
  sameKindArticle: number;
  /** 1 for the short answer of an article. */
  short: number;
  /** Share of the question's numbers that the passage has; years that its title names and the question does not. */
  numbers: number;
  otherYear: number;
  /** 1 when the question asks for a kind of thing (a date, an amount …) that the text does not hold. */
  wrongKind: number;
  wrongSpeciality: number;
  wrongScheme: number;
  /** 1 when the rule was not in force on a day that the question names. */
  wrongTime: number;
}

/** What of a query the signals look at besides the text. */
export interface Circumstances {
  about: Day;
  today: Day;
  speciality?: Speciality;
  scheme?: Scheme | undefined;
}

const dimensions = 72;
const levelAt = 1.2;

export interface SignalReader {
  /** Passages nearest in meaning and in question lines; what lunr may have missed. */
  nearest(ask: Ask, most: number): number[];
  read(ask: Ask, chosen: { passage: number; lunr: number }[], circumstances: Circumstances): Signals[];
}

export function createSignals(passages: Passage[], index: UnitIndex): SignalReader {
  const { vocabulary, passage: passageOf, kind, firstLine, endLine } = index;
  const articleNames = [...new Set(passages.map(({ article }) => article))];
  const articleNumber = new Map(articleNames.map((name, at) => [name, at]));
  const articleOf = Int32Array.from(passages, ({ article }) => articleNumber.get(article) ?? 0);
  const members: number[][] = articleNames.map(() => []);
  for (const [at, article] of articleOf.entries()) members[article]?.push(at);
  const unitsOf = Float32Array.from(passages, (_, at) => (endLine[at] as number) - (firstLine[at] as number) + 1);
  const articleUnits = Float32Array.from(members, (list) => list.reduce((sum, at) => sum + (unitsOf[at] as number), 0));
  const allUnits = unitsOf.reduce((a, b) => a + b, 0);
  const averageUnits = allUnits / Math.max(1, passages.length);
  const averageArticle = allUnits / Math.max(1, members.length);
  const otherUnits: { text: number; heading: number; sentences: number[] }[] = passages.map(() => ({ text: 0, heading: 0, sentences: [] }));
  for (const [unit, of] of passageOf.entries()) {
    const own = otherUnits[of];
    if (!own) continue;
    if (kind[unit] === textUnit) own.text = unit;
    else if (kind[unit] === headingUnit) own.heading = unit;
    else if (kind[unit] === sentenceUnit) own.sentences.push(unit);
  }
  const numbersOf = passages.map(
    ({ title, heading, text, questions }) => new Set(tokens([title, heading, text, ...questions].join(' ')).filter(isNumber)),
  );
  const titleYears = passages.map(({ title, heading }) => tokens(`${title} ${heading}`).filter(isYear));

  const space = meaningSpace(index);
  const size = space.dimensions;
  const passageVectors = new Float32Array(passages.length * size);
  const articleVectors = new Float32Array(members.length * size);
  const unitVectors = new Float32Array(index.size * size);
  for (const [term, { units, weights }] of index.postings.entries()) {
    const rarity = vocabulary.rarity(term);
    for (let n = 0; n < units.length; n++) {
      const unit = units[n] as number;
      if (kind[unit] === textUnit || unit < (endLine[passageOf[unit] as number] as number))
        addVector(unitVectors, unit * size, space.terms, term * size, size, rarity * (weights[n] as number));
    }
  }
  for (const [at, list] of index.terms.entries()) {
    for (const [term, count] of list) {
      const weight = (1 + Math.log(1 + count)) * vocabulary.rarity(term);
      addVector(passageVectors, at * size, space.terms, term * size, size, weight);
      addVector(articleVectors, (articleOf[at] as number) * size, space.terms, term * size, size, weight);
    }
  }
  for (const vectors of [unitVectors, passageVectors, articleVectors]) toLengthOne(vectors, size);
  const guess = learnArticles(examplesOf(index, articleOf), vocabulary.size, articleNames.length, vocabulary.rarity);
  const asked = new Float32Array(size);

  function vectorOf(ask: Ask): void {
    asked.fill(0);
    for (const { variants, parts, rarity } of ask.words) {
      for (const { id, weight } of variants) addVector(asked, 0, space.terms, id * size, size, rarity * weight);
      for (const id of parts) addVector(asked, 0, space.terms, id * size, size, rarity * 0.5);
    }
    toLengthOne(asked, size);
  }

  const level = (count: number, units: number, average: number) =>
    (count * (levelAt + 1)) / (count + levelAt * (0.4 + (0.6 * units) / average)) / (levelAt + 1);

  function much(ask: Ask, passage: number): number {
    let sum = 0;
    for (const [at, { rarity }] of ask.words.entries()) {
      const count = ask.counts[at]?.[passage] ?? 0;
      sum += rarity * level(count, unitsOf[passage] as number, averageUnits);
    }
    return sum / ask.total;
  }

  function bestLines(ask: Ask, passage: number) {
    const from = firstLine[passage] as number;
    const end = endLine[passage] as number;
    const cosines: number[] = [];
    const letters: number[] = [];
    let [near, nearUnit, meaning] = [0, -1, 0];
    for (let unit = from; unit < end; unit++) {
      const cosine = Math.min(1, (ask.product[unit] as number) / (ask.length * (index.length[unit] as number)));
      const letter = ask.letters[unit] as number;
      cosines.push(cosine);
      letters.push(letter);
      if (cosine + letter > near || nearUnit < 0) [near, nearUnit] = [cosine + letter, unit];
      meaning = Math.max(meaning, dotProduct(asked, unitVectors, unit * size));
    }
    cosines.sort((a, b) => b - a);
    letters.sort((a, b) => b - a);
    return { cosines, letters, near: near / 2, nearUnit, meaning };
  }

  return {
    nearest: (ask, most) => {
      vectorOf(ask);
      const scores = Float64Array.from(passages, (_, at) => dotProduct(asked, passageVectors, at * size));
      const lines = new Float64Array(passages.length);
      for (const at of passages.keys())
        for (let unit = firstLine[at] as number; unit < (endLine[at] as number); unit++)
          lines[at] = Math.max(
            lines[at] as number,
            (ask.product[unit] as number) / (ask.length * (index.length[unit] as number)) + (ask.letters[unit] as number),
          );
      return [...topOf(scores, most), ...topOf(lines, most)];
    },
    read: (ask, chosen, circumstances) => {
      vectorOf(ask);
      const articles = new Set(chosen.map(({ passage }) => articleOf[passage] as number));
      const everywhere = ask.counts.map((counts) => counts.reduce((a, b) => a + b, 0));
      const perArticle = new Map([...articles].map((article) => [article, articleSums(ask, article)]));
      const lines = new Map<number, ReturnType<typeof bestLines>>();
      const linesOf = (passage: number) => {
        let known = lines.get(passage);
        if (!known) {
          known = bestLines(ask, passage);
          lines.set(passage, known);
        }
        return known;
      };
      const guessed = guess(ask);
      const asksFor = askedKind(ask.text);
      const kindNumber = askingNumber(ask.kind);
      const askedNumbers = tokens(ask.text).filter(isNumber);
      const askedYears = new Set(askedNumbers.filter(isYear));

      return chosen.map(({ passage: at, lunr }) => {
        const passage = passages[at] as Passage;
        const article = articleOf[at] as number;
        const sums = perArticle.get(article) as ArticleSums;
        const own = otherUnits[at] as (typeof otherUnits)[number];
        const { cosines, letters, near, nearUnit, meaning } = linesOf(at);
        let [all, points, pointsArticle, likely] = [0, 0, 0, 0];
        for (const [word, { rarity }] of ask.words.entries()) {
          const count = ask.counts[word]?.[at] ?? 0;
          const inArticle = sums.counts[word] ?? 0;
          const total = everywhere[word] ?? 0;
          all += rarity * (ask.best[word]?.[at] ?? 0);
          points += (rarity * count) / (total + 1);
          pointsArticle += (rarity * inArticle) / (total + 1);
          const anywhere = (total + 0.5) / (allUnits + 1);
          const there = (inArticle + 4 * anywhere) / ((articleUnits[article] as number) + 4);
          likely += Math.log((count + 4 * there) / ((unitsOf[at] as number) + 4) / anywhere);
        }
        let sibling = 0;
        for (const other of members[article] ?? []) if (other !== at) sibling = Math.max(sibling, linesOf(other).near);
        return {
          asked: cosines[0] ?? 0,
          askedTwice: mean(cosines, 2),
          askedFour: mean(cosines, 4),
          askedBack: nearUnit < 0 ? 0 : Math.min(1, (ask.said[nearUnit] as number) / (index.mass[nearUnit] as number)),
          grams: letters[0] ?? 0,
          gramsFour: mean(letters, 4),
          near,
          text: (ask.said[own.text] as number) / ask.total,
          all: all / ask.total,
          sentence: own.sentences.reduce((most, unit) => Math.max(most, ask.said[unit] as number), 0) / ask.total,
          article: sums.best / ask.total,
          heading: Math.min(1, (ask.said[own.heading] as number) / (index.mass[own.heading] as number)),
          headed: (ask.said[own.heading] as number) / ask.total,
          much: much(ask, at),
          muchArticle: sums.much / ask.total,
          points: points / ask.total,
          pointsArticle: pointsArticle / ask.total,
          likely: likely / (4 * Math.max(1, ask.words.length)),
          learnt: Math.max(-10, guessed[article] as number) / 5,
          learntShare: Math.exp(guessed[article] as number),
          meaning: dotProduct(asked, passageVectors, at * size),
          meaningArticle: dotProduct(asked, articleVectors, article * size),
          meaningLine: meaning,
          lunr,
          sibling,
          sameKind: kindShare([at], kindNumber),
          sameKindArticle: kindShare(members[article] ?? [], kindNumber),
          short: passage.id === passage.article ? 1 : 0,
          numbers: askedNumbers.length === 0 ? 0.5 : askedNumbers.filter((each) => numbersOf[at]?.has(each)).length / askedNumbers.length,
          otherYear: (titleYears[at] ?? []).length > 0 && !(titleYears[at] ?? []).some((year) => askedYears.has(year)) ? 1 : 0,
          wrongKind: asksFor && !canGive(passage.text, asksFor) ? 1 : 0,
          wrongSpeciality: conflicts(circumstances.speciality, passage.speciality) ? 1 : 0,
          wrongScheme:
            circumstances.scheme && passage.scheme && passage.scheme !== 'both' && passage.scheme !== circumstances.scheme ? 1 : 0,
          wrongTime: circumstances.about !== circumstances.today && !inForce(passage, circumstances.about) ? 1 : 0,
        };
      });
    },
  };

  interface ArticleSums {
    counts: number[];
    best: number;
    much: number;
  }

  function articleSums(ask: Ask, article: number): ArticleSums {
    const counts: number[] = [];
    let [best, sum] = [0, 0];
    for (const [word, { rarity }] of ask.words.entries()) {
      let [count, most] = [0, 0];
      for (const at of members[article] ?? []) {
        count += ask.counts[word]?.[at] ?? 0;
        most = Math.max(most, ask.best[word]?.[at] ?? 0);
      }
      counts.push(count);
      best += rarity * most;
      sum += rarity * level(count, articleUnits[article] as number, averageArticle);
    }
    return { counts, best, much: sum };
  }

  function kindShare(of: number[], kindNumber: number): number {
    let [same, every] = [0, 0];
    for (const at of of) {
      for (let unit = firstLine[at] as number; unit < (endLine[at] as number); unit++) {
        every++;
        if (index.asking[unit] === kindNumber) same++;
      }
    }
    return (same + 0.3) / (every + 3);
  }
}

/** Lines, headings and texts; sentences are in the texts already. */
function examplesOf({ postings, kind, passage }: UnitIndex, articleOf: Int32Array): Example[] {
  const examples = Array.from(passage, (of): Example => ({ terms: [], weights: [], article: articleOf[of] as number }));
  for (const [term, { units, weights }] of postings.entries()) {
    for (let n = 0; n < units.length; n++) {
      const unit = units[n] as number;
      if (kind[unit] === sentenceUnit) continue;
      examples[unit]?.terms.push(term);
      examples[unit]?.weights.push(weights[n] as number);
    }
  }
  return examples;
}

const isNumber = (token: string) => /^\d+$/.test(token);
const isYear = (token: string) => /^20[12]\d$/.test(token);

function meaningSpace({ terms, vocabulary }: UnitIndex) {
  const table = terms.map((counts) => {
    const row = new Map<number, number>();
    let squares = 0;
    for (const [term, count] of counts) {
      const weight = (1 + Math.log(1 + count)) * vocabulary.rarity(term);
      row.set(term, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [term, weight] of row) row.set(term, weight / length);
    return row;
  });
  return squeeze(table, vocabulary.size, dimensions);
}

function addVector(into: Float32Array, at: number, from: Float32Array, start: number, size: number, weight: number): void {
  for (let k = 0; k < size; k++) into[at + k] = (into[at + k] as number) + weight * (from[start + k] as number);
}

const mean = (sorted: number[], most: number) =>
  sorted.slice(0, most).reduce((a, b) => a + b, 0) / Math.max(1, Math.min(most, sorted.length));

const conflicts = (asked: Speciality | undefined, has: Passage['speciality']) =>
  (asked === 'ALM' || asked === 'SAM') && has !== 'both' && has !== asked;

/** Places of the greatest values; equal values in order of place. */
function topOf(values: Float64Array, most: number): number[] {
  const top: number[] = [];
  for (const [at, value] of values.entries()) {
    if (value <= 0 || (top.length === most && value <= (values[top[most - 1] as number] as number))) continue;
    let place = top.length;
    while (place > 0 && value > (values[top[place - 1] as number] as number)) place--;
    top.splice(place, 0, at);
    if (top.length > most) top.pop();
  }
  return top;
}
