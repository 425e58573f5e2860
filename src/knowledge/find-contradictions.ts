/**
 * Passages that may contradict each other: about the same thing, true on the same days for the same people, with different figures.
 * A suspicion, not a proof. A passage that names both figures has seen the difference and explains it; it is not suspected.
 */
import type { Passage } from './article.ts';
import type { Claim, Statement } from './claims-in.ts';
import { claimsIn, statementsIn } from './claims-in.ts';
import type { Compared, Comparison, Terms } from './compare-passages.ts';
import { meet } from './compare-passages.ts';

export interface Side {
  passage: Passage;
  sentence: string;
  claim: Claim;
}

export interface Contradiction {
  one: Side;
  other: Side;
  /** How alike the subjects are, 0–1. */
  alike: number;
}

/** Found with the real articles: one false alarm in all of them, and half of the figures that two articles share are missed by neither when one is changed. */
const suspect = 0.5;
/** Two sections of one article are about one subject and part it between them: «i sykehus 12 dager», «i kommunen 6 dager». */
const suspectWithin = 0.9;

interface Stated extends Statement {
  in: Compared;
  terms: Terms;
  /** With the title and heading, which say what a short sentence is about. */
  about: Terms;
}

export function findContradictions({ passages, termsOf, weight }: Comparison): Contradiction[] {
  const named = new Map(passages.map((each) => [each, claimsIn(each.passage.text)]));
  const told = passages.filter(({ passage }) => !/historie|eksempl/i.test(`${passage.title} ${passage.heading}`));
  const stated: Stated[] = told.flatMap((each) =>
    statementsIn(each.passage.text).map((statement) => {
      const terms = termsOf(statement.sentence);
      return { ...statement, in: each, terms, about: new Set([...terms, ...each.head]) };
    }),
  );
  const share = (terms: Terms, of: Terms) => weight([...terms].filter((term) => of.has(term))) / (weight(terms) || 1);
  const likeness = (a: Stated, b: Stated) => {
    const known = Math.min(share(a.about, b.in.all), share(b.about, a.in.all));
    const [ofA, ofB] = [weight(a.terms), weight(b.terms)];
    const near = (share(a.terms, b.about) * ofA + share(b.terms, a.about) * ofB) / (ofA + ofB || 1);
    return (known + near) / 2;
  };

  const worst = new Map<string, Contradiction>();
  for (const [at, a] of stated.entries()) {
    for (const b of stated.slice(at + 1)) {
      if (a.in === b.in || !meet(a.in.passage, b.in.passage) || ofOtherYears(a, b)) continue;
      const [x, y] = clash(a, b, named) ?? [];
      if (!x || !y) continue;
      const alike = likeness(a, b);
      if (alike < (a.in.passage.article === b.in.passage.article ? suspectWithin : suspect)) continue;
      const pair = `${a.in.passage.id} ${b.in.passage.id}`;
      if (alike <= (worst.get(pair)?.alike ?? 0)) continue;
      const side = ({ in: { passage }, sentence }: Stated, claim: Claim): Side => ({ passage, sentence, claim });
      worst.set(pair, { one: side(a, x), other: side(b, y), alike });
    }
  }
  return [...worst.values()].sort((x, y) => y.alike - x.alike);
}

/** Two figures of the same kind that cannot both be true, and that neither passage explains by naming the other's. */
function clash(a: Stated, b: Stated, named: Map<Compared, Claim[]>): [Claim, Claim] | undefined {
  for (const x of a.claims) {
    if (has(named.get(b.in), x) || agree(a, b, x.unit)) continue;
    const y = b.claims.find((each) => excludes(x, each) && !has(named.get(a.in), each));
    if (y) return [x, y];
  }
  return undefined;
}

const excludes = (x: Claim, y: Claim) => x.unit === y.unit && x.value !== y.value && agreeOr(x.bound, y.bound) && agreeOr(x.side, y.side);

const agreeOr = (one: string | undefined, other: string | undefined) => one === undefined || other === undefined || one === other;

/** Where two sentences share a figure, that is what they both tell of; the others belong to each alone. */
const agree = (a: Statement, b: Statement, unit: string) => a.claims.some((x) => x.unit === unit && has(b.claims, x));

const has = (claims: Claim[] | undefined, { unit, value }: Claim) => claims?.some((each) => each.unit === unit && each.value === value);

/** «I 2024 …» and «I 2025 …» tell of different things, whatever else they share. */
const ofOtherYears = (a: Statement, b: Statement) =>
  a.years.length > 0 && b.years.length > 0 && !a.years.some((year) => b.years.includes(year));
