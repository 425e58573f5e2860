/** Whether one is asked to take a side: who is right, whose fault it is, whom to choose, what to do with somebody. A person must do that. */
import { pattern, plainLower } from './words.ts';

const we = '(?:jeg|eg|æ|æg|i|vi|me|we)';
const them = '(?:ham|han|honom|henne|hun|ho|hennes|hennar|hans|dem|dei|deira|deres|him|his|her|them|their|\\[fjernet navn\\])';
const body =
  "(?:kommunen|direktoratet|helsedirektoratet|hdir|statsforvalteren|helseforetaket|sykehuset|sjukehuset|kontoret|\\p{L}*(?:sjefen|leder'?n|lederen|leiaren|arbeidsgiveren|arbeidsgiver|arbeidsgjevar|veilederen|rettleiaren|kommuneoverlegen)(?: min| vår)?|de|dei|they|the (?:municipality|directorate|hospital|office)|my (?:employer|boss|supervisor))";

const cues = [
  // «Kven av oss har rett?» Of two opinions about a rule, «kven har rett?» alone asks for the rule.
  "(?:hvem|kven|kem|ken|who|whose)(?: (?:av|of) )(?:oss|us)(?: (?:er|e|is) det som| then| da| då| egentlig| eigentleg)*(?:'s)?(?: (?:har|hev|is|has|tar|tek|tæk|made))? (?:rett|right|in the right|mest rett|feil|galt|wrong|at fault|to blame|skyld(?:a|en|i)?|the mistake)(?! (?:på|til|te|å|to))",
  `(?:nekt\\p{L}*|refus\\p{L}*|vil (?:ikke|ikkje|itj)|avsl\\p{L}*|tr(?:akk|ekt|ukket)|underkj\\p{L}*|truer|truar|krev\\p{L}* at (?:jeg|eg|æ))(?!.*(?<![\\p{L}])(?:fordi|siden|sidan|ettersom|because|since)(?![\\p{L}])) .{0,160}(?:hvem|kven|kem|who|har (?:han|hun|ho|de|dei|sjefen))(?: (?:av|of) (?:dem|dei|them))?(?:'s| har| is| has)? (?:rett|right)(?! (?:på|til|te|å|to))`,
  '(?:hvem|kven|kem) (?:sin |sitt )?(?:feil|skyld) (?:er|var|e|va) (?:det|dette)|whose fault|who (?:is to blame|is at fault|made the mistake)|(?:hvem|kven|kem) (?:er det som )?har (?:skylda|skylden|gjort feil|gjort en feil|gjort ein feil)',
  // «Er det vi eller direktoratet som har gjort feil?»
  '(?:er|e|var|is|was) (?:det|it) (?:\\p{L}+ ){1,3}(?:eller|or) .{1,50}?(?:som|that|who)? ?(?:har gjort|gjorde|har regnet|har rekna|har misforstått|tar|tek|has made|made|is|got it) (?:en |ein |a |the )?(?:feil|mistake|wrong|galt|gale)',
  `(?:har|hadde|did|has|have) (?:${body}|${we}|han|hun|ho|she|he) (?:\\p{L}+ ){0,2}?(?:gjort|begått|make|made|gjort noe|gjort noko) (?:noe |noko |nåkka |en |ein |a |any )?(?:feil|galt|gale|gæli|tabbe|mistake|error|wrong)(?: .{0,30})?(?:sak(?:a|en)?|søknad\\p{L}*|vedtak\\p{L}*|case|application|mot meg|overfor meg|mot oss|med meg|her)`,
  // «Hvem av dem bør vi velge?»
  `(?:hvem|kven|kem|who|whom|hvilken|kva for ein|which(?: one)?) (?:av|of|blant|among) .{2,40}? (?:bør|burde|skal|skulle|should|shall|do) ${we} (?:da |då |helst |heller )?(?:velge|velje|velle|ansette|tilsette|prioritere|foretrekke|gå for|satse på|støtte|holde med|halde med|choose|pick|hire|prioriti[sz]e|prefer|go for)`,
  `(?:hvem|kven|kem|who|whom) (?:bør|burde|skal|should|shall) ${we} (?:støtte|holde med|halde med|tro på|tru på|side with|believe)`,
  `(?:vi|jeg|eg|æ|me|i|we) (?:mener|meiner|meine|sier|seier|påstår|hevder|think|say|claim) .{0,100}(?:hvem|kven|kem|who)(?: av (?:oss|dem|dei))?(?:'s| har| is) (?:rett|right)(?! (?:på|til|te|å|to))`,
  // «Skal eg stogge utdanninga hans?»
  `(?:skal|bør|burde|ska|should|shall|må|kan) ${we} (?:da |då |nå |no |heller |egentlig |rett og slett |bare |berre |just )*(?:stoppe|stogge|stanse|avslutte|avbryte|avbryta|underkjenne|stryke|si opp|sei opp|seie opp|sparke|avskjedige|suspendere|kaste|fail|stop|fire|dismiss|terminate|suspend|kick) (?:\\p{L}+ ){0,2}?(?:${them}(?= ?(?:[?.!,]|$| nå| no| ut| likevel| fra| frå| now))|(?:utdanning\\p{L}*|spesialisering\\p{L}*|løpet|opplæring\\p{L}*|arbeidsforholdet|stilling\\p{L}*|training) ?(?:hans|hennes|hennar|til \\[fjernet navn\\]|til ham|til han|til henne)|(?:his|her) (?:training|education|position|contract))`,
  `(?:skal|bør|burde|ska|should|shall) ${we} (?:.{0,50} )?(?:anbefale|tilrå|godkjenne|godkjenna|signere|skrive under|bestå|underkjenne|attestere|recommend|approve|sign|pass|fail) .{0,40}(?:likevel|allikevel|lell|uansett|anyway|all the same|despite)`,
  `(?:(?:er|e|is) det (?:greit|ok|forsvarlig|forsvarleg|innafor|lov) at (?:jeg|eg|æ) (?:signerer|signer|godkjenner|godkjenn|attesterer|attester|skriver under|skriv under)|(?:skal|bør|should|kan) (?:jeg|eg|æ|i) (?:da |then )?(?:godta|signere|signera|godkjenne|bestå|skrive under|accept|sign|approve) (?:at|når|selv om|for|when|even though|that)) .{0,60}(?:han|hun|ho|henne|ham|she|he|her|him|aldri)`,
  `(?:skal|bør|should|kan) ${we} (?:satse på|beholde|halde på|ha tillit til|gi opp|gje opp|bet on|keep|give up on) ${them}`,
  // «Hva skal jeg gjøre med ham?»
  `(?:hva|kva|ka|ke|what) (?:gjør|gjer|gjær) ${we} (?:med|mot|te) ${them}(?= ?(?:[?.!,]|$))`,
  `(?:kan|kunne|could|can|vil) (?:du|dere|dokker|dåkker|de|you|noen|nokon|kontoret|someone) (?:.{0,20} )?(?:snakke med|prate med|ringe|kontakte|ta opp med|ta det opp med|ta dette opp med|skrive til|si fra til|si ifra til|megle|mekle|talk to|call|contact|write to|mediate) (?:mellom |between )?(?:oss|us|dem|dei|ham|henne|sjefen\\p{L}*|lederen|leiaren|kommunen|arbeidsgiver\\p{L}*|veilederen|rettleiaren|my (?:boss|employer|supervisor)|the municipality|them|him|her)`,
  `(?:stol\\p{L}*|har (?:ikke|ikkje|mistet|mista)(?: lenger)? tillit\\p{L}*) (?:ikke |ikkje |itj |ikke lenger )?(?:på|til|på at) (?:\\p{L}+ )?(?:veileder\\p{L}*|rettleiar\\p{L}*|sjef\\p{L}*|leder\\p{L}*)|(?:don't|no longer|do not) trust my|(?:press\\p{L}*|tvung\\p{L}*|tving\\p{L}*|forced|pressured|pressing me) .{0,20}(?:til å|te å|to) (?:signere|skrive under|skrive på|godkjenne|sign)|(?:vil|wants|krever|krev) (?:at (?:jeg|eg|æ)(?: skal)?|me to) (?:signere|skrive under|skrive på|sign) .{0,40}(?:ikke|ikkje|itj|aldri|never|not|n't)`,
  `(?:hva|kva|ka|ke|what) (?:skal|ska|kan|bør|should|can|do) ${we} (?:gjøre|gjera|gjere|gjer|gjør|si|seie|do|say) (?:med|mot|te|til|about|with|to) (?:${them}|sjefen(?: min)?|lederen(?: min)?|leiaren(?: min)?|veilederen(?: min)?|rettleiaren(?: min)?|kollegaen(?: min)?|kommuneoverlegen(?: vår| min)?|my (?:boss|supervisor|colleague|trainee))(?= ?(?:[?.!,]|$))`,
  // «… jeg mistenker har pynta på loggen», «eg tvilar på er fagleg forsvarleg», «held ikkje mål»
  `${we} (?:\\p{L}+ ){0,2}?(?:mistenk\\p{L}*|suspect|har mistanke)`,
  `${we} (?:\\p{L}+ ){0,2}?(?:tvil\\p{L}*|er i tvil|er usikker\\p{L}*|bekymr\\p{L}*|doubt|worry|mener|meiner|synes|syns|trur|tror|think|feel) (?:.{0,40})(?:forsvarl\\p{L}*|skikk\\p{L}*|uskikk\\p{L}*|egnet|eigna|uegnet|held (?:ikkje )?mål|hold(?:er)? (?:ikke )?mål|(?:ikke|ikkje|itj) (?:held|holder|hold) mål|unfit|not fit|incompetent|not competent|unsafe|not safe)`,
  // Quarrels told as one's own
  `krangl\\p{L}*|kjekl\\p{L}*|fastlås\\p{L}* (?:konflikt|situasjon)|(?:har|fått|står i|midt i|kommet i|kome i|oppe i|have|having|got into|in) (?:\\p{L}+ ){0,3}(?:konflikt\\p{L}*|krangel|conflict|quarrel|dispute|argument) (?:med|with|mellom|between|om|about|over|og|,)|after an argument|fell out with|fallen out with|personalsak\\p{L}*|personkonflikt\\p{L}*|(?:går|kommer|kjem|gjeng|kjæm) (?:ikke|ikkje|itj|aldri) (?:overens|overeins|godt overens|godt i lag)|(?:don't|do not|doesn't|can't) get (?:along|on) with|reported me|complained about me|(?:klag\\p{L}*|varsl\\p{L}*|sladr\\p{L}*) på meg|(?:er|blir|vart|ble|e|be) (?:\\p{L}+ )?(?:sur|sint|forbanna|rasande|uvenn\\p{L}*|aggressiv) (?:når|på|og|med|fordi|av)|(?:tror|trur|føler|kjenner|think|feel) (?:at )?(?:det|dette|it|this) (?:er|e|is|handler om noe) (?:personl\\p{L}*|personal|noe personlig|hevn|retaliation)|(?:kjefter|kjeftar|skjeller|skriker|roper|yells|shouts|screams) (?:på|at|ut) (?:meg|mæ|oss|me|us)|(?:mobber|mobba|mobbet|trakasserer|trakasserar|trakassert|baksnakker|motarbeider|motarbeidar|sabotert|saboterer|truer|truar|overkjører|bullies|bullying|harassing|harasses|threatens|undermines) (?:meg|mæ|oss|me|us)(?!\\p{L})|(?:blir|vert|ble|vart|am being|was) (?:mobbet|mobba|trakassert|utfryst|utestengt|bullied|harassed|urettferdig behandl\\p{L}*|treated unfairly) (?:av|by|på jobb)|(?:fordi|because|etter at) (?:vi|me|we|jeg|eg|i) (?:\\p{L}+ ){0,2}(?:uenig\\p{L}*|ueinig\\p{L}*|usamd\\p{L}*|disagree\\p{L}*)`,
].map((cue) => pattern(`(?<![\\p{L}\\d])(?:${cue})(?![\\p{L}\\d])`));

/** A case that is only supposed asks for the rule: «hvis vi krangler om attesten, hvem avgjør?» */
const supposed = pattern(
  '(?<![\\p{L}])(?:hvis|viss|dersom|om det (?:blir|er|vert)|(?<=(?:er|blir|vert|e) det )om|ved|if|in case(?: of)?) [^,.;:?!]*',
  'gu',
);

export function takesSides(text: string): boolean {
  const told = plainLower(text).replace(supposed, ' ');
  return cues.some((cue) => cue.test(told));
}
