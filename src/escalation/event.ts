/** What may happen to a case, and who may make it happen. */
import type { Day, OfficeId, RedactedText, SenderRole, Topic } from '../question/question.ts';
import type { CaseDraft } from './case.ts';

/** Whoever does something: an advisor with the offices they advise for, the person who asked, or the assistant's own clock and post. */
export type Actor =
  | { is: 'advisor'; person: string; name: string; offices: readonly OfficeId[] }
  | { is: 'asker'; person: string }
  | { is: 'assistant' };

export const eventNames = [
  'take',
  'draft',
  'release',
  'answer',
  'ask-back',
  'transfer',
  'close',
  'reply',
  'correct',
  'solved',
  'withdraw',
  'redirect',
  'expire',
  'delivered',
  'undelivered',
  'show',
  'forget',
] as const;
export type EventName = (typeof eventNames)[number];

/** The day that will be promised if the event gives the asker something new to wait for. */
interface Promised {
  due: Day;
}

export type CaseEvent =
  | { is: 'take' }
  /** An advisor asked for a suggested answer; undefined: there is none to give. */
  | { is: 'draft'; draft: CaseDraft | undefined }
  | { is: 'release' }
  | { is: 'answer'; text: RedactedText; sources: string[]; corrects?: true }
  | { is: 'ask-back'; text: RedactedText }
  | { is: 'transfer'; to: OfficeId; note: RedactedText }
  | { is: 'close'; topic: Topic; role: SenderRole | undefined }
  /** The asker's new words on the case. */
  | ({ is: 'reply'; text: RedactedText; activity: string | undefined } & Promised)
  /** The asker rewrote an earlier message; `of` is its activity id. */
  | { is: 'correct'; of: string; text: RedactedText }
  | { is: 'solved' }
  | { is: 'withdraw' }
  /** The asker named a municipality of another office before anybody had taken the case. */
  | { is: 'redirect'; to: OfficeId }
  /** A claim that nobody moved for a working day. */
  | { is: 'expire' }
  | { is: 'delivered'; what: 'card' | number }
  | { is: 'undelivered'; what: 'card' | number; reason: string }
  /** The office's channel can be reached again: the card that it would not take is shown anew. */
  | { is: 'show' }
  /** The person asked to be forgotten. */
  | { is: 'forget' };

/** Who may cause what; whether it fits the present state is another question. */
export const causedBy: Record<EventName, Actor['is']> = {
  take: 'advisor',
  draft: 'advisor',
  release: 'advisor',
  answer: 'advisor',
  'ask-back': 'advisor',
  transfer: 'advisor',
  close: 'advisor',
  reply: 'asker',
  correct: 'asker',
  solved: 'asker',
  withdraw: 'asker',
  redirect: 'asker',
  expire: 'assistant',
  delivered: 'assistant',
  undelivered: 'assistant',
  show: 'assistant',
  forget: 'assistant',
};

export const refusals = [
  'not-yours-to-do',
  'other-office',
  'not-the-asker',
  'owned-by-another',
  'already-yours',
  'not-taken',
  'already-taken',
  'over',
  'withdrawn',
  'too-late',
  'same-office',
  'no-text',
  'no-answer-to-correct',
  'no-such-message',
  'nothing-to-do',
] as const;
/** Why nothing happened. */
export type Refusal = (typeof refusals)[number];
