/** «ubesvarte»: what advisors say to see what the assistant could not answer. Only a whole message is a command. */
import type { Language } from './question.ts';
import { plainLower } from './words.ts';

const shapes: [Language, RegExp][] = [
  ['nn', /^(?:vise? )?(?:(?:spørsmål )?(?:du )?ikkje svarte(?: på)?|dei ubesvarte|ubesvarte spørsmåla)$/u],
  ['nb', /^(?:vise? )?(?:(?:spørsmål )?(?:du )?ikke svarte(?: på)?|(?:de )?ubesvarte(?: spørsmål(?:ene)?)?)$/u],
  ['en', /^(?:show )?(?:the )?unanswered(?: questions)?$/u],
];

/** The language it was said in; undefined when the words are about something else. */
export function unansweredCommandOf(text: string): Language | undefined {
  const said = plainLower(text).replace(/[\s.!]+$/u, '');
  return shapes.find(([, shape]) => shape.test(said))?.[0];
}
