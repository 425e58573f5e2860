/** Whether one asks for a sum of one's own: periods at various fractions, several doctors, money to and fro. */
import { allWords, pattern, words } from './words.ts';

const period =
  '(?:(?:\\d+(?:[.,]\\d+)?|halvannet|halvanna|ett|eitt|et|eit|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|en|ein|two|three|four|five|six|one|half a)(?: ?(?:og|\\+|½|and) (?:et |a )?(?:halvt?|half))? ?(?:mnd\\.?|md\\.?|måned\\p{L}*|månad\\p{L}*|år|års|uker|veker|weeks?|months?|years?))';
const doneSo =
  '(?:jeg|eg|æ|vi|i|hun|han|ho|she|he|legen vår|vår alis|alis-en vår|kollegaen min|\\[fjernet navn\\])(?: \\p{L}+){0,3}? (?:har|hatt|jobbet|jobba|jobber|arbeidet|arbeidd|tatt|teke|fullført|gjort|have|had|has|worked|did|done|var|was|am|er)|(?:^|[.,;:] ?)(?:har|have) (?:hatt|jobbet|jobba|arbeidet|tatt|teke|\\d+|fullført|gjort|worked|had|done)';
const addsUp =
  '(?:når (?:kan|er|e|blir|vert|får) (?:jeg|eg|æ|hun|han|ho|vi|legen)|hvor lenge (?:har|må|til|er)|kor lenge (?:har|må|til|er)|hvor mye|kor mykje|kor mye|hvor mange|kor mange|hvor langt|kor langt|til sammen|samla|totalt|i alt|sammenlagt|er det nok|e det nok|holder det|held det|rekker det|rekk det|mangler|manglar|igjen|att|blir jeg ferdig|er jeg ferdig|kan jeg søke|kan eg søkje|kan æ søke|kan hun søke|kan han søke|when can (?:i|she|he)|when (?:am|will) i|how much|how many|how long|is (?:it|that) enough|in total|do i have enough|am i (?:done|finished|eligible)|can i apply|oppfyller jeg|oppfyller eg|er kravet oppfylt|tilsvarer det|blir det)';

const sum = "(?:\\d{1,3}(?:[ .,]\\d{3})+|\\d{4,6}|\\d+ ?(?:kr|kroner|tusen|'?000|nok|k))";
/** «Kan vi kreve pengene tilbake?» with a doctor and a sum */
const backFrom = words(
  `(?:kan|bør|skal|må|har|can|could|should|may|do) (?:vi|me|jeg|eg|æ|i|we|kommunen|de|dei|they|han|hun|ho|legen)(?: \\p{L}+){0,4}? (?:kreve|krevje|kræve|krev|krav på å få|claim|demand|recover|trekke|trekkje|betale|pay|få|get|deduct|taken?)(?: .{0,60})?(?:from (?:his|her|their)|tilbake|attende|igjen|att|back|tilbakebetal\\p{L}*|trekk i lønn)|får (?:vi|me|kommunen) (?:pengene|pengane|beløpet|tilskuddet|det) (?:igjen|tilbake|att|attende)|(?:må|skal|must|should) (?:vi|me|we|kommunen) (?:betale|betala|pay) (?:henne|ham|han|ho|him|her)`,
);
const oneDoctor = words(
  `(?:legen|alis-?en|samlis-?en|lis-?en|vikaren|kollegaen|the doctor|the trainee|our (?:doctor|trainee)|vår (?:lege|alis)|ein av legane|en av legene|(?:en|ein|a) (?:lege|doctor|alis|vikar) (?:som|who)|han|hun|ho|he|she|ham|henne|\\[fjernet navn\\]) (?:\\p{L}+ ){0,4}?(?:slutt\\p{L}*|sagt opp|sa opp|seier opp|sier opp|flytt\\p{L}*|brukt|bruk[at]+|brukte|fått|fekk|fikk|tok|tatt|reist\\p{L}*|stakk|quit|left|leaves|leaving|spent|used|received|resigned)|(?:legen|han|hun|ho|she|he|the doctor) (?:sier|seier|mener|meiner|krever|krev|says|claims|demands)|trekt (?:meg|mæ)|trukket (?:meg|mæ)|trakk (?:meg|mæ)|deducted .{0,20}from my`,
);
const percent = pattern('\\d+(?:[.,]\\d+)? ?(?:%|prosent|percent)', 'gu');
const member = pattern(
  '(?<![\\p{L}\\d])(?:ulike?|forskjellige?|different|en|ein|éin|ei|to|tre|fire|fem|den ene|den andre|den tredje|one|two|three|another|the other)(?= (?:alis|leger|legar|samlis|lis|doctors|trainees|med|som|på|i|har|er|fra|frå|with|who|at|in|started|began|stillingsprosent\\p{L}*|prosent\\p{L}*|percentages?|startdato\\p{L}*|\\d))',
  'gu',
);
const asksForSum = words(
  'regn\\p{L}*|rekn\\p{L}*|total\\p{L}*|sum|summen|til sammen|til saman|samlet|samla|i alt|hvor mye|kor mykje|kor mye|hva får|kva får|hva blir|kva blir|how much|calculate|in total|altogether|work out',
);
const approvedOfMine = words(
  '(?:får|fær|vil|kan|blir|vert|er|e|will|would|can|is|are|get) .{0,60}(?:godkjent|godkjend|godtatt|godteke|innvilget|anerkjent|approved|accepted|recogni[sz]ed)',
);

