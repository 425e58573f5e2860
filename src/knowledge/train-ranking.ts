/**
 * Learns the weights of the ranking from the articles' own question lines. Each line is taken out of the index together with a tenth of all
 * lines, and asked: the weights are those that give its passage, and its article, the greatest share (listwise softmax, gradient ascent).
 */
import type { Day } from '../question/question.ts';
import type { Passage } from './article.ts';
import { foldOf, folds, withoutFold } from './fold.ts';
import { inForce } from './in-force.ts';
import type { Norwegian } from './norwegian.ts';
import { openSearch } from './search.ts';

export interface Row {
  line: string;
  fold: number;
  want: string;
  wantPassage: string;
  ids: string[];
  /** Per candidate: its signals, in the order of `names`. */
  signals: Float64Array[];
  /** Per candidate. */
  isArticle: boolean[];
  isPassage: boolean[];
  /** Where the article stands before training, 0 is first; −1 when it was not brought at all. */
  rank: number;
}

export interface RankingFigures {
  lines: number;
  /** Share of lines whose passage, or article, came first; whose article came among the first three. */
  passageFirst: number;
  articleFirst: number;
  articleInThree: number;
}

export interface TrainedRanking {
  method: string;
  weights: Record<string, number>;
  /** Every line judged by weights learnt from the other two thirds. */
  figures: RankingFigures;
}

const kept = 30;
const parts = 3;

/** What the search sees of every question line when that line, and a tenth of all with it, is not in the index. */
export function askLeftOut(
  passages: Passage[],
  norwegian: Norwegian,
  today: Day,
  which: number[] = folds,
): { names: string[]; rows: Row[] } {
  const rows: Row[] = [];
  let names: string[] = [];
  for (const fold of which) {
    const search = openSearch(withoutFold(passages, fold), norwegian);
    for (const passage of passages) {
      if (!inForce(passage, today)) continue;
      for (const line of passage.questions) {
        if (foldOf(line) !== fold) continue;
        const { found } = search.find({ text: line, about: today, today });
        const [first] = found;
        if (!first) continue;
        names = Object.keys(first.signals);
        const near = found.slice(0, kept);
        rows.push({
          line,
          fold,
          want: passage.article,
          wantPassage: passage.id,
          ids: near.map((each) => each.passage.id),
          signals: near.map(({ signals }) => Float64Array.from(Object.values(signals) as number[])),
          isArticle: near.map((each) => each.passage.article === passage.article),
          isPassage: near.map((each) => each.passage.id === passage.id),
          rank: found.findIndex((each) => each.passage.article === passage.article),
        });
      }
    }
  }
  return { names, rows };
}

export function trainRanking(passages: Passage[], norwegian: Norwegian, today: Day): TrainedRanking {
  const { names, rows } = askLeftOut(passages, norwegian, today);
  const judged: RankingFigures[] = [];
  for (let part = 0; part < parts; part++) {
    const unseen = (row: Row) => row.fold % parts === part;
    const seen = rows.filter((row) => !unseen(row));
    judged.push(figuresOf(rows.filter(unseen), learn(seen, names.length)));
  }
  const weights = learn(rows, names.length);
  return {
    method: 'listwise softmax over the articles’ question lines, ten folds, each line asked of an index without its fold',
    weights: { ...Object.fromEntries(names.map((name, at) => [name, Number((weights[at] as number).toFixed(3))])), ...given },
    figures: together(judged),
  };
}

/** Question lines are asked by nobody in particular, today: they cannot teach what these weigh. */
const given = { wrongSpeciality: -1.5, wrongScheme: -1, wrongTime: -1 };

const share = 0.5;
const rounds = 60;
const shrink = 0.0005;

/** Adam on the log-share of the right passage and of the right article. */
export function learn(rows: Row[], count: number): Float64Array {
  const weights = new Float64Array(count).fill(0.5);
  const [first, second] = [new Float64Array(count), new Float64Array(count)];
  const useful = rows.filter((row) => row.isArticle.includes(true));
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(count);
    for (const row of useful) addGradient(row, weights, gradient);
    const step = round < rounds / 2 ? 0.3 : 0.1;
    for (let k = 0; k < count; k++) {
      const slope = (gradient[k] as number) / useful.length - shrink * (weights[k] as number);
      first[k] = 0.9 * (first[k] as number) + 0.1 * slope;
      second[k] = 0.99 * (second[k] as number) + 0.01 * slope * slope;
      weights[k] =
        (weights[k] as number) +
        (step * (first[k] as number)) / (1 - 0.9 ** round) / (Math.sqrt((second[k] as number) / (1 - 0.99 ** round)) + 1e-6);
    }
  }
  return weights;
}

function addGradient(row: Row, weights: Float64Array, gradient: Float64Array): void {
  const shares = softmax(row.signals.map((signals) => dot(signals, weights)));
  const ofArticle = shares.reduce((sum, value, at) => sum + (row.isArticle[at] ? value : 0), 0) || 1e-12;
  const hasPassage = row.isPassage.includes(true);
  for (const [at, signals] of row.signals.entries()) {
    const own = shares[at] as number;
    const toArticle = (row.isArticle[at] ? own / ofArticle : 0) - own;
    const toPassage = hasPassage ? (row.isPassage[at] ? 1 : 0) - own : 0;
    const pull = (1 - share) * toArticle + share * toPassage;
    for (let k = 0; k < signals.length; k++) gradient[k] = (gradient[k] as number) + pull * (signals[k] as number);
  }
}

export function figuresOf(rows: Row[], weights: Float64Array): RankingFigures {
  let [passageFirst, articleFirst, articleInThree] = [0, 0, 0];
  for (const row of rows) {
    const scores = row.signals.map((signals) => dot(signals, weights));
    const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
    const [best = 0] = order;
    if (row.isPassage[best]) passageFirst++;
    if (row.isArticle[best]) articleFirst++;
    const articles = [...new Set(order.map((at) => articleOf(row.ids[at] as string)))].slice(0, 3);
    if (articles.includes(row.want)) articleInThree++;
  }
  const of = rows.length || 1;
  return { lines: rows.length, passageFirst: passageFirst / of, articleFirst: articleFirst / of, articleInThree: articleInThree / of };
}

function together(parts: RankingFigures[]): RankingFigures {
  const lines = parts.reduce((sum, part) => sum + part.lines, 0);
  const average = (of: (part: RankingFigures) => number) =>
    Number((parts.reduce((sum, part) => sum + of(part) * part.lines, 0) / (lines || 1)).toFixed(4));
  return {
    lines,
    passageFirst: average((part) => part.passageFirst),
    articleFirst: average((part) => part.articleFirst),
    articleInThree: average((part) => part.articleInThree),
  };
}

const articleOf = (id: string) => id.split('#')[0] as string;

function softmax(scores: number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / all);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
