/** Whether a question asks us to judge one case. «Kan jeg …?» and «får jeg telle …?» ask for the rule and are not; precision comes first. */
import { allWords, plainLower, words } from './words.ts';

const me = '(?:jeg|eg|æ|æg|i)';
const us = '(?:dere|de|dokker|dåkker|du|you)';
const anyone =
  '(?:jeg|eg|æ|i|vi|me|we|hun|han|ho|hen|she|he|legen(?: vår| min)?|alis-en(?: vår| min)?|alisen(?: vår| min)?|samlis-en(?: vår)?|vår alis|vår lege|vikaren(?: vår)?|kandidaten|kollegaen min|\\[fjernet navn\\])';
const mine = '(?:min|mitt|mine|mi|mæ|vår|vårt|våre|my|our|hennes|hans|hennar|his|her|legens|alis-ens|til \\[fjernet navn\\])';
const thing =
  '(?:tjeneste\\p{L}*|teneste\\p{L}*|tid(?:en|a)?|søknad\\p{L}*|sak(?:en|a)?|situasjon\\p{L}*|plan(?:en)?|utdanningsplan\\p{L}*|utdanningsløp\\p{L}*|løp(?:et)?|læringsmål\\p{L}*|attest\\p{L}*|permisjon\\p{L}*|vedtak\\p{L}*|avslag\\p{L}*|kurs(?:et|ene|a)?|praksis\\p{L}*|stilling\\p{L}*|erfaring\\p{L}*|cv|case|application|service|time|training|plan|situation|leave|decision|course|experience|papir\\p{L}*|dokument\\p{L}*|avtale\\p{L}*|alis-avtale\\p{L}*|regnskap\\p{L}*|bakgrunn\\p{L}*|utdanning\\p{L}*|spesialitet\\p{L}*|godkjenning\\p{L}*|år(?:ene|a)?|periode\\p{L}*|vikariat\\p{L}*)';

