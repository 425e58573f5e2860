import type { Reply } from '../desk/reply.ts';
import { type Language, type Scheme, type Speciality, senderRoles } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import type { Action, ChoiceSet, Element } from './adaptive-card.ts';
import { button } from './button.ts';
import { labels } from './labels.ts';

type Form = NonNullable<Reply['form']>;

/** Role, municipality, speciality and scheme; all may be left open. The ids of the fields are the names of the values that come back. */
export function profileForm({ current, municipalityName, nonce }: Form, language: Language): { fields: Element[]; actions: Action[] } {
  const say = labels[language];
  const { button: titles } = texts[language];
  const municipality = municipalityName ?? current.municipality;
  const choices = <Value extends string>(names: Record<Value, string>, values: readonly Value[]) =>
    values.map((value) => ({ title: names[value], value }));
  const choice = (id: string, label: string, among: ChoiceSet['choices'], value: string | undefined): ChoiceSet => ({
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    placeholder: say.choose,
    choices: among,
    ...(value && { value }),
  });
  return {
    fields: [
      choice('role', say.role, choices(say.roles, senderRoles), current.role),
      {
        type: 'Input.Text',
        id: 'municipality',
        label: say.municipality,
        placeholder: say.municipalityExample,
        maxLength: 60,
        ...(municipality && { value: municipality }),
      },
      choice(
        'speciality',
        say.speciality,
        choices<Exclude<Speciality, 'unknown'>>(say.specialities, ['ALM', 'SAM', 'both']),
        known(current.speciality),
      ),
      choice('scheme', say.scheme, choices<Scheme>(say.schemes, ['old', 'new']), current.scheme),
    ],
    actions: [
      button({ title: titles.save, verb: 'save-profile', nonce, values: {} }, language),
      { ...button({ title: titles.skip, verb: 'skip-profile', nonce, values: {} }, language), associatedInputs: 'None' },
    ],
  };
}

function known(speciality: Form['current']['speciality']): string | undefined {
  return speciality === 'unknown' ? undefined : speciality;
}
