import type { Language } from '../question/question.ts';
import { figuresEn } from './figures-en.ts';
import { type FigureNames, figuresNb } from './figures-nb.ts';
import { figuresNn } from './figures-nn.ts';

/** The names of what is counted, by language. */
export const figureNames: Record<Language, FigureNames> = { nb: figuresNb, nn: figuresNn, en: figuresEn };

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** «uke 47, 2026», «november 2026», «4. kvartal 2026», «2026»: a period by its id. */
export function sayPeriod(id: string, language: Language): string {
  const [, year = id, week, quarter, month] = /^(\d{4})-(?:W(\d\d)|Q(\d)|(\d\d))$/.exec(id) ?? [];
  if (week) return figureNames[language].week(String(Number(week)), year);
  if (quarter) return figureNames[language].quarter(quarter, year);
  if (!month) return year;
  return new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-15T12:00:00Z`),
  );
}

/** «1 084», «23,8 %»: numbers as they are written in the language. */
export function sayNumber(number: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(locales[language], { minimumFractionDigits: 0, maximumFractionDigits: digits }).format(number);
}

export function sayShare(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
