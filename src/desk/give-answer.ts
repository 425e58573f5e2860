/** The answer that was decided on: in a model's words where one is set and what it wrote holds, else the passage quoted, else a human. */
import type { Decision } from '../answer/decide.ts';
import type { Found } from '../knowledge/search.ts';
import type { Question } from '../question/question.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { exchangeId } from './exchange-id.ts';
import { openCase } from './open-case.ts';
import type { Written } from './record.ts';
import { tellOf } from './tell-of.ts';
import { writeAnswer } from './write-answer.ts';

type Answer = Extract<Decision, { is: 'answer' }>;

export async function giveAnswer(
  desk: Desk,
  asked: Asked,
  question: Question,
  decision: Answer,
  found: readonly Found[],
): Promise<Written> {
  const exchange = exchangeId(asked.row);
  const { from, confidence } = decision;
  const told = await tellOf(desk, { question, from, found, profile: asked.profile, row: asked.row });
  if (told.is === 'doubt')
    return handOver(desk, asked, question, { is: 'escalate', reason: 'doubtful', known: from[0], found: found.slice(0, 3), confidence });

  const { reply, faults, cited } = writeAnswer([told.words], { question, today: dayOf(desk.clock()), exchange });
  if (faults.length === 0) return { reply, outgoing: [], cited, decision, ...(told.by ? { by: told.by } : {}) };
  desk.log.error({ exchange, faults }, 'an answer did not hold against its passages');
  return handOver(desk, asked, question, { is: 'escalate', reason: 'evidence-failed', known: undefined, found: [], confidence });
}

async function handOver(desk: Desk, asked: Asked, question: Question, decision: Extract<Decision, { is: 'escalate' }>): Promise<Written> {
  return { ...(await openCase(desk, asked, question, decision)), cited: decision.known ? [decision.known.id] : [], decision };
}
