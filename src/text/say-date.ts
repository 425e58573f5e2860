import type { Day, Language } from '../question/question.ts';

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Making a format takes a thousand times as long as using it. */
const dates = formats({ day: 'numeric', month: 'long', year: 'numeric' });
const weekdays = formats({ weekday: 'long', day: 'numeric', month: 'long' });

function formats(parts: Intl.DateTimeFormatOptions): (language: Language) => Intl.DateTimeFormat {
  const made = new Map<Language, Intl.DateTimeFormat>();
  return (language) => {
    const format = made.get(language) ?? new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' });
    made.set(language, format);
    return format;
  };
}

/** «1. januar 2022», "1 January 2022". */
export function sayDate(day: Day, language: Language): string {
  return dates(language).format(noon(day));
}

/** «torsdag 26. november», "Thursday 26 November". */
export function sayWeekday(day: Day, language: Language): string {
  return weekdays(language).format(noon(day)).replace(',', '');
}

const noon = (day: Day) => new Date(`${day}T12:00:00Z`);
