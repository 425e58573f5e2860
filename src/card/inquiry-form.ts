import type { InquiryForm } from '../desk/reply.ts';
import { type Language, senderRoles, specialities, topics } from '../question/question.ts';
import { figureNames } from '../text/figure-names.ts';
import { inquiryFormTexts } from '../text/inquiry-form-texts.ts';
import type { Action, ChoiceSet, Element, TextInput } from './adaptive-card.ts';
import { button } from './button.ts';

/** Six fields and a free one. The ids of the fields are the names of the values that come back. */
export function inquiryForm({ values, nonce }: InquiryForm, language: Language): { fields: Element[]; actions: Action[] } {
  const say = inquiryFormTexts[language];
  const names = figureNames[language];
  const choice = (id: string, label: string, among: ChoiceSet['choices'], otherwise: string): ChoiceSet => ({
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    choices: among,
    value: values[id] || otherwise,
  });
  const text = (id: string, label: string, placeholder: string, maxLength: number, otherwise = ''): TextInput => {
    const value = values[id] ?? otherwise;
    return { type: 'Input.Text', id, label, placeholder, maxLength, ...(value && { value }) };
  };
  const listed = <T extends string>(ids: readonly T[], of: Record<T, string>) => ids.map((value) => ({ title: of[value], value }));
  return {
    fields: [
      choice('contactForm', say.contactForm, listed(['phone', 'email', 'meeting'], names.contactForm), 'phone'),
      choice('role', say.role, listed([...senderRoles, 'unknown'], names.role), 'unknown'),
      choice('speciality', say.speciality, listed(specialities, names.speciality), 'unknown'),
      choice('topic', say.topic, [{ title: say.guess, value: 'guess' }, ...listed(topics, names.topic)], 'guess'),
      text('received', say.received, say.times, 40, say.now),
      text('answered', say.answered, say.answeredHint, 40, say.now),
      text('question', say.question, '', 1000),
    ],
    actions: [button({ title: say.save, verb: 'register-inquiry', nonce, values: { lang: language } }, language)],
  };
}
