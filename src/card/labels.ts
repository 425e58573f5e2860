/** The small words on cards. Bokmål is the original. */
import type { Language, OfficeId } from '../question/question.ts';
import { profileWords } from '../text/profile-words.ts';

export { topicNames } from '../text/topic-names.ts';

const nb = {
  role: 'Rolle',
  municipality: 'Kommune',
  municipalityExample: 'For eksempel Ringsaker',
  speciality: 'Spesialitet',
  scheme: 'Ordning',
  choose: 'Velg',
  ...profileWords.nb,
  schemes: { old: 'Gammel ordning', new: 'Ny ordning (fra 1. mars 2019)' },
  received: 'Mottatt.',
  expired: 'Denne knappen hører til en eldre melding og virker ikke lenger. Skriv spørsmålet på nytt.',
};
export type Labels = typeof nb;

const nn: Labels = {
  role: 'Rolle',
  municipality: 'Kommune',
  municipalityExample: 'Til dømes Ringsaker',
  speciality: 'Spesialitet',
  scheme: 'Ordning',
  choose: 'Vel',
  ...profileWords.nn,
  schemes: { old: 'Gamal ordning', new: 'Ny ordning (frå 1. mars 2019)' },
  received: 'Motteke.',
  expired: 'Denne knappen høyrer til ei eldre melding og verkar ikkje lenger. Skriv spørsmålet på nytt.',
};

const en: Labels = {
  role: 'Role',
  municipality: 'Municipality',
  municipalityExample: 'For example Ringsaker',
  speciality: 'Speciality',
  scheme: 'Scheme',
  choose: 'Choose',
  ...profileWords.en,
  schemes: { old: 'Old scheme', new: 'New scheme (since 1 March 2019)' },
  received: 'Received.',
  expired: 'This button belongs to an older message and no longer works. Please write your question again.',
};

export const labels: Record<Language, Labels> = { nb, nn, en };

export const officeNames: Record<OfficeId, string> = { nord: 'Nord', midt: 'Midt', vest: 'Vest', sor: 'Sør', ost: 'Øst', oslo: 'Oslo' };

/** The language of a person's client; bokmål when it is none of ours. */
export function languageOf(locale: string | undefined): Language {
  const start = locale?.slice(0, 2).toLowerCase();
  return start === 'nn' || start === 'en' ? start : 'nb';
}
