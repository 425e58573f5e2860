/** The small words on cards. Bokmål is the original. */
import type { Language, OfficeId, Topic } from '../question/question.ts';
import { profileWords } from '../text/profile-words.ts';

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

/** Advisors read bokmål. Compared with knowledge/topics.yaml by test. */
export const topicNames: Record<Topic, string> = {
  registration: 'Registrering som utdanningsvirksomhet',
  plans: 'Utdanningsplaner',
  goals: 'Forståelse og vurdering av læringsmål ALM, FKM og SAM',
  'service-time': 'Tellende tjenestetid for ALIS og SamLIS',
  arenas: 'Læringsarenaer, læringsaktiviteter og utdanningsløp',
  grants: 'Nasjonal ALIS og veiledning, ALIS-avtaler og ALIS-tilskudd',
  'sam-content': 'Krav til tjenesteinnhold ved spesialisering i samfunnsmedisin',
  supervision: 'Veiledning, veiledningsavtaler og refusjon av utgifter',
  reporting: 'Rapportering på ALIS-tilskudd og Altinn',
  portal: 'Kompetanseportalen',
  transition: 'Gammel og ny ordning, konvertering',
  courses: 'Kurs',
  approval: 'Spesialistgodkjenning',
  offices: 'Om kontorene',
  other: 'Annet',
};

export const officeNames: Record<OfficeId, string> = { nord: 'Nord', midt: 'Midt', vest: 'Vest', sor: 'Sør', ost: 'Øst', oslo: 'Oslo' };

/** The language of a person's client; bokmål when it is none of ours. */
export function languageOf(locale: string | undefined): Language {
  const start = locale?.slice(0, 2).toLowerCase();
  return start === 'nn' || start === 'en' ? start : 'nb';
}
