/** What an answer to a labelled question was worth, and the shares that say how good many of them are. */
import type { Labelled } from '../answer/labelled.ts';
import { isRight } from '../answer/labelled.ts';

/** What came of one question: the outcome, all that the asker reads, and what the cited articles rest on. */
export interface Given {
  outcome: string;
  text: string;
  topic: string;
  facts: readonly string[];
}

/** right · wrong: something false, or an answer to what must not be answered · held: not answered though it could be · asked: one question back. */
export type Verdict = 'right' | 'wrong' | 'held' | 'asked';

export interface Judged {
  question: Labelled;
  given: Given;
  verdict: Verdict;
}

export function verdictOf(question: Labelled, given: Given): Verdict {
  const { outcome, text } = given;
  // A false or outdated rule is wrong wherever it is said.
  if ((question.reject ?? []).some((pattern) => new RegExp(pattern, 'iu').test(text))) return 'wrong';
  const answered = outcome === 'answer';
  const short = outcome === 'clarify' ? 'asked' : 'held';
  switch (question.expect) {
    case 'answer':
      return answered ? (given.facts.length > 0 && isRight(question, given) ? 'right' : 'wrong') : short;
    case 'answer-or-escalate':
      return outcome === 'escalate' || (answered && isRight(question, given)) ? 'right' : answered ? 'wrong' : short;
    case 'escalate':
      return outcome === 'escalate' ? 'right' : answered ? 'wrong' : short;
    case 'refuse':
      return answered ? 'wrong' : 'right';
    case 'chat':
      return outcome === 'chat' ? 'right' : answered ? 'wrong' : 'held';
  }
}

/** Shares are undefined when there is nothing to share. */
export interface Figures {
  questions: number;
  /** Of all answers given, how many are right. */
  precision: number | undefined;
  /** Of the questions that the articles answer, how many were answered rightly at once. */
  answerRate: number | undefined;
  /** Of what must go to a human or be refused, how much was not answered. */
  abstention: number | undefined;
  topicF1: number | undefined;
  wrong: number;
  held: number;
  asked: number;
}

export function figuresOf(judged: Judged[]): Figures {
  const answered = judged.filter(({ given }) => given.outcome === 'answer');
  const toAnswer = judged.filter(({ question }) => question.expect === 'answer');
  const toHold = judged.filter(({ question }) => question.expect === 'escalate' || question.expect === 'refuse');
  const count = (rows: Judged[], verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  return {
    questions: judged.length,
    precision: share(count(answered, 'right'), answered.length),
    answerRate: share(count(toAnswer, 'right'), toAnswer.length),
    abstention: share(toHold.length - count(toHold, 'wrong'), toHold.length),
    topicF1: macroF1(toAnswer),
    wrong: count(judged, 'wrong'),
    held: count(toAnswer, 'held'),
    asked: count(toAnswer, 'asked'),
  };
}

/** Mean over the topics asked about, so that the small ones weigh as much as the large. */
function macroF1(rows: Judged[]): number | undefined {
  const topics = [...new Set(rows.map(({ question }) => question.topic))];
  const each = topics.map((topic) => {
    const asked = rows.filter(({ question }) => question.topic === topic).length;
    const said = rows.filter(({ given }) => given.topic === topic).length;
    const both = rows.filter(({ question, given }) => question.topic === topic && given.topic === topic).length;
    return (2 * both) / (asked + said);
  });
  return share(
    each.reduce((sum, value) => sum + value, 0),
    each.length,
  );
}

const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);
