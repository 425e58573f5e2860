/** What the desk needs from the rooms around it. Storage, delivery and channels fit themselves to this; the desk never imports them. */
import type { Entry } from '../exchange/entry.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Deed } from '../office/access.ts';
import type { Roles } from '../office/roles.ts';
import type { FollowUp } from '../question/follow-up.ts';
import type { Address, Incoming } from '../question/incoming.ts';
import type { Language, OfficeId, Profile, RedactedText } from '../question/question.ts';
import type { CasePart, CaseStep, NewCase } from './case-ports.ts';
import type { NewLink } from './doors.ts';
import type { CaseNotice, OutgoingContent, Shown } from './reply.ts';

/** Now, as a Date. `DEMO_NOW` and tests stand in for it. */
export type Clock = () => Date;

/** Who may do more than ask. */
export interface Roster {
  /** `person` is the keyed code that every incoming message carries; nobody knows more than that here. Never rejects. */
  rolesOf(person: string): Promise<Roles>;
}

export interface InboxRow {
  seq: number;
  incoming: Incoming;
  /** How often handling was begun before (a crash or a fault cut it off). */
  attempts: number;
}

/**
 * A reply goes back to where its message came from; a case goes to an office, whose address is found when it is sent. What belongs to a case
 * goes to one of the case's own two ends (case-end.ts): it names no conversation, and the store alone knows where the ends are.
 */
export type Recipient = { to: 'asker'; address: Address } | { to: 'office'; office: OfficeId } | CaseEnd;

declare const fromTheCase: unique symbol;

/** One of the two conversations of a case. Only case-end.ts makes one, out of the case itself. */
export type CaseEnd = (
  | { to: 'case'; case: number; end: 'asker' }
  /** A new post in the channel, in place of the case's card there, or a reply in the card's thread; without a card there, a new post. */
  | { to: 'case'; case: number; end: 'office'; office: OfficeId; as: 'post' | 'card' | 'thread' }
) & { readonly [fromTheCase]: true };

export interface Outgoing {
  /** Unique and made from the inbox row (`<seq>:<n>`): storing it twice stores it once. */
  key: string;
  recipient: Recipient;
  content: OutgoingContent;
  /** Activity id this replies to, where it does. */
  replyTo?: string;
  /** ISO instant before which it is not sent: a case waits a little while the asker is asked for a municipality. */
  notBefore?: string;
  /** Which part of its case this is: what becomes of it is told to the case (Cases.outcomes). A card takes the place of one that still waits. */
  part?: CasePart;
  /** Not sent at all when the office has never been shown the case. */
  onlyIfShown?: true;
}

/** What a conversation is about: the question it began with, and what later messages added to it. */
export interface Thread {
  root: RedactedText;
  adds: { adds: string; how: FollowUp['how'] }[];
}

/** What the chat remembers between two messages; one per conversation and person, replaced whole. */
export interface ChatMemory {
  /** The last answered question, for follow-ups, corrections, «Spør en rådgiver» and edits. */
  last?: { exchange: string; activity: string; question: RedactedText; at: string; passage?: string; thread?: Thread };
  /** A question of ours that waits for the person's choice. */
  waiting?:
    | { for: 'choice'; question: RedactedText; exchange: string; choices: { passage: string; title: string }[] }
    | { for: 'municipality'; exchange: string; caseNumber: number; options: string[] }
    | { for: 'preview'; question: RedactedText }
    | { for: 'delete' }
    /** «Gjelder dette sak 12?»: the words are held until the person has said. */
    | { for: 'about-case'; cases: number[]; text: RedactedText; activity: string };
  /** What has been asked about once, as `case:message`: not asked again until the advisor says something new. */
  askedAboutCase?: string[];
  /** The municipality the person last named in this chat, number: a case goes to its office when the profile has none. */
  place?: string;
  /** The language the person wrote last, for words too short to tell: «profil», «ok», «Alta». */
  language?: Language;
  /** True once the profile has been asked for (it is asked once). */
  profileAsked?: true;
  /** True once the conversation has been greeted on installation. */
  welcomed?: true;
  /** Since when the leader wants the weekly figures on Mondays. */
  digest?: string;
}

/** Everything that handling one message changes. Stored in one transaction, or not at all. */
export interface Turn {
  seq: number;
  exchange?: Exchange;
  outgoing: Outgoing[];
  /** A new case, or one that gets other words (`from`) while nobody has seen it. Rejects as `step` does when somebody has. */
  case?: NewCase;
  /** A change of an existing case. Rejects with StaleCase, and stores nothing, when the case is another by now: handle the row anew. */
  step?: CaseStep;
  /** Gives a case, whose card nobody has seen, to another office and sends the card now. Rejects as `step` does once it has left. */
  redirect?: { number: number; office: OfficeId; notice: CaseNotice };
  profile?: { person: string; profile: Profile };
  memory?: { conversation: string; person: string; memory: ChatMemory };
  feedback?: {
    exchange: string | undefined;
    activity: string;
    person: string;
    reaction: 'like' | 'dislike' | 'solved';
    comment: RedactedText | undefined;
    at: string;
  };
  /** Removes the profile, memory, texts and links of a person; rows of the register stay, without them. What goes out is stored afterwards. */
  forget?: { person: string; formerly?: readonly string[] };
  /** Lets a leader in to the figures, once; its secret goes out with the message. */
  link?: NewLink;
  /** Whose case the person was shown by it. */
  accessed?: Accessed;
  /** What stands where the button was pressed; shown at once and never stored. */
  shown?: Shown;
  /** An inquiry that an advisor registered by hand. */
  inquiry?: Inquiry;
  /** Where an office's channel can be reached, seen from an activity of that channel. */
  officeAddress?: { office: OfficeId; address: Address };
  /** What became of the tie between an office and its channel. */
  tie?: TieChange;
  /** Where a person with a role can be told something in private; kept once they have written there. */
  staffChat?: { person: string; address: Address };
}

