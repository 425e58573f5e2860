/** The names of what is counted, in bokmål: the original that nynorsk and English are typed by. Cards, pages and exports use the same. */
import type { OfficeId, SenderRole, Speciality, Topic } from '../question/question.ts';

export interface FigureNames {
  dimensions: Record<'topic' | 'role' | 'speciality' | 'contactForm' | 'office' | 'outcome' | 'inTime', string>;
  topic: Record<Topic, string>;
  role: Record<SenderRole | 'unknown', string>;
  speciality: Record<Speciality, string>;
  contactForm: Record<'teams' | 'phone' | 'email' | 'meeting', string>;
  office: Record<OfficeId | 'unknown', string>;
  outcome: Record<'assistant' | 'confirmed' | 'clarified' | 'advisor' | 'waiting' | 'refused', string>;
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
  topic: {
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
  },
  role: {
    alis: 'ALIS',
    samlis: 'SamLIS',
    veileder: 'Veileder',
    supervisor: 'Supervisor',
    kommune: 'Kommune',
    kommuneoverlege: 'Kommuneoverlege',
    bydelsoverlege: 'Bydelsoverlege',
    etatsoverlege: 'Etatsoverlege',
    utdanningsvirksomhet: 'Utdanningsvirksomhet',
    helseforetak: 'Helseforetak',
    annet: 'Annen rolle',
    unknown: 'Ikke oppgitt',
  },
  speciality: { ALM: 'Allmennmedisin', SAM: 'Samfunnsmedisin', both: 'Begge', unknown: 'Ikke oppgitt' },
  contactForm: { teams: 'Teams', phone: 'Telefon', email: 'E-post', meeting: 'Møte' },
  office: { nord: 'Nord', midt: 'Midt', vest: 'Vest', sor: 'Sør', ost: 'Øst', oslo: 'Oslo', unknown: 'Uten kontor' },
  outcome: {
    assistant: 'Assistenten svarte',
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
