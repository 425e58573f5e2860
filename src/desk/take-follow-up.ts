/** A message that leans on the one before: both are read as one question, and the reply says so. */
import type { Decision } from '../answer/decide.ts';
import { decide } from '../answer/decide.ts';
import { askingKind } from '../knowledge/answer-kind.ts';
import { schemeOf, specialityOf } from '../question/asker.ts';
import { type FollowUp, followUpOf } from '../question/follow-up.ts';
import { talk } from '../text/talk.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import type { ChatMemory, Thread, Turn } from './ports.ts';
import { type Reading, readThread } from './read-thread.ts';
import { sayOnly } from './record.ts';
import { retrieve } from './retrieve.ts';
import { said } from './said.ts';
import { takeDecided } from './take-question.ts';
import { askAdvisor } from './write-answer.ts';

/** So long a conversation goes on about the same thing. */
const patience = 10 * 60_000;

/** Undefined when the message is a question of its own. */
export async function takeFollowUp(desk: Desk, asked: Asked): Promise<Turn | undefined> {
  const { question, memory, row } = asked;
  if (question.kind.is !== 'question' && question.kind.is !== 'individual') return undefined;
  const found = followUpOf(question.ask);
  if (!found) return undefined;
  const before = threadOf(memory, row.incoming.receivedAt);
  const alone = (): Decision => decide(question, retrieve(desk, question));
  if (!(found.sure && before) && alone().is === 'answer') return undefined;
  if (!before) return found.sure ? sayOnly(row, said(question.language, talk[question.language].nothingBefore)) : undefined;
  const readings = threadsOf(before, found).map((thread) => readThread(desk, asked, thread));
  const reading = bestOf(readings);
  if (!reading) return undefined;
  if ((askingKind(found.adds) === 'why' || asksMeaning.test(found.adds)) && memory.last && reading.decision.is !== 'answer')
    return nothingMore(asked, memory.last.exchange);
  return takeDecided(desk, reading.asked, reading.result, reading.decision);
}

function threadOf({ last }: ChatMemory, now: string): Thread | undefined {
  if (!last || Date.parse(now) - Date.parse(last.at) > patience) return undefined;
  return last.thread ?? { root: last.question, adds: [] };
}

/** With all that was added before, and with only what is new and whom it is about: the first that can be answered is meant. */
function threadsOf({ root, adds }: Thread, { adds: words, how }: FollowUp): Thread[] {
  const own = { adds: words, how };
  // What is new stands in the place of what was like it: another condition, another thing asked.
  const kept = adds.filter((each) => sideOf(each) !== sideOf(own));
  const who = kept.filter((each) => sideOf(each) === 'speciality' || sideOf(each) === 'scheme');
  const all = { root, adds: [...kept, own] };
  return who.length < kept.length ? [all, { root, adds: [...who, own] }] : [all];
}

function sideOf({ adds, how }: Pick<FollowUp, 'adds' | 'how'>): string {
  if (specialityOf(adds) !== 'unknown') return 'speciality';
  return schemeOf(adds) === undefined ? how : 'scheme';
}

function bestOf(readings: Reading[]): Reading | undefined {
  return (
    readings.find(({ decision }) => decision.is === 'answer') ?? readings.find(({ decision }) => decision.is === 'clarify') ?? readings[0]
  );
}

/** «Hva betyr det?»: what is quoted stands as it stands; a human can explain. */
const asksMeaning = /(?<!\p{L})(?:betyr|betyd|betydde|means?)(?!\p{L})/iu;

function nothingMore({ row, question }: Asked, exchange: string): Turn {
  const { language } = question;
  return sayOnly(row, said(language, talk[language].nothingMore, { buttons: [askAdvisor(language, exchange)] }));
}
