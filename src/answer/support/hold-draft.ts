/**
 * What of a model's draft may leave the house. A sentence that does not hold is taken out; when the rest no longer answers, all of it falls,
 * and the passage is quoted instead. The model decides nothing here.
 */

import { answerTo, askingKind, canGive } from '../../knowledge/answer-kind.ts';
import type { Passage } from '../../knowledge/article.ts';
import type { Norwegian } from '../../knowledge/norwegian.ts';
import { detectLanguage } from '../../question/language.ts';
import type { Language } from '../../question/question.ts';
import { holds, termsOf } from './coverage.ts';
import { rulesOf, sentencesOf } from './rules.ts';
import { type Fault, supportOf } from './support.ts';

export interface DraftSentence {
  text: string;
  /** Passage ids. */
  from: string[];
}

export interface HeldSentence {
  text: string;
  from: [Passage, ...Passage[]];
}

export type DraftFault = Fault | 'unknown-passage' | 'language' | 'conclusion' | 'exception' | 'not-answered' | 'length';

export type HeldDraft =
  | { is: 'holds'; sentences: [HeldSentence, ...HeldSentence[]]; removed: DraftFault[] }
  | { is: 'falls'; faults: DraftFault[] };

export interface DraftContext {
  /** What was supplied; the first is what the decision stands on, and what is said must stand on it too. */
  passages: readonly [Passage, ...Passage[]];
  ask: string;
  language: Language;
  norwegian: Pick<Norwegian, 'words'>;
  /** Nothing has been decided: it may stand on any of them. */
  onAny?: true;
}

const mostWords = 120;
const mostSentences = 12;

export function holdDraft(draft: readonly DraftSentence[], context: DraftContext): HeldDraft {
  const { passages, language, norwegian } = context;
  const kept: HeldSentence[] = [];
  const faults: DraftFault[] = [];
  const stoodOn = new Set<string>();
  const pieces = draft.flatMap(({ text, from }) => sentencesOf(plain(text)).map((piece) => ({ text: piece, from })));
  if (pieces.length === 0) return { is: 'falls', faults: ['not-answered'] };
  if (pieces.length > mostSentences) return { is: 'falls', faults: ['length'] };

  for (const [at, { text, from }] of pieces.entries()) {
    const cited = passages.filter(({ id }) => from.includes(id));
    const [one, ...more] = cited;
    if (!one || cited.length < new Set(from).size) {
      faults.push(from.length === 0 ? 'no-source' : 'unknown-passage');
      continue;
    }
    const sentence = at === 0 ? withoutYesOrNo(text) : text;
    const support = supportOf(sentence, cited, language, norwegian);
    if (support.is === 'unsupported') {
      faults.push(support.fault);
      continue;
    }
    for (const { passage, at: place } of support.rules) stoodOn.add(`${passage}:${place}`);
    // It is marked with what it stands on, not with all it names.
    const used = cited.filter(({ id }) => support.rules.some(({ passage }) => passage === id));
    kept.push({ text: sentence, from: [used[0] ?? one, ...used.slice(1)] });
    if (used.length === 0) kept[kept.length - 1] = { text: sentence, from: [one, ...more] };
    if (at === 0) stoodOn.add('conclusion');
  }

  const [start, ...rest] = kept;
  if (!start || !stoodOn.has('conclusion')) return { is: 'falls', faults: [...faults, 'conclusion'] };
  const sentences: [HeldSentence, ...HeldSentence[]] = [start, ...rest];
  const text = sentences.map((each) => each.text).join(' ');
  // Who writes one thing untrue is not trusted with the rest; a sentence that only says more than the passages do is left out.
  if (faults.some((each) => !only.has(each))) return { is: 'falls', faults };
  if (faults.length > 0 && !context.onAny && leavesUnanswered(text, context)) return { is: 'falls', faults: [...faults, 'not-answered'] };
  const fault = faultOfWhole(text, sentences, stoodOn, context);
  return fault ? { is: 'falls', faults: [...faults, fault] } : { is: 'holds', sentences, removed: faults };
}

/** Faults of a sentence that may be taken out while the others stay. */
const only = new Set<DraftFault>(['words', 'no-source', 'unknown-passage']);

/** A word of the question that the passage takes up, and what is left of the draft does not. */
function leavesUnanswered(text: string, { passages: [first], ask, norwegian }: DraftContext): boolean {
  const [left, whole] = [termsOf(norwegian, text), termsOf(norwegian, first.text)];
  return norwegian.words(ask).some((word) => holds(whole, word) && !holds(left, word));
}

function faultOfWhole(
  text: string,
  sentences: readonly HeldSentence[],
  stoodOn: Set<string>,
  { passages, ask, language, onAny }: DraftContext,
): DraftFault | undefined {
  if (text.split(/\s+/).length > mostWords) return 'length';
  const [first] = passages;
  if (!isWritten(text, language)) return 'language';
  const asked = onAny ? undefined : answerTo(askingKind(ask));
  if (!onAny && !sentences.some(({ from }) => from.includes(first))) return 'not-answered';
  if (asked && language !== 'en' && canGive(first.text, asked) && !canGive(text, asked)) return 'not-answered';
  return dropsException(passages, stoodOn) ? 'exception' : undefined;
}

/** A sentence that begins «Unntak», «Men» or «Det gjelder bare» belongs to the one before it: told together, or not at all. */
function dropsException(passages: readonly Passage[], stoodOn: Set<string>): boolean {
  return passages.flatMap(rulesOf).some(({ passage, at, sentence }) => {
    const told = (place: number) => stoodOn.has(`${passage}:${place}`);
    return at > 0 && exception.test(sentence) && told(at - 1) && !told(at);
  });
}

const exception =
  /^(?:men|unntak\p{L}*|bare|kun|forutsetning\p{L}*|(?:det|dette|regelen|kravet|unntaket) (?:gjelder|teller|forutsetter|kreves) (?:bare|ikke|kun|likevel)|(?:det|dette) forutsetter)(?!\p{L})/iu;

/** A short text gives its language away poorly; then it is taken as it is. */
function isWritten(text: string, language: Language): boolean {
  const { language: seen, confidence } = detectLanguage(text);
  if (seen === language) return true;
  return language === 'en' || seen === 'en' ? false : confidence < sureOfNorwegian;
}

const sureOfNorwegian = 0.15;

/** White space in one dress, and no marks of the model's own. */
function plain(text: string): string {
  return text
    .replace(/\[\d+\]/g, '')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** «Ja» and «Nei» answer the question, and no code can hold that against a rule: the rule itself is said. */
function withoutYesOrNo(text: string): string {
  const rest = text.replace(/^(?:ja|jo|nei|yes|no)\b[,.!:]?\s*(?:[–-]\s*)?/iu, '');
  return rest === '' ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
}
