import type { Day, Language } from '../question/question.ts';

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** «1. januar 2022», "1 January 2022". */
export function sayDate(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** «torsdag 26. november», "Thursday 26 November". */
export function sayWeekday(day: Day, language: Language): string {
  const said = new Intl.DateTimeFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
  return said.replace(',', '');
}
