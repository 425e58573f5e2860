import { officeShortNames, routeTo } from '../office/route.ts';
import type { OfficeId, Profile, Question } from '../question/question.ts';
import { stateBodyOf } from '../question/state-body.ts';
import type { Desk } from './context.ts';

export interface CaseRoute {
  office: OfficeId;
  /** In words anyone can check: «Ringsaker → Øst». */
  why: string;
  municipality: string | undefined;
}

/** Municipalities the question is from: those the text names, else the profile's. */
export function placesOf(question: Pick<Question, 'municipalities'>, profile: Profile | undefined): string[] {
  if (question.municipalities.length > 0) return question.municipalities;
  return profile?.municipality ? [profile.municipality] : [];
}

/** The profile, with the place last named in the chat where it has none. */
export function withPlace(profile: Profile | undefined, place: string | undefined): Profile | undefined {
  return place && !profile?.municipality ? { ...profile, municipality: place } : profile;
}

/** The office that takes a question: where the municipality belongs, or where the settings send state bodies. Undefined when nothing points anywhere. */
export function routeCase(
  desk: Pick<Desk, 'municipalities' | 'stateBodiesOffice'>,
  question: Pick<Question, 'text' | 'municipalities'>,
  profile: Profile | undefined,
): CaseRoute | undefined {
  const body = stateBodyOf(question.text);
  const office = desk.stateBodiesOffice;
  if (body) return { office, why: `${body} → ${officeShortNames[office]}`, municipality: undefined };
  const [municipality, ...others] = placesOf(question, profile);
  const route = municipality && others.length === 0 ? routeTo(municipality, desk.municipalities) : undefined;
  return route && { ...route, municipality };
}
