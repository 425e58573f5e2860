/** The few things one can tell the assistant to do, in three languages and said as people say them. */
import type { QuestionKind } from './question.ts';
import { pattern, plainLower } from './words.ts';

export type Command = Extract<QuestionKind, { is: 'command' }>['which'];

const polite =
  "(?:(?:kan|kunne|could|can|vil|would) (?:du|dere|de|you|jeg|eg|æ|i|vi|we)(?: (?:please|være så snill å|vere så snill å|vennligst|få))? |vennligst |ver venleg og |please |(?:jeg|eg|æ|vi|i|we)(?: (?:vil|ønsker|ønskjer|ynskjer|må|har lyst til|skulle gjerne|vil gjerne|vil helst|vil heller|ville|trenger|treng|want|need|would like|'d like|wish)){1,2}(?: (?:å|to|at du skal|at du|at de skal|at de|you to|få|gjerne|helst))* |hvordan (?:kan|får) (?:jeg|man) |korleis (?:kan|får) eg |how (?:can|do) i |/|få |må få )?";
const notOurs =
  /kompetanseportal|tilskuddsportal|tilskotsportal|altinn|kommunen (?!min$)|helsepersonellregister|hpr|lovdata|helsedirektorat|hdir|arbeidsgiver|veilederen|rettleiaren|nav\b|skatt|helseforetak|sykehus/u;

const whole: [Command, RegExp][] = [
  [
    'profile',
    pattern(
      `^${polite}(?:vise?|vis meg|endre|endra|oppdatere?|redigere?|rette|sjå|se|åpne|opne|fylle ut|bytte|change|edit|update|show|open|see|set)? ?(?:meg |me |på )?(?:min |my |mi |the )?profile?(?:en)?(?: min| mi| for meg)?$`,
    ),
  ],
  [
    'profile',
    /^(?:(?:jeg|eg|vi) (?:har|vil) (?:byttet|bytta|bytte|endre|endra|skiftet|skifta)|endre|bytte|bytt|change|update)(?: my| min| mi)? (?:kommune|rolle|spesialitet|kommunen min|rollen min|rolla mi|municipality|role|speciality|opplysningene mine|opplysningane mine|opplysninger|details)(?: min| mi| mine)?$/u,
  ],
  [
    'about-me',
    pattern(
      `^${polite}(?:(?:vise?|fortelle?|si|sei|show|tell)(?: meg| me)? )?(?:hva|kva|ka|what|hvilke|kva for|which|alt|all)(?: slags)?(?: (?:opplysninger|opplysningar|data|info|informasjon|personopplysninger|personopplysningar|information|personal data|ting))?(?: som)?(?: det)? (?:vet|veit|har|lagrer|lagrar|er|do|have|did|does|du|dere|de|you|is|are)(?: (?:du|dere|de|dokker|egentlig|eigentleg|lagret|lagra|lagre|lagrast|registrert|samlet|samla|alt|det|you|know|have|has|store|stored|keep|kept|collect|saved|vet|veit|har|av|data|opplysninger|i|the bot|denne boten|boten|assistenten|noe|noko|already))* (?:om|på|about|on) (?:meg|mæ|me)(?: (?:da|då|egentlig|eigentleg|her|nå|no|i systemet))*$`,
    ),
  ],
  [
    'about-me',
    /^(?:(?:jeg|eg) (?:vil|ønsker|ønskjer|krever)(?: å)?(?: ha| få| be om)? )?(?:innsyn|innsyn i (?:mine data|dataene mine|dataa mine|opplysningene mine|hva du vet om meg|det du har lagret om meg)|mine data|dataa mine|dataene mine|vis (?:meg )?(?:mine data|dataa mine|dataene mine)|show (?:me )?my data|my data|hva har jeg spurt (?:deg )?om(?: før)?|kva har eg spurt (?:deg )?om(?: før)?|what have i asked(?: you| before)*)$/u,
  ],
  [
    'about-me',
    /^(?:lagrer|lagrar|logger|loggar|husker|hugsar|do you (?:store|save|log|remember)) (?:du |dere |de )?(?:det |alt |dette |samtalen|samtalane|samtalene|what |everything )?(?:(?:jeg|eg|i) (?:skriver|skriv|spør om|sier|seier|write|say|ask)|vi (?:skriver|skriv)|denne|her|min|mine)*$|^(?:hvem|kven|who) (?:ser|leser|les|kan se|kan lese|kan sjå|har tilgang til|can see|sees|reads) (?:det |det som |what )?(?:(?:jeg|eg|i) (?:skriver|skriv|spør om|write|ask)(?: her)?|samtalen(?: min)?|denne chatten|this chat)$|^(?:er|is) (?:samtalen|chatten|dette|denne chatten|det jeg skriver|jeg|eg|this(?: chat)?) (?:anonym|anonymt|anonymous|konfidensiell|fortrolig|privat|private|confidential)$|^(?:blir|vert|is|are) (?:dette|samtalen|det jeg skriver|det eg skriv|chatten|spørsmålene mine|this(?: chat)?|my questions) (?:logget|logga|lagret|lagra|registrert|overvåket|logged|stored|saved)$/u,
  ],
  [
    'delete-me',
    pattern(
      `^${polite}(?:slette?r?|slett|fjerne?|stryke?|viske ut|få sletta|få slettet|glemme?|gløyme?|gløym|glem|delete|erase|remove|forget|wipe)(?: (?:alle|alt|all|the|of|av|everything|det|som|du|dere|de|you|har|have|vet|veit|know|lagret|lagra|stored|opplysninger|opplysningar|data|info|information|historikk|samtaler|samtalar))*(?: (?:(?:mine|my) (?:data|opplysninger|opplysningar|personopplysninger|personopplysningar|spørsmål|meldinger|meldingar|samtaler|information|messages|chats|history|profile|personal data)|(?:dataene|dataa|data|opplysningene|opplysningane|spørsmålene|spørsmåla|meldingene|meldingane|historikken|samtalen|samtalene|samtalane|profilen)(?: mine| min)|(?:om|about|på|on) (?:meg|mæ|me)|meg|mæ|me|profilen min|historikken min|chatten min))+(?: (?:nå|no|now|takk|please|herfra|frå her|fra systemet|med en gang))*$`,
    ),
  ],
  [
    'figures',
    pattern(
      `^${polite}(?:(?:åpne?|opne|vise?|sjå|se|få|få sjå|få se|ha|gi|gje|send|open|show|see|get|give|view)(?: (?:meg|oss|me|us))? )?(?:(?:en |ei |lenkja |lenken |lenke |lenkje |a |the )*(?:til |to )?)(?:alle |all |the |our )*(?:tallene|tallane|tala|talla|statistikken|statistikk|statistikkane|statistikksiden|statistikksida|figures|statistics|stats|numbers)(?: (?:våre|vår|til kontorene|til kontora|for kontorene|for kontora|please|takk))*$`,
    ),
  ],
];

