/** Redaction for each kind of thing a person can put words in. Whatever else comes of it, an uncleaned word goes no further than here. */
import type { RemovedKind } from '../../question/incoming.ts';
import type { RedactedText } from '../../question/question.ts';
import { plainText } from './plain-text.ts';

/** `names: 'keep'` for what is a name: who answers is told, but no number of theirs. May throw; then nothing of the text is kept. */
export type Redact = (text: string, names?: 'keep') => { text: RedactedText; removed: RemovedKind[] };

export interface CleaningFacts {
  /** Characters; the rest is cut. */
  maxTextLength: number;
  redact: Redact;
  /** Keyed: nobody without the key can tell what went in. */
  hash: (...parts: string[]) => string;
}

export interface Cleaned {
  text: RedactedText;
  removed: RemovedKind[];
  tooLong: true | undefined;
}

/** So much is read past the limit, so that a number which straddles it is seen whole; what may be half a number at the very end goes. */
const past = 400;
const ragged = 150;

/** Undefined when it could not be cleaned. */
export function cleaned(written: string, { redact, maxTextLength }: CleaningFacts): Cleaned | undefined {
  const text = plainText(written);
  try {
    const read = redact(text.slice(0, maxTextLength + past));
    if (text.length <= maxTextLength) return { ...read, tooLong: undefined };
    const whole = text.length <= maxTextLength + past ? read.text : read.text.slice(0, -ragged);
    // The start of a redacted text is redacted; half a character at the cut is not text.
    const cut = whole.slice(0, maxTextLength).replace(/[\uD800-\uDFFF]/gu, '') as RedactedText;
    return { text: cut, removed: read.removed, tooLong: true };
  } catch {
    return undefined;
  }
}

/** The name an advisor answers by, as Teams shows it, without anything else that points at a person. */
export function cleanedName(shown: string, { redact }: CleaningFacts): string | undefined {
  try {
    return (
      redact(plainText(shown).slice(0, 200), 'keep')
        .text.replace(/\[fjernet [^\]]*\]/gu, ' ')
        .replace(/[\s*_~`[\]<>#|]+/gu, ' ')
        .trim()
        .slice(0, 80) || undefined
    );
  } catch {
    return undefined;
  }
}

/** An exchange's own id: its hexadecimal digits could be taken for a telephone number. Everything else of ours stands redaction unchanged. */
const exchangeId = /(?<![\p{L}\p{N}])[ei][0-9a-f]{15}(?![\p{L}\p{N}])/gu;

export function isExchangeId(value: string): value is RedactedText {
  return value.length === 16 && value.search(exchangeId) === 0;
}

/** What tells one press from another. One that we cannot have made is known by its hash, so that nothing of it is kept. */
export function cleanedNonce(nonce: string, { redact, hash }: CleaningFacts): string {
  try {
    if (/^[\w:.-]{1,120}$/.test(nonce) && redact(nonce.replace(exchangeId, 'e')).removed.length === 0) return nonce;
  } catch {
    // Known by its hash, as below.
  }
  return hash('nonce', nonce);
}
