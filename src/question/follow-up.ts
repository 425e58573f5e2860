/** Whether a short message leans on the question before it («og i deltid?», «kva om eg er vikar?»), and what it adds. A full question never does. */
import { pattern, plainLower } from './words.ts';

export interface FollowUp {
  /** What is added to the question before: «i deltid», «hvis jeg er vikar», «SamLIS», «hvem betaler det». */
  adds: string;
  /** place: goes on from the question; condition: «hvis …»; subject: asks the same of something else; asks: asks another thing of the same. */
  how: 'place' | 'condition' | 'subject' | 'asks';
  /** False where it may be a question of its own: it is one, when it can be answered so. */
  sure: boolean;
}

const filler = pattern(
  '^(?:(?:ok(?:ei|ay|ey)?|greit|ja|jo|javel|hm+|eh|aha|hei|takk|tusen takk|thanks|thank you|bra|fint|supert|flott|skjønner|skjønar|forstår|i see|great|så|so|men|but|da|då|enn|eller|or|altså|og|and|pluss|plus|samt)(?:[,.!:…–-]+ *| +))+(?=\\S)',
);
const connected = pattern('^(?:.*[,.!] *)?(?:og|and|men|but|enn|eller|or)(?= )');
const whatAbout = pattern(
  '^(?:hva|kva|ka|ke|hå|what|how)(?: (?:da|då|så|nå|no))? (?:med|about|blir det med|er det med|bli det med)(?: (?:da|då|det å|det at))? (.+)$',
);
const whatIf = pattern('^(?:(?:hva|kva|ka|ke|hå|what|how about) )?(om|hvis|viss|vess|visst|dersom|if|selv om|sjølv om|even if) (.+)$');
const whenever = pattern('^(når|da|då|mens|medan|while|when) (.+)$');
const verbFirst =
  '(?:er|e|må|skal|ska|kan|får|fær|har|blir|bli|vert|var|vil|bør|kommer|kjem|søker|søkjer|søke|starter|startar|begynner|byrjar|trer|gjelder|gjeld|utbetales|betales|teller|tel|tæll|is|are|do|does|can|must|should|was|will|did|has|have)';
const startsWithVerb = pattern(`^${verbFirst}(?![\\p{L}])`);
/** «…, hvor lang tid tar det?»: a main clause after the condition. */
const mainClause = pattern(
  `[,;] *(?:så |da |då |then )?(?:hva|kva|ka|ke|hvor\\p{L}*|kor\\p{L}*|når|hvem|kven|kem|hvordan|korleis|kordan|koss\\p{L}*|åssen|hvilke\\p{L}*|how|what|when|who|where|which|why|${verbFirst})(?![\\p{L}])|(?:^| )(?:hvor|kor) (?:mye|mykje|mange|lenge|lang)(?![\\p{L}])`,
);
const same =
  '(?:det samme|det same|same|samme|likt|like|lik|likedan|sånn|slik|sånt|annerledes|annleis|forskjellig|ulikt|tilsvarende|tilsvarande)';
const too = '(?:også |òg |og |å |da |då |det |fortsatt |framleis )*';
const appliesToo = [
  pattern(
    `^${too}(?:gjelder|gjeld|gjell|gjæll|gjelde|gjæld|jeld)(?: (?:det|dette|den|denne|disse|desse|de|dei|dem|${same}|reglene|reglane|regelen|kravet|kravene|krava)(?![\\p{L}])){1,2}(?! (?:egne|eigne|eget|eige|eigen|særskilte|særlige|særskilde|spesielle|noen|nokre|nokon|andre|nye|et|en|ein|eit|ei|at)(?![\\p{L}]))(?: (?:også|òg|og|å|da|då|alle|likevel|fortsatt|framleis|bare|berre|kun|helst)(?![\\p{L}]))* ?(.*)$`,
  ),
  pattern(`^(?:er|e|æ|blir|bli|vert) (?:det|dette|den|de|dei|regelen|kravet|reglene|reglane) ${too}${same} ?(.*)$`),
  pattern(
    `^(?:hvordan|korleis|kordan|korsn|koss|koss'n|kossen|åssen|ka|hva|kva|how) (?:er|e|æ|blir|bli|vert|går|is|gjelder|gjeld) (?:det|dette|it|that|regelen|kravet|this)(?: da| då)? (?=(?:for|i|med|når|hvis|viss|dersom|hos|på|som|etter|ved|uten|utan|under|in|with|when|if|after|as|on)(?![\\p{L}]))(.*)$`,
  ),
  pattern(
    '^(?:kan|må|skal|ska|får|fær|treng|trenger) (?:jeg|eg|æ|vi|me|mi|man|de|dei|en|ein|hun|han|ho) (?:det|gjøre det|gjere det|få det)(?: (?:også|òg|og|å|da|då))? ?(?=(?:for|i|med|når|hvis|viss|dersom|hos|på|som|etter|ved|uten|utan|under)(?![\\p{L}])|$)(.*)$',
  ),
  pattern(
    '^(?:does|do|would|will|is|are|can|should)(?: (?:that|this|it|they|those|these|the same|the rule|the rules|the same rule|the same rules|i do (?:that|it)|i|also|still|even)){1,3} (?:apply|hold|go|count|be the same|the same|different|do (?:that|it|so))(?! that(?![\\p{L}]))(?: (?:also|too|as well|then|even))* ?(.*)$',
  ),
];
const place =
  '(?:i|på|for|etter|med|uten|utan|som|ved|under|innen|innan|fra|frå|til|hos|mellom|før|utenom|utanom|per|innenfor|utenfor|in|on|after|with|without|as|during|at|under|from|to|before|by|outside|within)';
