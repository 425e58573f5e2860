/** A question and what was added to it, searched for as one. Only what speaks of all of it may be said. */
import type { Decision } from '../answer/decide.ts';
import { decide } from '../answer/decide.ts';
import { answerTo, askingKind, canGive } from '../knowledge/answer-kind.ts';
import type { Passage } from '../knowledge/article.ts';
import type { Found, SearchResult } from '../knowledge/search.ts';
import { schemeOf } from '../question/asker.ts';
import { joinQuestions, lastQuestion, replacedIn } from '../question/join-questions.ts';
import type { RedactedText } from '../question/question.ts';
import { talk } from '../text/talk.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import type { Thread } from './ports.ts';
import { retrieve } from './retrieve.ts';
import { saysOf, speaksOf } from './speaks-of.ts';
import { understandText } from './take-question.ts';

export interface Reading {
  asked: Asked;
  result: SearchResult;
  decision: Decision;
}

/** How much of the first question the passage must speak of, too. */
const ofTheRoot = 0.5;

export function readThread(desk: Desk, asked: Asked, thread: Thread): Reading {
  const readings = wordings(thread).map((joined, index) => readAs(desk, asked, thread, joined, index > 0 ? 0 : ofTheRoot));
  // What took another's place is what the conversation is about from here on.
  for (const reading of readings.slice(1)) reading.asked = { ...reading.asked, thread: { root: reading.asked.text, adds: [] } };
  const sure = readings.filter(({ decision }) => decision.is === 'answer').sort((a, b) => b.decision.confidence - a.decision.confidence);
  const [first] = readings;
  return sure[0] ?? (first as Reading);
}

/** Added at the end; a thing named («hva med permisjon?») also in the place of another. */
function wordings({ root, adds }: Thread): string[] {
  const last = adds.at(-1);
  const before = adds.slice(0, -1).reduce((text, each) => joinQuestions(text, each), root as string);
  if (!last) return [before];
  const joined = joinQuestions(before, last);
  return last.how === 'subject' && joined.includes(' – ') ? [joined, ...replacedIn(before, last.adds)] : [joined];
}

function readAs(desk: Desk, asked: Asked, thread: Thread, words: string, rootShare: number): Reading {
  // Every piece of it has been through redaction.
  const joined = words as RedactedText;
  const { language } = asked.question;
  const question = { ...understandText(desk, joined, asked.profile), language };
  const say = talk[language];
  const result = retrieve(desk, question);
  const speaks = speaksOfAll(desk, asked, thread, rootShare);
  const speaking = result.found.filter(speaks);
  const fitting = { ...result, found: [...speaking, ...result.found.filter((each) => !speaking.includes(each))] };
  const decision = onlySpeaking(decide(question, fitting), speaking);
  const silent = decision.is === 'escalate' && decision.reason !== 'individual' && decide(question, result).is === 'answer';
  const added = thread.adds.map(({ adds }) => adds).join(', ');
  return {
    asked: {
      ...asked,
      text: joined,
      question,
      thread,
      preface: [...asked.preface, `${say.readAs(joined)} ${say.readAsNote}`],
      ...(silent ? { why: say.silentOn(added) } : {}),
    },
    result,
    decision: silent ? { ...decision, reason: 'doubtful', known: undefined, found: result.found.slice(0, 3) } : decision,
  };
}

/** Of the same topic, of what was added and of what it was added to. A thing that took another's place makes a question whole by itself. */
function speaksOfAll(desk: Desk, asked: Asked, { root, adds }: Thread, rootShare: number): (found: Found) => boolean {
  const { last } = asked.memory;
  const cited = last?.passage ? desk.knowledge().passage(last.passage) : undefined;
  // What nobody knew lay near by words, not by topic.
  const topic = cited?.kind === 'rule' ? cited.topic : undefined;
  const otherScheme = adds.some((each) => schemeOf(each.adds) !== undefined);
  return ({ passage }) =>
    (topic === undefined || otherScheme || passage.topic === topic) &&
    adds.every((each) => (each.how === 'asks' ? tells(desk, passage, each.adds) : speaksOf(desk, passage, each.adds))) &&
    (rootShare === 0 || saysOf(desk, passage, lastQuestion(root), rootShare));
}

/** Whether a passage holds the kind of thing that is asked for: a day, an amount, somebody, a reason. */
function tells(desk: Desk, passage: Passage, asks: string): boolean {
  const kind = askingKind(asks);
  const answer = answerTo(kind);
  if (kind === 'why') return reason.test(passage.text);
  return answer === undefined ? speaksOf(desk, passage, asks) : canGive(passage.text, answer);
}

const reason = /(?<!\p{L})(?:fordi|derfor|grunnen|begrunn\p{L}*|formålet|hensikten|for at|siden det)(?!\p{L})/iu;

function onlySpeaking(decision: Decision, speaking: Found[]): Decision {
  const speaks = (passage: Passage) => speaking.some((each) => each.passage === passage);
  const doubtful = {
    is: 'escalate',
    reason: 'doubtful',
    known: undefined,
    found: speaking.slice(0, 3),
    confidence: decision.confidence,
  } as const;
  if (decision.is === 'answer') return speaks(decision.from[0]) ? decision : { ...doubtful, found: [...doubtful.found] };
  if (decision.is !== 'clarify') return decision;
  const [one, two, ...more] = decision.choices.filter(speaks);
  return one && two ? { ...decision, choices: [one, two, ...more] } : { ...doubtful, found: [...doubtful.found] };
}
