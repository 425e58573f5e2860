/** Said once to whoever writes more than can be taken in, and to each who presses something meanwhile. Bokmål is the original. */
import type { Language } from '../question/question.ts';

interface TooMany {
  own: (minutes: number) => string;
  all: (minutes: number) => string;
}

const nb: TooMany = {
  own: (minutes) =>
    `Du har sendt mange meldinger på kort tid, så jeg leser ikke flere akkurat nå. Vent ${minutes === 1 ? 'et minutt' : `${minutes} minutter`}, og skriv det på nytt. Det du skriver før det, blir ikke lest.`,
  all: (minutes) =>
    `Det er svært mange som skriver akkurat nå, så denne meldingen ble ikke lest. Vent ${minutes === 1 ? 'et minutt' : `${minutes} minutter`}, og skriv den på nytt. Det du skriver før det, blir ikke lest.`,
};

const nn: TooMany = {
  own: (minutes) =>
    `Du har sendt mange meldingar på kort tid, så eg les ikkje fleire akkurat no. Vent ${minutes === 1 ? 'eitt minutt' : `${minutes} minutt`}, og skriv det på nytt. Det du skriv før det, blir ikkje lese.`,
  all: (minutes) =>
    `Det er svært mange som skriv akkurat no, så denne meldinga vart ikkje lesen. Vent ${minutes === 1 ? 'eitt minutt' : `${minutes} minutt`}, og skriv ho på nytt. Det du skriv før det, blir ikkje lese.`,
};

const en: TooMany = {
  own: (minutes) =>
    `You have sent many messages in a short time, so I am not reading any more just now. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, and write it again. What you write before that is not read.`,
  all: (minutes) =>
    `Very many people are writing just now, so this message was not read. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, and write it again. What you write before that is not read.`,
};

export const tooManyTexts: Record<Language, TooMany> = { nb, nn, en };
