/** What a role and a speciality are called, in the three languages. */
import type { Language, SenderRole, Speciality } from '../question/question.ts';

export interface ProfileWords {
  roles: Record<SenderRole, string>;
  specialities: Record<Speciality, string>;
}

export const profileWords: Record<Language, ProfileWords> = {
  nb: {
    roles: {
      alis: 'ALIS (lege i spesialisering i allmennmedisin)',
      samlis: 'SamLIS (lege i spesialisering i samfunnsmedisin)',
      veileder: 'Veileder',
      supervisor: 'Supervisor',
      kommune: 'Kommune',
      kommuneoverlege: 'Kommuneoverlege',
      bydelsoverlege: 'Bydelsoverlege',
      etatsoverlege: 'Etatsoverlege',
      utdanningsvirksomhet: 'Utdanningsvirksomhet',
      helseforetak: 'Helseforetak',
      annet: 'Annet',
    },
    specialities: { ALM: 'Allmennmedisin', SAM: 'Samfunnsmedisin', both: 'Begge', unknown: 'Ikke oppgitt' },
  },
  nn: {
    roles: {
      alis: 'ALIS (lege i spesialisering i allmennmedisin)',
      samlis: 'SamLIS (lege i spesialisering i samfunnsmedisin)',
      veileder: 'Rettleiar',
      supervisor: 'Supervisor',
      kommune: 'Kommune',
      kommuneoverlege: 'Kommuneoverlege',
      bydelsoverlege: 'Bydelsoverlege',
      etatsoverlege: 'Etatsoverlege',
      utdanningsvirksomhet: 'Utdanningsverksemd',
      helseforetak: 'Helseføretak',
      annet: 'Anna',
    },
    specialities: { ALM: 'Allmennmedisin', SAM: 'Samfunnsmedisin', both: 'Begge', unknown: 'Ikkje oppgitt' },
  },
  en: {
    roles: {
      alis: 'ALIS (doctor specialising in general practice)',
      samlis: 'SamLIS (doctor specialising in community medicine)',
      veileder: 'Supervisor of an ALIS or SamLIS (veileder)',
      supervisor: 'Clinical supervisor (supervisør)',
      kommune: 'Municipality',
      kommuneoverlege: 'Municipal chief medical officer',
      bydelsoverlege: 'District chief medical officer',
      etatsoverlege: 'Agency chief medical officer',
      utdanningsvirksomhet: 'Training institution',
      helseforetak: 'Health trust',
      annet: 'Other',
    },
    specialities: { ALM: 'General practice', SAM: 'Community medicine', both: 'Both', unknown: 'Not stated' },
  },
};
