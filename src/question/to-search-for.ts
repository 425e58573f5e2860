/**
 * What of a question to search with. Who asks, who says so and whether it is true stand around the subject and name none:
 * «sjefen min sier at alle kurs er obligatoriske. Stemmer det?» is about «alle kurs er obligatoriske».
 */
import { sentences } from './sentences.ts';
import { pattern, plainLower } from './words.ts';

const i = '(?:jeg|eg|æ|æg|vi|me|i|we)';
const leads = [
  // «Jeg lurer på om …», «og lurer på …», «I was wondering whether …»
  `(?:hei[,!.]? )?(?:${i} (?:er|e|am|are) [^,.?!]{2,40} (?:og|and) )?(?:${i} )?(?:bare |berre |also |også )?(?:lurer|lurar|lure|undres|vil gjerne vite|ville vite|vil vite|vil vita|was wondering|am wondering|wonder|want to know|would like to know)(?: (?:litt|bare|berre))?(?: (?:på|about))?(?: (?:om|if|whether))? (?=\\S+ \\S)`,
  // «Kan du si meg …», «vet dere om …», «står det et sted …»
  `(?:(?:kan|kunne|can|could) (?:du|dere|dokker|de|you|noen|nokon) (?:please |vennligst )?(?:fortelle|fortelja|fortell|si|seie|sei|forklare|bekrefte|stadfeste|tell|say|explain|confirm)(?: (?:meg|mæ|oss|me|us|til))?|(?:vet|veit|do) (?:du|dere|dokker|de|you)(?: know)?|(?:står|stend) det (?:et|ein|en|eit) (?:sted|stad)|finnes det (?:noe )?svar på)(?: (?:om|at|if|whether|that))? (?=\\S+ \\S)`,
  // «Sjefen min sier at …»
  '(?:(?:sjefen|lederen|leiaren|veilederen|rettleiaren|kollegaen|kommunen|kommuneoverlegen|arbeidsgiveren|noen|nokon|de|dei|andre|legen|my \\p{L}+|someone|they)(?: (?:min|mi|vår|på jobb|her|i kommunen))? (?:sier|seier|sei|påstår|hevder|hevdar|mener|meiner|tror|trur|says|claims|thinks|say|claim)(?: at| that)?) (?=\\S+ \\S+ \\S)',
].map((lead) => pattern(`^(?:${lead})`));

/** A sentence of its own that only asks whether the one before is so. */
const isItSo = pattern(
  '^(?:men |but |og )?(?:stemmer|stemme|stemm) (?:det|dette)(?: (?:da|virkelig|fortsatt|framleis|egentlig))?$|^(?:er|e|is) (?:det|dette|that|it|this)(?: (?:da|virkelig|egentlig|really))? (?:riktig|rett|sant|slik|sånn|right|true|correct|so)$|^(?:har|tar|is|are) (?:han|hun|ho|de|dei|sjefen|veilederen|he|she|they)(?: virkelig| da)? (?:rett|feil|right|wrong)(?: i det)?$',
);

export function toSearchFor(ask: string): string {
  const kept = sentences(ask).filter((sentence) => !isItSo.test(bare(sentence)));
  const said = (kept.length > 0 ? kept : [ask]).map(withoutLead).join(' ');
  if (said === ask || said === '') return ask;
  return said.includes('?') ? said : `${said.replace(/[\s.!]+$/u, '')}?`;
}

function withoutLead(sentence: string): string {
  const plain = plainLower(sentence);
  if (plain.length !== sentence.length) return sentence;
  const lead = leads.map((shape) => shape.exec(plain)?.[0]).find((found) => found !== undefined);
  if (lead === undefined) return sentence;
  return [sentence.slice(lead.length), ...(lead.match(whose) ?? [])].join(' ');
}

/** «Jeg er SamLIS og lurer på …»: whose rule it is. */
const whose = /(?<!\p{L})(?:alis|samlis|lis ?[123]|(?:ny|gam+el|gamal) ordning)(?!\p{L})/giu;

const bare = (sentence: string) => plainLower(sentence).replace(/[\s?.!,]+$/u, '');
