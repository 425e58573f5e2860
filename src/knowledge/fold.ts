/** Question lines in ten parts, so that each can be asked of an index that has never seen it. */
import type { Passage } from './article.ts';

export const folds = Array.from({ length: 10 }, (_, fold) => fold);

/** The same line always falls into the same tenth, whatever is added elsewhere (FNV-1a). */
export function foldOf(line: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < line.length; at++) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193) >>> 0;
  return (hash >>> 8) % folds.length;
}

export function withoutFold(passages: Passage[], fold: number): Passage[] {
  return passages.map((passage) => ({ ...passage, questions: passage.questions.filter((line) => foldOf(line) !== fold) }));
}