const combined = pattern(
  '(?:\\d+|ett|et|to|tre|fire|fem|seks|one|two|three)(?: ?(?:y|år|years?|mnd|md|måned\\p{L}*|månad\\p{L}*|months?|uker|veker|weeks)\\.?)*(?:\\d+m)?(?: \\p{L}+){0,2}? (?:i |at |på |med |a |à )?\\d+ ?(?:%|prosent|percent)',
  'gu',
);
const addUp = words(
  '(?:legg|legge|plusse?|gange?|summere?|summer|telle?|tell|add|sum|count) (?:det |dei |de |dem |tida |tiden |them |it |this )?(?:sammen|saman|i hop|up)(?: .{0,60})? ?(?:for (?:meg|oss|me|us)|min|mine|mi|vår|my|our)|(?:add up|sum up) my|(?:til sammen|til saman|totalt|i alt|in total|altogether) for (?:meg|mæ|oss|me)|when exactly (?:will|am|can) (?:i|she|he)|(?:når|nøyaktig når) (?:er|e|blir) (?:akkurat|nøyaktig) (?:jeg|eg|æ|hun|han|ho)',
);
const date = pattern(
  '(?<![\\d.])\\d{1,2}\\. ?(?:\\d{1,2}(?:\\.\\d{2,4})?(?!\\d| ?(?:kr|%|timer|uker|mnd))|(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des)\\p{L}*)',
  'gu',
);
const howMuch = words('hvor mye|kor mykje|kor mye|ka mye|hvor stort?|how much|hva får|kva får|hva blir|kva blir');
const shared = words('(?:skal|må|får|kan|should|do|must) (?:akkurat |hver av |kvar av |each of )?(?:vi|me|oss|jeg|eg|we|us|i)');

const aSum = words(sum);
const periods = allWords(period);
const haveDone = words(doneSo);
const toAddUp = words(addsUp);
const mineIs = words('jeg|eg|æ|vi|me|meg|mæ|oss|min|mi|mine|hun|han|ho|i|my|we|our|she|he');

/** `plain` is in small letters. */
export function asksForOwnSum(plain: string): boolean {
  if (
    aSum.test(plain) &&
    oneDoctor.test(plain) &&
    (backFrom.test(plain) || /(?:trekt|trukket|trakk|deducted).*(?:rett|lov|right|allowed)/u.test(plain))
  )
    return true;
  if (addUp.test(plain)) return true;
  const members = count(plain, member);
  if ((members >= 4 || members + count(plain, percent) >= 6) && asksForSum.test(plain)) return true;
  if (count(plain, date) >= 2 && howMuch.test(plain) && shared.test(plain)) return true;
  if (count(plain, combined) >= 2 && (toAddUp.test(plain) || asksForSum.test(plain)) && mineIs.test(plain)) return true;
  const own = count(plain, periods);
  if (own < 2 || !haveDone.test(plain) || !differentService(plain)) return false;
  return toAddUp.test(plain) || (own >= 3 && approvedOfMine.test(plain));
}

function count(text: string, shape: RegExp): number {
  return new Set([...text.matchAll(shape)].map((match) => match.index)).size;
}

/** Two periods add up only when they are of different service; «to uker ferie og tre uker kurs» are absences. */
function differentService(text: string): boolean {
  const kinds =
    /sykehus\p{L}*|sjukehus\p{L}*|hospital|sykehjem\p{L}*|sjukeheim\p{L}*|nursing home|fastlege\p{L}*|legevakt\p{L}*|åpen uselektert|åup|allmennpraksis\p{L}*|allmennmedisin\p{L}*|general practice|gp|kad|øhd|helsestasjon\p{L}*|kommuneoverlege\p{L}*|samfunnsmedisin\p{L}*|bydel\p{L}*|forskning|forsking|research|vikar\p{L}*|locum|psykiatri\p{L}*|medisinsk avdeling|kirurgi\p{L}*|indremedisin\p{L}*|fengsel\p{L}*|fhi|folkehelseinstituttet|helsedirektoratet|permisjon\p{L}*|leave|utlandet|abroad|tyskland|sverige|danmark|lis1|turnus|alis|\d+ ?(?:%|prosent|percent)|halv stilling|deltid/gu;
  return new Set((text.match(kinds) ?? []).map((kind) => kind.slice(0, 5))).size >= 2;
}
