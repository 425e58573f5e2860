/**
 * Whether a question is about what the asker's supervisor does or is: «veilederen min er på ferie». A rule that never names a supervisor
 * answers another question. What the supervisor says of the rule is no such thing.
 */
import type { Passage } from '../knowledge/article.ts';
import { word } from './support/word.ts';

const says = '(?! (?:sier|seier|sei|mener|meiner|påstår|hevder|hevdar|tror|trur|says|thinks|claims|told))';
const spoken = word(
  `(?:(?:veileder|rettleiar|vegleiar|supervisør)(?:en)? (?:min|vår)|(?:min|vår) (?:veileder|rettleiar|vegleiar|supervisør)|my (?:supervisor|tutor|mentor))${says}`,
);
const named = word('veiled\\p{L}*|rettlei\\p{L}*|veglei\\p{L}*|supervis\\p{L}*');

export function isOfTheSupervisor(ask: string, { title, heading, text, questions }: Passage): boolean {
  return spoken.test(ask) && !named.test([title, heading, text, ...questions].join('\n'));
}
