/** A question that takes a wrong amount or day for granted gets the present rule first, with its date, and when it changed where we know. */
import type { Decision } from '../answer/decide.ts';
import { decide } from '../answer/decide.ts';
import type { Passage } from '../knowledge/article.ts';
import { inForce } from '../knowledge/in-force.ts';
import type { SearchResult } from '../knowledge/search.ts';
import { type Premise, premiseOf } from '../question/premise.ts';
import { comparable, type Quantity, quantitiesIn, sameQuantity } from '../question/quantities.ts';
import type { Day, Question } from '../question/question.ts';
import { sayDate } from '../text/say-date.ts';
import { talk } from '../text/talk.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { retrieve } from './retrieve.ts';

export interface Corrected {
  result: SearchResult;
  decision: Extract<Decision, { is: 'answer' }>;
  preface: string[];
}

type Answer = Extract<Decision, { is: 'answer' }>;

/** Undefined when nothing is taken for granted, or when we are not sure of the rule. */
export function correctPremise(desk: Desk, question: Question): Corrected | undefined {
  if (question.kind.is !== 'question' || question.aboutIsNamed) return undefined;
  const premise = premiseOf(question.ask);
  if (!premise) return undefined;
  // Asked openly first, so that a passage is not chosen for the number that was claimed.
  const tried = [premise.neutral, question.ask].map((ask) => {
    const result = retrieve(desk, { ...question, ask });
    return { result, decision: decide(question, result) };
  });
  const sure = tried.find((each): each is { result: SearchResult; decision: Answer } => each.decision.is === 'answer');
  if (!sure) return undefined;
  const { result, decision } = sure;
  const today = dayOf(desk.clock());
  const present = presentFirst(desk, decision, today);
  if (!present) return undefined;
  const [rule] = present.from;
  const wrong = contradicted(premise, rule);
  if (!wrong) return { result, decision: present, preface: [] };
  const say = talk[question.language];
  const { also, line } = historyOf(desk, rule, wrong, question, today);
  return {
    result,
    decision: { ...present, from: also ? [rule, also] : [rule] },
    preface: [say.presentRule({ from: sayDate(rule.validFrom, question.language), claim: wrong.text }), ...(line ? [line] : [])],
  };
}

/** A claim that the rule says otherwise of: it names amounts or days of the same kind, few enough to be of the same thing, and not this one. */
function contradicted({ claims }: Premise, { text }: Passage): Quantity | undefined {
  const said = quantitiesIn(text.replace(/§ ?\d+/gu, ''));
  return claims.find((claim) => {
    const alike = said.filter((each) => comparable(each, claim));
    return (
      alike.length > 0 &&
      new Set(alike.map(({ value, unit }) => `${value} ${unit}`)).size <= mostAlike &&
      !alike.some((each) => sameQuantity(each, claim))
    );
  });
}

const mostAlike = 4;

/** A passage of how it was, found first, gives way to the short answer of its article. */
function presentFirst(desk: Desk, decision: Answer, today: Day): Answer | undefined {
  const [first] = decision.from;
  if (!inForce(first, today)) return undefined;
  if (!isHistory(first)) return decision;
  const short = desk.knowledge().passage(first.article);
  return short && short !== first && !isHistory(short) ? { ...decision, from: [short, first] } : undefined;
}

const isHistory = ({ heading, text }: Passage): boolean =>
  /historikk|tidligere|(?<!\p{L})før (?:\d|juni|januar)|fra \d{4} til \d{4}/iu.test(heading) ||
  /^(?:historikk|fram til|før \d|tidligere)/iu.test(text);

/** Where the claim was true once: a passage of the same article that says so, or the rule that this one took over from. */
function historyOf(
  desk: Desk,
  rule: Passage,
  claim: Quantity,
  { language }: Question,
  today: Day,
): { also: Passage | undefined; line: string | undefined } {
  const says = ({ text }: Passage) => quantitiesIn(text).some((each) => sameQuantity(each, claim));
  const { articles } = desk.knowledge().knowledge;
  const also = articles
    .find(({ id }) => id === rule.article)
    ?.passages.find((each) => each !== rule && isHistory(each) && inForce(each, today) && says(each));
  const earlier = articles.find(({ supersededBy, validTo, passages }) => supersededBy === rule.article && validTo && passages.some(says));
  const line = earlier?.validTo ? talk[language].before({ title: earlier.title, until: sayDate(earlier.validTo, language) }) : undefined;
  return { also, line };
}
