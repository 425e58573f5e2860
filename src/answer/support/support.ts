/**
 * Whether a sentence somebody else wrote stands in the passages it points at. Held against one rule at a time: its amounts and dates with their
 * units and bounds, who acts, what is asked and what is allowed, «ikke», «bare» and «med mindre», and nearly every word that carries meaning.
 * Doubt counts against the sentence: what is left out here is quoted instead.
 */
import type { Passage } from '../../knowledge/article.ts';
import type { Norwegian } from '../../knowledge/norwegian.ts';
import type { Language } from '../../question/question.ts';
import { actorsIn, actsForAnother, changesPlaces, changesSubject } from './actors.ts';
import { countsAnother, coverage, holds, termsOf, withoutNumbers } from './coverage.ts';
import { changesModality } from './duties.ts';
import { inBokmal } from './in-bokmal.ts';
import { joinsOtherwise } from './joints.ts';
import { changesKind, mixesNames } from './kinds.ts';
import { addsLimit, boundsOtherwise, deniedIn, dropsCondition, turnsNegation } from './limits.ts';
import { turnsRound } from './opposites.ts';
import { type Quantity, quantitiesIn, unitOf } from './quantities.ts';
import { clausesOf, piecesOf, type Rule, rulesOf } from './rules.ts';
import { ofAnotherSide, setsAgainst, wholeOf } from './sides.ts';
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
  | 'kind'
  | 'joined'
  | 'names';

export type Support = { is: 'supported'; rules: Rule[] } | { is: 'unsupported'; fault: Fault };

const longest = 400;

export function supportOf(sentence: string, cited: readonly Passage[], language: Language, norwegian: Pick<Norwegian, 'words'>): Support {
  if (cited.length === 0) return { is: 'unsupported', fault: 'no-source' };
  if (sentence.length > longest) return { is: 'unsupported', fault: 'too-long' };
  if (hasMarkup(sentence, cited)) return { is: 'unsupported', fault: 'markup' };
  // «Meld.» says nothing that could be held against a rule.
  if (norwegian.words(sentence).length < 2) return { is: 'unsupported', fault: 'words' };
  const rules = cited.flatMap(rulesOf);
  // Said as it stands, it needs no weighing; one that points back may point at something else here.
  const same = pointsBack.test(sentence) ? undefined : rules.find((rule) => asOne(rule.sentence) === asOne(sentence));
  if (same) return { is: 'supported', rules: [same] };
  const found: Rule[] = [];
  const parts = clausesOf(sentence);
  // The whole sentence stands last among its parts; alone it is the only one.
  for (const part of parts.length > 1 ? parts.slice(0, -1) : parts) {
    const held = holdOf(part, sentence);
    if ('fault' in held) return { is: 'unsupported', fault: held.fault };
    found.push(...held.rules);
  }
  return { is: 'supported', rules: found };

  function holdOf(text: string, whole: string): { rules: Rule[] } | { fault: Fault } {
    const held = bestHold(partOf(text, whole, language), rules, norwegian);
    if ('rule' in held) return { rules: [held.rule] };
    // «…, og anbefalt omfang er 90 timer»: two rules of a passage in one sentence, each held by itself.
    const pieces = piecesOf(text).map((piece) => bestHold(partOf(piece, whole, language), rules, norwegian));
    const each = pieces.flatMap((piece) => ('rule' in piece ? [piece.rule] : []));
    const apart = held.fault === 'names' || new Set(each.map(({ passage, at }) => `${passage}:${at}`)).size === pieces.length;
    return pieces.length > 1 && each.length === pieces.length && apart ? { rules: each } : held;
  }
}

const asOne = (text: string) => text.replace(/\s+/g, ' ').trim();

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
  return said.every((each, at) => {
    const known = (rule.some((other) => isLike(each, other)) ? rule : [...rule, ...around]).filter((other) => sameQuantity(each, other));
    const earlier = said.slice(0, at).filter(({ value, unit }) => value === each.value && unit === each.unit);
    return known.length > earlier.length;
  });
}

/** Of two amounts of a kind the rule's own counts, not one of its title. */
const isLike = (one: Quantity, other: Quantity) => (isYear(one) && isYear(other)) || (one.unit !== undefined && one.unit === other.unit);
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
  /** As written, for the amounts. */
  written: string;
  /** In bokmål, as far as it was English. */
  part: string;
  sentence: string;
  language: Language;
}

function partOf(written: string, sentence: string, language: Language): Part {
  const plain = (text: string) => (language === 'en' ? inBokmal(text) : text);
  return { written, part: plain(written), sentence: plain(sentence), language };
}

