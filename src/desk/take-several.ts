/** Several questions in one message: each is answered or given to a human, in the order they were asked. */
import type { Decision } from '../answer/decide.ts';
import { decide } from '../answer/decide.ts';
import { faultsOf } from '../answer/evidence.ts';
import type { Passage } from '../knowledge/article.ts';
import type { SearchResult } from '../knowledge/search.ts';
import type { RedactedText } from '../question/question.ts';
import type { Texts } from '../text/nb.ts';
import { texts } from '../text/texts.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { correctPremise } from './correct-premise.ts';
import { exchangeId } from './exchange-id.ts';
import { openCase } from './open-case.ts';
import type { Turn } from './ports.ts';
import { record } from './record.ts';
import type { Reply } from './reply.ts';
import { retrieve } from './retrieve.ts';
import { said } from './said.ts';
import { understandText } from './take-question.ts';
import { answerButtons, quote } from './write-answer.ts';

interface Part {
  ask: string;
  result: SearchResult;
  decision: Decision;
  /** Said before the answer. */
  preface: string[];
}

export async function takeSeveral(desk: Desk, asked: Asked, asks: string[]): Promise<Turn> {
  const parts = asks.map((ask): Part => {
    const question = { ...asked.question, ask, kind: understandText(desk, ask as RedactedText, asked.profile).kind };
    const corrected = correctPremise(desk, question);
    if (corrected) return { ask, ...corrected };
    const result = retrieve(desk, question);
    return { ask, result, decision: decide(question, result), preface: [] };
  });
  const written = writeParts(desk, asked, parts);
  const open = parts.find(({ decision }) => decision.is === 'escalate' || decision.is === 'clarify');
  const [{ result } = { result: { found: [], unknown: 0, words: 0 } }] = parts;
  if (!open && written) {
    const decision: Decision = { is: 'answer', from: written.from, confidence: Math.min(...parts.map((part) => part.decision.confidence)) };
    return record(desk, asked, asked.question, result, decision, { ...written, outgoing: [], decision });
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
  const reply: Reply = written
    ? { ...opened.reply, citations: written.reply.citations, text: `${written.reply.text}\n\n${opened.reply.text}` }
    : opened.reply;
  return record(desk, asked, asked.question, result, decision, { ...opened, reply, cited: written?.cited ?? [], decision });
}

/** All that can be answered, with its sources, and a word in place of what cannot; undefined when nothing can or it does not hold. */
function writeParts(desk: Desk, asked: Asked, parts: Part[]): { reply: Reply; cited: string[]; from: [Passage, ...Passage[]] } | undefined {
  const { question } = asked;
  const today = dayOf(desk.clock());
  const say = texts[question.language];
  const [first, ...others] = new Set(parts.flatMap(({ decision }) => saidIn(decision) ?? []));
  if (!first) return undefined;
  const from: [Passage, ...Passage[]] = [first, ...others];
  const { body, citations, text } = quote(from, question, today, (marked) =>
    parts
      .map(({ ask, decision, preface }, index) => {
        const passage = saidIn(decision);
        const words = [say.part(index + 1, ask), ...preface, ...around(decision, say), ...(passage ? [marked(passage)] : [])];
        return words.join('\n\n');
      })
      .join('\n\n'),
  );
  const faults = faultsOf({ text: body, from, sources: citations.length, about: question.about, today });
  if (faults.length > 0) {
    desk.log.error({ exchange: exchangeId(asked.row), faults }, 'an answer did not hold against its passages');
    return undefined;
  }
  const id = exchangeId(asked.row);
  const reply: Reply = {
    ...said(question.language, text),
    written: 'quoted',
    citations,
    buttons: answerButtons(question.language, id),
    feedbackFor: id,
  };
  return { reply, from, cited: from.map((passage) => passage.id) };
}

/** The passage a part is answered with, or what may be told of it although a human must answer. */
function saidIn(decision: Decision): Passage | undefined {
  if (decision.is === 'answer') return decision.from[0];
  return decision.is === 'escalate' ? decision.known : undefined;
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