const cues = [
  // «Godkjenner dere tjenesten min?» «Kan dere godkjenne …?»
  `(?:godkjenner|godkjennar|godkjenn|godtar|godtek|aksepterer|aksepterar|innvilger|innvilgar|approve|accept) ${us} .{0,60}(?:${mine}|denne|dette|disse|desse|this|at ${me})`,
  `(?:kan|kunne|vil|could|can|will|would) ${us} (?:da |då |please |ikke |også )?(?:godkjenne|godta|innvilge|approve|attestere|signere|bekrefte at (?:${anyone}|${thing} ${mine})|stadfeste at (?:${anyone}|${thing} ${mine})|confirm that (?:i|my)|gi meg dispensasjon|gje meg dispensasjon|gi meg fritak)(?: .{0,60})?`,
  // «Kan dere vurdere …?» «se på søknaden min», «regne ut for meg»
  `(?:kan|kunne|vil|could|can|will|would) ${us} (?:da |då |please |også )?(?:vurdere|vurdera|sjå på|se på|se over|sjå over|gå gjennom|gjennomgå|lese gjennom|kvalitetssikre|sjekke|regne ut|rekne ut|regne på|beregne|rekne på|assess|evaluate|review|look at|look over|calculate|work out|check) .{0,50}(?:${mine}|meg|mæ|me|(?:om|hvor|kor|når|how|when|whether|if)(?: \\p{L}+){0,3} ${anyone}|denne saken|denne saka|this case|saken vår|saka vår|\\[fjernet navn\\])`,
  `(?:jeg|eg|vi|i|we) (?:ønsker|ønskjer|vil|trenger|treng|ber om|need|want|would like)(?: (?:å|to|ha|få|get|en|ei|ein|a|an|gjerne|at))* (?:individuell |konkret |personlig |personleg |individual )?(?:vurdering|vurdert|forhåndsvurdering|førehandsvurdering|assessment|evaluation|assessed) (?:av|of) .{0,60}(?:${mine}|denne|dette|${thing})`,
  `(?:ha|få|have|get) (?:vurdert|assessed|evaluated) .{0,40}${mine}|(?:have|get) my .{0,40}(?:assessed|evaluated)`,
  `(?:vurder|vurdér|regn ut|rekn ut|beregn|sjekk|assess|evaluate|calculate|check|review) (?:(?:for meg )?(?:hvor|kor|når|om|how|when|whether|if)(?: \\p{L}+){0,3} ${anyone}|${mine} ${thing}|(?:den|det|dei|de|denne|dette|the|søknaden|tiden|tida|saken|saka|løpet|utdanningsløpet|tjenesten|tenesta) ?(?:\\p{L}+ )?${mine}|saken til|søknaden til|tiden til)`,
  // «Får jeg godkjent dette som …?», «blir tjenesten min godkjent?»
  `(?<!(?:hvordan|korleis|kordan|hvor|kor|når|hvem|how|where|when) )(?:får|fær|vil|kan|kommer|kjem|will|can) ${anyone} (?:til å |få |da |då |ha |get )*(?:godkjent|godkjend|innvilget|innvilga|godkjenning for|approved) (?:for |som )?(?:dette|denne|disse|desse|den|det|perioden|perioden min|(?:de|dei) \\d+|mine \\d+|this|these|min|mitt|mine|my)(?: .{0,60})?`,
  `(?:blir|vert|bli|vil|er|e|kan|will|is|are) (?:denne |dette |disse |my )?(?:${thing}|de \\d+ \\p{L}+|mine \\d+ \\p{L}+) (?:${mine} )(?:\\p{L}+ ){0,4}?(?:godkjent|godkjend|godkjenne|innvilget|innvilga|approved|accepted|gyldig nok|god nok|bra nok|godt nok|tilstrekkelig|good enough|sufficient)`,
  // «Hvor mye mangler jeg?», «har jeg nok?»
  `(?:hvor mye|kor mykje|kor mye|hvor lang tid|kor lang tid|hvor mange \\p{L}+|kor mange \\p{L}+|how much|how many \\p{L}+)(?: \\p{L}+){0,3}? (?:mangler|manglar|mangle|gjenstår|står igjen for|står att for|is missing|am missing|missing)(?: (?:${anyone}|for ${me}|for meg|for mæ|i alt|igjen|do i|am i|before i))+`,
  `(?:hvor mye|kor mykje|hvor mange \\p{L}+|kor mange \\p{L}+|how much|how many \\p{L}+)(?: \\p{L}+){0,3}? (?:har|have|do|e) ${anyone} (?:da |då |have )?(?:igjen|att|left|å gå|to go)`,
  `(?:har|have|do|does|has) ${anyone} (?:da |då |nå |no |have |got )*(?:nok|tilstrekkelig|tilstrekkeleg|enough|sufficient)(?: \\p{L}+){0,3} (?:til å|til|for å|to) (?:søke|søkje|bli|få|godkjen\\p{L}*|apply|be|become|get|spesialist\\p{L}*|konverter\\p{L}*)`,
  `(?:er|e|is) (?:det|dette|den|this|it|that) (?:jeg har|eg har|vi har|i have|hun har|han har)? ?(?:nok|tilstrekkelig|enough|sufficient) (?:for meg|i mitt tilfelle|i min sak|i mitt tilfelle|for my|i vårt tilfelle|for at (?:jeg|eg|hun|han))`,
  `(?:how much|how many \\p{L}+)(?: \\p{L}+){0,3} (?:am i|is (?:she|he)|are we) missing|(?:will|is|are|would|can) (?:my|our|her|his) ${thing}(?: \\p{L}+){0,5} (?:approved|accepted|sufficient|good enough)`,
  // «Er vedtaket riktig?», «har de regnet feil?»
  `(?:er|var|e|is|was)(?: dette| det| the| this| my)? ?(?:vedtak|vedtaket|avslag|avslaget|avgjørelsen|avgjerda|svaret|beslutningen|trekket|utregningen|utrekninga|beregningen|decision|rejection|refusal)(?: (?:mitt|min|vårt|vår|deres|jeg fikk|eg fekk|vi fikk|vi fekk|fra \\p{L}+|frå \\p{L}+|til \\[fjernet navn\\]|i got|we got))* (?:riktig|rett|gyldig|lovlig|korrekt|feil|gale|correct|right|valid|wrong|lawful|fair|rimelig)`,
  `(?:har|did|has|have) (?:kommunen|helsedirektoratet|hdir|arbeidsgiver\\p{L}*|statsforvalteren|helsedir|veilederen min|rettleiaren min|the municipality|the directorate|my employer|de|they) (?:regnet|rekna|beregnet|behandlet|behandla|vurdert|handlet|brutt|calculat\\p{L}*|treat\\p{L}*|assess\\p{L}*) (?:\\p{L}+ ){0,4}?(?:feil|galt|riktig|rett|min sak|saken min|saka mi|søknaden min|urettferdig|wrong\\p{L}*|correct\\p{L}*|unfair\\p{L}*|my case|my application)`,
  `(?:fikk|fekk|har fått|got|received) (?:\\p{L}+ ){0,2}?(?:avslag\\p{L}*|nei|vedtak\\p{L}*|rejection|rejected|a refusal)(?: .{0,80})?(?:er det (?:riktig|rett|lov|feil)|stemmer det|har de rett|kan det stemme|is that (?:right|correct)|er det noe jeg kan gjøre i min sak)`,
  // «Bør jeg heller …?», «hva bør jeg velge?», «lønner det seg for meg?»
  `(?<=^|[.,;:!?] ?|eller |eller heller |om )(?:bør|burde|should) ${anyone} (?:da |då |heller |helst |egentlig |rather )*(?:konvertere|konvertera|bytte|byte|velge|velje|vente|satse|slutte|klage|anke|convert|switch|choose|wait|quit|appeal|stay|bli (?:værende|verande)|gå over|fullføre|søke (?:nå|no|med en gang|etter ny|etter gammel)|ta permisjon|ta jobben|takke (?:ja|nei))`,
  `(?:hva|kva|ka|what) (?:bør|burde|ville|would|should|anbefaler|anbefalar|tilrår|rår|do you recommend|råder)(?: (?:${me}|du|dere|de|you|vi|we))?(?: (?:${me}|du|dere|you|å|gjort|valgt|valt|at ${me}|velge|velje|gjøre|gjere|have done|choose|do|recommend|meg|oss))* (?:i min situasjon|i mitt tilfelle|i mi sak|for meg|meg(?: til)?(?: å (?:gjøre|velge|gjere|velje))?|gjort|valgt|i min sak|in my (?:situation|case)|me to do|that i do|at jeg gjør|at eg gjer)`,
  `(?:lønner|lønar|svarer|svarar) det seg (?:for meg|for mæ|for oss|i mitt tilfelle|at jeg)|(?:er|e) det (?:best|lurt|smart|lurest|klokest) for (?:meg|mæ|oss)|(?:hva|kva) er (?:best|lurest|smartest) for (?:meg|mæ|oss)|is it better for me|what is best for me|would it be better for me|worth it for me|lurer på om jeg bør|lurer på om eg bør`,
  // «i mitt tilfelle», «min sak»
  `(?:i|for|in) (?:akkurat )?(?:mitt tilfelle|mi sak|min sak|min situasjon|mitt høve|vårt tilfelle|vår sak|my (?:particular |specific )?(?:case|situation)|hennes tilfelle|hans tilfelle|hennes sak)`,
  // Conflicts
  `(?:jeg|eg|æ|vi|i|we) (?:er|har|ligger|ligg|står|am|have|are|havnet|opplever|opplevar|blir|ble|vart|føler|is) .{0,40}(?:konflikt|krangel|uenig|ueinig|uenighet|usemje|trakasser\\p{L}*|mobb\\p{L}*|conflict|dispute|harass\\p{L}*|bullied) (?:.{0,30} )?(?:med|av|mellom|with|by|between) .{0,20}(?:veileder\\p{L}*|rettleiar\\p{L}*|sjef\\p{L}*|leder\\p{L}*|leiar\\p{L}*|kommunen|kommuneoverlege\\p{L}*|kollega\\p{L}*|supervisor|boss|employer|arbeidsgiver\\p{L}*|arbeidsgjevar\\p{L}*)`,
  `(?:samarbeidet|samarbeidet|forholdet|tilhøvet|kjemien|stemningen) (?:med|til|mellom|mot) .{0,40}(?:skåret seg|skore seg|skar seg|fungerer ikke|er dårlig|har brutt sammen|er ødelagt)|(?:skåret seg|skore seg|skar seg) (?:helt |heilt )?(?:med|mellom)`,
  `(?:nekter|nektar|vil ikke|vil ikkje|refuses|motarbeider|trenerer|saboterer) .{0,80}(?:kan (?:dere|du|de) (?:hjelpe|gripe inn|ta (?:det )?opp|snakke med|megle|mekle|ringe)|hvem har rett|kven har rett|who is right|can you (?:intervene|help me with|talk to))`,
];
const cue = cues.map((pattern) => words(pattern));

