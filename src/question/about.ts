/**
 * The day a question is about: today, unless it asks for the rule of a time that it names.
 * It asks for it when the time
 *  1. is part of the rule's name: «2023-runden», «satser 2023»;
 *  2. follows a question in the past tense: «hva var …», «gjaldt … i 2021», «måtte man … før 2026»;
 *  3. follows the rule by a preposition: «regelen før 1.1.2022», «kravene fra 1. mars 2026»;
 *  4. follows «gjelder», «blir», «apply»: «hva gjelder etter nyttår».
 * What somebody did or will do at a time («jeg begynte i 2018», «permisjon 31.12.2023») moves nothing, save in «hva var kravet da jeg begynte i 2018».
 */
import { dayMeant, type NamedTime, namedTimes } from './named-times.ts';
import type { Day } from './question.ts';
import { sentences } from './sentences.ts';
import { pattern, plainLower, words } from './words.ts';

const rule =
  '(?:[\\p{L}-]*(?:krav|kravet|kravene|krava|regel|regelen|regler|reglene|reglar|reglane|regelverk|regelverket|forskrift|forskrifta|forskriften|frist|fristen|frister|fristar|fristene|fristane|sats|satsen|satsene|satser|satsar|satsane|beløp|beløpet|beløpene|beløpa|tilskudd|tilskuddet|tilskot|tilskotet|vilkår|vilkåret|vilkårene|vilkåra|grense|grensen|grensa|gebyr|gebyret|runde|runden|runda|bevilgning|bevilgningen|løyving|løyvinga|honorar|honoraret|unntak|unntaket|egenandel|egenandelen|eigendel|timetall|timetallet|timetal|timetalet|minstetid|ordlyd|ordlyden|mal|malen)|rules?|requirements?|deadlines?|rates?|grants?|limits?|fees?|conditions?|regulations?|rounds?|amounts?)';
const asks = '(?:hva|kva|ka|hvordan|korleis|kordan|åssen|hvor|kor|hvilken|hvilket|hvilke|når|hvem|kven|kem|what|how|which|when|who)';
const past =
  '(?:var|gjaldt|galdt|gjeldt|ble|blei|vart|lød|lydde|måtte|kunne|skulle|trengte|trong|fikk|fekk|hadde|dekket|dekte|telte|talde|was|were|applied|did|had)';
const someone = '(?:jeg|eg|æ|æg|vi|me|we|hun|han|ho|she|he|legen|turnuslegen|de|dei)';

const somebodysDoing = words(
  `${someone} (?:\\p{L}+ ){0,2}?\\p{L}+|i (?:am|was|have|had|started|began|work|worked|trained|applied|took|finished|did|will|became)|(?:begynte|starta|startet|byrja|begynt|begynner|begynnar|startar|starter|født|fødd|ansatt|tilsett|ferdig|utdannet|tatt|tok|konverterte|søkte|jobbet|jobba|arbeidet|sykmeldt|sjukmeld|permisjon|on leave|started|began|worked|graduated)(?= )`,
);
const rulesPast = words(`måtte|skulle|gjaldt|galdt|${past} (?:\\p{L}+ ){0,3}${rule}`);
const rulesPresent = words(
  '(?:gjelder|gjeld|gjelde|gjeldende|gjeldande|apply|applies|in force|valid|blir|vert|bli|endres|endrast|endra|changes?|nye? regler|nye? reglar|nytt)|er (?:kravet|kravene|regelen|reglene|fristen|satsen|satsene|krava|reglane|satsane)',
);
const alreadyPast = words('forlenget|forlenga|utsatt|utsett|extended');
const pastQuestion = words(`${asks} .*?${past}|^${past}`);
const somebodysPast = words(
  `${someone} (?:var|ble|blei|vart|was|were|hadde|had)|(?:var|ble|blei|vart|hadde|was|were|fikk|fekk) (?:jeg|eg|æ|vi|me|i|på|on|sykmeldt|sjukmeld|borte|ansatt|tilsett)`,
);
const between =
  '(?:i|for|på|om|ved|til|av|per|alis|samlis|alm|sam|legevakt|veiledning|rettleiing|ferie|fravær|fråvær|utdanning|spesialiteten|den|det|de|vår|about|on|of|the|in|permisjon|vikarer|vikarar|lis1|gammel|ny|gammal)';
const ruleJustBefore = pattern(`(?<![\\p{L}\\d])${rule}(?: ${between}){0,4} ?$`);
const ruleRightBefore = pattern(`(?<![\\p{L}\\d])${rule} $`);
const ruleWas = words(
  `(?:${rule} (?:\\p{L}+ ){0,3})?(?:gjaldt|galdt)|(?:var|was|were|lød) (?:\\p{L}+ ){0,3}${rule}|${rule} (?:\\p{L}+ ){0,3}(?:var|was|were|lød)`,
);
const weOrI = words('(?:søkte|sendte|fikk|fekk) (?:vi|me|jeg|eg)|(?:vi|me|jeg|eg) (?:søkte|sendte|fikk|fekk)');
const joints =
  /(?<![\p{L}\p{N}])(?:da|då|når|hvis|viss|dersom|som (?=begynte|begynner|startet|starta|startar|var|har|hadde|er|byrja|fikk|fekk|tok)|siden|sidan|fordi|if|when|who|because|men|but|og (?=jeg|eg|vi|hva|kva|hvor|kor|får|kan|må|er|blir)|and (?=i |what|how|do|can))(?<= |(?![\p{L}\p{N}]))/gu;

/** More times than this in one sentence are a list, not a question. */
const most = 10;

export function aboutDay(text: string, today: Day): { about: Day; aboutIsNamed: boolean } {
  for (const sentence of sentences(text).map(plainLower)) {
    for (const named of namedTimes(sentence, today).slice(0, most)) {
      const about = asksForTheRuleOf(sentence, named) ? dayMeant(named, today) : undefined;
      if (about) return { about, aboutIsNamed: true };
    }
  }
  return { about: today, aboutIsNamed: false };
}

function asksForTheRuleOf(sentence: string, named: NamedTime): boolean {
  const clause = clauseAround(sentence, named);
  const before = clause.text.slice(0, named.from - clause.from);
  if (named.inName || (!named.preposition && named.month === undefined && ruleRightBefore.test(before))) return !weOrI.test(clause.text);
  if (!named.preposition) return false;
  if (somebodysDoing.test(before) && !rulesPast.test(before) && !rulesPresent.test(before)) {
    return /^(?:da|då|når|when) /u.test(clause.text.trimStart()) && ruleWas.test(sentence.replace(clause.text, ' '));
  }
  if (pastQuestion.test(before.trimStart()) && !somebodysPast.test(before)) return true;
  return ruleJustBefore.test(before) || (rulesPresent.test(before) && !alreadyPast.test(before));
}

/** The part of the sentence a time stands in. */
function clauseAround(sentence: string, named: NamedTime): { text: string; from: number } {
  const cuts = [
    ...[...sentence.matchAll(/[,;:–]\s/gu)].map((match) => match.index + 1),
    ...[...sentence.matchAll(joints)].map((match) => match.index),
  ];
  const from = Math.max(0, ...cuts.filter((cut) => cut <= named.from));
  const to = Math.min(sentence.length, ...cuts.filter((cut) => cut >= named.to));
  return { text: sentence.slice(from, to), from };
}
