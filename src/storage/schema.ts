/** The tables, as they lie on disk. Times are ISO instants in UTC, JSON is text; a null text has been emptied on purpose. */
import type { Generated, Kysely } from 'kysely';

/** What came in. Emptied when handled, removed a day later; the exchange holds what is to be kept. */
export interface InboxTable {
  seq: Generated<number>;
  conversation: string;
  kind: string;
  /** The channel's id of the message; for an edit the id of the message edited. */
  activity: string;
  semantic_key: string;
  person: string;
  received_at: string;
  incoming: string | null;
  state: Generated<'pending' | 'done' | 'given-up'>;
  attempts: Generated<number>;
  reason: string | null;
  case_number: number | null;
  ended_at: string | null;
}

/** Semantic keys that may be used once and never again: pressed buttons. */
export interface SpentTable {
  key: string;
  at: string;
}

/** What goes out. Emptied when sent, but for what ties the channel's activity id to its exchange. */
export interface OutboxTable {
  id: Generated<number>;
  key: string;
  seq: number;
  lane: string;
  office: string | null;
  /** Null for a case, which goes to whatever conversation its office has when it is sent. */
  conversation: string | null;
  person: string;
  exchange: string | null;
  recipient: string | null;
  content: string | null;
  reply_to: string | null;
  /** Of a case's card, or of a message in a case. */
  case_number: number | null;
  /** `card`, or the number of the message in its case. */
  part: string | null;
  /** When the case was told what became of it. */
  told_at: string | null;
  /** Not sent earlier than this. */
  not_before: string | null;
  state: Generated<'waiting' | 'sending' | 'sent' | 'failed'>;
  attempts: Generated<number>;
  uncertain: Generated<number>;
  created_at: string;
  tried_at: string | null;
  activity: string | null;
  reason: string | null;
  ended_at: string | null;
}

export interface ExchangeTable {
  id: string;
  seq: number;
  conversation: string;
  activity: string;
  received_at: string;
  answered_at: string | null;
  contact_form: string;
  person: string;
  question: string | null;
  language: string;
  topic: string;
  topic_confidence: number;
  role: string | null;
  speciality: string;
  municipality: string | null;
  office: string | null;
  outcome: string;
  reason: string | null;
  confidence: number;
  cited: string;
  knowledge_version: string;
  corrects: string | null;
  /** The exchange that replaced this one. */
  corrected_by: string | null;
  case_number: number | null;
  /** Undefined in rows of a quoted answer, or from before models wrote. */
  model: Generated<string | null>;
  prompt: Generated<string | null>;
  /** What people have said of it since; the newest of each. All that was said lies in exchange_entry. */
  said_topic: Generated<string | null>;
  said_role: Generated<string | null>;
  said_speciality: Generated<string | null>;
  said_office: Generated<string | null>;
  /** When a human answered. */
  human_at: Generated<string | null>;
  closed_at: Generated<string | null>;
  solved_at: Generated<string | null>;
  /** Null while it waits for a human. */
  in_time: string | null;
  /** Until a human answered. */
  working_minutes: Generated<number | null>;
}

/** What was said of an exchange afterwards. Nothing here is ever changed. */
export interface ExchangeEntryTable {
  id: Generated<number>;
  exchange: string;
  at: string;
  by: string;
  what: string;
  value: string;
}

export interface CaseTable {
  number: number;
  exchange: string;
  office: string;
  reason: string;
  opened_at: string;
  due: string;
  /** Grows with every change; a change is made from the version that was seen. */
  version: Generated<number>;
  state: Generated<string>;
  owner: string | null;
  asker: string | null;
  /** The asker's own conversation, and how it is reached. */
  conversation: string | null;
  address: string | null;
  touched_at: string | null;
  taken_at: string | null;
  answered_at: string | null;
  closed_at: string | null;
  /** What a human confirmed when closing it. */
  confirmed_topic: string | null;
  confirmed_role: string | null;
  /** Why the office's channel would not take the card. */
  card_refused: string | null;
  /** The case itself. Null on those opened before cases had a life. */
  file: string | null;
  notice: string | null;
}

/** Every change of every case. Nothing here is ever overwritten. */
export interface CaseLogTable {
  case_number: number;
  version: number;
  at: string;
  event: string;
  by: string;
  person: string | null;
  name: string | null;
  from_state: string | null;
  to_state: string;
  office: string;
  press: string | null;
}

export interface ProfileTable {
  person: string;
  role: string | null;
  municipality: string | null;
  speciality: string | null;
  scheme: string | null;
  /** When the person last told it. */
  at: string | null;
}

export interface MemoryTable {
  conversation: string;
  person: string;
  memory: string;
  at: string;
}

export interface FeedbackTable {
  id: Generated<number>;
  exchange: string | null;
  activity: string;
  person: string;
  reaction: string;
  comment: string | null;
  at: string;
}

/** Where an office's channel was last seen. */
export interface OfficeAddressTable {
  office: string;
  address: string;
  at: string;
  /** The team the channel lies in. */
  team: string | null;
}

/** A channel tied to an office from the channel itself, or asked to be. */
export interface OfficeTieTable {
  office: string;
  state: 'asked' | 'tied';
  channel: string;
  address: string;
  team: string | null;
  name: string | null;
  at: string;
}

/** Private chats of advisors, leaders and administrators. */
export interface StaffChatTable {
  person: string;
  address: string;
  at: string;
}

/** Somebody wanted their data deleted. Kept so that it can be done again when an older copy of the database is put back. */
export interface DeletionTable {
  id: string;
  at: string;
  /** The codes the person had, as JSON. */
  codes: string;
  /** When it was written to the list beside the database. */
  filed_at: string | null;
}

export interface CounterTable {
  name: string;
  value: number;
}

/** A link that lets a leader in once. What stands in its address is kept nowhere. */
export interface LinkTable {
  hash: string;
  person: string;
  expires_at: string;
  spent_at: string | null;
}

/** A leader let in. */
export interface SessionTable {
  hash: string;
  person: string;
  door: string;
  leader_by: string;
  opened_at: string;
  expires_at: string;
}

/** One look at a case, or one try. `case_number` is null where no case in particular was meant. */
export interface AccessLogTable {
  id: Generated<number>;
  at: string;
  person: string;
  deed: string;
  case_number: number | null;
  refused: number;
}

/** What a model made of a text. */
export interface VectorTable {
  model: string;
  hash: string;
  numbers: string;
}

export interface Tables {
  inbox: InboxTable;
  spent: SpentTable;
  outbox: OutboxTable;
  exchange: ExchangeTable;
  exchange_entry: ExchangeEntryTable;
  cases: CaseTable;
  case_log: CaseLogTable;
  profile: ProfileTable;
  memory: MemoryTable;
  feedback: FeedbackTable;
  office_address: OfficeAddressTable;
  office_tie: OfficeTieTable;
  staff_chat: StaffChatTable;
  counter: CounterTable;
  deletion: DeletionTable;
  link: LinkTable;
  session: SessionTable;
  vector: VectorTable;
  access_log: AccessLogTable;
}

export type Db = Kysely<Tables>;
