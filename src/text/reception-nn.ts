import type { ReceptionTexts } from './reception-nb.ts';

export const receptionNn: ReceptionTexts = {
  title: 'Slik vart svara tekne imot',
  by: 'Kven som svara',
  quoted: 'Assistenten siterte kjelda',
  model: ({ model, prompt }) => `Språkmodellen ${model}, leietekst ${prompt}`,
  human: 'Rådgivar',
  answered: 'Personar som fekk svar',
  solved: 'Sa at det løyste seg',
  liked: 'Tommel opp',
  disliked: 'Tommel ned',
  atLeast: (count) => `minst ${count}`,
  few: 'færre enn fem',
  note: 'Berre spørsmål i Teams. Talet på personar i kvar månad, runda ned til næraste fem. Tommelen følgjer svaret, og dermed modellen og leieteksten som skreiv det. Svar frå rådgivarar har ingen tommel.',
  none: 'Færre enn fem personar har fått svar i ein månad.',
};
