/**
 * The one way of a question: understand → retrieve → decide → write → record.
 * Read this file first. Nothing here touches the world: it reads the register and returns a Turn, which is stored whole or not at all.
 */

import type { Decision } from '../answer/decide.ts';
import { decide } from '../answer/decide.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Passage } from '../knowledge/article.ts';
import type { SearchResult } from '../knowledge/search.ts';
import type { Incoming } from '../question/incoming.ts';
import type { Profile, Question, RedactedText } from '../question/question.ts';
import { understand } from '../question/understand.ts';
import { texts } from '../text/texts.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { exchangeId } from './exchange-id.ts';
import type { OpenedCase } from './open-case.ts';
import { openCase } from './open-case.ts';
import type { ChatMemory, InboxRow, Turn } from './ports.ts';
import type { Reply } from './reply.ts';
import { said } from './said.ts';
import { whichOffice } from './which-office.ts';
import { writeAnswer, writeClarify } from './write-answer.ts';

/** A text to answer, and what surrounds it. */
export interface Asked {
  row: InboxRow;
  text: RedactedText;
  question: Question;
  profile: Profile | undefined;
  memory: ChatMemory;
  /** The exchange that this one replaces, when the person edited their message. */
  corrects?: Exchange;
  /** Words to begin the reply with (what redaction removed, that an edit was seen). */
  preface: string[];
}

export async function takeQuestion(desk: Desk, asked: Asked): Promise<Turn> {
  const { question } = asked;
  const result = retrieve(desk, question);
  const office = whichOffice(desk, question);
  const decision: Decision = office ? { is: 'answer', from: [office.passage], confidence: 1 } : decide(question, result);
  const begun = office ? { ...asked, preface: [...asked.preface, office.line] } : asked;
  const written = await write(desk, begun, question, decision);
  return record(desk, begun, question, result, decision, written);
}

/** Step one, on its own because a message may turn out to be something else than a question. */
export function understandText(desk: Desk, text: RedactedText, profile: Profile | undefined): Question {
  return understand(text, { profile, today: dayOf(desk.clock()), municipalities: desk.municipalities });
}

function retrieve(desk: Desk, question: Question): SearchResult {
  const { search } = desk.knowledge();
  return search.find({
    text: question.ask,
    about: question.about,
    today: dayOf(desk.clock()),
    speciality: question.speciality,
    scheme: question.scheme,
  });
}

/** What the decision becomes: a reply, and for a human's work the case that goes with it. */
interface Written {
  reply: Reply;
  outgoing: Turn['outgoing'];
  case?: Turn['case'];
  office?: Exchange['office'];
  waiting?: ChatMemory['waiting'];
  cited: string[];
  decision: Decision;
}

async function write(desk: Desk, asked: Asked, question: Question, decision: Decision): Promise<Written> {
  const { row } = asked;
  const id = exchangeId(row);
  const say = texts[question.language];
  switch (decision.is) {
    case 'answer': {
      const answer = writeAnswer(decision.from, { question, today: dayOf(desk.clock()), exchange: id });
      if (answer.faults.length === 0)
        return { reply: answer.reply, outgoing: [], cited: decision.from.map((passage) => passage.id), decision };
      desk.log.error({ exchange: id, faults: answer.faults }, 'an answer did not hold against its passages');
      const handedOver: Decision = {
        is: 'escalate',
        reason: 'evidence-failed',
        known: undefined,
        found: [],
        confidence: decision.confidence,
      };
      return { ...(await openCase(desk, asked, question, handedOver)), cited: [], decision: handedOver };
    }
    case 'clarify':
      return {
        reply: writeClarify(decision.choices, question, id),
        outgoing: [],
        cited: [],
        decision,
        waiting: {
          for: 'choice',
          question: asked.text,
          exchange: id,
          choices: decision.choices.map(({ id: passage, title }) => ({ passage, title })),
        },
      };
    case 'escalate':
      return { ...(await openCase(desk, asked, question, decision)), cited: decision.known ? [decision.known.id] : [], decision };
    case 'chat':
      return { reply: said(question.language, say.chat[decision.which]), outgoing: [], cited: [], decision };
    case 'refuse':
      return { reply: said(question.language, say.refuse[decision.why]), outgoing: [], cited: [], decision };
  }
}

