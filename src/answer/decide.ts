/** Decides what may be said: pure, total, and the same for the same evidence. Everything that is doubtful goes to a human. */
import type { EscalationReason } from '../exchange/exchange.ts';
import type { Passage } from '../knowledge/article.ts';
import type { Found, SearchResult } from '../knowledge/search.ts';
import type { Question, QuestionKind } from '../question/question.ts';
import { isAskedBefore, kindKnowing } from './asked-before.ts';
import { asksForNews } from './asks-for-news.ts';
import { confidence, inFront, thresholds } from './confidence.ts';
import { isOfTheSupervisor } from './of-the-supervisor.ts';

export type Decision =
  /** An answer without a passage cannot be made. */
  | { is: 'answer'; from: [Passage, ...Passage[]]; confidence: number }
  | { is: 'clarify'; choices: [Passage, Passage, ...Passage[]]; confidence: number }
  /** `known`: what may be told all the same, the general rule or what is known and not known. */
  | { is: 'escalate'; reason: EscalationReason; known: Passage | undefined; found: Found[]; confidence: number }
  | { is: 'chat'; which: Extract<QuestionKind, { is: 'chat' }>['which']; confidence: number }
  | { is: 'refuse'; why: Extract<QuestionKind, { is: 'out-of-scope' }>['why']; confidence: number };

/** A passage about what nobody knows, this near the first in score, is taken for the subject: a guess costs more than a question too many. */
const tooNear = 0.93;
/** Unless the rule is as good as certain. */
const certain = 0.97;
/** Even a word or two is answered at once when the answer is this sure. */
const plain = 0.99;
const mostChoices = 3;
const fewWords = 2;
const shown = 3;

export function decide(question: Question, result: SearchResult): Decision {
  const kind = kindKnowing(question.kind, result);
  if (kind.is === 'chat') return { is: 'chat', which: kind.which, confidence: 1 };
  if (kind.is === 'out-of-scope') return { is: 'refuse', why: kind.why, confidence: 1 };

  const sure = confidence(result);
  const [first] = result.found;
  const escalate = (reason: EscalationReason, known?: Passage): Decision => ({
    is: 'escalate',
    reason,
    known,
    found: result.found.slice(0, shown),
    confidence: sure,
  });

  if (!first || sure < thresholds.subject) return escalate(kind.is === 'individual' ? 'individual' : 'not-found');
  if (kind.is === 'individual')
    return escalate('individual', sure >= thresholds.answer || first.passage.kind === 'human' ? first.passage : undefined);
  if (first.passage.kind === 'human') return escalate('not-known', first.passage);
  const gap = result.found.find(({ passage, score }) => passage.kind === 'human' && score >= tooNear * first.score);
  if (gap && sure < certain) return escalate('not-known', gap.passage);
  if (conflicts(first) || isOfTheSupervisor(question.ask, first.passage)) return escalate('doubtful');
  if (asksForNews(question.ask) && !isAskedBefore(result)) return escalate('not-known');
  const ask = sure < plain ? vague(result, sure) : undefined;
  if (ask) return ask;
  if (sure >= thresholds.answer) return { is: 'answer', from: together(first, result.found), confidence: sure };
  return clarify(result, sure) ?? escalate('doubtful');
}

/** The rule of another speciality or scheme than the one asked about answers nothing, however near the words are. */
const conflicts = ({ signals }: Found) => signals.wrongSpeciality === 1 || signals.wrongScheme === 1;

/** A word or two that three articles or more answer nearly alike («hvor sender jeg søknaden?») are asked back, unless one is as good as certain. */
function vague({ found, words }: SearchResult, sure: number): Decision | undefined {
  const [first] = found;
  if (!first || words > fewWords) return undefined;
  const rivals = ofEachArticle(found.filter(({ passage, score }) => passage.kind === 'rule' && score >= near * first.score));
  const [one, two, ...more] = rivals.map(({ passage }) => passage);
  return one && two && more.length > 0 ? { is: 'clarify', choices: [one, two, ...more], confidence: sure } : undefined;
}

/** The first of each article, as many as may be chosen from. */
function ofEachArticle(found: Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of found) {
    if (kept.length < mostChoices && !kept.some(({ passage }) => passage.article === each.passage.article)) kept.push(each);
  }
  return kept;
}

const mostWords = 120;
/** A second passage must be this near the first in score. */
const near = 0.8;

/** The passage, and the next best of the same article where both are a short answer still: the rule with its condition or its figure. */
export function together(first: Found, found: Found[]): [Passage, ...Passage[]] {
  const room = mostWords - wordsIn(first.passage);
  const next = found
    .slice(1)
    .find(({ passage, score }) => passage.article === first.passage.article && score >= near * first.score && wordsIn(passage) <= room);
  return next && saysMore(next.passage, first.passage) ? [first.passage, next.passage] : [first.passage];
}

/** Whether a passage holds something that the other has not said already. */
function saysMore({ text }: Passage, said: Passage): boolean {
  const known = new Set(wordsOf(said.text));
  const words = wordsOf(text);
  return words.filter((word) => !known.has(word)).length / words.length > 0.45;
}

const wordsOf = (text: string) => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])];
const wordsIn = ({ text }: Passage) => text.split(/\s+/).length;

/** One question back, when two or three articles share nearly all there is to be sure of and none of them is what nobody knows. */
function clarify(result: SearchResult, sure: number): Decision | undefined {
  const likely = ofEachArticle(result.found).filter((each) => confidence(inFront(result, each)) >= thresholds.subject);
  const together = likely.reduce((sum, each) => sum + confidence(inFront(result, each)), 0);
  const [one, two, ...more] = likely.map(({ passage }) => passage);
  if (!one || !two || together < thresholds.clarify || likely.some(({ passage }) => passage.kind === 'human')) return undefined;
  return { is: 'clarify', choices: [one, two, ...more], confidence: sure };
}