const startsWithPlace = pattern(`^(?:(?:bare|berre|også|òg|kun|only|also|helst|akkurat) )*${place} (.+)$`);
const anyAsking = pattern(
  '(?<![\\p{L}])(?:hva|kva|ka|ke|hvor\\p{L}*|kor\\p{L}*|når|hvem|kven|kem|ken|hvordan|kordan|koss\\p{L}*|åssen|hvilke[nt]?|hvorfor|kvifor|koffer|how|what|when|who|whom|where|which|why)(?![\\p{L}])',
);
const anyVerb = pattern(
  '(?<![\\p{L}])(?:må|skal|ska|kan|kunne|får|fær|har|blir|vert|vil|bør|er|e|teller|tel|tæll|gjelder|gjeld|krever|krev|trenger|treng|dekker|betaler|søker|is|are|do|does|can|must|should|will|have|has|need|am)(?![\\p{L}])',
);
const pronoun = pattern('(?<![\\p{L}])(?:det|dette|den|denne|disse|desse|dem|dei|de|da|då|that|this|it|those|them|these|then)(?![\\p{L}])');
const asksFirst = pattern(
  `^(?:(?:hva|kva|ka|ke|hvor\\p{L}*|kor\\p{L}*|når|hvem|kven|kem|ken|hvordan|kordan|koss\\p{L}*|åssen|hvilke[nt]?|hvorfor|kvifor|koffer|how|what|when|who|where|which|why)(?![\\p{L}])|${verbFirst}(?![\\p{L}]))`,
);
/** Things of a rule that mean nothing without saying which rule. */
const attributes = new Set(
  words(
    `frist fristen fristar frister deadline beløp beløpet sum summen sats satsen pris prisen koster kostar kost betaler betalar betale betaling dekker dekkjer dekke dekkes søker søkjer søke søkjast søkes apply pay pays cost covers bestemmer bestemmar avgjør avgjer decides godkjenner godkjenn ansvar ansvaret ansvarlig responsible gebyr gebyret fee skjema skjemaet form lenke lenka link hjemmel heimel paragraf paragrafen unntak unntaket unntaka exceptions exception konsekvens konsekvensen konsekvensane skjer hender happens grense grensa grensen limit minimum maks maksimum lenge lenger ofte oppdatert gjøres gjerast gjør gjere sender sende send dokumenterer dokumentere dokumentasjon teller tel tæll count counts mean means betyr betyd betyr betydde kreves krevst krav kravet gjelder gjeld skriver signerer signere bevis`,
  ),
);
const empty = new Set(
  words(
    `hva kva ka ke hvor kor korhen hvorhen når hvem kven kem ken hvordan kordan korleis koss kossen åssen hvilken hvilket hvilke hvorfor kvifor koffer how what when who whom where which why much many long often mye mykje mange lang lenge ofte tid tida tiden stor stort
    jeg eg æ æg vi me mi man en ein ei et eit i we you du deg dæ seg meg mæ oss hun han ho de dei dem they he she them us my min mi mitt mine vår vårt our
    det dette den denne disse desse da då that this it those these then der her there here er e æ var blir bli vert vart må skal ska kan kunne får fær få har hatt ha vil ville bør tar tek ta gjør gjere gjøre går gå står stå finner finne finst finnes kommer kjem is are was do does did can could must should will would have has had be been get find say says take takes need
    og også òg å om på i for til av fra frå med uten utan som at ved under etter før hos så men eller ikke ikkje itj not no nei ja yes and or but if of in on at to for from with by the a an so also too still just bare berre egentlig eigentleg fortsatt framleis ellers elles noe noko noen nokon nåkka any some egentlig vanligvis normalt nå no now jo vel liksom altså akkurat tid gang gong mer meir more less mindre hele heile all alle alt sånn slik eventuelt første fyrste siste`,
  ),
);
/** «SamLIS», «gammel ordning»: a word of whom or when, and no question. */
const isWho = pattern('^(?:samlis|alis|alm|sam|samfunnsmedisin|allmennmedisin|(?:ny|gam+el|gam+al) ordning|(?:new|old) scheme)$');
/** A word that tells nothing of the subject: «hvor», «mye», «det». */
export const isEmptyWord = (word: string): boolean => empty.has(word.toLowerCase());
const mostWords = 14;

