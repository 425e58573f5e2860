import type { Topic } from '../question/question.ts';

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
