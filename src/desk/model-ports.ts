/** What the desk asks of models, and what they need kept. A model only ever proposes: what may be said is decided by our own code. */
import type { WriteRequest } from '../answer/prompt.ts';
import type { Passage } from '../knowledge/article.ts';
import type { Day, RedactedText } from '../question/question.ts';

export type WriterResult =
  | { is: 'sentences'; sentences: { text: string; from: string[] }[] }
  | { is: 'cannot'; missing: string }
  | { is: 'ask'; question: string }
  /** Slow, down, resting after failures, over its price, too many at once, or nothing that could be read. */
  | { is: 'unavailable'; why: 'slow' | 'failed' | 'resting' | 'budget' | 'busy' | 'malformed' | 'refused' };

/** A model that writes. Never throws, and always answers within its time (at most 12 s). */
export interface Writer {
  model: string;
  /** Version of the prompt. */
  prompt: string;
  /** `waited`: milliseconds the asker has waited already; they count against its time. */
  write(request: WriteRequest, waited?: number): Promise<WriterResult>;
  health(): { model: string; state: 'closed' | 'open' | 'trying'; asking: number };
}

/** A model that tells which passages mean nearly what a text means. Never throws. */
export interface Meanings {
  /** Ids, best first; undefined when it cannot say just now, and then everything goes on without it. */
  nearest(knowledge: { version: string; passages: readonly Passage[] }, text: RedactedText): Promise<string[] | undefined>;
  /** `passages`: how many it knows. */
  health(): { model: string; state: 'closed' | 'open' | 'trying'; passages: number };
}

/** Kroner, by the day in Norway. */
export interface ModelCosts {
  spent(day: Day): Promise<number>;
  add(day: Day, kroner: number): Promise<void>;
}

/** What a model made of texts, by the hash of the text: a restart or an edit of one article asks for nothing that is known. */
export interface Vectors {
  known(model: string, hashes: readonly string[]): Promise<Map<string, Float32Array>>;
  keep(model: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
}
