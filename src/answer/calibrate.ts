/**
 * `npm run calibrate`: learns from the knowledge itself how sure the assistant may be.
 * Training: every question line asked with itself out of the index, and again with its article hidden (then nothing found is right).
 * Then the labelled questions of knowledge/evaluation correct it, each judged by weights that have not seen it. They are
 * asked of an index without the lines that say nearly the same as one of them, or they would teach what others who ask will not meet.
 * The third of the questions that is kept aside is only reported.
 */
import { writeFileSync } from 'node:fs';
import type { Knowledge, Passage } from '../knowledge/article.ts';
import { inForce } from '../knowledge/in-force.ts';
import { createNorwegian, readNorwegianWords, tokens } from '../knowledge/norwegian.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import type { Search, SearchResult } from '../knowledge/search.ts';
import { openSearch } from '../knowledge/search.ts';
import type { Day } from '../question/question.ts';
import { redact } from '../question/redact.ts';
import { understand } from '../question/understand.ts';
import type { Evidence, Weights } from './confidence.ts';
import { confidence, evidenceOf, pairConfidence, pairSummaryOf, summaryOf } from './confidence.ts';
import { barredFrom, pairOf, ruleInFront, together } from './decide.ts';
import type { Example } from './fit.ts';
import { fitWeights } from './fit.ts';
import type { Labelled } from './labelled.ts';
import { isKeptAside, isRight, readLabelled } from './labelled.ts';

/**
 * One passage is quoted when it is wrong at most once in twenty-five at the margin, two side by side at most once in twelve: among all that are quoted the
 * sure ones are many, so that about one in fifty is wrong (see the figures). Chosen once: the lowest threshold that a few hundred questions bear out
 * moves with every one of them.
 */
const answer = 0.96;
const pair = 0.92;
/** A question back is asked when one of its choices is this likely to be meant: it costs the asker an answer, and nobody a wrong rule. */
const asked = 0.8;
/** A line this like a labelled question, in four-letter pieces, says the same. */
const sameLine = 0.5;
const parts = 5;
const today = new Date().toISOString().slice(0, 10) as Day;

export interface Calibrated {
  version: number;
  made: { day: string; knowledge: string; method: string };
  figures: Record<string, Record<string, number>>;
  thresholds: { answer: number; pair: number; clarify: number; subject: number };
  weights: Weights;
}

export function calibrate(folder: string): Calibrated {
  const { knowledge } = readKnowledge(folder);
  const norwegian = createNorwegian(readNorwegianWords(folder));
  const search = openSearch(knowledge.passages, norwegian);
  const examples = fromQuestionLines(knowledge, search);
  const lines = fitWeights(examples);
  const labelled = readLabelled(folder);
  const strange = openSearch(withoutTheirLines(knowledge.passages, labelled), norwegian);
  const answers = labelled.map((question) => ask(question, isKeptAside(question) ? search : strange, knowledge));
  const tuned = answers.filter(({ question }) => !isKeptAside(question));
  const learn = (from: Asked[]): Weights => ({
    lines,
    questions: fitWeights(from.flatMap((each) => exampleOf(each, lines))),
    pairs: fitWeights(from.flatMap((each) => pairExampleOf(each, lines))),
  });
  const unseen = Array.from({ length: parts }, (_, part) => {
    const weights = learn(tuned.filter((_, at) => at % parts !== part));
    return judge(
      tuned.filter((_, at) => at % parts === part),
      weights,
    );
  }).flat();
  const weights = learn(tuned);
  const aside = judge(
    answers.filter(({ question }) => isKeptAside(question)),
    weights,
  );
  return {
    version: 2,
    made: {
      day: today,
      knowledge: knowledge.version,
      method:
        'logistic regression (Adam, L2) over what the search saw, and over that and labelled questions, for one passage and for two; thresholds as calibrate.ts says',
    },
    figures: {
      training: { examples: examples.length, right: examples.filter(({ right }) => right).length },
      tuned: figures(unseen),
      keptAside: figures(aside),
    },
    thresholds: { answer, pair, clarify: asked, subject: Math.round(answer * 20) / 100 },
    weights,
  };
}

