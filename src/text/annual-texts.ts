/** The way to a year's tables, in the three languages. */
import type { Language } from '../question/question.ts';

interface Where {
  year: number;
  /** What the page calls a year, and its files. */
  kind: string;
  text: string;
  sheet: string;
}

interface AnnualTexts {
  notOver(year: number): string;
  where(where: Where): string;
}

export const annualTexts: Record<Language, AnnualTexts> = {
  nb: {
    notOver: (year) => `${year} er ikke over, så årsrapporten er ikke klar. Skriv «årsrapport ${year - 1}» for et tidligere år.`,
    where: ({ year, kind, text, sheet }) =>
      `Tallene til årsrapporten for ${year} ligger på siden med tallene. Åpne den, velg «${kind}» og ${year}, og last ned «${text}» eller «${sheet}». Lenken virker én gang, i 15 minutter, og bare for deg.`,
  },
  nn: {
    notOver: (year) => `${year} er ikkje over, så årsrapporten er ikkje klar. Skriv «årsrapport frå ${year - 1}» for eit tidlegare år.`,
    where: ({ year, kind, text, sheet }) =>
      `Tala til årsrapporten for ${year} ligg på sida med tala. Opne ho, vel «${kind}» og ${year}, og last ned «${text}» eller «${sheet}». Lenkja verkar éin gong, i 15 minutt, og berre for deg.`,
  },
  en: {
    notOver: (year) => `${year} is not over, so its annual report is not ready. Write "annual report ${year - 1}" for an earlier year.`,
    where: ({ year, kind, text, sheet }) =>
      `The figures for the annual report of ${year} are on the page of figures. Open it, choose "${kind}" and ${year}, and download "${text}" or "${sheet}". The link works once, for 15 minutes, and only for you.`,
  },
};
