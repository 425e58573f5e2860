/**
 * `npm run calibrate`: learns from the knowledge itself how sure the assistant may be, and sets its thresholds on labelled questions.
 * Training: every question line asked with itself out of the index, and again with its article hidden (then nothing found is right).
 * Thresholds: the labelled questions of knowledge/evaluation, less the third that is kept aside; that third is only reported.
 */
import { writeFileSync } from 'node:fs';
import type { Knowledge } from '../knowledge/article.ts';
import { inForce } from '../knowledge/in-force.ts';
import { createNorwegian, readNorwegianWords } from '../knowledge/norwegian.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import type { Search, SearchResult } from '../knowledge/search.ts';
import { openSearch } from '../knowledge/search.ts';
import type { Day } from '../question/question.ts';
import { redact } from '../question/redact.ts';
import { understand } from '../question/understand.ts';
import type { Weights } from './confidence.ts';
import { confidence, evidenceOf, summaryOf } from './confidence.ts';
import { together } from './decide.ts';
import type { Example } from './fit.ts';
import { fitWeights } from './fit.ts';
import type { Labelled } from './labelled.ts';
import { isKeptAside, isRight, readLabelled } from './labelled.ts';

/** One wrong answer weighs as much as so many right ones that were not given. */
const wrongWeighs = 8;
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
  const search = openSearch(knowledge.passages, createNorwegian(readNorwegianWords(folder)));
  const examples = fromQuestionLines(knowledge, search);
  const lines = fitWeights(examples);
  const asked = readLabelled(folder).map((question) => ask(question, search, knowledge));
  const taught = asked.filter(({ question, right }) => right !== undefined && !isKeptAside(question));
  const questions = fitWeights(taught.map(({ result, right }) => ({ evidence: summaryOf(result, lines), right: right === true })));
  const weights: Weights = { lines, questions };
  const labelled = asked.map((each) => ({ ...each, sure: confidence(each.result, weights) }));
  const tuned = labelled.filter(({ question }) => !isKeptAside(question));
  const aside = labelled.filter(({ question }) => isKeptAside(question));
  const answer = bestThreshold(tuned);
  return {
    version: 1,
    made: {
      day: today,
      knowledge: knowledge.version,
      method:
        'logistic regression (Adam, L2) over what the search saw; answer threshold where right answers given, less eight for each wrong one, are most',
    },
    figures: {
      training: { examples: examples.length, right: examples.filter(({ right }) => right).length },
      tuned: figures(tuned, answer),
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

/** The threshold with the best balance of right answers given and wrong ones, the higher of two that are alike. */
function bestThreshold(judged: Judged[]): number {
  const quoted = judged.filter(({ right }) => right !== undefined).sort((a, b) => b.sure - a.sure);
  let best = { balance: 0, sure: 0.99 };
  let balance = 0;
  for (const { right, sure } of quoted) {
    balance += right ? 1 : -wrongWeighs;
    if (balance > best.balance) best = { balance, sure };
  }
  return Math.floor(best.sure * 1000) / 1000;
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
