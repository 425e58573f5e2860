/** Nynorsk, typed by the bokmål original. */
import type { TalkTexts } from './talk-nb.ts';

export const talkNn: TalkTexts = {
  readAs: (question) => `Eg les det som eit spørsmål om dette: «${question}»`,
  readAsNote: 'Meinte du noko anna, skriv heile spørsmålet.',
  nothingBefore: 'Eg veit ikkje kva det gjeld. Skriv heile spørsmålet, til dømes «Kor mange timar rettleiing har eg krav på i deltid?».',
  presentRule: ({ from, claim }) => `Regelen som gjeld no, frå ${from}, seier ikkje «${claim}». Han er slik:`,
  before: ({ title, until }) => `Før galdt ein annan regel («${title}»), fram til ${until}.`,
  wasSo: 'Slik var det før:',
  nothingMore: 'Kjelda seier ikkje meir om det enn det eg siterte. Spør ein rådgivar om du vil vite meir.',
  notNeeded: (number) => `Sak ${number} trengst ikkje lenger, så eg har trekt ho tilbake.`,
  silentOn: (adds) => `Regelen eg fann, seier ikkje noko om «${adds}», så ein rådgivar må svare.`,
};
