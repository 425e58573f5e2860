/** One row of the register: an inquiry and what became of it. No names, no addresses. */
import type { Language, OfficeId, RedactedText, SenderRole, Speciality, Topic } from '../question/question.ts';

export const outcomes = ['answer', 'clarify', 'escalate', 'chat', 'refuse'] as const;
export type Outcome = (typeof outcomes)[number];

export const escalationReasons = [
  'not-found',
  'doubtful',
  'not-known',
  'individual',
  'asked-for',
  'to-check',
  'evidence-failed',
  'our-fault',
] as const;
export type EscalationReason = (typeof escalationReasons)[number];

export interface Exchange {
  /** Made from the inbox row, so that handling it again after a crash makes the same one. */
  id: string;
  receivedAt: string;
  answeredAt: string | undefined;
  contactForm: 'teams' | 'phone' | 'email' | 'meeting';
  /** Keyed hash; never the person's own id. */
  person: string;
  /** Undefined where nothing of the text may be kept (patient questions, small talk). */
  question: RedactedText | undefined;
  language: Language;
  topic: Topic;
  /** 0–1. */
  topicConfidence: number;
  role: SenderRole | undefined;
  speciality: Speciality;
  municipality: string | undefined;
  office: OfficeId | undefined;
  outcome: Outcome;
  reason: EscalationReason | undefined;
  /** 0–1, of the decision. */
  confidence: number;
  /** Passage ids, with the validity they were cited under. */
  cited: string[];
  knowledgeVersion: string;
  /** Set when this exchange replaces an earlier one (the message was edited). */
  corrects: string | undefined;
  caseNumber: number | undefined;
  /** Which model and which version of the prompt wrote the answer; undefined where a passage was quoted or a human answered. */
  writtenBy?: { model: string; prompt: string };
}
