/** How answers were received, as told to leaders, in bokmål: the original that nynorsk and English are typed by. */
export const receptionNb = {
  title: 'Slik ble svarene tatt imot',
  by: 'Hvem som svarte',
  quoted: 'Assistenten siterte kilden',
  model: ({ model, prompt }: { model: string; prompt: string }) => `Språkmodellen ${model}, ledetekst ${prompt}`,
  human: 'Rådgiver',
  answered: 'Personer som fikk svar',
  solved: 'Sa at det løste seg',
  liked: 'Tommel opp',
  disliked: 'Tommel ned',
  atLeast: (count: string) => `minst ${count}`,
  few: 'færre enn fem',
  note: 'Bare spørsmål i Teams. Antall personer i hver måned, rundet ned til nærmeste fem. Tommelen følger svaret, og dermed modellen og ledeteksten som skrev det. Svar fra rådgivere har ingen tommel.',
  none: 'Færre enn fem personer har fått svar i en måned.',
};
export type ReceptionTexts = typeof receptionNb;
