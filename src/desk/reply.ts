/** What the assistant says, before any channel draws it. A plain value: stored in the outbox as JSON and drawn on the way out. */
import type { CaseMessage, CaseState } from '../escalation/case.ts';
import type { Verb } from '../question/incoming.ts';
import type { Language, OfficeId, Profile, Scheme, SenderRole, Speciality, Topic } from '../question/question.ts';

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
  /** quoted: from a passage; model: a model wrote it (carries the AI label); said: the assistant's own words; human: an advisor's. */
  written: 'quoted' | 'model' | 'said' | 'human';
  citations: Citation[];
  buttons: Button[];
  /** A button that opens the page of figures; `link` becomes an address when the message is sent. */
  open?: { title: string; link: string };
  /** Draws the profile form beneath. */
  form?: { is: 'profile'; current: Profile; municipalityName?: string; nonce: string };
  /** Draws a field to answer the advisor of that case in. */
  caseField?: { case: number; nonce: string };
  /** Exchange that thumbs up or down belong to; absent: no feedback buttons. */
  feedbackFor?: string;
  /** Draws the form for an inquiry that came by phone, e-mail or in a meeting. */
  inquiry?: InquiryForm;
  /** Drawn beneath where the client can; the text says it all besides. */
  charts?: { title: string; bars: { label: string; value: number }[] }[];
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
  found: FoundPassage[];
  receivedAt: string;
  /** Day the asker was promised, `YYYY-MM-DD`. */
  due: string;
  scheme?: Scheme;
  /** The asker rewrote the question after it was sent. */
  corrected?: true;
  /** An answer can be suggested to the advisor who has it. */
  drafts?: true;
  /** How the case stands. Absent on what was stored before cases had a state, and on a card that nobody may press. */
  standing?: CaseStanding;
}

export interface FoundPassage {
  title: string;
  heading: string;
  validFrom: string;
  score: number;
  url?: string;
  /** Its id, so that an advisor may put it to the answer. */
  passage?: string;
  lastVerified?: string;
}

/** The present state of a case, as its card shows it to one office. */
export interface CaseStanding {
  version: number;
  state: CaseState;
  /** Shown name of the owner. */
  owner?: string;
  takenAt?: string;
  messages: CaseMessage[];
  solved: boolean;
  confirmed?: { topic: Topic; role?: SenderRole };
  /** Where it came from, or where it went when this office has it no longer. */
  transfer?: { from: OfficeId; to: OfficeId; by: string; note: string };
  /** A suggested answer that nobody has sent. */
  draft?: { text: string; sources: string[]; written: 'quoted' | 'model' };
}

/** Told to the office about a case, in the thread of its card. In bokmål. */
export interface CaseWord {
  is: 'word';
  case: number;
  text: string;
  /** What a person wrote, shown as they wrote it. */
  quoted?: string;
}

export interface InquiryForm {
  /** As it was filled in before, when it comes again. */
  values: Record<string, string>;
  nonce: string;
}

export type OutgoingContent = Reply | CaseNotice | CaseWord;

/** What stands where a button of a case was pressed. */
export type Shown =
  | { is: 'office'; notice: CaseNotice; note: string | undefined }
  | { is: 'asker'; language: Language; text: string; caseField: Reply['caseField']; buttons: Button[] };