/** A channel that somebody wants tied to an office. */
export interface AskedTie {
  office: OfficeId;
  /** The channel itself, not the thread it was asked in. */
  address: Address;
  team?: string;
  /** What the team and the channel are called, where Teams told. */
  name?: string;
}

export type TieChange =
  | ({ is: 'asked' } & AskedTie)
  | ({ is: 'tied' } & AskedTie)
  | { is: 'refused'; office: OfficeId }
  | { is: 'loosed'; office: OfficeId };

/** All that is kept of a person, save their cases. */
export interface AboutPerson {
  profile: Profile | undefined;
  exchanges: number;
  oldest: string | undefined;
  /** The questions whose words are kept, newest first; so many as a person reads. */
  questions: { at: string; text: RedactedText }[];
  /** How many there are. */
  kept: number;
  feedback: number;
  /** Where they can be told something in private, because they have a role. */
  privateChat: boolean;
}

/** What is kept. Every method is durable before it resolves. */
export interface Register {
  /** Idempotent: handling an inbox row that is already done changes nothing and answers false. */
  commit(turn: Turn): Promise<boolean>;
  /** The same number for the same inbox row, also after a crash. */
  reserveCaseNumber(seq: number): Promise<number>;
  /** The card of an open case that nobody can have seen: it still waits to be sent. Undefined once it has left. */
  waitingNotice(number: number): Promise<CaseNotice | undefined>;
  /** Whether anything from the office's channel has been seen, so that a case can be sent there now. */
  reaches(office: OfficeId): Promise<boolean>;
  /** The office that owns a case. */
  officeOfCase(number: number): Promise<OfficeId | undefined>;
  profile(person: string): Promise<Profile | undefined>;
  memory(conversation: string, person: string): Promise<ChatMemory | undefined>;
  exchange(id: string): Promise<Exchange | undefined>;
  /** The exchange that a message of the person's (by its activity id) became. */
  exchangeOfActivity(conversation: string, activity: string): Promise<Exchange | undefined>;
  /** The exchange that a reply of ours (by the activity id the channel gave it) belongs to. */
  exchangeOfReply(conversation: string, activity: string): Promise<Exchange | undefined>;
  aboutPerson(person: string): Promise<AboutPerson>;
}

/** An inquiry that did not come as a message here, and what is known of it since. */
export interface Inquiry {
  exchange: Exchange;
  entry?: Entry;
}

export interface Inquiries {
  /** Answers how many were new: one whose id is there already stays as it is. */
  add(inquiries: readonly Inquiry[]): Promise<number>;
}

/** What was said of exchanges afterwards: confirmed, corrected, answered by a human. */
export interface ExchangeLog {
  /** The entry is kept and the exchange counts as it says from now on. False: no such exchange. */
  add(entry: Entry): Promise<boolean>;
  /** Oldest first, one thing said in each. */
  of(exchange: string): Promise<Entry[]>;
}

/** Somebody was shown a case or did something with it, or tried and was refused. */
export interface Accessed {
  /** The code of the person, as everywhere. */
  person: string;
  deed: Deed;
  /** None, where no case in particular was meant. */
  cases: readonly number[];
  refused?: boolean;
}

export interface AccessRow {
  at: string;
  person: string;
  /** The name they answer cases by, where they have one. */
  name: string | undefined;
  deed: string;
  case: number | undefined;
  refused: boolean;
}

/** Who of those with a role has looked at which case, for the operator to read. */
export interface AccessLog {
  note(accessed: Accessed): Promise<void>;
  /** Everything given must fit. Oldest first. */
  list(query: { case?: number; since?: Date }): Promise<AccessRow[]>;
  /** Answers how many rows were removed. */
  prune(before: Date): Promise<number>;
}

/** The channels of the offices beyond what the settings say. */
export interface SavedTies {
  /** As it is now: kept in memory. */
  confirmed(): ReadonlyMap<OfficeId, string>;
  asked(): Promise<AskedTie[]>;
  /** Offices whose channel has been seen, so that something can be sent there. */
  reached(): Promise<ReadonlySet<OfficeId>>;
  /** Private chats of people with a role, by their code. */
  staffChats(): Promise<ReadonlyMap<string, Address>>;
}

/** Days. */
export interface Retention {
  /** The words of a question, counted from when it came. */
  question: number;
  /** The words of a case, counted from when it was over. */
  caseText: number;
  /** What tells whose a row is, counted from when it was made. */
  person: number;
}

/** What is due by the clock, each thing once. */
export interface Errands {
  /**
   * Of these keys, those never used before are used now, and what is made of them is stored to be sent; all of it or nothing. Answers the fresh
   * ones. `make` is not called when there are none.
   */
  once(keys: readonly string[], make: (fresh: readonly string[]) => Outgoing[]): Promise<readonly string[]>;
}

export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
