/** Whether a passage says anything of what a later message added: «i deltid» is not answered by a rule that knows no part-time. */
import type { Passage } from '../knowledge/article.ts';
import { schemeOf, specialityOf } from '../question/asker.ts';
import { type Quantity, quantitiesIn, sameQuantity } from '../question/quantities.ts';
import type { Desk } from './context.ts';

/** The scheme and the speciality must fit the passage's own; most of the other words must stand in it. */
export function speaksOf({ norwegian }: Pick<Desk, 'norwegian'>, passage: Passage, adds: string): boolean {
  const speciality = specialityOf(adds);
  if ((speciality === 'ALM' || speciality === 'SAM') && passage.speciality !== speciality && passage.speciality !== 'both') return false;
  const scheme = schemeOf(adds);
  if ((scheme === 'old' || scheme === 'new') && passage.scheme !== undefined && passage.scheme !== scheme && passage.scheme !== 'both')
    return false;
  // A rule for another fraction than the one asked about is a rule of something else.
  const [asked, said] = [adds, passage.text].map((text) => quantitiesIn(text).filter(({ unit }) => unit === 'percent')) as [
    Quantity[],
    Quantity[],
  ];
  if (asked.length > 0 && said.length > 0 && !asked.some((one) => said.some((other) => sameQuantity(one, other)))) return false;
  return saysOf({ norwegian }, passage, adds, most);
}

/** Whether so great a share of a text's words stands in the passage, title and heading included; whom it is about aside. */
export function saysOf({ norwegian }: Pick<Desk, 'norwegian'>, passage: Passage, text: string, enough: number): boolean {
  const words = norwegian.words(text.replace(fraction, ' deltid ').replace(named, ' ')).filter(({ term }) => !ofAnyRule.has(term));
  if (words.length === 0) return true;
  const said = new Set(norwegian.terms(`${passage.title}\n${passage.heading}\n${passage.text}`));
  const all = [...said];
  const has = (term: string) =>
    said.has(term) || (term.length >= 4 && all.some((each) => each.startsWith(term) || (each.length >= 5 && term.startsWith(each))));
  const found = words.filter(({ term, others }) => has(term) || others.some((other) => has(other.term)));
  return found.length > 0 && found.length >= words.length * enough;
}

const most = 0.6;
/** «60 %» is a part-time post, whatever the number. */
const fraction = /\d+(?:[.,]\d+)? ?(?:%|prosent|percent)|(?<!\p{L})halv(?:e|t)? stilling/giu;
/** Terms that tell no rule from another. */
const ofAnyRule = new Set([
  'mang',
  'rett',
  'krav',
  'regel',
  'regl',
  'lov',
  'lang',
  'leng',
  'my',
  'mykj',
  'stor',
  'leg',
  'lege',
  'must',
  'need',
]);
/** What has been looked at already, and the little verbs of a condition. */
const named =
  /(?<!\p{L})(?:alis|samlis|alm|sam|allmennmedisin|samfunnsmedisin|general practice|community medicine|(?:ny|nye|gam+el|gam+al|gamle|new|old) (?:ordning\p{L}*|scheme)|jobber|jobbar|jobbe|arbeider|arbeidar|working|work|har|er|e|am|have)(?!\p{L})/giu;
