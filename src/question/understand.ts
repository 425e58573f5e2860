/** What was asked: language, kind, role, speciality, place and day of a text that redaction has been through. The same in, the same out. */
import { aboutDay } from './about.ts';
import { roleOf, schemeOf, specialityOf } from './asker.ts';
import { commandOf } from './commands.ts';
import { asksForJudgement } from './individual.ts';
import { detectLanguage } from './language.ts';
import type { Day, Profile, Question, QuestionKind, RedactedText } from './question.ts';
import { type Message, readMessage } from './read-message.ts';
import { outOfScope } from './scope.ts';
import { mostTelling } from './small-talk.ts';
import { isOfTheField, isOfTheRules } from './training.ts';
import { withheldIn } from './withhold.ts';
import { onlySaysWhere, withoutPlace } from './without-place.ts';
import { pattern, plainLower } from './words.ts';

/** Finds the municipalities a text names; the office room knows them all. */
export interface MunicipalityNames {
  /** Municipality numbers, in the order they are named; a name that two share gives both. */
  named(text: string): string[];
}

export interface Given {
  profile: Profile | undefined;
  today: Day;
  municipalities: MunicipalityNames;
}

export function understand(text: RedactedText, given: Given): Question {
  const withheld = withheldIn(text);
  const message = readMessage(withheld ? '' : text);
  const scheme = schemeOf(text);
  const speciality = specialityOf(text);
  return {
    text,
    ask: askOf(message, given.municipalities),
    language: withheld ?? detectLanguage(text).language,
    kind: withheld
      ? { is: 'out-of-scope', why: 'patient' }
      : onlyNamesPlace(message.ask, given.municipalities)
        ? { is: 'chat', which: 'noted' }
        : kindOf(message),
    role: roleOf(text) ?? given.profile?.role,
    speciality: speciality === 'unknown' ? (given.profile?.speciality ?? 'unknown') : speciality,
    scheme: scheme === 'both' ? undefined : (scheme ?? given.profile?.scheme),
    municipalities: given.municipalities.named(text),
    ...aboutDay(message.ask, given.today),
  };
}

function kindOf(message: Message): QuestionKind {
  if (message.wantsAdvisor) return { is: 'command', which: 'advisor' };
  const command = commandOf(message.ask);
  if (command) return { is: 'command', which: command };
  if (message.injected && !isQuestionOfOurs(message.ask)) return { is: 'out-of-scope', why: 'injection' };
  if (message.ask === '') return { is: 'chat', which: mostTelling(message.said) ?? 'greeting' };
  const why = outOfScope(message.parts);
  if (why) return { is: 'out-of-scope', why };
  if (asksToAsk.test(plainLower(message.ask)) || message.parts.every(onlyIntroduces))
    return { is: 'chat', which: mostTelling(message.said) ?? 'greeting' };
  return asksForJudgement(message.ask) ? { is: 'individual' } : { is: 'question' };
}

/** As it was written where nothing is to be left out: a message knows more of its line breaks than its parts do. */
function askOf({ parts, ask }: Message, municipalities: MunicipalityNames): string {
  const kept = withoutPlace(parts, municipalities);
  return kept.some((part, at) => part !== parts[at]) ? kept.join(' ').trim() : ask;
}

function isQuestionOfOurs(ask: string): boolean {
  return isOfTheField(ask) || isOfTheRules(ask);
}

/** «Alta», «Sunnfjord kommune»: where one is, and no question. */
function onlyNamesPlace(ask: string, municipalities: MunicipalityNames): boolean {
  const place = /^(?:(?:i|på|fra|frå|in|from) )?[\p{L}-]+(?: kommune| municipality)?[.! ]*$/iu;
  return (place.test(ask) && municipalities.named(ask).length > 0) || onlySaysWhere(ask, municipalities);
}

/** «Æ e ALIS i Alta og har vakt no, kan æ spørre om nokka?» */
const asksToAsk = pattern(
  '^(?:(?:jeg|eg|æ|vi|me|i|we)(?: \\p{L}+){1,12}?[,.!]? (?:og |and |so |så )?)?(?:kan|kunne|får|can|could|may) (?:jeg|eg|æ|vi|i|we) (?:få )?(?:spørre|spørje|spør|spørra|ask)(?: (?:deg|dæ|dere|dokker|you))?(?: (?:om|about))? ?(?:noe|noko|nokka|nåkka|nå|litt|en ting|ein ting|et par ting|eit par ting|something|a question|a few things)?[.!? ]*$',
);

/** «Jeg er ALIS i Alta.» says who is there, and asks nothing yet. */
function onlyIntroduces(part: string): boolean {
  return (
    /^(?:jeg|eg|æ|i|vi|we) (?:er|am|are|e|jobber som|jobbar som|work as)(?: (?:en|ein|a|an|ny|fersk|new))* [\p{L}-]+(?: (?:i|på|fra|frå|ved|in|from|at) (?:\p{L}+ ?){1,3})?[.!]*$/iu.test(
      part.trim(),
    ) && roleOf(part) !== undefined
  );
}
