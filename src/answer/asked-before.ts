/**
 * Whether the knowledge holds this very question among those people ask of a rule. What the words look like then counts for little:
 * «Which party is responsible for arranging …?» is no politics when an article answers it. Confidence alone would not do: it is learnt from
 * questions of the field, and of other questions it knows nothing.
 */
import type { SearchResult } from '../knowledge/search.ts';
import type { QuestionKind } from '../question/question.ts';
import { confidence } from './confidence.ts';

const sure = 0.97;
/** How much of the question must stand in one line of the passage, in words, and in pieces of words. */
const inWords = 0.85;
const inPieces = 0.5;
/** To ask for a judgement of one's own takes but a word or two beside the rule («kan dere godkjenne læringsmålene mine?»): only the line itself will do. */
const nearlyTheLine = 0.8;
/** Fewer words than this tell nothing: «hvordan blir jeg jordmor?» shares all it has with other questions. */
const enoughWords = 3;

const always = new Set<string>(['injection', 'patient']);

export function isAskedBefore(result: SearchResult, pieces: number = inPieces): boolean {
  const [first] = result.found;
  return (
    first?.passage.kind === 'rule' &&
    result.unknown === 0 &&
    result.words >= enoughWords &&
    first.signals.asked >= inWords &&
    first.signals.grams >= pieces &&
    confidence(result) >= sure
  );
}

/** The reader's word, unless the knowledge knows the question better. Orders to the assistant and questions of the sick stay what they are. */
export function kindKnowing(kind: QuestionKind, result: SearchResult): QuestionKind {
  const known =
    kind.is === 'individual'
      ? isAskedBefore(result, nearlyTheLine)
      : kind.is === 'out-of-scope' && !always.has(kind.why) && isAskedBefore(result);
  return known ? { is: 'question' } : kind;
}
