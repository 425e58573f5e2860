import type { Exchange } from '../exchange/exchange.ts';
import type { Profile, Question, RedactedText } from '../question/question.ts';
import type { ChatMemory, InboxRow, Thread } from './ports.ts';

/** A text to answer, and what surrounds it. */
export interface Asked {
  row: InboxRow;
  text: RedactedText;
  question: Question;
  profile: Profile | undefined;
  memory: ChatMemory;
  /** The exchange that this one replaces, when the person edited their message. */
  corrects?: Exchange;
  /** What the conversation is about from here on, when the message leans on what was asked before. */
  thread?: Thread;
  /** Why a human must answer, where it can be said more closely than by the reason. */
  why?: string;
  /** The exchange that this one takes further: the two are one inquiry, and count once. */
  insteadOf?: string;
  /** Words to begin the reply with (what redaction removed, that an edit was seen). */
  preface: string[];
}