const period =
  '(?:(?:\\d+(?:[.,]\\d+)?|halvannet|halvanna|ett|eitt|et|eit|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|en|ein|two|three|four|five|six|one|half a)(?: ?(?:og|\\+|½|and) (?:et |a )?(?:halvt?|half))? ?(?:mnd\\.?|md\\.?|måned\\p{L}*|månad\\p{L}*|år|års|uker|veker|weeks?|months?|years?))';
const doneSo =
  '(?:jeg|eg|æ|vi|i|hun|han|ho|she|he|legen vår|vår alis|alis-en vår|kollegaen min|\\[fjernet navn\\])(?: \\p{L}+){0,3}? (?:har|hatt|jobbet|jobba|jobber|arbeidet|arbeidd|tatt|teke|fullført|gjort|have|had|has|worked|did|done|var|was|am|er)|(?:^|[.,;:] ?)(?:har|have) (?:hatt|jobbet|jobba|arbeidet|tatt|teke|\\d+|fullført|gjort|worked|had|done)';
const addsUp =
  '(?:når (?:kan|er|e|blir|vert|får) (?:jeg|eg|æ|hun|han|ho|vi|legen)|hvor lenge (?:har|må|til|er)|kor lenge (?:har|må|til|er)|hvor mye|kor mykje|kor mye|hvor mange|kor mange|hvor langt|kor langt|til sammen|samla|totalt|i alt|sammenlagt|er det nok|e det nok|holder det|held det|rekker det|rekk det|mangler|manglar|igjen|att|blir jeg ferdig|er jeg ferdig|kan jeg søke|kan eg søkje|kan æ søke|kan hun søke|kan han søke|when can (?:i|she|he)|when (?:am|will) i|how much|how many|how long|is (?:it|that) enough|in total|do i have enough|am i (?:done|finished|eligible)|can i apply|oppfyller jeg|oppfyller eg|er kravet oppfylt|tilsvarer det|blir det)';

