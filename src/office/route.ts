import type { OfficeId } from '../question/question.ts';
import type { Municipalities } from './municipalities.ts';

export const officeShortNames: Record<OfficeId, string> = {
  nord: 'Nord',
  midt: 'Midt',
  vest: 'Vest',
  sor: 'Sør',
  ost: 'Øst',
  oslo: 'Oslo',
};

/** The office of a municipality and why, in words anyone can check: «Ringsaker → Øst». Undefined for a number that is no municipality. */
export function routeTo(
  number: string,
  municipalities: Pick<Municipalities, 'get' | 'fullName'>,
): { office: OfficeId; why: string } | undefined {
  const municipality = municipalities.get(number);
  if (!municipality) return undefined;
  return { office: municipality.office, why: `${municipalities.fullName(number)} → ${officeShortNames[municipality.office]}` };
}
