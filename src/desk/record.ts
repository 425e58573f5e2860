/** What a decision leaves behind: the row of the register, what the chat remembers, and the messages, all in one Turn. */
import type { Decision } from '../answer/decide.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Passage } from '../knowledge/article.ts';
import type { SearchResult } from '../knowledge/search.ts';
import { routeTo } from '../office/route.ts';
import type { Question } from '../question/question.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import { exchangeId } from './exchange-id.ts';
import type { OpenedCase } from './open-case.ts';
import type { ChatMemory, InboxRow, Turn } from './ports.ts';
import type { Reply } from './reply.ts';
import { topicOf } from './topic-of.ts';

/** What the decision becomes: a reply, and for a human's work the case that goes with it. */
export interface Written {
  reply: Reply;
  outgoing: Turn['outgoing'];
  case?: Turn['case'];
  office?: Exchange['office'];
  waiting?: ChatMemory['waiting'];
  cited: string[];
  decision: Decision;
  /** The model that wrote it. */
  by?: Exchange['writtenBy'];
}

export function record(desk: Desk, asked: Asked, question: Question, result: SearchResult, first: Decision, written: Written): Turn {
  const { row, memory } = asked;
  const { incoming } = row;
  const { decision } = written;
  const id = exchangeId(row);
  const at = desk.clock().toISOString();
  const { topic, confidence: topicConfidence } = topicOf(result, first);
  const keepsText = decision.is !== 'chat' && decision.is !== 'refuse';
  const asksProfile = decision.is === 'answer' && !memory.profileAsked && incoming.address.kind === 'personal' && !asked.profile;

  const municipality = question.municipalities.length === 1 ? question.municipalities[0] : (asked.profile?.municipality ?? memory.place);

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
    municipality,
    office: written.office ?? (municipality ? routeTo(municipality, desk.municipalities)?.office : undefined),
    outcome: decision.is,
    reason: decision.is === 'escalate' ? decision.reason : undefined,
    confidence: decision.confidence,
    cited: written.cited,
    knowledgeVersion: desk.knowledge().knowledge.version,
    corrects: asked.corrects?.id ?? asked.insteadOf,
    caseNumber: written.case?.number ?? asked.corrects?.caseNumber,
    ...(written.by ? { writtenBy: written.by } : {}),
  };

  const { waiting, ...kept } = memory;
  const next: ChatMemory = {
    ...kept,
    // A «takk» or «ok» between takes back nothing that we asked, save the leave to delete.
    ...(decision.is === 'chat' && waiting && waiting.for !== 'delete' ? { waiting } : {}),
    language: question.language,
    ...ownPlace(question),
    ...(keepsText
      ? {
          last: {
            exchange: id,
            activity: incoming.id,
            question: asked.text,
            at,
            ...(written.cited[0] ? { passage: written.cited[0] } : {}),
            ...(asked.thread ? { thread: asked.thread } : {}),
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

/** Records what became of the passage that an asker chose of several. */
export function recordAnswer(desk: Desk, asked: Asked, passage: Passage, written: Written): Turn {
  const result: SearchResult = { found: [], unknown: 0, words: 0 };
  // The question that was asked back about and its answer are one inquiry.
  const { waiting } = asked.memory;
  const one = waiting?.for === 'choice' ? { ...asked, insteadOf: waiting.exchange } : asked;
  const turn = record(desk, one, asked.question, result, written.decision, written);
  return turn.exchange ? { ...turn, exchange: { ...turn.exchange, topic: passage.topic, topicConfidence: 1 } } : turn;
}

/** Records a case that was opened without a decision of ours: asked for, or because we failed. */
export function recordCase(desk: Desk, asked: Asked, result: SearchResult, opened: OpenedCase): Turn {
  const decision: Decision = { is: 'escalate', reason: opened.case.reason, known: undefined, found: [], confidence: 0 };
  return record(desk, asked, asked.question, result, decision, { ...opened, cited: [], decision });
}

export function withPreface(preface: string[], reply: Reply): Reply {
  return preface.length === 0 ? reply : { ...reply, text: [...preface, reply.text].join('\n\n') };
}

/** The reply of a turn that says something without being an inquiry. */
export function sayOnly(row: InboxRow, reply: Reply, more: Partial<Turn> = {}): Turn {
  const { incoming } = row;
  return {
    seq: row.seq,
    outgoing: [{ key: `${row.seq}:0`, recipient: { to: 'asker', address: incoming.address }, content: reply, replyTo: incoming.id }],
    ...more,
  };
}

/** «Æ e ALIS i Alta»: where the writer is, not a place that is asked about. */
function ownPlace({ municipalities, text }: Question): Pick<ChatMemory, 'place'> {
  const [place, ...others] = municipalities;
  return place && others.length === 0 && (ofMine.test(text) || text.trim().split(/\s+/).length <= 2) ? { place } : {};
}

const ofMine = /(?<!\p{L})(?:jeg|eg|æ|æg|vi|me|mi|min|vår|oss|i|i'm|we|our|my)(?!\p{L})/iu;