export function followUpOf(text: string): FollowUp | undefined {
  const found = leaning(text);
  return found && { ...found, adds: asWritten(text, found.adds.replace(trailing, '')) };
}

function leaning(text: string): FollowUp | undefined {
  const plain = plainLower(text).replace(/[\s?.!…]+$/u, '');
  const said = plain.replace(filler, '');
  const linked = connected.test(plain);
  const asked = text.includes('?');
  if (said === '' || said.split(' ').length > mostWords) return undefined;

  const about = whatAbout.exec(said)?.[1];
  if (about !== undefined) return hasOwnClause(about, 7) ? undefined : { adds: about, how: howOf(about), sure: true };
  const condition = whatIf.exec(said);
  if (condition && !mainClause.test(said) && !startsWithVerb.test(condition[2] ?? ''))
    return { adds: `${ifWord(said, condition[1] ?? '')} ${condition[2]}`, how: 'condition', sure: true };
  const time = whenever.exec(said);
  if (time && (linked || asked) && !startsWithVerb.test(time[2] ?? '') && !mainClause.test(said))
    return { adds: said, how: 'condition', sure: linked };
  for (const shape of appliesToo) {
    const found = shape.exec(said);
    if (!found) continue;
    const rest = (found[1] ?? '').trim();
    if (mainClause.test(rest)) return undefined;
    return rest === '' ? { adds: said, how: 'asks', sure: true } : { adds: rest, how: howOf(rest), sure: true };
  }
  if (startsWithPlace.test(said)) return hasOwnClause(said, 7) ? undefined : { adds: said, how: 'place', sure: linked || asked };
  if (asksFirst.test(said)) return askingOf(said, linked);
  if (isWho.test(said)) return { adds: said, how: 'subject', sure: true };
  if (said.split(' ').length <= 3 && !anyVerb.test(said) && (linked || asked)) return { adds: said, how: 'subject', sure: linked };
  return undefined;
}

const trailing = pattern(' (?:òg|også|og|å|da|då|too|also|as well|then|liksom|eller|mon tro)$');

/** With the capitals it was written with. */
function asWritten(text: string, adds: string): string {
  const flat = text
    .normalize('NFC')
    .replace(/[’`´]/gu, "'")
    .replace(/[\p{Z}\t]+/gu, ' ');
  const [, first = '', rest = ''] = /^(hvis|viss|dersom)? ?(.*)$/u.exec(adds) ?? [];
  const at = flat.toLowerCase().lastIndexOf(rest);
  return at < 0 ? adds : `${first}${first ? ' ' : ''}${flat.slice(at, at + rest.length)}`;
}

/** «Og hvem betaler det?», «hvor lenge?», «hva er fristen?»: it asks, and does not say of what. */
function askingOf(said: string, linked: boolean): FollowUp | undefined {
  const own = (said.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !empty.has(word));
  if (own.some((word) => !attributes.has(word)) || own.length > 2) return undefined;
  return { adds: said, how: 'asks', sure: linked || pronoun.test(said) || own.length === 0 };
}

function howOf(adds: string): FollowUp['how'] {
  if (pattern('^(?:hvis|viss|dersom|om|når|if|when|mens|while) ').test(adds)) return 'condition';
  return startsWithPlace.test(adds) ? 'place' : 'subject';
}

/** More than a piece of a sentence: it asks or says something by itself. */
function hasOwnClause(rest: string, most: number): boolean {
  return rest.split(' ').length > most || anyAsking.test(rest) || mainClause.test(rest) || modal.test(rest);
}

const modal = pattern(
  '(?<![\\p{L}])(?:må|skal|ska|kan|får|fær|bør|vil|must|can|should|will)(?: (?:jeg|eg|æ|vi|me|man|i|we|en|ein))(?![\\p{L}])',
);

/** «Hva om …» becomes «hvis …», in the speaker's own language. */
function ifWord(said: string, word: string): string {
  if (word !== 'om') return word;
  return said.startsWith('kva') ? 'viss' : 'hvis';
}

function words(source: string): string[] {
  return source.split(/\s+/u).filter((word) => word !== '');
}