const someone =
  '(?:(?:en|ei|ein|et|eit|a|an|the|noen|nokon|ekte|real|levende|levande|live|actual|faktisk|på|min|mitt|my|ordentlig|ordentleg|skikkelig|human) )*(?:rådgiver\\p{L}*|rådgivar\\p{L}*|rådgjevar\\p{L}*|rådgjevr\\p{L}*|menneske\\p{L}*|mennesk|person|saksbehandler\\p{L}*|saksbehandlar\\p{L}*|(?:alis|samlis|alis- og samlis)-?kontoret|kontoret(?: mitt| vårt)?|human|advisor|adviser|advisors|somebody|someone|kontoret|fagperson\\p{L}*|folk|person at the office|the office|office|noen|nokon)';
const talk =
  '(?:snakke?|snakka|prate?|prata|chatte?|kontakte?|kome i kontakt|komme i kontakt|få kontakt|kontakt|få tak i|nå|få hjelp|få svar|bli satt over|bli sett over|sette? (?:meg|oss) over|setje? (?:meg|oss) over|sett meg over|overføre?|spørre?|spør|spørje|gi meg|gje meg|få|ha|talk|speak|chat|contact|reach|get in touch|connect me|put me through|transfer me|escalate|escalate this|ask|send (?:dette|det|spørsmålet|saken|this|it)(?: videre| vidare)?|be connected)(?: (?:direkte|directly|heller|heller direkte))?(?: (?:med|til|to|with|av|fra|frå|hos|for|i kontakt med))?';
