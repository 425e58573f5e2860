/**
 * `npm run calibrate`: learns from the knowledge itself how sure the assistant may be, and sets its thresholds on labelled questions.
 * Training: every question line asked with itself out of the index, and again with its article hidden (then nothing found is right).
 * Then the labelled questions of knowledge/evaluation correct it, and set the threshold, each judged by weights that have not seen it. They are
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
import { confidence, evidenceOf, summaryOf } from './confidence.ts';
import { together } from './decide.ts';
import type { Example } from './fit.ts';
import { fitWeights } from './fit.ts';
import type { Labelled } from './labelled.ts';
import { isKeptAside, isRight, readLabelled } from './labelled.ts';

/** What the share of right answers must at least be (Wilson's lower bound, one standard deviation) where the threshold is set. */
const leastRight = 0.97;
/** A line this like a labelled question, in four-letter pieces, says the same. */
const sameLine = 0.5;
const parts = 5;
const today = new Date().toISOString().slice(0, 10) as Day;

export interface Calibrated {
  version: number;
  made: { day: string; knowledge: string; method: string };
  figures: Record<string, Record<string, number>>;
  thresholds: { answer: number; clarify: number; subject: number };
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
  const asked = labelled.map((question) => ask(question, isKeptAside(question) ? search : strange, knowledge));
  const tuned = asked.filter(({ question }) => !isKeptAside(question));
  const learn = (from: Asked[]) => ({ lines, questions: fitWeights(from.flatMap((each) => exampleOf(each, lines))) });
  const unseen = Array.from({ length: parts }, (_, part) => {
    const weights = learn(tuned.filter((_, at) => at % parts !== part));
    return judge(
      tuned.filter((_, at) => at % parts === part),
      weights,
    );
  }).flat();
  const weights = learn(tuned);
  const aside = judge(
    asked.filter(({ question }) => isKeptAside(question)),
    weights,
  );
  const answer = lowestThreshold(unseen);
  return {
    version: 1,
    made: {
      day: today,
      knowledge: knowledge.version,
      method:
        'logistic regression (Adam, L2) over what the search saw; the answer threshold is the lowest where the Wilson lower bound (z = 1) of the share of right answers is 0.97',
    },
    figures: {
      training: { examples: examples.length, right: examples.filter(({ right }) => right).length },
      tuned: figures(unseen, answer),
      keptAside: figures(aside, answer),
    },
    thresholds: { answer, clarify: answer, subject: Math.round(answer * 20) / 100 },
    weights,
  };
}

function fromQuestionLines({ passages }: Knowledge, search: Search): Example[] {
  const examples: Example[] = [];
  for (const passage of passages) {
    if (!inForce(passage, today)) continue;
    for (const [index, question] of passage.questions.entries()) {
      const result = search.find({ text: question, about: today, today, without: question });
      if (result.found.length === 0) continue;
      examples.push({ evidence: evidenceOf(result), right: result.found[0]?.passage.article === passage.article });
      if (index % 2 === 1) continue;
      const hidden: SearchResult = { ...result, found: result.found.filter((each) => each.passage.article !== passage.article) };
      if (hidden.found.length > 0) examples.push({ evidence: evidenceOf(hidden), right: false });
    }
  }
  return examples;
}

interface Asked {
  question: Labelled;
  result: SearchResult;
  /** Whether quoting what was found would have been right; undefined when it would not be quoted whatever the threshold. */
  right: boolean | undefined;
}

type Judged = Asked & { sure: number };

function ask(question: Labelled, search: Search, { articles }: Knowledge): Asked {
  const { text } = redact(question.question);
  const profile = question.speciality ? { speciality: question.speciality } : {};
  const read = understand(text, { profile, today, municipalities: { named: () => [] } });
  const result = search.find({ text: read.ask, about: read.about, today, speciality: read.speciality, scheme: read.scheme });
  const [first] = result.found;
  if (read.kind.is !== 'question' || !first || first.passage.kind === 'human') return { question, result, right: undefined };
  const said = together(first, result.found)
    .map((passage) => passage.text)
    .join('\n\n');
  const facts = articles.find(({ id }) => id === first.passage.article)?.facts ?? [];
  return { question, result, right: isRight(question, { text: said, facts }) };
}

function exampleOf({ result, right }: Asked, lines: Evidence): Example[] {
  return right === undefined ? [] : [{ evidence: summaryOf(result, lines), right }];
}

function judge(asked: Asked[], weights: Weights): Judged[] {
  return asked.map((each) => ({ ...each, sure: confidence(each.result, weights) }));
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

/** The lowest threshold that all above it bear out. */
function lowestThreshold(judged: Judged[]): number {
  const quoted = judged.filter(({ right }) => right !== undefined).sort((a, b) => b.sure - a.sure);
  let lowest = 0.99;
  let right = 0;
  for (const [at, each] of quoted.entries()) {
    if (each.right) right++;
    if (wilson(right, at + 1) >= leastRight) lowest = each.sure;
  }
  return Math.floor(lowest * 1000) / 1000;
}

/** Lower bound of a share, one standard deviation down. */
function wilson(part: number, whole: number): number {
  const share = part / whole;
  return (share + 1 / (2 * whole) - Math.sqrt((share * (1 - share)) / whole + 1 / (4 * whole * whole))) / (1 + 1 / whole);
}

function figures(judged: Judged[], threshold: number): Record<string, number> {
  const answered = judged.filter(({ sure, right }) => right !== undefined && sure >= threshold);
  const right = answered.filter((each) => each.right);
  const answerable = judged.filter(({ question }) => question.expect === 'answer');
  const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000);
  return {
    questions: judged.length,
    answered: answered.length,
    precision: share(right.length, answered.length),
    answerRate: share(right.filter(({ question }) => question.expect === 'answer').length, answerable.length),
  };
}

if (import.meta.filename === process.argv[1]) {
  const made = calibrate('knowledge');
  writeFileSync(new URL('calibration.json', import.meta.url), `${JSON.stringify(made, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify({ thresholds: made.thresholds, figures: made.figures }, null, 2)}\n`);
}
