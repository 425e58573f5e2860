/** A question that takes an amount or a day for granted, or asks whether it is so: «er det fortsatt 30 timer?», «jeg har hørt at man trenger tre år». */
import { detectLanguage } from './language.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { pattern, plainLower } from './words.ts';

export interface Premise {
  claims: Quantity[];
  /** The same question with the claims asked for instead of said: «er det fortsatt hvor mange timer». */
  neutral: string;
}

const one = '(?:jeg|eg|æ|vi|me|i|we)';
const hearsay = pattern(
  `(?<![\\p{L}])(?:${one}(?: har|'ve| have)? (?:hørt|høyrt|høre|lest|lese|sett|fått vite|fått høre|fått beskjed om|trodde|trudde|tror|trur|forsto|forstod|heard|read|thought|was told|understood|believe)(?: (?:at|det at|that|om at|noe om at|rykter om at|et sted at|ein stad at))?|(?:kollegaen?|veilederen|rettleiaren|sjefen|noen|nokon|de|dei|andre|legen|my \\p{L}+|someone|they)(?: min| mi| vår)? (?:sier|seier|sa|sei|påstår|hevder|mener|meiner|says|said|claims|told me)(?: at| that)?|(?:stemmer|stemme|stemm) (?:det|dette)(?: (?:fortsatt|framleis|ennå))?(?: at)?|(?:er|e|is) (?:det|it|that) (?:sant|riktig|rett|korrekt|true|right|correct|fortsatt slik|slik|sånn)(?: (?:at|that))?|ikke sant|ikkje sant|right)(?![\\p{L}])`,
  'gu',
);
const stillIs = pattern(
  `^(?:hei[,!]? |og |men |så )?(?:er|e|var|is|are|was|er ikke|er det ikke)(?: (?:det|dette|kravet|krava|kravene|fristen|frista|satsen|grensen|grensa|gebyret|beløpet|minstekravet|tida|tiden|it|the|there|deadline|requirement|limit|fee|still|ikke|ikkje)){1,3}(?![\\p{L}])`,
);
const mustIt = pattern(
  `^(?:hei[,!]? |og |men |så )?(?:(?:må|skal|ska|trenger|treng|trengs|trengst|kreves det|krevst det|krev dei|do|does|must|is it required)(?: (?:jeg|eg|æ|vi|me|man|en|ein|alis|samlis|legen|legar|leger|det|i|we|one|you|a gp trainee|a doctor))? ?(?:fortsatt |framleis |still |virkelig |verkeleg |really )?(?:ha|have|need|to have|gjøre|gjere|ta|jobbe|arbeide|med)?)(?![\\p{L}])`,
);
/** What is asked for, and not said: «hvor mange», «når». */
const asking = { nb: ['hvor mange', 'når'], nn: ['kor mange', 'når'], en: ['how many', 'when'] } as const;
/** «Holder det med to timer?» asks what is enough, and its amount is nobody's claim; «fra 50 til 80 %» is a situation. */
const enough = /(?<!\p{L})(?:holder|held|nok|enough|sufficient|hvis|viss|dersom|når jeg|når eg|if i)(?!\p{L})/u;

export function premiseOf(ask: string): Premise | undefined {
  const plain = plainLower(ask);
  const claims = quantitiesIn(plain);
  if (claims.length === 0 || claims.length > 2 || plain.length > 240) return undefined;
  const heard = plain.search(hearsay) >= 0;
  if (!heard && !((stillIs.test(plain) || mustIt.test(plain)) && !enough.test(plain))) return undefined;
  const [howMany, when] = asking[detectLanguage(plain).language];
  let neutral = plain;
  for (const { at, text, unit } of [...claims].reverse()) {
    const instead = unit === 'date' ? when : `${howMany} ${text.replace(/^[\p{N}., ]+|^\p{L}+(?=[ -])/u, '').trim()}`;
    neutral = `${neutral.slice(0, at)}${instead}${neutral.slice(at + text.length)}`;
  }
  neutral = neutral
    .replace(hearsay, ' ')
    .replace(/\s*,(?=\s*(?:[,?.!]|$))/gu, '')
    .replace(/\s{2,}/gu, ' ')
    .replace(/\s+(?=[?.!])/gu, '')
    .trim();
  return { claims, neutral: neutral.endsWith('?') ? neutral : `${neutral.replace(/[.!,\s]+$/u, '')}?` };
}
