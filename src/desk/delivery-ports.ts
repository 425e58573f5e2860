/** What brings messages in and out, and what it needs kept. Delivery, storage and channels fit themselves to this; the desk never imports them. */
import type { Address, Incoming } from '../question/incoming.ts';
import type { OfficeId } from '../question/question.ts';
import type { CasePart } from './case-ports.ts';
import type { InboxRow, Recipient } from './ports.ts';
import type { OutgoingContent } from './reply.ts';

/** Messages that came in, in the order they came. */
export interface InboxStore {
  /**
   * Durable before it resolves. A duplicate is the same activity id in the same conversation, or the same semantic key
   * (keyed hash of conversation, person, kind and text) less than `window` milliseconds after the first.
   */
  append(incoming: Incoming, semanticKey: string, window: number): Promise<{ seq: number } | 'duplicate'>;
  /** Begun or not, everything later than `after` (a `seq`) that is neither done nor given up, oldest first. */
  pending(limit: number, after?: number): Promise<InboxRow[]>;
  /** Counts one more beginning. */
  begin(seq: number): Promise<void>;
  /** Given up on after too many attempts: kept, visible, never retried by itself. */
  giveUp(seq: number, reason: string): Promise<void>;
}

export type OutboxState = 'waiting' | 'sending' | 'sent' | 'failed';

export interface OutboxRow {
  /** Grows with every message stored. */
  id: number;
  key: string;
  seq: number;
  /** Order is kept within one of these: the conversation, or `office:<id>`. */
  lane: string;
  recipient: Recipient;
  content: OutgoingContent;
  replyTo: string | undefined;
  state: OutboxState;
  /** Attempts in all. */
  attempts: number;
  /** Attempts after which nobody knows whether the connector accepted it (crash or time-out): at most two may ever be made. */
  uncertain: number;
  createdAt: string;
  /** When it was first tried. */
  triedAt: string | undefined;
  /** Part of which case. */
  part: CasePart | undefined;
}

export type Destination =
  /** `instead`: the activity whose place it takes. */
  | { is: 'known'; address: Address; instead?: string }
  /** An office whose channel has not been heard from. */
  | { is: 'not-known-yet' }
  /** The person has been forgotten, or it is no end of the case. */
  | { is: 'gone' };

/** Messages on their way out. */
export interface OutboxStore {
  /** What can be sent: not over, due (`notBefore`), its office's address known; later than `after` (an `id`), oldest first. */
  pending(limit: number, after?: number): Promise<OutboxRow[]>;
  /** Written durably before the request leaves, so that a crash after it is known to be uncertain. False: no longer to be sent. */
  sending(key: string, at: string): Promise<boolean>;
  /** `conversation`: where it arrived, when the recipient did not name it. */
  sent(key: string, activity: string | undefined, at: string, conversation?: string): Promise<void>;
  /** The connector certainly did not take it: back to waiting. */
  notAccepted(key: string): Promise<void>;
  /** Nobody knows (time-out, broken connection): back to waiting, one more uncertain. */
  uncertain(key: string): Promise<void>;
  failed(key: string, reason: string, at: string): Promise<void>;
  /** At start: what was being sent when we stopped becomes uncertain. */
  recover(): Promise<number>;
  officeAddress(office: OfficeId): Promise<Address | undefined>;
  /** Cards that wait since before `before` although their office's channel is known. By case. */
  lateCards(before: string): Promise<LateCard[]>;
  /** Where it goes as things stand now. */
  whereTo(recipient: Recipient): Promise<Destination>;
  /** For /readyz: never texts, never people. */
  health(): Promise<{
    inboxPending: number;
    inboxGivenUp: number;
    oldestInboxAt: string | undefined;
    outboxPending: number;
    outboxFailed: number;
    oldestOutboxAt: string | undefined;
    /** Parts of cases that arrived or were refused, of which the case has not been told. */
    outcomesPending: number;
    /** Cases whose card their office's channel refuses. */
    casesNotShown: number[];
    waitingForOffice: OfficeId[];
  }>;
}

/** A case whose card the office's channel has not taken. */
export interface LateCard {
  case: number;
  office: OfficeId;
}

/** What came of one attempt to send. Only the channel knows how its connector says so. */
export type SendResult =
  | { is: 'sent'; activity: string | undefined }
  /** Certainly not taken (412, 429, 5xx answers, refused connection): try again, not before `after` milliseconds when given. */
  | { is: 'not-accepted'; status: number | undefined; after: number | undefined }
  /** Time-out or connection broken after the request left. */
  | { is: 'uncertain' }
  /** For good: blocked, removed, not allowed, malformed. */
  | { is: 'refused'; status: number; reason: string };

/** A way out. Never throws: everything that can happen is a SendResult. */
export interface Sender {
  /** `instead`: the activity whose place it takes. */
  send(address: Address, content: OutgoingContent, replyTo: string | undefined, instead?: string): Promise<SendResult>;
}
