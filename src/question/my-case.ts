/** Whether one asks of a case that lies somewhere: where it stands, why it ended so, whether it was right. Only those who can open it may say. */
import { pattern, plainLower } from './words.ts';

const i = '(?:jeg|eg|æ|æg|vi|me|i|we)';
const mine = '(?:min|mi|mitt|mine|vår|vårt|våre|my|our|hennes|hans)';
const matter =
  '(?:søknad\\p{L}*|sak(?:a|en)|vedtak\\p{L}*|klage\\p{L}*|godkjenning\\p{L}*|tilskudd\\p{L}*|tilskot\\p{L}*|utbetaling\\p{L}*|pengene|pengane|papirene|papira)';
const correct =
  '(?:(?:er|var|e|va|is|was|kan|could|can) (?:det|dette|this|that|it)(?: (?:være|vere|be|really|virkelig|verkeleg|da|då))? (?:riktig|rett|korrekt|feil|gal|gale|galt|regnet riktig|rekna rett|regnet feil|rimelig|correct|right|wrong|a mistake|fair|stemme)|stemmer (?:det|dette)|stemme det|kan det stemme|are they right|har (?:de|dei|dem) rett)';
const decision =
  '(?:vedtak\\p{L}*|avslag\\p{L}*|avsl(?:o|ått)|brevet|the letter|rejected|rejection|(?:mangler|manglar|mangle|lack|missing|short of|(?:bare|berre|kun|only|just) (?:fikk|fekk|får|godkjente|godkjent|got|approved|accepted)|(?:fikk|fekk|fått|godkjente|godkjent|got|approved|accepted|innvilget|innvilga) (?:bare|berre|kun|only|just)|trukket|trekt|trakk|deducted|av (?:mine|dei|de|våre)|of my)(?: \\p{L}+){0,3}? ?(?:\\d|en|ein|to|tre|fire|fem|seks|two|three|four|five|six)|\\d+ (?:\\p{L}+ ){1,3}(?:trukket|trekt|deducted))';

