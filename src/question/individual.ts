/** Whether a question asks us to judge one case. «Kan jeg …?» and «får jeg telle …?» ask for the rule and are not; precision comes first. */
import { asksOfMyCase } from './my-case.ts';
import { asksForOpinion } from './opinion.ts';
import { asksForOwnSum } from './own-sum.ts';
import { takesSides } from './takes-sides.ts';
import { plainLower, words } from './words.ts';

const me = '(?:jeg|eg|æ|æg|i)';
const us = '(?:dere|de|dokker|dåkker|du|you)';
const anyone =
  '(?:jeg|eg|æ|i|vi|me|we|hun|han|ho|hen|she|he|(?:kona|mannen|kjæresten|samboeren|ektefellen|venninna|kameraten) (?:mi|min)|my (?:wife|husband|partner|friend|colleague)|legen(?: vår| min)?|alis-en(?: vår| min)?|alisen(?: vår| min)?|samlis-en(?: vår)?|vår alis|vår lege|vikaren(?: vår)?|kandidaten|kollegaen min|\\[fjernet navn\\])';
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
  `(?:trenger|treng|ønsker|ønskjer|søker|need|want) (?:noen|nokon|nån|ein|en|someone|somebody)(?: \\p{L}+)? (?:som kan|til å|te å|to|who can) (?:se|sjå|sette? seg inn i|look)(?: litt)? (?:på|over|gjennom|at|into)? ?(?:saken|saka|søknaden|planen|the case)? ?${mine}`,
  `(?:ha|få|have|get) (?:vurdert|assessed|evaluated) .{0,40}${mine}(?!.{0,30}(?:på forhånd|på førehand|før |before|in advance))|(?:have|get) my .{0,40}(?:assessed|evaluated)(?!.{0,30}(?:before|in advance))`,
  `(?<=^|[.!?,;:] ?|og |and |please |kan du |kan dere |can you |could you )(?:vurder|vurdér|regn ut|rekn ut|beregn|sjekk|assess|evaluate|calculate|check|review) (?:gjerne |please )?(?:(?:for meg )?(?:hvor|kor|når|om|how|when|whether|if)(?: \\p{L}+){0,3} ${anyone}|${mine} ${thing}|(?:den|det|dei|de|denne|dette|the|søknaden|tiden|tida|saken|saka|løpet|utdanningsløpet|tjenesten|tenesta) ?(?:\\p{L}+ )?${mine}|saken til|søknaden til|tiden til)`,
  `(?:kan|kunne|vil|could|can|would) (?:${us}|noen|nokon|nån|en av dere|someone|anyone|somebody) (?:.{0,20} )?(?:vurdert?|sett? på|sjå på|sett over|sett gjennom|sjå over|se over|se gjennom|lese|lest|lese gjennom|gå gjennom|gått gjennom|sjekket?|sjekka|check|look at|read|go through|review) .{0,60}(?:min|mi|mine|mitt|my|for (?:meg|mæ|me)|hva (?:jeg|som) mangler|kva (?:eg|som) manglar)`,
  `(?:si|sei|seie|fortelle|tell|forklare) (?:meg |me )?(?:hva|kva|ka|what) (?:jeg|eg|æ|som|i|i'm|i am|hun|han)(?: still)? (?:mangler|manglar|mangle|lack|missing|am missing)|(?<=^|[.!?] ?)(?:sjekk|les|se|sjå|look|check|read) (?:gjerne |på |over |gjennom |at |through |please |nøye )*(?:${thing}|kontrakt\\p{L}*|logg\\p{L}*) ${mine}`,
  `(?:unntak|exception|dispensasjon|fritak|exemption|særbehandling) for (?:meg|mæ|oss|me|us|henne|ham|legen vår|akkurat oss)`,
  // «Får jeg godkjent dette som …?», «blir tjenesten min godkjent?»
  `(?<!(?:hvordan|korleis|kordan|hvor|kor|når|hvem|how|where|when) )(?:får|fær|vil|kan|kommer|kjem|will|can) ${anyone} (?:til å |få |da |då |ha |get )*(?:godkjent|godkjend|innvilget|innvilga|godkjenning for|approved) (?:for |som )?(?:dette|denne|disse|desse|den|det|perioden|perioden min|(?:de|dei) \\d+|mine \\d+|this|these|min|mitt|mine|my|\\p{L}+ (?:mi|min|mitt|mine|si|sin|sitt|sine|hennes|hans|til)(?= .{0,30}(?:fra|frå|from|i|på|ved)))(?: .{0,60})?`,
  `(?:blir|vert|får|kan|bli) (?:kona|mannen|kjæresten|samboeren|ektefellen|venninna|kameraten|kollegaen) (?:mi|min) (?:\\p{L}+ ){0,2}?(?:godkjent|godkjend|spesialist)|(?:will|can|is) my (?:wife|husband|partner|friend|colleague) (?:\\p{L}+ ){0,3}?(?:approved|accepted|recogni[sz]ed|a specialist)`,
  `(?:blir|vert|bli|vil|er|e|kan|will|is|are) (?:denne |dette |disse |my )?(?:${thing}|de \\d+ \\p{L}+|mine \\d+ \\p{L}+) (?:${mine} )(?:[\\p{L}\\d%]+ ){0,6}?(?:godkjent|godkjend|godkjenne|godtatt|godteken|godteke|akseptert|anerkjent|innvilget|innvilga|approved|accepted|recogni[sz]ed|gyldig nok|god nok|bra nok|godt nok|tilstrekkelig|good enough|sufficient)(?! (?:når|hvis|viss|dersom|selv om|sjølv om|uten|utan|when|if|without|even))`,
  `(?:er|e|is|are) (?:${mine} (?:${thing}|kontrakt\\p{L}*|stilling\\p{L}*|contract|position)|(?:kontrakt\\p{L}*|arbeidsavtale\\p{L}*|opplegg\\p{L}*|logg\\p{L}*|contract) ${mine})(?: [\\p{L}\\d%]+){0,6}? (?:god nok|godt nok|gode nok|bra nok|good enough|sufficient|tilstrekkelig|tilstrekkeleg)`,
  `(?:er|e|blir|vert|vil|kan|is|will|would|does|can) (?:akkurat|nettopp|just|exactly|precisely|specifically) (?:denne|dette|den her|this|${mine})(?! (?:punktet|regelen|kravet|rule|requirement))`,
  // «Will that be approved for me?» «How much of this will be accepted?»
  `(?:will|would|can|could|is|are) (?:that|this|it|they|these|those|all (?:of )?(?:this|it|that)|any of (?:this|it)|everything)(?: \\p{L}+){0,2}? (?:be )?(?:approved|accepted|recogni[sz]ed|credited|counted|enough|valid)(?: \\p{L}+){0,3}? (?:for me|in my case|to me)`,
  `(?:how much|which parts?|what part|how many \\p{L}+) of (?:this|that|it|these|those|all this|my (?!leave|holiday|salary)\\p{L}+(?: \\p{L}+)?) (?:will|would|can|could|do you think) (?:\\p{L}+ ){0,3}?(?:accept|accepted|approve|approved|recogni[sz]ed|credited)`,
  `(?:hvor mye|kor mykje|kor mye|ka mye|hva|kva|ka) av (?:dette|det|det her|alt dette|alt|disse|desse|erfaringa? mi|erfaringen min|tida mi|tiden min|dette her) (?:får|fær|kan|vil|blir|vert|kommer|kjem) (?:\\p{L}+ ){0,3}?(?:godkjent|godkjend|godtatt|godteke|innvilget|anerkjent)`,
  // «… etter avtalen min», «slik saka står», «legger den ved her»: the papers of the case must be read.
  `(?:etter|ifølge|i følgje|iflg|ut fra|utfra|ut frå|according to|under|given|based on) (?:avtal\\p{L}*|kontrakt\\p{L}*|arbeidsavtal\\p{L}*|cv-?en|papira|papirene|attesten) (?:min|mi|vår|mine|våre)(?= ?(?:[?.!,]|$))|(?:according to|under|given|based on) my (?:contract|cv|papers|situation|circumstances|mix|background|history)|(?:slik|sånn|som) (?:sak(?:a|en)|situasjonen|det|ting) (?:står|stend|ligger an|ligg an|e no|er nå|er no)|as (?:things|matters) stand|ligger? (?:vi|jeg|eg|æ) an til`,
  `(?:legger|legg|sender|la|har lagt) (?:den|det|dem|dei|de|cv-?en(?: min)?|attesten(?: min)?|alt|papirene|papira)(?: her)? ved(?: her)?(?= ?(?:[?.!,]|$|her))|(?<!(?:can|should|must|do|may|where) )i(?:'ve|'m| have| am)? (?:attach|attached|enclose|enclosed|attaching) (?:my|the|a|both|all)|(?:my|the) (?:cv|certificates?|papers|documents?|contract) (?:is|are) attached|cv-?en(?: min)? (?:ligger|er|ligg) (?:ved|vedlagt)|se vedlagte?|sjå vedlagt`,
  // «Regn ut hva vi får», «hva blir totalen vi skal søke om?»
  `(?<=^|[.!?,;:] ?)(?:kan du |kan dere |could you |can you |please |og )*(?:regn|rekn|regne|rekne|beregn|kalkuler|calculate|work out|compute|figure out)(?: ut)? (?:for (?:meg|oss) )?(?:nøyaktig |exactly )?(?:hva|kva|ka|what|summen|totalen|beløpet)(?: \\p{L}+){0,2}? (?:${anyone}|oss|meg|us|me)`,
  // Money between two who are named
  `(?:har|have|do|did) (?:de|dei|han|hun|ho|sjefen|kommunen|arbeidsgiver\\p{L}*|they|he|she|the municipality)(?: \\p{L}+)? (?:rett|lov|løyve|the right|a right|allowed) (?:til|te|på|to) (?:det|dette|that|this|å gjøre det)(?= .{0,40}(?:min|mi|mitt|vår|my)(?!\\p{L}))`,
  // «Hvor mye mangler jeg?», «har jeg nok?»
  `(?:hvor mye|kor mykje|kor mye|hvor lang tid|kor lang tid|hvor mange \\p{L}+|kor mange \\p{L}+|how much|how many \\p{L}+)(?: \\p{L}+){0,3}? (?:mangler|manglar|mangle|gjenstår|står igjen for|står att for|is missing|am missing|missing)(?: (?:${anyone}|for ${me}|for meg|for mæ|i alt|igjen|do i|am i|before i))+`,
  `(?:hvor mye|kor mykje|hvor mange \\p{L}+|kor mange \\p{L}+|how much|how many \\p{L}+)(?: \\p{L}+){0,3}? (?:har|have|do|e) ${anyone} (?:da |då |have )?(?:igjen|att|left|å gå|to go)(?!.*(?:minimum|minst|minimumstid|at least|shortest|korteste|normalt|vanligvis|vanlegvis))`,
  `(?:har|have|do|does|has) ${anyone} (?:da |då |nå |no |have |got )*(?:nok|tilstrekkelig|tilstrekkeleg|enough|sufficient)(?: \\p{L}+){0,3} (?:til å|til|for å|to) (?:søke|søkje|bli|få|godkjen\\p{L}*|apply|be|become|get|spesialist\\p{L}*|konverter\\p{L}*)`,
  `(?:er|e|is) (?:det|dette|den|this|it|that) (?:jeg har|eg har|vi har|i have|hun har|han har)? ?(?:nok|tilstrekkelig|enough|sufficient) (?:for meg|i mitt tilfelle|i min sak|i mitt tilfelle|for my|i vårt tilfelle|for at (?:jeg|eg|hun|han))`,
  `(?:how much|how many \\p{L}+)(?: \\p{L}+){0,3} (?:am i|is (?:she|he)|are we) missing|(?:will|is|are|would|can) (?:my|our|her|his) (?:[\\p{L}\\d]+ )?(?:${thing}|years?|months?|weeks?)(?: \\p{L}+){0,5} (?:approved|accepted|sufficient|good enough)(?! (?:if|when|without|before))`,
  // «Er vedtaket riktig?», «har de regnet feil?»
  `(?:er|var|e|is|was)(?: dette| det| the| this| my)? ?(?:vedtak|vedtaket|avslag|avslaget|avgjørelsen|avgjerda|svaret|beslutningen|trekket|utregningen|utrekninga|beregningen|decision|rejection|refusal)(?: (?:mitt|min|vårt|vår|deres|jeg fikk|eg fekk|vi fikk|vi fekk|fra \\p{L}+|frå \\p{L}+|til \\[fjernet navn\\]|i got|we got))* (?:riktig|rett|gyldig|lovlig|korrekt|feil|gale|correct|right|valid|wrong|lawful|fair|rimelig)`,
  `(?:har|did|has|have) (?:kommunen|helsedirektoratet|hdir|arbeidsgiver\\p{L}*|statsforvalteren|helsedir|veilederen min|rettleiaren min|the municipality|the directorate|my employer|de|they) (?:regnet|rekna|beregnet|behandlet|behandla|vurdert|handlet|brutt|calculat\\p{L}*|treat\\p{L}*|assess\\p{L}*) (?:\\p{L}+ ){0,4}?(?:feil|galt|riktig|rett|min sak|saken min|saka mi|søknaden min|urettferdig|wrong\\p{L}*|correct\\p{L}*|unfair\\p{L}*|my case|my application)`,
  `(?:fikk|fekk|har fått|got|received) (?:\\p{L}+ ){0,2}?(?:avslag\\p{L}*|nei|vedtak\\p{L}*|rejection|rejected|a refusal)(?: .{0,80})?(?:er det (?:riktig|rett|lov|feil)|stemmer det|har de rett|kan det stemme|is that (?:right|correct)|er det noe jeg kan gjøre i min sak)`,
  // «Bør jeg heller …?», «hva bør jeg velge?», «lønner det seg for meg?»
  `(?<=^|[.,;:!?] ?|eller |eller heller |om )(?:bør|burde|should) ${anyone} (?:da |då |heller |helst |egentlig |rather )*(?:konvertere|konvertera|bytte|byte|velge|velje|vente|satse|slutte|klage|anke|convert|switch|choose|wait|quit|appeal|stay|bli (?:værende|verande)|gå over|fullføre|søke (?:nå|no|med en gang|etter ny|etter gammel)|ta permisjon|ta jobben|takke (?:ja|nei))`,
  `(?<!(?:hvordan|korleis|hvor|kor|når|how|where|when|why) )(?:bør|burde|skal|ska|should|shall) ${anyone} (?:[^?.!]{0,80}?) (?:eller|or) (?:heller |rather |bare |just |å |to |heller bare )*(?:konverter\\p{L}*|convert|vente|wait|bytte|byte|switch|bli (?:værende|verande|i gammel)|stay|gå over|gi opp|gje opp|give up|slutte|quit|droppe|drop|la være|la vere|la det ligge|halde fram|gjøre ferdig|gjere ferdig|finish|starte på nytt|byrje på nytt|start over)(?= ?(?:[?.!,]|$|til|to|i|in|med|with))`,
  `(?:bestem|avgjør|avgjer|velg|vel|decide|choose)(?: det| this| it)? (?:for (?:meg|mæ|oss|me|us))`,
  `(?:hva|kva|ka|what) (?:bør|burde|ville|would|should|anbefaler|anbefalar|tilrår|rår|do you recommend|råder)(?: (?:${me}|du|dere|de|you|vi|we))?(?: (?:${me}|du|dere|you|å|gjort|valgt|valt|at ${me}|velge|velje|gjøre|gjere|have done|choose|do|recommend|meg|oss))* (?:i min situasjon|i mitt tilfelle|i mi sak|for meg|meg(?: til)?(?: å (?:gjøre|velge|gjere|velje))?|i min sak|in my (?:situation|case)|me to do|that i do|at jeg gjør|at eg gjer)`,
  `(?:lønner|lønar|svarer|svarar) det seg (?:for meg|for mæ|for oss|i mitt tilfelle|at jeg)|(?:er|e) det (?:best|lurt|smart|lurest|klokest) for (?:meg|mæ|oss)|(?:hva|kva) er (?:best|lurest|smartest) for (?:meg|mæ|oss)|is it better for me|what is best for me|would it be better for me|worth it for me|lurer på om jeg bør|lurer på om eg bør`,
  // «i mitt tilfelle», «min sak»
  `(?:i|for|in) (?:akkurat )?(?:mitt tilfelle|mi sak|min sak|min situasjon|mitt høve|vårt tilfelle|vår sak|my (?:particular |specific )?(?:case|situation)|hennes tilfelle|hans tilfelle|hennes sak)`,
  // Conflicts
  `(?:jeg|eg|æ|vi|i|we) (?:er|har|ligger|ligg|står|am|have|are|havnet|opplever|opplevar|blir|ble|vart|føler|is) .{0,40}(?:konflikt|krangel|uenig|ueinig|uenighet|usemje|trakasser\\p{L}*|mobb\\p{L}*|conflict|dispute|harass\\p{L}*|bullied) (?:.{0,30} )?(?:med|av|mellom|with|by|between) .{0,20}(?:veileder\\p{L}*|rettleiar\\p{L}*|sjef\\p{L}*|leder\\p{L}*|leiar\\p{L}*|kommunen|kommuneoverlege\\p{L}*|kollega\\p{L}*|supervisor|boss|employer|arbeidsgiver\\p{L}*|arbeidsgjevar\\p{L}*)`,
  `(?:samarbeidet|samarbeidet|forholdet|tilhøvet|kjemien|stemningen) (?:med|til|mellom|mot) .{0,40}(?:skåret seg|skore seg|skar seg|fungerer ikke|er dårlig|har brutt sammen|er ødelagt)|(?:skåret seg|skore seg|skar seg) (?:helt |heilt )?(?:med|mellom)`,
  `(?:nekter|nektar|vil ikke|vil ikkje|refuses|motarbeider|trenerer|saboterer) .{0,80}(?:kan (?:dere|du|de) (?:hjelpe|gripe inn|ta (?:det )?opp|snakke med|megle|mekle|ringe)|hvem har rett|kven har rett|who is right|can you (?:intervene|help me with|talk to))`,
];
const cue = cues.map((pattern) => words(pattern));

/** Whether the text asks for a judgement of one's own or a named case, or for the sum of one's own periods. */
export function asksForJudgement(text: string): boolean {
  const plain = plainLower(text);
  return (
    cue.some((pattern) => pattern.test(plain)) || takesSides(plain) || asksForOpinion(plain) || asksOfMyCase(plain) || asksForOwnSum(plain)
  );
}
