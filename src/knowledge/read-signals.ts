/** Reads the signals of passages off a question that has been laid against every unit. */
import type { Day, Scheme, Speciality } from '../question/question.ts';
import type { AnswerKind } from './answer-kind.ts';
import { answerTo, askingKinds, canGive } from './answer-kind.ts';
import type { Passage } from './article.ts';
import { type Examples, learnArticles, mostWeights, openGuess } from './article-guess.ts';
import type { Ask } from './ask.ts';
import { askingNumber } from './ask.ts';
import { inForce } from './in-force.ts';
import type { MeaningTables } from './meaning.ts';
import { dotProduct, learnMeanings, openMeanings } from './meaning.ts';
import { tokens } from './norwegian.ts';
import { signalNames } from './signals.ts';
import { createSparse } from './sparse.ts';
import type { Steps } from './steps.ts';
import { topOf } from './top-of.ts';
import type { UnitIndex } from './unit-index.ts';
import { isNumber } from './unit-index.ts';

/** What of a query the signals look at besides the text. */
export interface Circumstances {
  about: Day;
  today: Day;
  speciality?: Speciality;
  scheme?: Scheme | undefined;
}

export interface SignalReader {
  /** Begins a question; the others speak of the last one begun. */
  begin(ask: Ask): void;
  /** Passages nearest in meaning and in question lines; what lunr may have missed. */
  nearest(most: number): number[];
  /** One row per passage, end to end, in the order of `signalNames`. */
  read(chosen: Int32Array, lunr: Float64Array, circumstances: Circumstances): Float64Array;
}

const levelAt = 1.2;
const lookedAt = 4;

/** What is learnt from the passages once, for the signals to be read from. */
export interface LearntTables {
  meanings: MeaningTables;
  /** Empty when nothing was learnt. */
  guess: Float32Array;
}

export function* learnSignals(passages: Passage[], index: UnitIndex): Steps<LearntTables> {
  const { of, count } = numberArticles(passages);
  const meanings = yield* learnMeanings(index, of, count);
  const terms = index.vocabulary.size;
  const guess =
    index.lineCount === 0 || terms * count > mostWeights
      ? new Float32Array(0)
      : yield* learnArticles(examplesOf(index, of), terms, count, index.vocabulary.rarity);
  return { meanings, guess };
}

/** Articles as numbers, in the order of their first passage. */
function numberArticles(passages: Passage[]): { of: Int32Array; count: number } {
  const numbers = new Map<string, number>();
  for (const { article } of passages) if (!numbers.has(article)) numbers.set(article, numbers.size);
  return { of: Int32Array.from(passages, ({ article }) => numbers.get(article) ?? 0), count: numbers.size };
}

