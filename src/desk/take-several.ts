/** Several questions in one message: each is answered or given to a human, in the order they were asked. */
import type { Decision } from '../answer/decide.ts';
import { decide } from '../answer/decide.ts';
import type { Passage } from '../knowledge/article.ts';
import type { SearchResult } from '../knowledge/search.ts';
import type { Question, RedactedText } from '../question/question.ts';
import type { Texts } from '../text/nb.ts';
import { texts } from '../text/texts.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { correctPremise } from './correct-premise.ts';
import { exchangeId } from './exchange-id.ts';
import type { Words } from './lay-out.ts';
import { openCase } from './open-case.ts';
import type { Turn } from './ports.ts';
import type { Written } from './record.ts';
import { record } from './record.ts';
import type { Reply } from './reply.ts';
import { retrieveBest } from './retrieve.ts';
import { understandText } from './take-question.ts';
import { tellOf } from './tell-of.ts';
import { writeAnswer } from './write-answer.ts';

interface Part {
  ask: string;
  question: Question;
  result: SearchResult;
  decision: Decision;
  /** Said before the answer. */
  preface: string[];
  /** What it is answered with, or what may be told of it although a human must answer. */
  words?: Words;
  by?: Written['by'];
}

export async function takeSeveral(desk: Desk, asked: Asked, asks: string[]): Promise<Turn> {
  const decided = await Promise.all(asks.map((ask) => decideOn(desk, asked, ask)));
  const parts = await Promise.all(decided.map((part) => tell(desk, asked, part)));
  const written = writeParts(desk, asked, parts);
  const by = parts.find((part) => part.by)?.by;
  const open = parts.find(({ decision }) => decision.is === 'escalate' || decision.is === 'clarify');
  const [{ result } = { result: { found: [], unknown: 0, words: 0 } }] = parts;
  if (!open && written) {
    const decision: Decision = { is: 'answer', from: written.from, confidence: Math.min(...parts.map((part) => part.decision.confidence)) };
    return record(desk, asked, asked.question, result, decision, { ...written, outgoing: [], decision, ...(by ? { by } : {}) });
  }
  // What is doubtful in company is for a human: one question back cannot be told from another.
  const decision: Extract<Decision, { is: 'escalate' }> = {
    is: 'escalate',
    reason: open?.decision.is === 'escalate' ? open.decision.reason : 'doubtful',
    known: undefined,
    found: (open ?? parts[0])?.result.found.slice(0, 3) ?? [],
    confidence: open?.decision.confidence ?? 0,
  };
  const opened = await openCase(desk, asked, asked.question, decision);
  if (!written) return record(desk, asked, asked.question, result, decision, { ...opened, cited: [], decision });
  const { citations, text, written: writtenHow } = written.reply;
  // The label follows the words: what a model wrote of one question is marked although a human answers another.
  const reply: Reply = {
    ...opened.reply,
    citations,
    text: `${text}\n\n${opened.reply.text}`,
    ...(writtenHow === 'model' ? { written: writtenHow } : {}),
  };
  return record(desk, asked, asked.question, result, decision, {
    ...opened,
    reply,
    cited: written.cited,
    decision,
    ...(by ? { by } : {}),
  });
}

async function decideOn(desk: Desk, asked: Asked, ask: string): Promise<Part> {
  const question = { ...asked.question, ask, kind: understandText(desk, ask as RedactedText, asked.profile).kind };
  const corrected = correctPremise(desk, question);
  if (corrected) return { ask, question, ...corrected };
  const result = await retrieveBest(desk, question);
  return { ask, question, result, decision: decide(question, result), preface: [] };
}

/** In a model's words where one may write; a model that doubts gives that question to a human. */
async function tell(desk: Desk, { profile, row }: Asked, part: Part): Promise<Part> {
  const { decision, question, result } = part;
  if (decision.is === 'escalate') return decision.known ? { ...part, words: { is: 'quoted', from: [decision.known] } } : part;
  if (decision.is !== 'answer') return part;
  const [first] = decision.from;
  const told = await tellOf(desk, { question, from: [first], found: result.found, profile, row });
  if (told.is === 'told') return { ...part, words: told.words, ...(told.by ? { by: told.by } : {}) };
  const { confidence } = decision;
  return {
    ...part,
    decision: { is: 'escalate', reason: 'doubtful', known: first, found: result.found.slice(0, 3), confidence },
    words: { is: 'quoted', from: [first] },
  };
}

/** All that can be answered, with its sources, and a word in place of what cannot; undefined when nothing can or it does not hold. */
function writeParts(desk: Desk, asked: Asked, parts: Part[]): { reply: Reply; cited: string[]; from: [Passage, ...Passage[]] } | undefined {
  const { question } = asked;
  const exchange = exchangeId(asked.row);
  const say = texts[question.language];
  const [first, ...others] = parts.flatMap(({ words }) => words ?? []);
  if (!first) return undefined;
  const context = { question, today: dayOf(desk.clock()), exchange };
  const { reply, cited, from, faults } = writeAnswer([first, ...others], context, (saying) =>
    parts
      .map(({ ask, decision, preface, words }, index) =>
        [say.part(index + 1, ask), ...preface, ...around(decision, say), ...(words ? [saying(words)] : [])].join('\n\n'),
      )
      .join('\n\n'),
  );
  if (faults.length === 0) return { reply, cited, from };
  desk.log.error({ exchange, faults }, 'an answer did not hold against its passages');
  return undefined;
}

/** What is said of a part besides its passage. */
function around(decision: Decision, say: Texts): string[] {
  switch (decision.is) {
    case 'answer':
      return [];
    case 'clarify':
      return [say.why.doubtful];
    case 'escalate':
      return [say.why[decision.reason], ...(decision.known ? [decision.known.kind === 'rule' ? say.generalRule : say.whatIsKnown] : [])];
    case 'refuse':
      return [say.refuse[decision.why]];
    case 'chat':
      return [say.chat[decision.which]];
  }
}
