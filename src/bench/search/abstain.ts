/**
 * When not to answer: every question asked once with its article there and once with it hidden, judged by article. Whoever answers with the right
 * article is right; every other answer is wrong. A process of its own for one engine: `ours`, or a peer by its margin to the next article.
 */
import { evidenceOf } from '../../answer/confidence.ts';
import { fitWeights } from '../../answer/fit.ts';
import type { Passage } from '../../knowledge/article.ts';
import { foldOf, folds } from '../../knowledge/fold.ts';
import type { SearchResult } from '../../knowledge/search.ts';
import { growTrees } from './boosted-trees.ts';
import { type AskedQuestion, givenCollection, today } from './collection.ts';
import { type EngineName, engines } from './engine.ts';
import { halfOf } from './learn-weights.ts';
import { learnHalves, openRanked, tablesOf } from './our-engine.ts';
import { openWordEvidence } from './word-evidence.ts';

export interface Abstained {
  /** Share of answers that were right. */
  precision: number;
  /** Right answers, as a share of the questions whose article was there. */
  coverage: number;
}

interface Case {
  article: string;
  evidence: Record<string, number>;
  right: boolean;
}
interface Sure {
  sure: number;
  right: boolean;
}

/** What is wanted, and what the threshold is set for on other questions: a little more, for they are other questions. */
const wanted = 0.98;
const aimed = 0.99;
/** Of a half: its articles are of every other tenth. */
const fifths = [0, 1, 2, 3, 4];
const fifthOf = ({ article }: Case) => Math.floor(foldOf(article) / 2);

const [name, path = ''] = process.argv.slice(2) as [EngineName, string | undefined];
const [round] = givenCollection(path).rounds;
if (!round) throw new Error('The file has no questions.');
const { passages, questions } = round;
process.stdout.write(`${JSON.stringify(name === 'ours' ? judgeOurs() : judgePeer(name))}\n`);

/** Half of the articles set the threshold and teach, the other half is judged, and the other way round. */
function judgeOurs(): Abstained {
  const tables = tablesOf(passages);
  const rankings = learnHalves(passages, questions, tables);
  const cases = [true, false].flatMap((there) =>
    rounds(there).flatMap(({ left, asked }) => {
      const own = there ? tables : tablesOf(left);
      const searches = rankings.map((ranking) => openRanked(left, ranking, own));
      const words = openWordEvidence(left);
      return asked.flatMap(({ text, article }) => {
        const question = text.clean ?? '';
        const result = searches[halfOf(article)]?.find({ text: question, about: today, today });
        if (!result?.found[0]) return [];
        const evidence = { ...seen(result), ...words(question, result.found) };
        return [{ article, evidence, right: result.found[0].passage.article === article }];
      });
    }),
  );
  const given: Sure[] = [];
  for (const half of [0, 1]) {
    const [judged, taught] = [cases.filter((each) => halfOf(each.article) === half), cases.filter((each) => halfOf(each.article) !== half)];
    const judges = fifths.map((fifth) => ({ fifth, sure: learn(taught.filter((each) => fifthOf(each) !== fifth)) }));
    // The threshold is set on cases that the judges they are weighed by have not seen.
    const unseen = judges.flatMap(({ fifth, sure }) =>
      taught.filter((each) => fifthOf(each) === fifth).map((each) => ({ sure: sure(each), right: each.right })),
    );
    const threshold = thresholdFor(unseen, aimed);
    const all = judged.map((each) => ({ sure: judges.reduce((sum, { sure }) => sum + sure(each), 0) / judges.length, right: each.right }));
    given.push(...all.filter(({ sure }) => sure >= threshold));
  }
  return figures(given);
}

/** Log-odds that the first article is right: a straight line and small trees, half each. */
function learn(taught: Case[]): (one: Case) => number {
  const names = [...new Set(taught.flatMap(({ evidence }) => Object.keys(evidence)))].sort();
  const rowOf = ({ evidence }: Case) => names.map((name) => evidence[name] ?? 0);
  const weights = fitWeights(taught);
  const trees = growTrees(taught.map((each) => ({ row: rowOf(each), right: each.right })));
  return (one) => {
    const line = Object.entries(one.evidence).reduce((sum, [each, value]) => sum + value * (weights[each] ?? 0), 0);
    return (line + trees(rowOf(one))) / 2;
  };
}

/**
 * What the product's confidence looks at, and the share that the ranking gives to the first article and the next. Without what is learnt from
 * question lines: there are none here, and what remains of it tells how many articles the index has, so whether one of them is hidden.
 */
function seen(result: SearchResult): Record<string, number> {
  const shares = new Map<string, number>();
  const top = result.found[0]?.score ?? 0;
  for (const { passage, score } of result.found) shares.set(passage.article, (shares.get(passage.article) ?? 0) + Math.exp(score - top));
  const all = [...shares.values()].reduce((a, b) => a + b, 0);
  const own = (shares.get(result.found[0]?.passage.article ?? '') ?? 0) / all;
  const next =
    Math.max(0, ...[...shares].filter(([article]) => article !== result.found[0]?.passage.article).map(([, share]) => share)) / all;
  const evidence = Object.entries(evidenceOf(result)).filter(([name]) => !name.endsWith('.learnt') && !name.endsWith('.learntShare'));
  return { ...Object.fromEntries(evidence), share: own, sureShare: Math.log(own / (1.001 - own)) / 5, nextShare: next };
}

/** By its margin to the next article, in points or in shares of its own, with the threshold that the judged questions themselves would choose. */
function judgePeer(peer: EngineName): Abstained {
  const margins: { points: Sure[]; shares: Sure[] } = { points: [], shares: [] };
  for (const there of [true, false]) {
    for (const { left, asked } of rounds(there)) {
      const engine = engines[peer](left, asked);
      for (const { text, article } of asked) {
        const hits = engine.ask(text.clean ?? '').map(({ at, score }) => ({ article: left[at]?.article, score }));
        const [first] = hits;
        if (!first) continue;
        const next = hits.find((each) => each.article !== first.article)?.score ?? 0;
        const right = first.article === article;
        margins.points.push({ sure: first.score - next, right });
        margins.shares.push({ sure: (first.score - next) / (first.score || 1), right });
      }
    }
  }
  const [best] = Object.values(margins)
    .map((all) => figures(all.filter(({ sure }) => sure >= thresholdFor(all, wanted))))
    .sort((a, b) => b.coverage - a.coverage);
  return best as Abstained;
}

/** The indexes to ask: one with everything; or ten, each without a tenth of the articles, asked for those. */
function rounds(there: boolean): { left: Passage[]; asked: AskedQuestion[] }[] {
  if (there) return [{ left: passages, asked: questions }];
  return folds.map((fold) => ({
    left: passages.filter(({ article }) => foldOf(article) !== fold),
    asked: questions.filter(({ article }) => foldOf(article) === fold),
  }));
}

/** The lowest at which so great a share of the answers is right; what is not sure at all is not answered. */
function thresholdFor(all: Sure[], precision: number): number {
  const sorted = [...all].sort((a, b) => b.sure - a.sure);
  let [right, threshold] = [0, Number.POSITIVE_INFINITY];
  for (const [at, each] of sorted.entries()) {
    if (each.right) right++;
    if (right / (at + 1) >= precision && sorted[at + 1]?.sure !== each.sure) threshold = each.sure;
  }
  return threshold;
}

function figures(given: Sure[]): Abstained {
  const right = given.filter((each) => each.right).length;
  return { precision: right / (given.length || 1), coverage: right / questions.length };
}
