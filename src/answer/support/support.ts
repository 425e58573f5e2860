/**
 * Whether a sentence somebody else wrote stands in the passages it points at. Held against one rule at a time: its amounts and dates with their
 * units and bounds, who acts, what is asked and what is allowed, «ikke», «bare» and «med mindre», and nearly every word that carries meaning.
 * Doubt counts against the sentence: what is left out here is quoted instead.
 */
import type { Passage } from '../../knowledge/article.ts';
import type { Norwegian, Word } from '../../knowledge/norwegian.ts';
import { fold } from '../../knowledge/norwegian.ts';
import type { Language } from '../../question/question.ts';
import { actorsIn, actsForAnother, changesPlaces, changesSubject } from './actors.ts';
import { changesModality } from './duties.ts';
import { joinsOtherwise } from './joints.ts';
import { addsLimit, boundsOtherwise, deniedIn, dropsCondition, turnsNegation } from './limits.ts';
import { turnsRound } from './opposites.ts';
import { type Quantity, quantitiesIn, unitOf } from './quantities.ts';
import { clausesOf, type Rule, rulesOf } from './rules.ts';
import { strengthsIn } from './strengths.ts';

/** What is wrong with a sentence, for the log: never its words. */
export type Fault =
  | 'no-source'
  | 'markup'
  | 'too-long'
  | 'amount'
  | 'words'
  | 'negation'
  | 'condition'
  | 'limit'
  | 'modality'
  | 'strength'
  | 'opposite'
  | 'actor'
  | 'joined';

export type Support = { is: 'supported'; rules: Rule[] } | { is: 'unsupported'; fault: Fault };

/** Share of the words that carry meaning which must stand in the rule. */
const leastCovered = 0.7;
const longest = 400;

export function supportOf(sentence: string, cited: readonly Passage[], language: Language, norwegian: Pick<Norwegian, 'words'>): Support {
  if (cited.length === 0) return { is: 'unsupported', fault: 'no-source' };
  if (sentence.length > longest) return { is: 'unsupported', fault: 'too-long' };
  if (hasMarkup(sentence, cited)) return { is: 'unsupported', fault: 'markup' };
  const rules = cited.flatMap(rulesOf);
  const found: Rule[] = [];
  const parts = clausesOf(sentence);
  // The whole sentence stands last among its parts; alone it is the only one.
  for (const part of parts.length > 1 ? parts.slice(0, -1) : parts) {
    const held = bestHold({ part, sentence, language }, rules, norwegian);
    if ('fault' in held) return { is: 'unsupported', fault: held.fault };
    found.push(held.rule);
  }
  return { is: 'supported', rules: found };
}