function record(desk: Desk, asked: Asked, question: Question, result: SearchResult, first: Decision, written: Written): Turn {
  const { row, memory } = asked;
  const { incoming } = row;
  const { decision } = written;
  const id = exchangeId(row);
  const at = desk.clock().toISOString();
  const { topic, confidence: topicConfidence } = topicOf(result, first);
  const keepsText = decision.is !== 'chat' && decision.is !== 'refuse';
  const asksProfile = decision.is === 'answer' && !memory.profileAsked && incoming.address.kind === 'personal' && !asked.profile;

  const exchange: Exchange = {
    id,
    receivedAt: incoming.receivedAt,
    answeredAt: at,
    contactForm: 'teams',
    person: incoming.person,
    question: keepsText ? asked.text : undefined,
    language: question.language,
    topic,
    topicConfidence,
    role: question.role,
    speciality: question.speciality,
    municipality: question.municipalities.length === 1 ? question.municipalities[0] : asked.profile?.municipality,
    office: written.office,
    outcome: decision.is,
    reason: decision.is === 'escalate' ? decision.reason : undefined,
    confidence: decision.confidence,
    cited: written.cited,
    knowledgeVersion: desk.knowledge().knowledge.version,
    corrects: asked.corrects?.id,
    caseNumber: written.case?.number ?? asked.corrects?.caseNumber,
  };

  const { waiting: _, ...kept } = memory;
  const next: ChatMemory = {
    ...kept,
    ...(keepsText
      ? {
          last: {
            exchange: id,
            activity: incoming.id,
            question: asked.text,
            at,
            ...(written.cited[0] ? { passage: written.cited[0] } : {}),
          },
        }
      : {}),
    ...(written.waiting ? { waiting: written.waiting } : {}),
    ...(asksProfile ? { profileAsked: true } : {}),
  };
  const reply = withPreface(
    asked.preface,
    asksProfile ? { ...written.reply, form: { is: 'profile', current: {}, nonce: `${row.seq}:profile` } } : written.reply,
  );
  return {
    seq: row.seq,
    exchange,
    outgoing: [
      { key: `${row.seq}:0`, recipient: { to: 'asker', address: incoming.address }, content: reply, replyTo: incoming.id },
      ...written.outgoing,
    ],
    ...(written.case ? { case: written.case } : {}),
    memory: { conversation: incoming.address.conversation, person: incoming.person, memory: next },
  };
}

/** Records the passage that an asker chose of several. */
export function recordAnswer(desk: Desk, asked: Asked, passage: Passage, reply: Reply): Turn {
  const decision: Decision = { is: 'answer', from: [passage], confidence: 1 };
  const result: SearchResult = { found: [], unknown: 0, words: 0 };
  const turn = record(desk, asked, asked.question, result, decision, { reply, outgoing: [], cited: [passage.id], decision });
  return turn.exchange ? { ...turn, exchange: { ...turn.exchange, topic: passage.topic, topicConfidence: 1 } } : turn;
}

/** Records a case that was opened without a decision of ours: asked for, or because we failed. */
export function recordCase(desk: Desk, asked: Asked, result: SearchResult, opened: OpenedCase): Turn {
  const decision: Decision = { is: 'escalate', reason: opened.case.reason, known: undefined, found: [], confidence: 0 };
  return record(desk, asked, asked.question, result, decision, { ...opened, cited: [], decision });
}

/** The topic that the best passages agree on; every inquiry gets one, also when nobody could answer it. */
export function topicOf({ found }: SearchResult, decision: Decision): { topic: Exchange['topic']; confidence: number } {
  if (decision.is === 'chat' || decision.is === 'refuse') return { topic: 'other', confidence: 1 };
  const votes = new Map<Exchange['topic'], number>();
  for (const [rank, { passage, score }] of found.slice(0, 8).entries())
    votes.set(passage.topic, (votes.get(passage.topic) ?? 0) + Math.max(0, score) ** 2 / (rank + 1));
  const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && all > 0 ? { topic: best[0], confidence: best[1] / all } : { topic: 'other', confidence: 0 };
}

export function withPreface(preface: string[], reply: Reply): Reply {
  return preface.length === 0 ? reply : { ...reply, text: [...preface, reply.text].join('\n\n') };
}

/** The reply of a turn that says something without being an inquiry. */
export function sayOnly(row: InboxRow, reply: Reply, more: Partial<Turn> = {}): Turn {
  const { incoming }: { incoming: Incoming } = row;
  return {
    seq: row.seq,
    outgoing: [{ key: `${row.seq}:0`, recipient: { to: 'asker', address: incoming.address }, content: reply, replyTo: incoming.id }],
    ...more,
  };
}
