/** The profile form as a line of text: `/lagre rolle=ALIS, kommune=Alta`. */
import { labels } from '../../card/labels.ts';
import type { Reply } from '../../desk/reply.ts';
import type { Language } from '../../question/question.ts';

type Form = NonNullable<Reply['form']>;
type Field = 'role' | 'municipality' | 'speciality' | 'scheme';

const fields: readonly Field[] = ['role', 'municipality', 'speciality', 'scheme'];

export function drawForm({ current, municipalityName }: Form, language: Language): string {
  const say = labels[language];
  const filled: Record<Field, string | undefined> = {
    role: current.role && say.roles[current.role],
    municipality: municipalityName,
    speciality: current.speciality && say.specialities[current.speciality],
    scheme: current.scheme && say.schemes[current.scheme],
  };
  const example: Record<Field, string> = {
    role: 'ALIS',
    municipality: 'Alta',
    speciality: say.specialities.ALM,
    scheme: say.schemes.new.split(' ')[0] ?? '',
  };
  return [
    ...fields.map((field) => `- ${say[field]}: ${filled[field] ?? '–'}`),
    `[/lagre] ${fields.map((field) => `${say[field]}=${example[field]}`.toLowerCase()).join(', ')}`,
  ].join('\n');
}

/** What the card of the form would have sent: what is on it, changed as the line says. */
export function filledIn(line: string, { current, municipalityName }: Form, language: Language): Record<string, string> {
  const say = labels[language];
  const options: Partial<Record<Field, Record<string, string>>> = { role: say.roles, speciality: say.specialities, scheme: say.schemes };
  const values: Record<string, string> = { ...current, ...(municipalityName && { municipality: municipalityName }) };
  for (const part of line.split(',')) {
    const [name = '', value = ''] = part.split('=').map((each) => each.trim());
    const field = fields.find((each) => say[each].toLowerCase() === name.toLowerCase());
    if (!field) continue;
    const low = value.toLowerCase();
    const named = Object.entries(options[field] ?? {}).find(
      ([id, label]) => id.toLowerCase() === low || label.toLowerCase().startsWith(low),
    );
    values[field] = named?.[0] ?? value;
  }
  return values;
}
