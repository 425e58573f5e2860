/** The one bridge between what lies on disk and what the rest of the house knows. Anything unexpected on disk throws here. */
import type { Insertable, Selectable } from 'kysely';
import type { CasePart } from '../desk/case-ports.ts';
import type { OutboxRow } from '../desk/delivery-ports.ts';
import type { InboxRow, Outgoing } from '../desk/ports.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Incoming } from '../question/incoming.ts';
import type { Profile } from '../question/question.ts';
import { type Keys, placeOf, readSealed, writeSealed } from './keys.ts';
import type { ExchangeTable, InboxTable, OutboxTable, ProfileTable } from './schema.ts';
import { content, exchangeColumns, incoming, profile, recipient, redacted } from './shapes.ts';

/** Any ISO instant, written the one way that sorts as text. */
export const instant = (time: string | Date): string => new Date(time).toISOString();

export function inboxColumns(message: Incoming, semanticKey: string, keys: Keys) {
  return {
    conversation: placeOf(keys, message.address.conversation),
    kind: message.is,
    activity: message.is === 'edit' ? message.of : message.id,
    semantic_key: semanticKey,
    person: message.person,
    received_at: instant(message.receivedAt),
    incoming: writeSealed(keys, message),
  } satisfies Insertable<InboxTable>;
}

export function inboxRow(row: Pick<Selectable<InboxTable>, 'seq' | 'incoming' | 'attempts'>, keys: Keys): InboxRow {
  return { seq: row.seq, incoming: incoming.parse(readSealed(keys, row.incoming)), attempts: row.attempts };
}

/** Whose turn an outgoing message belongs to, and when it was stored. */
interface Origin {
  seq: number;
  person: string;
  exchange: string | null;
  at: string;
  /** The asker's conversation of the case it belongs to. */
  asker?: string | null;
}

export function outboxColumns(message: Outgoing, origin: Origin, keys: Keys) {
  const to = message.recipient;
  const office = 'office' in to ? to.office : null;
  const conversation = to.to === 'asker' ? placeOf(keys, to.address.conversation) : office ? null : (origin.asker ?? null);
  return {
    key: message.key,
    seq: origin.seq,
    lane: office ? `office:${office}` : (conversation ?? 'nowhere'),
    office,
    conversation,
    person: origin.person,
    exchange: message.content.is === 'reply' ? (message.content.feedbackFor ?? origin.exchange) : origin.exchange,
    recipient: writeSealed(keys, to),
    content: JSON.stringify(message.content),
    reply_to: message.replyTo ?? null,
    case_number: message.part?.case ?? (message.content.is === 'case' ? message.content.number : null),
    part: message.part ? String(message.part.what) : null,
    not_before: message.notBefore === undefined ? null : instant(message.notBefore),
    created_at: origin.at,
  } satisfies Insertable<OutboxTable>;
}

export function outboxRow(row: Selectable<OutboxTable>, keys: Keys): OutboxRow {
  return {
    id: row.id,
    key: row.key,
    seq: row.seq,
    lane: row.lane,
    recipient: recipient.parse(readSealed(keys, row.recipient)),
    content: content.parse(JSON.parse(row.content ?? 'null')),
    replyTo: row.reply_to ?? undefined,
    state: row.state,
    attempts: row.attempts,
    uncertain: row.uncertain,
    createdAt: row.created_at,
    triedAt: row.tried_at ?? undefined,
    part: partOf(row),
  };
}

export function partOf({ case_number, part }: Pick<Selectable<OutboxTable>, 'case_number' | 'part'>): CasePart | undefined {
  if (case_number === null || part === null) return undefined;
  return { case: case_number, what: part === 'card' ? 'card' : Number(part) };
}

/** Where an exchange began: the person's own message. */
interface Beginning {
  seq: number;
  conversation: string;
  activity: string;
}

export function exchangeRow(exchange: Exchange, beginning: Beginning) {
  return {
    id: exchange.id,
    ...beginning,
    received_at: instant(exchange.receivedAt),
    answered_at: exchange.answeredAt === undefined ? null : instant(exchange.answeredAt),
    contact_form: exchange.contactForm,
    person: exchange.person,
    question: exchange.question ?? null,
    language: exchange.language,
    topic: exchange.topic,
    topic_confidence: exchange.topicConfidence,
    role: exchange.role ?? null,
    speciality: exchange.speciality,
    municipality: exchange.municipality ?? null,
    office: exchange.office ?? null,
    outcome: exchange.outcome,
    reason: exchange.reason ?? null,
    confidence: exchange.confidence,
    cited: JSON.stringify(exchange.cited),
    knowledge_version: exchange.knowledgeVersion,
    corrects: exchange.corrects ?? null,
    case_number: exchange.caseNumber ?? null,
    model: exchange.writtenBy?.model ?? null,
    prompt: exchange.writtenBy?.prompt ?? null,
    // What the assistant does, it does at once; a human's answer is measured when it comes.
    in_time: exchange.outcome === 'escalate' || exchange.answeredAt === undefined ? null : 'within',
  } satisfies Insertable<ExchangeTable>;
}

export function exchangeOf(row: Selectable<ExchangeTable>): Exchange {
  const known = exchangeColumns.parse({ ...row, cited: JSON.parse(row.cited) });
  return {
    id: row.id,
    receivedAt: row.received_at,
    answeredAt: row.answered_at ?? undefined,
    contactForm: known.contact_form,
    person: row.person,
    question: row.question === null ? undefined : redacted.parse(row.question),
    language: known.language,
    topic: known.topic,
    topicConfidence: row.topic_confidence,
    role: known.role ?? undefined,
    speciality: known.speciality,
    municipality: row.municipality ?? undefined,
    office: known.office ?? undefined,
    outcome: known.outcome,
    reason: known.reason ?? undefined,
    confidence: row.confidence,
    cited: known.cited,
    knowledgeVersion: row.knowledge_version,
    corrects: row.corrects ?? undefined,
    caseNumber: row.case_number ?? undefined,
    ...(row.model === null ? {} : { writtenBy: { model: row.model, prompt: row.prompt ?? '' } }),
  };
}

export function profileColumns(person: string, told: Profile, at: string) {
  return {
    person,
    at,
    role: told.role ?? null,
    municipality: told.municipality ?? null,
    speciality: told.speciality ?? null,
    scheme: told.scheme ?? null,
  } satisfies Insertable<ProfileTable>;
}

export function profileOf(row: Selectable<ProfileTable>): Profile {
  const { role, municipality, speciality, scheme } = row;
  const told = Object.entries({ role, municipality, speciality, scheme }).filter(([, value]) => value !== null);
  return profile.parse(Object.fromEntries(told));
}