/** Links, mentions, markup and invisible signs; an e-mail address only as it stands in the passage. */
function hasMarkup(sentence: string, cited: readonly Passage[]): boolean {
  const known = cited.map(({ text }) => text).join('\n');
  const plain = sentence.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, (address) => (known.includes(address) ? ' ' : address));
  return (
    /https?:|www\.|[[\]<>`@|\\{}]|\*\*|!\[|__|&#?\w+;|\p{Cf}|\p{Cc}|\p{Co}|\p{Extended_Pictographic}/u.test(plain) || domains(plain, known)
  );
}

/** «ondt.example»: a name of a site that the passage does not name. */
function domains(sentence: string, known: string): boolean {
  return [...sentence.matchAll(/\b[\w-]+\.(?:no|com|org|net|io|eu|example|info|dev|app|ru|cn)\b/giu)].some(
    ([name]) => !known.toLowerCase().includes(name.toLowerCase()),
  );
}

/** Each as often at most as the rule says it; a year of its own where the rule names years. */
function amountsStand(said: Quantity[], rule: Quantity[], around: Quantity[]): boolean {
  const dated = rule.some(isYear);
  return said.every((each, at) => {
    const known = (isYear(each) && dated ? rule : [...rule, ...around]).filter((other) => sameQuantity(each, other));
    const earlier = said.slice(0, at).filter(({ value, unit }) => value === each.value && unit === each.unit);
    return known.length > earlier.length;
  });
}

const isYear = ({ value }: Quantity) => /^(?:19|20)\d\d(?:-|$)/.test(value);

function sameQuantity({ value, unit, bound }: Quantity, known: Quantity): boolean {
  return sameValue(value, known.value) && (unit === undefined || known.unit === undefined || unit === known.unit) && bound === known.bound;
}

/** «1. mai» is also the first of May 2026, never the other way round. */
function sameValue(said: string, known: string): boolean {
  if (said === known) return true;
  return said.startsWith('--') && known.length === 10 && known.endsWith(said.slice(2));
}

interface Part {
  part: string;
  sentence: string;
  language: Language;
}

/** A rule, and the part of it that a part of a sentence is nearest to. */
interface Near {
  rule: Rule;
  clause: string;
  covered: number;
}

/**
 * The nearest clause decides, and no other may save it: «ferie trekkes fra» is nearest to «ferie trekkes ikke fra», whatever else the passage says
 * is deducted. Two sentences together are nearest only when they hold plainly more of it than one.
 */
function bestHold(part: Part, rules: Rule[], norwegian: Pick<Norwegian, 'words'>): { rule: Rule } | { fault: Fault } {
  const words = norwegian.words(withoutNumbers(part.part));
  let nearest: Near | undefined;
  const consider = (near: Near, lead = 0) => {
    if (
      !nearest ||
      near.covered > nearest.covered + lead ||
      (near.covered === nearest.covered && near.clause.length < nearest.clause.length)
    )
      nearest = near;
  };
  for (const rule of rules) {
    for (const clause of rule.clauses) consider({ rule, clause, covered: coverage(words, termsOf(norwegian, clause)) });
  }
  for (const rule of rules) {
    const clause = `${rule.before} ${rule.sentence}`;
    if (rule.before) consider({ rule, clause, covered: coverage(words, termsOf(norwegian, clause)) }, muchBetter);
  }
  if (!nearest) return { fault: 'no-source' };
  const { rule, clause } = nearest;
  const around = `${clause} ${rule.about}${pointsBack.test(clause) ? ` ${rule.before}` : ''}`;
  if (coverage(words, termsOf(norwegian, around)) < leastCovered || unitsAstray(part.part, around)) return { fault: 'words' };
  const whole = clause.length > rule.sentence.length ? clause : rule.sentence;
  const beside = `${rule.about} ${pointsBack.test(clause) ? rule.before : ''}`;
  if (!amountsStand(quantitiesIn(part.part, part.language), quantitiesIn(whole, 'nb'), quantitiesIn(beside, 'nb')))
    return { fault: 'amount' };
  if (deniesOther(part.part, clause, norwegian)) return { fault: 'negation' };
  const fault = faultAgainst(part, clause, rule);
  return fault ? { fault } : { rule };
}

const muchBetter = 0.3;
/** «Meld.» says nothing that could be held against a rule. */
const fewest = 2;
const pointsBack = /^(?:det|den|de|dette|disse|slik|slike|da|her|kravet|unntaket|beløpet|fristen|summen|begge)(?!\p{L})/iu;

function faultAgainst({ part, sentence }: Part, clause: string, rule: Rule): Fault | undefined {
  const whole = clause.length > rule.sentence.length ? clause : rule.sentence;
  if (turnsNegation(part, clause)) return 'negation';
  if (dropsCondition(sentence, whole)) return 'condition';
  if (addsLimit(part, whole) || boundsOtherwise(part, `${whole} ${rule.about}`)) return 'limit';
  if (changesModality(part, clause)) return 'modality';
  if ([...strengthsIn(part)].some((strength) => !strengthsIn(`${whole} ${rule.about}`).has(strength))) return 'strength';
  if (turnsRound(part, whole)) return 'opposite';
  const acting = new Set(actorsIn(whole).length > 0 ? actorsIn(whole) : actorsIn(`${rule.about} ${rule.before}`));
  if (
    actorsIn(part).some((actor) => !acting.has(actor)) ||
    changesPlaces(part, whole) ||
    changesSubject(part, whole) ||
    actsForAnother(part, whole)
  )
    return 'actor';
  return joinsOtherwise(part, whole) ? 'joined' : undefined;
}

/** Not the same thing is denied: nothing beside «ikke» stands beside it in the rule. */
function deniesOther(said: string, rule: string, norwegian: Pick<Norwegian, 'words'>): boolean {
  const known = deniedIn(rule, 5).map((words) => termsOf(norwegian, words.join(' ')));
  return deniedIn(said, 3).some((words) => {
    const own = norwegian.words(words.join(' '));
    return own.length > 0 && known.length > 0 && !known.some((terms) => own.some((each) => holds(terms, each)));
  });
}

/** «i uka» where the rule says «i måneden». */
function unitsAstray(said: string, rule: string): boolean {
  const unitsIn = (text: string) => new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).map(unitOf).filter((unit) => unit !== undefined));
  const known = unitsIn(rule.replaceAll('%', ' prosent '));
  return [...unitsIn(said.replaceAll('%', ' prosent '))].some((unit) => !known.has(unit));
}

const withoutNumbers = (text: string) => text.replace(/\d+(?:[.,]\d+)*/gu, ' ');

/** Everything the words of a rule are called, and their parts. */
function termsOf(norwegian: Pick<Norwegian, 'words'>, text: string): Set<string> {
  const terms = new Set<string>();
  for (const { term, written } of norwegian.words(text)) {
    terms.add(term);
    terms.add(written);
  }
  return terms;
}

/** Share of the words that carry meaning which the rule holds too; 0 for a sentence that says nothing. */
function coverage(words: Word[], known: Set<string>): number {
  if (words.length < fewest) return 0;
  return words.filter((word) => holds(known, word)).length / words.length;
}

function holds(known: Set<string>, { term, written, others, also }: Word): boolean {
  if (known.has(term) || known.has(written)) return true;
  if ([...others, ...also].some((meaning) => meaning.weight >= 0.5 && known.has(meaning.term))) return true;
  const plain = fold(written);
  if (plain.length < 5) return false;
  for (const each of known) {
    if (each.length < 4) continue;
    if ((plain.startsWith(each) || plain.endsWith(each)) && each.length >= 5) return true;
    if (each.startsWith(term) || each.endsWith(term)) {
      if (term.length >= 5) return true;
    }
  }
  return false;
}