export function createSignals(passages: Passage[], index: UnitIndex, learnt: LearntTables): SignalReader {
  const { vocabulary, lines, sentences, numbers } = index;
  const { of: articleOf, count: articleCount } = numberArticles(passages);
  const members: number[][] = Array.from({ length: articleCount }, () => []);
  for (const [at, article] of articleOf.entries()) members[article]?.push(at);
  const unitsOf = Float32Array.from(passages, (_, at) => (lines[at + 1] as number) - (lines[at] as number) + 1);
  const articleUnits = Float32Array.from(members, (list) => list.reduce((sum, at) => sum + (unitsOf[at] as number), 0));
  const allUnits = unitsOf.reduce((a, b) => a + b, 0);
  const averageUnits = allUnits / Math.max(1, passages.length);
  const averageArticle = allUnits / Math.max(1, members.length);
  const titleYears = passages.map(({ title, heading }) => tokens(`${title} ${heading}`).filter(isYear));
  const gives = rememberGiven(passages);
  const asking = askingShares(index, passages.length);
  const askingArticle = askingShares(index, members.length, articleOf);
  const meanings = openMeanings(learnt.meanings);
  const guess = openGuess(learnt.guess, articleCount, vocabulary.rarity);

  let ask: Ask;
  let asked: Float32Array;
  /** Per line: likeness in words. Per passage: its nearest line in words and letters together, and how near. */
  const cosine = new Float32Array(index.lineCount);
  const nearLine = new Int32Array(passages.length);
  const near = new Float64Array(passages.length);

  const level = (count: number, units: number, average: number) =>
    (count * (levelAt + 1)) / (count + levelAt * (0.4 + (0.6 * units) / average)) / (levelAt + 1);

  function findNearLines(): void {
    const { product, letters, length } = ask;
    for (let at = 0; at < passages.length; at++) {
      let [most, line] = [-1, -1];
      const end = lines[at + 1] as number;
      for (let each = lines[at] as number; each < end; each++) {
        const own = Math.min(1, (product[each] as number) / (length * (index.length[each] as number)));
        cosine[each] = own;
        if (own + (letters[each] as number) <= most) continue;
        most = own + (letters[each] as number);
        line = each;
      }
      nearLine[at] = line;
      near[at] = line < 0 ? 0 : most / 2;
    }
  }

  /** What the passages of an article say together: counts per word, the best of each, and levelled off. */
  function sumArticle(article: number) {
    const counts = new Float64Array(ask.words.length);
    let [best, much] = [0, 0];
    for (let word = 0; word < ask.words.length; word++) {
      const [wordCounts, wordBest] = [ask.counts[word] as Float32Array, ask.best[word] as Float32Array];
      const rarity = ask.words[word]?.rarity ?? 0;
      let [count, most] = [0, 0];
      for (const at of members[article] as number[]) {
        count += wordCounts[at] as number;
        if ((wordBest[at] as number) > most) most = wordBest[at] as number;
      }
      counts[word] = count;
      best += rarity * most;
      much += rarity * level(count, articleUnits[article] as number, averageArticle);
    }
    return { counts, best, much };
  }

  /** The nearest lines of a passage, in words and in letters by themselves; what comes back is how near in meaning the nearest is. */
  const words = new Float64Array(lookedAt);
  const pieces = new Float64Array(lookedAt);
  function lookAtLines(at: number): number {
    words.fill(0);
    pieces.fill(0);
    let meaning = 0;
    const end = lines[at + 1] as number;
    for (let line = lines[at] as number; line < end; line++) {
      insert(words, cosine[line] as number);
      insert(pieces, ask.letters[line] as number);
      const likeness = dotProduct(asked, meanings.lines, line * meanings.size);
      if (likeness > meaning) meaning = likeness;
    }
    return meaning;
  }

  return {
    begin: (begun) => {
      ask = begun;
      asked = meanings.of(ask);
      index.textGrams.begin(ask.tokens);
      findNearLines();
    },
    nearest: (most) => {
      const scores = new Float64Array(passages.length);
      for (let at = 0; at < passages.length; at++) scores[at] = dotProduct(asked, meanings.passages, at * meanings.size);
      return [...topOf(scores, most), ...topOf(near, most)];
    },
    read: (chosen, lunr, { about, today, speciality, scheme }) => {
      const rows = new Float64Array(chosen.length * signalNames.length);
      const sums = new Map<number, ReturnType<typeof sumArticle>>();
      const guessed = guess(ask);
      const asksFor = answerTo(ask.kind);
      const kindNumber = askingNumber(ask.kind);
      const askedNumbers = ask.tokens.filter(isNumber);
      const askedYears = askedNumbers.filter(isYear);
      const { said, total } = ask;
      let to = 0;

      for (let n = 0; n < chosen.length; n++) {
        const at = chosen[n] as number;
        const passage = passages[at] as Passage;
        const article = articleOf[at] as number;
        let sum = sums.get(article);
        if (!sum) {
          sum = sumArticle(article);
          sums.set(article, sum);
        }
        const units = unitsOf[at] as number;
        let [all, much, points, pointsArticle, likely] = [0, 0, 0, 0, 0];
        for (let word = 0; word < ask.words.length; word++) {
          const rarity = ask.words[word]?.rarity ?? 0;
          const count = ask.counts[word]?.[at] ?? 0;
          const inArticle = sum.counts[word] as number;
          const everywhere = ask.everywhere[word] as number;
          all += rarity * (ask.best[word]?.[at] ?? 0);
          much += rarity * level(count, units, averageUnits);
          points += (rarity * count) / (everywhere + 1);
          pointsArticle += (rarity * inArticle) / (everywhere + 1);
          const anywhere = (everywhere + 0.5) / (allUnits + 1);
          const there = (inArticle + 4 * anywhere) / ((articleUnits[article] as number) + 4);
          likely += Math.log((count + 4 * there) / (units + 4) / anywhere);
        }
        let sibling = 0;
        for (const other of members[article] as number[]) if (other !== at) sibling = Math.max(sibling, near[other] as number);
        const meaning = lookAtLines(at);
        const lineCount = units - 1;
        const line = nearLine[at] as number;
        const heading = index.headingOf(at);
        let sentence = 0;
        for (let unit = sentences[at] as number; unit < (sentences[at + 1] as number); unit++)
          if ((said[unit] as number) > sentence) sentence = said[unit] as number;
        const inPieces = index.textGrams.share(at);
        const years = titleYears[at] as string[];
        const askedNumbersHere = askedNumbers.filter((each) => numbers[at]?.has(each)).length;

        // In the order of `signalNames`.
        rows[to++] = words[0] as number;
        rows[to++] = mean(words, 2, lineCount);
        rows[to++] = mean(words, 4, lineCount);
        rows[to++] = line < 0 ? 0 : Math.min(1, (said[line] as number) / (index.mass[line] as number));
        rows[to++] = pieces[0] as number;
        rows[to++] = mean(pieces, 4, lineCount);
        rows[to++] = near[at] as number;
        rows[to++] = (said[index.textOf(at)] as number) / total;
        rows[to++] = all / total;
        rows[to++] = sentence / total;
        rows[to++] = sum.best / total;
        rows[to++] = Math.min(1, (said[heading] as number) / (index.mass[heading] as number));
        rows[to++] = (said[heading] as number) / total;
        rows[to++] = much / total;
        rows[to++] = sum.much / total;
        rows[to++] = points / total;
        rows[to++] = pointsArticle / total;
        rows[to++] = likely / (4 * Math.max(1, ask.words.length));
        rows[to++] = Math.max(-10, guessed[article] as number) / 5;
        rows[to++] = Math.exp(guessed[article] as number);
        rows[to++] = dotProduct(asked, meanings.passages, at * meanings.size);
        rows[to++] = dotProduct(asked, meanings.articles, article * meanings.size);
        rows[to++] = meaning;
        rows[to++] = lunr[n] as number;
        rows[to++] = inPieces.text;
        rows[to++] = inPieces.sentence;
        rows[to++] = sibling;
        rows[to++] = asking[at * askingKinds.length + kindNumber] as number;
        rows[to++] = askingArticle[article * askingKinds.length + kindNumber] as number;
        rows[to++] = passage.id === passage.article ? 1 : 0;
        rows[to++] = askedNumbers.length === 0 ? 0.5 : askedNumbersHere / askedNumbers.length;
        rows[to++] = years.length > 0 && !years.some((year) => askedYears.includes(year)) ? 1 : 0;
        rows[to++] = asksFor && !gives(at, asksFor) ? 1 : 0;
        rows[to++] = conflicts(speciality, passage.speciality) ? 1 : 0;
        rows[to++] = scheme && passage.scheme && passage.scheme !== 'both' && passage.scheme !== scheme ? 1 : 0;
        rows[to++] = about !== today && !inForce(passage, about) ? 1 : 0;
      }
      return rows;
    },
  };
}

