import type { Reply } from '../desk/reply.ts';
import type { Language } from '../question/question.ts';
import { caseTexts } from '../text/case-texts.ts';
import type { Action, Element } from './adaptive-card.ts';
import { button } from './button.ts';

/** So much is read of what is filled in; what Teams takes in a field is more. */
export const longestFilled = 3_500;

/** A field for the person who asked to write to the advisor of their case in. */
export function caseField(
  { case: number, nonce }: NonNullable<Reply['caseField']>,
  language: Language,
): { fields: Element[]; actions: Action[] } {
  const say = caseTexts[language];
  return {
    fields: [
      { type: 'Input.Text', id: 'reply', label: say.field, placeholder: say.fieldExample, isMultiline: true, maxLength: longestFilled },
    ],
    actions: [button({ title: say.button.send, verb: 'case-reply', nonce, values: { case: String(number) } }, language)],
  };
}
