/** The six advisory offices, from knowledge/offices.yaml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { OfficeId } from '../question/question.ts';
import { officeIds } from '../question/question.ts';

const office = z.strictObject({
  id: z.enum(officeIds),
  name: z.string().min(3),
  city: z.string().min(2),
  counties: z.array(z.string()).min(1),
});
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
    throw new Error(`Filen offices.yaml har feil i: ${places}. Hvert kontor skal ha id, name, city og counties.`);
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
