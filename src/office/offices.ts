/** The six advisory offices, from knowledge/offices.yaml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { OfficeId } from '../question/question.ts';
import { officeIds } from '../question/question.ts';

/** Minutes after midnight. Nobody's hours touch the night when the clocks change. */
const timeOfDay = z
  .string()
  .regex(/^(0[4-9]|1\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const office = z
  .strictObject({
    id: z.enum(officeIds),
    name: z.string().min(3),
    city: z.string().min(2),
    counties: z.array(z.string()).min(1),
    /** From when to when the office is open on a working day. */
    hours: z.tuple([timeOfDay, timeOfDay]).refine(([opens, closes]) => opens < closes),
    /** Days the office is shut besides the public holidays, as MM-DD. */
    closed: z.array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
    /** So many working days after it came, a question is due. */
    dueAfter: z.int().min(1).max(20),
    /** What the office has made public: telephone, e-mail, address. Redaction lets it stay. */
    contact: z.array(z.string().min(4)).default([]),
  })
  .transform(({ hours: [opens, closes], closed, dueAfter, ...rest }) => ({ ...rest, calendar: { opens, closes, closed, dueAfter } }));
export type Office = z.infer<typeof office>;

export interface Offices {
  all: readonly Office[];
  /** «ALIS og SamLIS Øst». */
  name(id: OfficeId): string;
  get(id: OfficeId): Office;
}

/** Throws a whole sentence when an office is missing or a field is wrong. */
export function readOffices(folder: string): Offices {
  const parsed = z.array(office).safeParse(parse(readFileSync(join(folder, 'offices.yaml'), 'utf8')));
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(
      `Filen offices.yaml har feil i: ${places}. Hvert kontor skal ha id, name, city, counties, hours (fra og til, som "08:00"), closed (dager som "12-24") og dueAfter (virkedager), og kan ha contact (liste med telefon, e-post og adresse).`,
    );
  }
  const byId = new Map(parsed.data.map((each) => [each.id, each]));
  const missing = officeIds.filter((id) => !byId.has(id));
  if (missing.length > 0) throw new Error(`Filen offices.yaml mangler kontor: ${missing.join(', ')}. Alle seks må stå der.`);
  const get = (id: OfficeId): Office => {
    const found = byId.get(id);
    if (!found) throw new Error(`Det finnes ikke noe kontor «${id}».`);
    return found;
  };
  return { all: parsed.data, get, name: (id) => get(id).name };
}
