/** A question that a human owns, from the day it is opened until it rests. A plain value; who changes it makes a new one (transition.ts). */
import type { Day, OfficeId, RedactedText, SenderRole, Topic } from '../question/question.ts';

export const caseStates = ['open', 'taken', 'waiting-for-asker', 'answered', 'closed', 'withdrawn'] as const;
/**
 * open: nobody's yet. taken: an advisor is at work. waiting-for-asker: the advisor asked for more. answered: a human's answer is given or on its
 * way. closed: done, topic and role confirmed. withdrawn: the asker took it back.
 */
export type CaseState = (typeof caseStates)[number];

/** Who owns a case: the keyed code that stands for the person everywhere, and the name the case may show. */
export interface Advisor {
  person: string;
  name: string;
}

export const messageKinds = ['answer', 'ask-back', 'reply', 'correction', 'note'] as const;
/** answer, ask-back: from the advisor to the asker. reply: from the asker. correction: of an earlier one. note: told to the office only. */
export type MessageKind = (typeof messageKinds)[number];

/** How far a message to the asker has come. What was never meant to be sent has none. */
export type Delivery = { is: 'on-its-way' } | { is: 'delivered' } | { is: 'refused'; reason: string };

export interface CaseMessage {
  /** Counts from 1 within the case. */
  number: number;
  at: string;
  from: 'asker' | 'advisor' | 'assistant';
  /** Of an advisor, as shown to the asker. */
  name: string | undefined;
  /** The office the advisor spoke for. */
  office: OfficeId | undefined;
  kind: MessageKind;
  text: RedactedText;
  /** Passages the advisor put to the answer, by id. */
  sources: string[];
  /** Activity id of the asker's own message, so that an edit of it finds its place. */
  activity: string | undefined;
  /** The message it corrects. */
  corrects: number | undefined;
  delivery: Delivery | undefined;
}

/** An answer that an advisor asked to have suggested: theirs to change and to send, or to leave. */
export interface CaseDraft {
  text: string;
  /** Passages it stands on, by id. */
  sources: string[];
  /** The model that wrote it; undefined when the passage is quoted. */
  by: { model: string; prompt: string } | undefined;
}

export interface Case {
  number: number;
  /** Grows by one with every change: whoever changes a case says which version they saw. */
  version: number;
  state: CaseState;
  office: OfficeId;
  /** Every office it has been with, in order and once each; the present one among them. */
  offices: OfficeId[];
  owner: Advisor | undefined;
  /** Keyed code of the person who asked; empty once they have been forgotten. */
  asker: string;
  openedBy: 'assistant' | 'asker';
  openedAt: string;
  /** When anybody last did something with it. */
  touchedAt: string;
  /** First taken, first answered; last closed. */
  takenAt: string | undefined;
  answeredAt: string | undefined;
  closedAt: string | undefined;
  /** The day the asker was promised. */
  due: Day;
  messages: CaseMessage[];
  /** What the advisor confirmed when closing. */
  confirmed: { topic: Topic; role: SenderRole | undefined } | undefined;
  /** The latest transfer between offices. */
  transfer: { from: OfficeId; to: OfficeId; by: string; note: string; at: string } | undefined;
  /** The asker says that it is solved. */
  solved: boolean;
  /** Why the office's channel would not take the card, while it has none. */
  cardRefused: string | undefined;
  /** Stands until anybody does something with the case. */
  draft: CaseDraft | undefined;
}

/** What is known when a case is opened. */
export interface Opening {
  number: number;
  office: OfficeId;
  asker: string;
  openedBy: Case['openedBy'];
  at: string;
  due: Day;
}

export function openedCase({ number, office, asker, openedBy, at, due }: Opening): Case {
  return {
    number,
    version: 1,
    state: 'open',
    office,
    offices: [office],
    owner: undefined,
    asker,
    openedBy,
    openedAt: at,
    touchedAt: at,
    takenAt: undefined,
    answeredAt: undefined,
    closedAt: undefined,
    due,
    messages: [],
    confirmed: undefined,
    transfer: undefined,
    solved: false,
    cardRefused: undefined,
    draft: undefined,
  };
}

/** A human's words have reached the asker, or are on their way there: never true of a case whose last answer was refused. */
export function isAnswered({ state, messages }: Pick<Case, 'state' | 'messages'>): boolean {
  if (state !== 'answered' && state !== 'closed') return false;
  return messages.some(({ kind, delivery }) => kind === 'answer' && delivery?.is !== 'refused');
}