/** Whether the text asks for a judgement of one's own or a named case, or for the sum of one's own periods. */
export function asksForJudgement(text: string): boolean {
  const plain = plainLower(text);
  if (cue.some((pattern) => pattern.test(plain))) return true;
  const periods = new Set([...plain.matchAll(allWords(period))].map((match) => match.index));
  return periods.size >= 2 && words(doneSo).test(plain) && words(addsUp).test(plain) && differentService(plain);
}

/** Two periods add up only when they are of different service; «to uker ferie og tre uker kurs» are absences. */
function differentService(text: string): boolean {
  const kinds =
    /sykehus\p{L}*|sjukehus\p{L}*|hospital|sykehjem\p{L}*|sjukeheim\p{L}*|nursing home|fastlege\p{L}*|legevakt\p{L}*|åpen uselektert|åup|allmennpraksis\p{L}*|allmennmedisin\p{L}*|general practice|gp|kad|øhd|helsestasjon\p{L}*|kommuneoverlege\p{L}*|samfunnsmedisin\p{L}*|bydel\p{L}*|forskning|forsking|research|vikar\p{L}*|locum|psykiatri\p{L}*|medisinsk avdeling|kirurgi\p{L}*|indremedisin\p{L}*|fengsel\p{L}*|fhi|folkehelseinstituttet|helsedirektoratet|permisjon\p{L}*|leave|utlandet|abroad|tyskland|sverige|danmark|lis1|turnus|alis|\d+ ?(?:%|prosent|percent)|halv stilling|deltid/gu;
  return new Set((text.match(kinds) ?? []).map((kind) => kind.slice(0, 5))).size >= 2;
}
