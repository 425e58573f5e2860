/** Whether one asks what we think: of one's chances, and of what to do. */
import { pattern, plainLower } from './words.ts';

const i = '(?:jeg|eg|æ|æg|vi|me|i|we)';
const one = `(?:${i}|hun|han|ho|she|he|legen vår|(?:søknaden|saken|saka|klagen|klaga|planen|tida|tiden|tjenesten|tenesta|attesten|avtalen|året) (?:min|mi|mitt|vår)|my (?:application|case|appeal|plan|service|time))`;
const cues = [
  // «Tror du søknaden min går gjennom?» «… trur du?»
  `(?:tror|trur|tru|synes|syns|syn's|synst|meiner|mener) (?:du|dere|de|dokker|dåkker)(?: at)? ${one}(?!\\p{L})`,
  `do you (?:think|believe|reckon) (?:that )?(?:${one}|it would be|it will be)(?! (?:need|have|has|must) )`,
  `${i} .{2,100}(?:tror|trur|tru|synes|syns|hva mener|kva meiner) (?:du|dere|dokker)(?= ?\\?|$)|would you say (?:that )?${i}`,
  `(?:hva|kva|ka|ke|what) (?:du )?(?:ville|hadde|would|had) (?:du|dere|de|you)? ?(?:ha )?(?:valgt|valt|gjort|gjør|gjort hvis|choose|do|chosen|done)(?! (?:med|for) kommunen)`,
  `(?:hvis|viss|om|if) (?:du|de|dere|you) (?:va|var|were|was) (?:meg|mæ|me|i mine sko|in my)|i (?:mitt|mi) (?:sted|stad|plass)|in my (?:place|shoes)`,
  `(?:er|e|var|is|was) (?:det|it) (?:\\p{L}+ )?(?:dumt|lurt|smart|galskap|feil|klokt|tåpelig|stupid|wise|foolish) (?:av|of) (?:meg|mæ|me)|(?:er|is) (?:det|it) (?:vits|vits i|verdt|verd|worth)(?: det| it)? ?(?:å|i å|to)? ?(?:klage|anke|søke på nytt|søkje på nytt|appeal|complaining|appealing|applying)`,
  // Chances
  `(?:sjanse\\p{L}*|sjansar|utsikter|odds) (?:min|mine|har ${i}|for at ${i}|for (?:meg|oss))|(?:har|er) ${i} (?:da |då )?(?:noen |nokon |en |ein |ei |god |gode |stor )*(?:sjanse\\p{L}*|god sak|sterk sak)(?!\\p{L})|(?:min|mine|våre|our|my) (?:sjanse\\p{L}*|sjansar|chances|odds)|do ${i} (?:have|stand) a (?:good |strong |real )?(?:case|chance)|(?:vil|kan|får|fær|will) ${i} (?:da |then )?(?:vinne (?:fram|frem)|få (?:medhold|medhald)|nå (?:fram|frem)|win(?: the appeal)?|succeed)`,
  `(?:bør|burde|skal|ska|should|shall) ${i} (?:da |då |nå |no |heller |virkelig |egentlig )*(?:klage|anke|appeal|complain|saksøke|gå rettens vei|gå til sak)`,
  `(?:rekker|rekk|rækk|klarer|klarar) ${i} (?:det|å bli ferdig|å rekke|fristen)(?: .{0,40})?(?:\\d|med det jeg har|med det eg har|igjen|att)`,
  // «Am I eligible with 3 years from Lithuania?» «Kan jeg søke nå, med det jeg har?»
  `(?:am i|do i|is she|is he|are we) (?:now |already |then )?(?:eligible|qualif\\p{L}*|done|finished|ready|good enough)(?! as)(?: .{0,40})? with (?:my|\\d|what i have|one|two|three|four|five|these|this)|(?:er|e|blir) ${i} (?:da |då |nå |no )*(?:kvalifisert|kvalifisera|ferdig|klar|i mål|berettiget)(?: .{0,40})? (?:med (?:det|den|min|mine|mitt|\\d|de |dei )|nå\\?|no\\?)|(?:med|with) (?:det|den|what|de|dei) (?:bakgrunnen |tida |tiden |tjenesten |årene )?(?:jeg|eg|æ|i|vi) (?:har|have)(?: nå| no| now| fra før)?(?= ?[?.!,]|$)|(?:held|holder|hold|er) det (?:jeg|eg|æ|vi) har (?:til|for|nok|godt nok)|har (?:jeg|eg|æ|hun|han|ho) gjort nok`,
  `(?:oppfyller|fyller|innfrir|tilfredsstiller|møter) (?:jeg|eg|æ|hun|han|ho|legen vår|alis-en vår) (?:da |då |nå |no )?(?:alle )?(?:krav\\p{L}*|vilkår\\p{L}*)(?!.*(?:hvis|viss|dersom|selv om|sjølv om|når))|(?:do|does) (?:i|she|he|our doctor) (?:now |already )?(?:meet|fulfil\\p{L}*|satisfy) (?:all )?the (?:requirements|conditions)(?!.*(?:if|when|even))`,
  // A choice of one's own
  `(?:bør|skal|burde|should|shall) ${i} (?:heller |rather |egentlig )?(?:gi opp|gje opp|give up|ta jobben|take the job|(?:ta|velge|velje|gå for|choose|take|pick) (?:alm|sam|alis|samlis|allmenn\\p{L}*|samfunns\\p{L}*|general practice|community medicine|public health|jobben|stillingen|den ene)(?!\\p{L}))|(?:hvilken|hvilket|kva for ein|kva|which)(?: one)? (?:av|of) (?:de to|dei to|disse|desse|the two|these|dem|them)? ?(?:jobbene|jobbane|stillingene|stillingane|tilbudene|tilboda|kommunene|kommunane|jobs|positions|offers|posts|spesialitetene|spesialitetane|specialities) (?:bør|skal|burde|should) ${i}|(?:skal|bør|should) ${i} (?:avslutte|bryte|si opp|seie opp|terminate|end) (?:alis-|samlis-|the |my )?(?:avtalen|avtala|kontrakten|agreement|contract)(?! (?:når|hvis|viss|dersom|etter|ved|if|when|after))`,
  // A plan of one's own
  `(?:lag|lage|sett opp|sette opp|skriv|skrive|utarbeid|utarbeide|make|create|draft|draw up|write|set up) (?:meg |me )?(?:en |ein |et |eit |a |an |the |til )?(?:\\p{L}+ )?(?:plan|løp|tidslinje|framdriftsplan|fremdriftsplan|oversikt|utdanningsplan|timeline|schedule|study plan) (?:for|til|to) (?:meg|mæ|oss|me|us|my|legen vår)(?!\\p{L})|(?:kan|kunne|could|can) (?:du|dere|de|you) (?:lage|skrive|sette opp|utarbeide|make|write|draft) (?:utdanningsplan\\p{L}*|planen|avtalen|søknaden) (?:min|vår|for meg|for oss|til legen vår)`,
].map((cue) => pattern(`(?<![\\p{L}\\d])(?:${cue})(?![\\p{L}\\d])`));

export function asksForOpinion(text: string): boolean {
  const plain = plainLower(text);
  return cues.some((cue) => cue.test(plain));
}
