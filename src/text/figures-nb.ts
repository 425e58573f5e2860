/** The names of what is counted, in bokmål: the original that nynorsk and English are typed by. Cards, pages and exports use the same. */
import type { OfficeId, SenderRole, Speciality, Topic } from '../question/question.ts';
import { profileWords } from './profile-words.ts';
import { topicNames } from './topic-names.ts';

export interface FigureNames {
  dimensions: Record<'topic' | 'role' | 'speciality' | 'contactForm' | 'office' | 'outcome' | 'inTime', string>;
  topic: Record<Topic, string>;
  role: Record<SenderRole | 'unknown', string>;
  speciality: Record<Speciality, string>;
  contactForm: Record<'teams' | 'phone' | 'email' | 'meeting', string>;
  office: Record<OfficeId | 'unknown', string>;
  outcome: Record<'quoted' | 'model' | 'confirmed' | 'clarified' | 'advisor' | 'waiting' | 'refused', string>;
  inTime: Record<'within' | 'late' | 'waiting', string>;
  hidden: string;
  total: string;
  week: (week: string, year: string) => string;
  quarter: (quarter: string, year: string) => string;
}

export const figuresNb: FigureNames = {
  dimensions: {
    topic: 'Tema',
    role: 'Avsenders rolle',
    speciality: 'Spesialitet',
    contactForm: 'Kontaktform',
    office: 'Kontor',
    outcome: 'Hva som skjedde',
    inTime: 'Svart innen to arbeidsdager',
  },
  topic: topicNames,
  role: { ...profileWords.nb.roles, alis: 'ALIS', samlis: 'SamLIS', annet: 'Annen rolle', unknown: 'Ikke oppgitt' },
  speciality: profileWords.nb.specialities,
  contactForm: { teams: 'Teams', phone: 'Telefon', email: 'E-post', meeting: 'Møte' },
  office: { nord: 'Nord', midt: 'Midt', vest: 'Vest', sor: 'Sør', ost: 'Øst', oslo: 'Oslo', unknown: 'Uten kontor' },
  outcome: {
    quoted: 'Assistenten siterte kilden',
    model: 'Assistenten svarte med språkmodell',
    confirmed: 'Assistenten svarte, og det løste seg',
    clarified: 'Assistenten spurte tilbake',
    advisor: 'Rådgiver svarte',
    waiting: 'Venter på rådgiver',
    refused: 'Utenfor det vi svarer på',
  },
  inTime: { within: 'Innen to arbeidsdager', late: 'Senere', waiting: 'Ikke besvart ennå' },
  hidden: 'skjult',
  total: 'I alt',
  week: (week, year) => `uke ${week}, ${year}`,
  quarter: (quarter, year) => `${quarter}. kvartal ${year}`,
};