/** Per passage, or per article when `of` says which is whose: the share of its lines that ask for each kind of thing. */
function askingShares({ passage, asking }: UnitIndex, size: number, of?: Int32Array): Float64Array {
  const kinds = askingKinds.length;
  const shares = new Float64Array(size * kinds);
  const lines = new Float64Array(size);
  for (let line = 0; line < asking.length; line++) {
    const own = of ? (of[passage[line] as number] as number) : (passage[line] as number);
    const place = own * kinds + (asking[line] as number);
    shares[place] = (shares[place] as number) + 1;
    lines[own] = (lines[own] as number) + 1;
  }
  return shares.map((same, place) => (same + 0.3) / ((lines[Math.floor(place / kinds)] as number) + 3));
}

/** Whether a passage's text holds a kind of thing, looked for once. */
function rememberGiven(passages: Passage[]): (at: number, kind: AnswerKind) => boolean {
  const known = new Map<AnswerKind, (boolean | undefined)[]>();
  return (at, kind) => {
    const list = known.get(kind) ?? [];
    known.set(kind, list);
    list[at] ??= canGive(passages[at]?.text ?? '', kind);
    return list[at];
  };
}

/** Lines, headings and texts, passage by passage; sentences are in the texts already. */
function examplesOf({ units, lines, headingOf, textOf }: UnitIndex, articleOf: Int32Array): Examples {
  const rows = createSparse((lines.at(-1) ?? 0) + 2 * articleOf.length);
  const article: number[] = [];
  for (const [passage, of] of articleOf.entries()) {
    const add = (unit: number) => {
      for (let at = units.start[unit] as number; at < (units.start[unit + 1] as number); at++)
        rows.put(units.of[at] as number, units.weight[at] as number);
      rows.endRow();
      article.push(of);
    };
    for (let line = lines[passage] as number; line < (lines[passage + 1] as number); line++) add(line);
    add(headingOf(passage));
    add(textOf(passage));
  }
  return { texts: rows.finish(), article: Int32Array.from(article) };
}

const isYear = (token: string) => /^20[12]\d$/.test(token);

/** Into its place among the greatest, which stand in falling order. */
function insert(greatest: Float64Array, value: number): void {
  let at = greatest.length - 1;
  if (value <= (greatest[at] as number)) return;
  while (at > 0 && value > (greatest[at - 1] as number)) {
    greatest[at] = greatest[at - 1] as number;
    at--;
  }
  greatest[at] = value;
}

/** Of the first `most`, or of as many as there are. */
function mean(sorted: Float64Array, most: number, there: number): number {
  const count = Math.max(1, Math.min(most, there));
  let sum = 0;
  for (let at = 0; at < count; at++) sum += sorted[at] as number;
  return sum / count;
}

const conflicts = (asked: Speciality | undefined, has: Passage['speciality']) =>
  (asked === 'ALM' || asked === 'SAM') && has !== 'both' && has !== asked;
