/** Synthetic values for tests: no real person, conversation or question. */
import type { NewCase } from '../desk/case-ports.ts';
import type { Outgoing, Turn } from '../desk/ports.ts';
import type { CaseNotice, Reply } from '../desk/reply.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Address, IncomingMessage } from '../question/incoming.ts';
import type { OfficeId, RedactedText } from '../question/question.ts';
import type { Keys } from './keys.ts';

export const text = (words: string): RedactedText => words as RedactedText;

export const syntheticAddress = (conversation = 'synthetic-chat'): Address => ({
  channel: 'teams',
  kind: 'personal',
  serviceUrl: 'http://127.0.0.1:9/',
  conversation,
  tenant: 'synthetic-tenant',
  botId: 'synthetic-bot',
});

/** Keys that hide nothing but the plain text, and tell each other apart. The present one first. */
export const syntheticKeys = (...ids: [string, ...string[]]): Keys => ({
  ids,
  places: (conversation) => [`${ids[0]}:${conversation}`, ...ids.slice(1).map((id) => `${id}:${conversation}`)],
  seal: (plain) => `${ids[0]}.${Buffer.from(plain).toString('base64url')}`,
  open(sealed) {
    const [id = '', body = ''] = sealed.split('.');
    if (!ids.includes(id)) throw new Error('Sealed with another key.');
    return Buffer.from(body, 'base64url').toString();
  },
});

export const syntheticMessage = (more: Partial<IncomingMessage> = {}): IncomingMessage => ({
  is: 'message',
  id: 'message-1',
  address: syntheticAddress(),
  person: 'synthetic-person',
  receivedAt: '2026-11-22T10:00:00.000Z',
  text: text('Hvor mye får kommunen i ALIS-tilskudd? (syntetisk)'),
  removed: [],
  attachments: 0,
  ...more,
});

export const syntheticExchange = (more: Partial<Exchange> = {}): Exchange => ({
  id: 'exchange-1',
  receivedAt: '2026-11-22T10:00:00.000Z',
  answeredAt: '2026-11-22T10:00:01.000Z',
  contactForm: 'teams',
  person: 'synthetic-person',
  question: text('Hvor mye får kommunen i ALIS-tilskudd? (syntetisk)'),
  language: 'nb',
  topic: 'grants',
  topicConfidence: 0.75,
  role: 'kommune',
  speciality: 'ALM',
  municipality: '3411',
  office: 'ost',
  outcome: 'answer',
  reason: undefined,
  confidence: 0.9,
  cited: ['alis-tilskudd#belop'],
  knowledgeVersion: 'abcdef012345',
  corrects: undefined,
  caseNumber: undefined,
  ...more,
});

export const syntheticReply = (more: Partial<Reply> = {}): Reply => ({
  is: 'reply',
  language: 'nb',
  text: 'Et syntetisk svar [1].',
  written: 'quoted',
  citations: [{ position: 1, article: 'alis-tilskudd', title: 'Syntetisk kilde', abstract: 'En linje.' }],
  buttons: [{ title: 'Det løste seg', verb: 'solved', nonce: 'nonce-1', values: { exchange: 'exchange-1' } }],
  ...more,
});

export const syntheticNotice = (number: number, office: OfficeId, more: Partial<CaseNotice> = {}): CaseNotice => ({
  is: 'case',
  number,
  office,
  officeReason: 'Ringsaker hører til Øst.',
  question: 'Et syntetisk spørsmål',
  language: 'nb',
  role: undefined,
  municipality: undefined,
  speciality: 'ALM',
  topic: 'grants',
  why: 'Jeg fant ikke svaret.',
  found: [],
  receivedAt: '2026-11-22T10:00:00.000Z',
  due: '2026-11-26',
  ...more,
});

export const syntheticCase = (number: number, office: OfficeId, more: Partial<NewCase> = {}): NewCase => ({
  number,
  exchange: 'exchange-1',
  office,
  reason: 'not-found',
  openedAt: '2026-11-22T10:00:00.000Z',
  due: '2026-11-24',
  asker: 'synthetic-person',
  address: syntheticAddress(),
  notice: syntheticNotice(number, office),
  ...more,
});

export const toAsker = (key: string, conversation = 'synthetic-chat', more: Partial<Outgoing> = {}): Outgoing => ({
  key,
  recipient: { to: 'asker', address: syntheticAddress(conversation) },
  content: syntheticReply(),
  ...more,
});

export const toOffice = (key: string, number: number, office: OfficeId, more: Partial<Outgoing> = {}): Outgoing => ({
  key,
  recipient: { to: 'office', office },
  content: syntheticNotice(number, office),
  ...more,
});

/** A turn as an answered question makes it. */
export const syntheticTurn = (seq: number, more: Partial<Turn> = {}): Turn => ({
  seq,
  exchange: syntheticExchange({ id: `exchange-${seq}` }),
  outgoing: [toAsker(`${seq}:0`)],
  ...more,
});