/** A rule, and the part of it that a part of a sentence is nearest to. */
interface Near {
  rule: Rule;
  clause: string;
  covered: number;
  /** Whether it holds the amounts too. */
  amounts: boolean;
}

/**
 * The nearest clause decides, and no other may save it: «ferie trekkes fra» is nearest to «ferie trekkes ikke fra», whatever else the passage says
 * is deducted. A sentence that begins «Det» or «Kravet» is read together with the one before it when it says more so.
 */
function bestHold(part: Part, rules: Rule[], norwegian: Pick<Norwegian, 'words'>): { rule: Rule } | { fault: Fault } {
  const words = norwegian.words(withoutNumbers(part.part));
  let nearest: Near | undefined;
  const amounts = quantitiesIn(part.written, part.language);
  const consider = (rule: Rule, clause: string, lead = 0) => {
    const covered = coverage(words, termsOf(norwegian, clause));
    const near = { rule, clause, covered, amounts: amountsStand(amounts, quantitiesIn(clause, 'nb'), []) };
    const even = lead === 0 && near.covered === nearest?.covered;
    const better = even && nearest && (near.amounts === nearest.amounts ? near.clause.length < nearest.clause.length : near.amounts);
    if (!nearest || near.covered > nearest.covered + lead || better) nearest = near;
  };
  for (const rule of rules) {
    for (const clause of rule.clauses) if (!setsAgainst(rule) || clause !== rule.sentence) consider(rule, clause);
  }
  for (const rule of rules) {
    const clause = `${rule.before} ${rule.sentence}`;
    if (rule.before && pointsBack.test(rule.sentence)) consider(rule, clause, muchBetter);
  }
  if (!nearest) return { fault: 'no-source' };
  const { rule, clause } = nearest;
  const around = `${clause} ${rule.about}${pointsBack.test(clause) ? ` ${rule.before}` : ''}`;
  if (coverage(words, termsOf(norwegian, around)) < 1 || unitsAstray(part.part, around)) return { fault: 'words' };
  if (setsAgainst(rule) && ofAnotherSide(words, rule, clause, norwegian)) return { fault: 'words' };
  const whole = wholeOf(rule, clause);
  const beside = `${rule.about} ${pointsBack.test(clause) ? rule.before : ''}`;
  if (!amountsStand(amounts, quantitiesIn(whole, 'nb'), quantitiesIn(beside, 'nb'))) return { fault: 'amount' };
  if (countsAnother(part.part, whole, norwegian)) return { fault: 'amount' };
  if (deniesOther(part.part, clause, norwegian)) return { fault: 'negation' };
  const fault = faultAgainst(part, clause, rule);
  return fault ? { fault } : { rule };
}

const muchBetter = 0.15;
const pointsBack =
  /^(?:(?:det|den|de|dette|disse)(?= (?:er|var|blir|ble|gjelder|gjaldt|skal|må|kan|bør|kom|kommer|har|hadde|bygger|teller|trekkes|følger|står|krever|regnes|får|går|tas|fikk|kunne|lå|sendes|omfatter|dekker|holder|varer|finnes|forutsetter)(?!\p{L}))|(?:den|det) (?:ene|andre)|slik|slike|da|her|kravet|ordningen|planen|unntaket|beløpet|fristen|summen|begge)(?!\p{L})/iu;

function faultAgainst({ part, sentence }: Part, clause: string, rule: Rule): Fault | undefined {
  const whole = wholeOf(rule, clause);
  if (turnsNegation(part, clause)) return 'negation';
  if (dropsCondition(sentence, whole)) return 'condition';
  if (addsLimit(part, whole) || boundsOtherwise(part, `${whole} ${rule.about}`)) return 'limit';
  if (changesModality(part, clause)) return 'modality';
  if ([...strengthsIn(part)].some((strength) => !strengthsIn(`${whole} ${rule.about}`).has(strength))) return 'strength';
  if (turnsRound(part, whole)) return 'opposite';
  if (changesKind(part, `${whole} ${pointsBack.test(whole) ? rule.before : ''}`, rule.about)) return 'kind';
  const acting = new Set(actorsIn(whole).length > 0 ? actorsIn(whole) : actorsIn(`${rule.about} ${rule.before}`));
  if (
    actorsIn(part).some((actor) => !acting.has(actor)) ||
    changesPlaces(part, whole) ||
    changesSubject(part, whole) ||
    actsForAnother(part, whole)
  )
    return 'actor';
  return joinsOtherwise(part, whole) ? 'joined' : mixesNames(part, rule.clauses) ? 'names' : undefined;
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
