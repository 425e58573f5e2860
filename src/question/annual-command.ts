/** «årsrapport 2025»: what leaders say to get the tables of a year. Only a whole message is a command. */
import type { Language } from './question.ts';
import { plainLower } from './words.ts';

const shapes: [Language, RegExp][] = [
  ['nn', /^(?:(?:vis|gi|gje|send)(?: meg)? )?(?:årsrapporten|årsrapport) (?:frå|i) (?<year>20\d\d)$/u],
  ['nb', /^(?:(?:vis|gi|send)(?: meg)? )?(?:årsrapporten|årsrapport)(?: (?:for |fra )?(?<year>20\d\d))?$/u],
  ['en', /^(?:(?:show|give|send)(?: me)? )?(?:the )?annual report(?: (?:for |of )?(?<year>20\d\d))?$/u],
];

/** Undefined when the words are about something else. */
export function annualCommandOf(text: string): { language: Language; year: number | undefined } | undefined {
  const said = plainLower(text).replace(/[\s.!]+$/u, '');
  for (const [language, shape] of shapes) {
    const found = shape.exec(said);
    if (found) return { language, year: found.groups?.['year'] === undefined ? undefined : Number(found.groups['year']) };
  }
  return undefined;
}