const wish = pattern(
  `^(?:men |og |but |so |nei,? |no,? |da |då )?${polite}${talk} ${someone}(?: (?:i stedet|i staden|instead|om (?:dette|det|saken|saka|dette her)|about (?:this|it)|nå|no|now|direkte|takk|please|i stedet for deg|her|som kan (?:dette|hjelpe)|vær så snill|heller))*$`,
);
const wishWithSubject = pattern(
  `^(?:men |og |but )?${polite.replace(/\?$/u, '')}${talk} ${someone} (?:om|ang|angående|vedrørende|about|regarding|som|i|på|hos|for å) .{3,}$`,
);
const contactMe = pattern(
  '^(?:(?:kan|kunne|vil|could|can|would) (?:noen|nokon|nån|dere|dokker|de|en rådgiver|ein rådgjevar|en av (?:dere|rådgiverne)|rådgiver(?:en)?|someone|somebody|an advisor|a human|kontoret|en fra kontoret) (?:please )?(?:ringe|ringja|ring|kontakte|kontakta|ta kontakt med|svare|se på|sjå på|hjelpe|call|contact|phone|look at|get back to)(?: (?:meg|mæ|oss|me|us|dette|det|spørsmålet|this|it|tilbake|attende|i stedet))*(?: på| at| on)?|(?:vennligst |please )?(?:ring|kontakt|ta kontakt med|call|contact|phone) (?:meg|mæ|oss|me|us)(?: (?:på|tilbake|at|on|back|nå|takk))*|(?:jeg|eg|vi|i|we) (?:ønsker|ønskjer|vil|want|would like)(?: (?:å|to|gjerne))* (?:bli|be) (?:kontaktet|kontakta|oppringt|oppringd|ringt opp|ringt|contacted|called)(?: .{0,40})?|(?:jeg|eg|vi|i|we) (?:ønsker|ønskjer|vil|want)(?: (?:gjerne|heller))* (?:ha |have )?(?:et |eit |a )?(?:menneskelig|menneskeleg|human) (?:svar|answer|kontakt|vurdering)|(?:jeg|eg|vi|i|we) (?:ønsker|ønskjer|vil|want)(?: (?:gjerne|heller|å))* (?:ha |få |have )?(?:svar|an answer|answer) (?:fra|frå|av|from) (?:en|ein|et|eit|a|an) (?:rådgiver|rådgjevar|menneske|human|advisor|person))$',
);
const reachMe = pattern(
  '^(?:(?:og|and|men|så|du|dere|de|you|vennligst|please|gjerne|bare|berre|kan|kunne|can|could|may|fint om du|fint om dere|hadde vært fint om noen|kjekt om nokon) )*(?:ring|ringe|ringer|kontakt|kontakte|ta kontakt med|mail|maile|sms|tekst|skriv til|svar|svare|send (?:svar|sms|mail|e-post) til|nå|call|phone|text|email|mail|reach|contact|write to|reply to|get back to)(?: (?:gjerne|bare|berre|heller|helst))?(?: (?:meg|mæ|mei|oss|me|us))(?: (?:gjerne|heller|helst|bare|berre|på|at|on|til|tilbake|back|nå|no|takk|please|i dag|i morgen|i morgon|today|tomorrow|når som helst|any time|anytime|etter|før|after|before|kl|mellom|og|arbeidstid|lunsj|lunch|om|hvis|viss|if|du|dere|you|vil|trenger|treng|lurer|noe|noko|need|want|mer|meir|info|more|\\d+))*$|^(?:(?:og|and) )?(?:jeg|eg|æ|vi|i|we) (?:kan|can|er|am)(?: (?:nås|nåast|treffes|treffast|be|være|vere|å treffe|å nå|ringes|reached|contacted|reachable|available|tilgjengelig))+(?: (?:på|at|on|by|via|telefon|phone|mobil|e-post|email|mail|hele dagen|heile dagen|all day|til|until|kl|\\d+))*$',
);
const alone = /^(?:(?:en |et |ekte |real |a )*(?:rådgiver|rådgjevar|advisor|adviser|menneske|human|person))$/u;
const asksHow = /^(?:hvordan|korleis|how|hvor|kor|where|hvem|kven|who|når|when|må|skal|bør|hvorfor|kvifor)(?!\p{L})/u;

/** «Kan jeg spørre kontoret om SAM?» asks what the office is there for; «kan jeg snakke med kontoret om …?» wants it now. */
const asksWhetherOneMay = /^\S+ \S+ (?:spørre|spørje|spørja|spør|ask|kontakte|kontakta|contact) (?:alis-|samlis-|the )?(?:kontor|office)/u;

/** The command a whole message is, once greetings and thanks are off. */
export function commandOf(text: string): Command | undefined {
  const said = bare(text);
  if (said.length > 160) return undefined;
  const found = whole.find(([, pattern]) => pattern.test(said))?.[0];
  if (found) return notOurs.test(said) ? undefined : found;
  return wishesAdvisor(text) ? 'advisor' : undefined;
}

/** Whether a sentence asks for a human here and now. «Hvordan kontakter jeg kontoret?» is a question about the offices instead. */
export function wishesAdvisor(sentence: string): boolean {
  const said = bare(sentence);
  if (asksHow.test(said)) return false;
  if (onlyWishesAdvisor(sentence)) return true;
  if (!wishWithSubject.test(said)) return false;
  const isQuestion = /\?["»”)]*$/u.test(sentence.trim());
  return isQuestion
    ? /^(?:kan|kunne|could|can|may) (?:jeg|eg|æ|i|vi|we)/u.test(said) && !asksWhetherOneMay.test(said)
    : !/(?:før|etter|hvis|viss|når) (?:jeg|eg|vi)/u.test(said);
}

/** «Ring meg gjerne på …», «I can be reached at …»: how to answer, which is a wish only when nothing is asked beside it. */
export function offersContact(sentence: string): boolean {
  return reachMe.test(bare(sentence));
}

/** Whether a wish for a human says nothing else. */
export function onlyWishesAdvisor(sentence: string): boolean {
  return [alone, wish, contactMe].some((shape) => shape.test(bare(sentence)));
}

function bare(text: string): string {
  return plainLower(text)
    .replace(/^[\s\p{P}]+(?<!\/)|[\s\p{P}\p{Extended_Pictographic}]+$/gu, '')
    .replace(/\s+/gu, ' ');
}
