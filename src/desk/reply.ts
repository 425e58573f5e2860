/** What the assistant says, before any channel draws it. A plain value: stored in the outbox as JSON and drawn on the way out. */
import type { Verb } from '../question/incoming.ts';
import type { Language, OfficeId, Profile, SenderRole, Speciality, Topic } from '../question/question.ts';

export interface Citation {
  /** The number in the text's [1] mark. */
  position: number;
  article: string;
  title: string;
  /** Absent when the source is a report without a page of its own. */
  url?: string;
  /** One line of the passage, ≤ 160 characters. */
  abstract: string;
}

export interface Button {
  title: string;
  verb: Verb;
  nonce: string;
  values: Record<string, string>;
}

export interface Reply {
  is: 'reply';
  language: Language;
  /** All that is read, in Markdown: the answer with its [1] marks, the footer, the sources with links. Buttons and forms come besides. */
  text: string;
  /** quoted: from a passage; model: a model wrote it (carries the AI label); said: the assistant's own words. */
  written: 'quoted' | 'model' | 'said';
  citations: Citation[];
  buttons: Button[];
  /** Draws the profile form beneath. */
  form?: { is: 'profile'; current: Profile; municipalityName?: string; nonce: string };
  /** Exchange that thumbs up or down belong to; absent: no feedback buttons. */
  feedbackFor?: string;
  /** Example questions offered to start with. */
  starters?: string[];
}

/** An unresolved question, as shown to the office that owns it. */
export interface CaseNotice {
  is: 'case';
  number: number;
  office: OfficeId;
  officeReason: string;
  question: string;
  language: Language;
  role: SenderRole | undefined;
  municipality: string | undefined;
  speciality: Speciality;
  topic: Topic;
  /** Why the assistant did not answer, a whole sentence in bokmål. */
  why: string;
  found: { title: string; heading: string; validFrom: string; score: number; url?: string }[];
  receivedAt: string;
  /** Day the asker was promised, `YYYY-MM-DD`. */
  due: string;
}

export type OutgoingContent = Reply | CaseNotice;