function fromQuestionLines({ passages }: Knowledge, search: Search): Example[] {
  const examples: Example[] = [];
  const add = (result: SearchResult, article?: string) => {
    const [first] = result.found;
    if (first) examples.push({ evidence: evidenceOf(result), right: first.passage.article === article });
  };
  for (const passage of passages) {
    if (!inForce(passage, today)) continue;
    for (const [index, question] of passage.questions.entries()) {
      const result = search.find({ text: question, about: today, today, without: question });
      add(result, passage.article);
      // A rule that stands behind what nobody knows is asked for all the same, sometimes.
      if (result.found[0]?.passage.kind === 'human') add(ruleInFront(result), passage.article);
      if (index % 2 === 0) add({ ...result, found: result.found.filter((each) => each.passage.article !== passage.article) });
    }
  }
  return examples;
}

interface Asked {
  question: Labelled;
  /** With the first rule in front. */
  result: SearchResult;
  /** Whether quoting the first, or the first two, would have been right; undefined when that would not be done whatever the threshold. */
  right: boolean | undefined;
  pairRight: boolean | undefined;
}

interface Quoted {
  sure: number;
  right: boolean;
}

interface Judged {
  question: Labelled;
  one: Quoted | undefined;
  two: Quoted | undefined;
}

function ask(question: Labelled, search: Search, { articles }: Knowledge): Asked {
  const { text } = redact(question.question);
  const profile = question.speciality ? { speciality: question.speciality } : {};
  const read = understand(text, { profile, today, municipalities: { named: () => [] } });
  const result = ruleInFront(search.find({ text: read.ask, about: read.about, today, speciality: read.speciality, scheme: read.scheme }));
  const [first] = result.found;
  if (read.kind.is !== 'question' || !first || barredFrom(read.ask, result))
    return { question, result, right: undefined, pairRight: undefined };
  const judged = (passages: readonly Passage[]) =>
    isRight(question, {
      text: passages.map((passage) => passage.text).join('\n\n'),
      facts: articles.filter(({ id }) => passages.some(({ article }) => article === id)).flatMap(({ facts }) => facts),
    });
  const pair = pairOf(result);
  return {
    question,
    result,
    right: judged(together(first, result.found)),
    pairRight: pair && judged(pair.map(({ passage }) => passage)),
  };
}

function exampleOf({ result, right }: Asked, lines: Evidence): Example[] {
  return right === undefined ? [] : [{ evidence: summaryOf(result, lines), right }];
}

function pairExampleOf({ result, pairRight }: Asked, lines: Evidence): Example[] {
  const pair = pairOf(result);
  return pairRight === undefined || !pair ? [] : [{ evidence: pairSummaryOf(result, pair, lines), right: pairRight }];
}

function judge(asked: Asked[], weights: Weights): Judged[] {
  return asked.map(({ question, result, right, pairRight }) => {
    const pair = pairOf(result);
    return {
      question,
      one: right === undefined ? undefined : { sure: confidence(result, weights), right },
      two: pairRight === undefined || !pair ? undefined : { sure: pairConfidence(result, pair, weights), right: pairRight },
    };
  });
}

function withoutTheirLines(passages: Passage[], labelled: Labelled[]): Passage[] {
  const theirs = labelled.map(({ question }) => pieces(question));
  const isTheirs = (line: string) => {
    const own = pieces(line);
    return theirs.some((other) => likeness(own, other) >= sameLine);
  };
  return passages.map((passage) => ({ ...passage, questions: passage.questions.filter((line) => !isTheirs(line)) }));
}

/** Cosine of two sets. */
function likeness(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared++;
  return shared / Math.sqrt(a.size * b.size || 1);
}

/** The four-letter pieces of a text. */
function pieces(text: string): Set<string> {
  const plain = ` ${tokens(text).join(' ')} `;
  return new Set(Array.from({ length: Math.max(0, plain.length - 3) }, (_, at) => plain.slice(at, at + 4)));
}

function figures(judged: Judged[]): Record<string, number> {
  const quoted = judged.flatMap(({ question, one, two }) => {
    const said = one && one.sure >= answer ? one : two && two.sure >= pair ? two : undefined;
    return said ? [{ question, right: said.right }] : [];
  });
  const right = quoted.filter((each) => each.right);
  const answerable = judged.filter(({ question }) => question.expect === 'answer');
  const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000);
  return {
    questions: judged.length,
    answered: quoted.length,
    precision: share(right.length, quoted.length),
    answerRate: share(right.filter(({ question }) => question.expect === 'answer').length, answerable.length),
  };
}

if (import.meta.filename === process.argv[1]) {
  const made = calibrate('knowledge');
  writeFileSync(new URL('calibration.json', import.meta.url), `${JSON.stringify(made, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify({ thresholds: made.thresholds, figures: made.figures }, null, 2)}\n`);
}
