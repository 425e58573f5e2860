import type { RedactedText } from '../question/question.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import type { Turn } from './ports.ts';
import { takeQuestion, understandText } from './take-question.ts';

/** Words that were held while we asked what they were about: now they are a question like any other. */
export function askedAsNew(desk: Desk, asked: Asked, text: RedactedText): Promise<Turn> {
  const question = { ...understandText(desk, text, asked.profile), language: asked.question.language };
  return takeQuestion(desk, { ...asked, text, question });
}
