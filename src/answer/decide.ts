/** Decides what may be said: pure, total, and the same for the same evidence. Everything that is doubtful goes to a human. */
import type { EscalationReason } from '../exchange/exchange.ts';
import type { Passage } from '../knowledge/article.ts';
import type { Found, SearchResult } from '../knowledge/search.ts';
import type { Question, QuestionKind } from '../question/question.ts';
import { isAskedBefore, kindKnowing } from './asked-before.ts';
import { asksForNews } from './asks-for-news.ts';
import type { Pair } from './confidence.ts';
import { confidence, inFront, pairConfidence, thresholds } from './confidence.ts';
import { isOfTheSupervisor } from './of-the-supervisor.ts';

export type Decision =
  /** An answer without a passage cannot be made. */
  | { is: 'answer'; from: [Passage, ...Passage[]]; confidence: number }
  | { is: 'clarify'; choices: [Passage, Passage, ...Passage[]]; confidence: number }
  /** `known`: what may be told all the same, the general rule or what is known and not known. */
  | { is: 'escalate'; reason: EscalationReason; known: Passage | undefined; found: Found[]; confidence: number }
  | { is: 'chat'; which: Extract<QuestionKind, { is: 'chat' }>['which']; confidence: number }
  | { is: 'refuse'; why: Extract<QuestionKind, { is: 'out-of-scope' }>['why']; confidence: number };

/** A passage about what nobody knows, this near the rule in score, is taken for the subject when the rule is not sure. */
const tooNear = 0.93;
/** Even a word or two is answered at once when the answer is this sure. */
const plain = 0.99;
/** The article of what a human must judge: its questions are one's own, not what nobody knows. */
const ownCase = 'din-egen-sak';
const alike = 0.8;
const mostChoices = 3;
const fewWords = 2;
const shown = 3;

export function decide(question: Question, result: SearchResult): Decision {
  const kind = kindKnowing(question.kind, result);
  if (kind.is === 'chat') return { is: 'chat', which: kind.which, confidence: 1 };
  if (kind.is === 'out-of-scope') return { is: 'refuse', why: kind.why, confidence: 1 };

  const [nearest] = result.found;
  const rule = ruleInFront(result);
  const sure = confidence(rule);
  const escalate = (reason: EscalationReason, known?: Passage): Decision => ({
    is: 'escalate',
    reason,
    known,
    found: result.found.slice(0, shown),
    confidence: sure,
  });

  const own = nearest?.passage.kind === 'human' ? confidence(result) : sure;
  if (!nearest || own < thresholds.subject) return escalate(kind.is === 'individual' ? 'individual' : 'not-found');
  if (kind.is === 'individual')
    return escalate('individual', own >= thresholds.answer || nearest.passage.kind === 'human' ? nearest.passage : undefined);
  const [first] = rule.found;
  const gap = gapNear(result);
  if (!first || (gap && sure < thresholds.answer))
    return escalate(gap?.passage.article === ownCase ? 'individual' : 'not-known', gap?.passage);
  const barred = barredFrom(question.ask, rule);
  if (barred) return escalate(barred);
  const ask = sure < plain ? vague(rule, sure) : undefined;
  if (ask) return ask;
  if (sure >= thresholds.answer) return { is: 'answer', from: together(first, rule.found), confidence: sure };
  const pair = pairOf(rule);
  const either = pair ? pairConfidence(rule, pair) : 0;
  if (pair && either >= thresholds.pair) return { is: 'answer', from: [pair[0].passage, pair[1].passage], confidence: either };
  return clarify(rule, sure) ?? escalate('doubtful');
}

/** Why the first rule is never quoted to a question, however sure we are of it. */
export function barredFrom(ask: string, result: SearchResult): EscalationReason | undefined {
  const [first] = result.found;
  if (first && (conflicts(first) || isOfTheSupervisor(ask, first.passage))) return 'doubtful';
  return asksForNews(ask) && !isAskedBefore(result) ? 'not-known' : undefined;
}

/** The result as it would be if nothing about what nobody knows stood before the first rule; as it is when no rule was found. */
export function ruleInFront(result: SearchResult): SearchResult {
  const rule = result.found.find(({ passage }) => passage.kind === 'rule');
  return rule && rule !== result.found[0] ? inFront(result, rule) : rule ? result : { ...result, found: [] };
}

/** What nobody knows, where it stands before every rule or close behind the first. */
function gapNear({ found }: SearchResult): Found | undefined {
  const rule = found.find(({ passage }) => passage.kind === 'rule');
  return found.find(({ passage, score }) => passage.kind === 'human' && score >= tooNear * (rule?.score ?? 0));
}

/** The first and the next that says more, when both may be answered with and are a short answer still. A word or two are asked back instead. */
export function pairOf({ found, words }: Pick<SearchResult, 'found' | 'words'>): Pair | undefined {
  const [first, ...others] = found;
  if (!first || words <= fewWords) return undefined;
  const room = mostWords - wordsIn(first.passage);
  const next = others
    .slice(0, shown)
    .find(
      (each) => each.passage.kind === 'rule' && !conflicts(each) && wordsIn(each.passage) <= room && saysMore(each.passage, first.passage),
    );
  return next && [first, next];
}

/** The rule of another speciality or scheme than the one asked about answers nothing, however near the words are. */
const conflicts = ({ signals }: Found) => signals.wrongSpeciality === 1 || signals.wrongScheme === 1;

/** A word or two that three articles or more answer nearly alike («hvor sender jeg søknaden?») are asked back, and two or more when none is sure. */
function vague({ found, words }: SearchResult, sure: number): Decision | undefined {
  const [first] = found;
  if (!first || words > fewWords) return undefined;
  const rivals = ofEachArticle(found.filter(({ passage, score }) => passage.kind === 'rule' && score >= alike * first.score));
  const [one, two, ...more] = rivals.map(({ passage }) => passage);
  const asks = more.length > 0 || (sure >= thresholds.subject && sure < thresholds.answer);
  return one && two && asks ? { is: 'clarify', choices: [one, two, ...more], confidence: sure } : undefined;
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
