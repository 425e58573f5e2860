/** A question about a patient goes no further than the door: what is kept of it is that it came, and in which language it is to be refused. */
import { detectLanguage } from './language.ts';
import type { Language, RedactedText } from './question.ts';
import { readMessage } from './read-message.ts';
import { outOfScope } from './scope.ts';

const marks: Record<Language, string> = {
  nb: '[pasientspørsmål, ikke tatt vare på]',
  nn: '[pasientspørsmål, ikkje teke vare på]',
  en: '[patient question, not kept]',
};

/** The text, or the mark that stands for it. */
export function withhold(text: RedactedText): RedactedText {
  return outOfScope(readMessage(text).parts) === 'patient' ? (marks[detectLanguage(text).language] as RedactedText) : text;
}

/** The language of a text that was withheld; undefined when it was not. */
export function withheldIn(text: string): Language | undefined {
  return (['nb', 'nn', 'en'] as const).find((language) => text === marks[language]);
}