const cues = [
  // «Hva er status på saken min?»
  `(?:status|statusen|framdrift\\p{L}*|fremdrift\\p{L}*) (?:på|for|i|of|on) (?:${matter}(?: ${mine}| ?\\d)|(?:my|our) (?:application|case|appeal))|(?:hvor|kor) (?:langt|lang) (?:er|har|e|i køen er) (?:dere |de )?(?:kommet |kome |komne |med )*${matter} ${mine}|(?:har|have) (?:dere|de|dokker|you) (?:fått|mottatt|motteke|fekk|sett|behandlet|received|got|seen|processed) (?:${matter} ${mine}|my|our)|(?:kor|hvor) (?:blir|bli|vert) (?:det )?av ${matter}(?: ${mine})?|(?:finne ut|finn ut|sjekke|sjekk|find out) (?:hvorfor|kvifor|koffer|why|hva som skjer med|kva som skjer med) ${matter}(?: ${mine})|(?:hvorfor|kvifor|koffer|why) (?:er|is|har|has) (?:my (?:application|case|appeal)|${matter} ${mine}) (?:.{0,20})?(?:forsink\\p{L}*|still|ikke|ikkje|delayed|not|tatt)`,
  // «Hvorfor fikk jeg bare godkjent 6 av 12 måneder?»
  `(?:hvorfor|kvifor|koffer|korfor|why) (?:fikk|fekk|har|did|have) ${i} (?:fått |get |got |only |bare |berre |kun )*(?:avslag|ikke|ikkje|itj|nei|trekk|godkjent|godkjend|rejected|a rejection|refused)|(?:hvorfor|kvifor|koffer|why) (?:ble|blei|vart|er|was|were|is) (?:ikke |ikkje |not )?(?:\\p{L}+ ${mine}|my \\p{L}+|our \\p{L}+)(?: .{0,30})? (?:godkjent|godkjend|avslått|innvilget|approved|rejected|refused|accepted|counted)|why (?:did|have|would) (?:they|the directorate|the municipality) (?:reject|refuse|not approve|not accept|deduct)\\p{L}* (?:my|our|me)`,
  // «Holder den?» of something one has written, «kan du regne på det?»
  `${i} har (?:nå |no |selv )?(?:laget|laga|skrevet|skrive|sendt|utarbeidet|fylt ut) .{0,80}(?:holder|held) (?:den|det|dei|de|dem)(?: mål)?(?= ?[?.!]|$)|${i} har (?:laget|laga|skrevet|skrive) (?:holder|held) mål|(?:kan|kunne|vil|can|could) (?:du|dere|de|you) (?:regne|rekne|rekna|se|sjå) (?:litt )?på (?:det|dette|saken|saka|tida|tallene|tala)(?= ?[?.!]|$| for)`,
  `(?:akkurat|nettopp|just|precisely|specifically) (?:${mine}|i mitt|i vårt)(?! (?:søknad|side))`,
  // Claims against somebody
  `(?:saksøk\\p{L}*|stevn\\p{L}* (?:kommunen|sjefen)|gå til sak mot|sue|suing|politianmeld\\p{L}*|anmelde (?:legen|kommunen|sjefen|ham|henne|han|ho)|(?:kreve?|krevje|få)(?: ${i})? erstatning|erstatningskrav|claim damages|compensation for (?:my|the) lost)(?= .{0,60}|$)|(?:bli|blir|get|getting)(?: ${i})? (?:kvitt|rid of) (?:\\p{L}+ )?(?:veileder\\p{L}*|rettleiar\\p{L}*|sjef\\p{L}*|leder\\p{L}*|legen|ham|han|henne|ho|my supervisor|my boss|him|her)|(?:få|får)(?: ${i})? (?:sparka|sparket|fjerna|fjernet|kasta) (?:veileder\\p{L}*|rettleiar\\p{L}*|sjef\\p{L}*|leder\\p{L}*)`,
  `${i} (?:tror|trur|mener|meiner|mistenker|think|believe|suspect) .{0,60}(?:juks\\p{L}*|fusk\\p{L}*|lyver|lyg|ljuger|stjel\\p{L}*|forfalsk\\p{L}*|pynt\\p{L}*|cheat\\p{L}*|faked?|forged?|lying)|tatt seg betalt dobbelt|teke seg betalt dobbelt`,
  // «De sier jeg mangler 5 måneder. Er det riktig?»
  `(?:trukket|trekt|trakk|trekte|deducted) (?:meg|mæ|oss|me|us) .{0,80}${correct}`,
  `${i} .{0,80}${decision}.{0,120}${correct}|${decision}.{0,60}(?:${i}|mine|my|meg|me|oss) .{0,100}${correct}|${decision}.{0,40}(?:mine|av mine|of my) .{0,60}${correct}`,
  `${correct}.{0,10} (?:vedtaket|avslaget|brevet|utregningen|the letter|the decision) (?:${i}|som ${i}|vi) (?:fikk|fekk|har fått|got|received)|(?:er|var|is|was) (?:det |the )?(?:vedtaket|avslaget|brevet|letter|decision) (?:som )?${i} (?:fikk|fekk|har fått|got|received) .{0,40}(?:riktig|rett|feil|gyldig|lovlig|correct|right|wrong|valid)`,
  `(?:fikk|fekk|fått|got|received) (?:vi |me |jeg |eg |we )?(?:bare|berre|kun|only|just|mindre|for lite) .{0,80}${correct}|(?:skulle|burde|should) ${i} (?:ha |have )?(?:fått|got|received) (?:mer|meir|more)`,
  // A contract, a dismissal or a breach of one's own
  '(?:oppsigels\\p{L}*|kontrakt\\p{L}*|avtale\\p{L}*|avskjed\\p{L}*|dismissal|contract) (?:min|mi|vår) (?:lovlig|lovleg|gyldig|ugyldig|bindende|bindande|grei|ok)(?!\\p{L})|(?:er|e|var|is|was) (?:\\p{L}*oppsigels\\p{L}*|alis-avtalen|avtalen|kontrakten) (?:min|mi|vår) (?:lovlig|lovleg|gyldig|ugyldig|bindende|bindande|grei|ok|god|rettferdig)(?!\\p{L})|(?:is|was) my (?:contract|dismissal|agreement) (?:legal|lawful|valid|binding|fair)|(?:har|did|has) .{0,30}(?:brutt|broken|break|breach\\p{L}*) (?:avtalen|kontrakten|my contract|the agreement with me) ?(?:min|vår|med meg|med oss)?|(?:fired|sacked|dismissed) me|(?:sa|sagt|sier|seier) (?:meg|mæ) opp|blitt oppsagt|(?:er det|e det|is it|is this|var det|was it) (?:lov|lovlig|lovleg|legal|lawful|ok)(?: .{0,40})? (?:mot meg|mot mæ|mot oss|to me)',
].map((cue) => pattern(`(?<![\\p{L}\\d])(?:${cue})(?![\\p{L}\\d])`));

export function asksOfMyCase(text: string): boolean {
  const plain = plainLower(text);
  return cues.some((cue) => cue.test(plain));
}
