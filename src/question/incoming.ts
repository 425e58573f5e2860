/** What arrives from a channel, after redaction and before anything else. */
import type { OfficeId, RedactedText } from './question.ts';

/** Where a reply goes: exactly the conversation a message came from, thread included. */
export interface Address {
  channel: 'teams' | 'terminal';
  kind: 'personal' | 'group' | 'channel';
  serviceUrl: string;
  /** The whole conversation id, `;messageid=…` of a channel thread included. */
  conversation: string;
  tenant: string;
  botId: string;
}

export type RemovedKind = 'identity-number' | 'phone' | 'email' | 'account' | 'address' | 'hpr' | 'name' | 'birth-date' | 'passport';

interface Common {
  /** The channel's own id of the activity; redeliveries carry the same one. */
  id: string;
  address: Address;
  /** Keyed hash of the person; never the person's own id. */
  person: string;
  /** The same with keys from before, when there are any: what lies under them is the person's too. */
  formerly?: readonly string[];
  /** ISO instant of arrival here (not the sender's clock). */
  receivedAt: string;
  locale?: string;
}

/** A text the person wrote. `removed` says what redaction took out, for the kind word about it. */
export interface IncomingMessage extends Common {
  is: 'message';
  text: RedactedText;
  removed: RemovedKind[];
  attachments: number;
  /** Longer than the setting allows and cut before anything else saw it. */
  tooLong?: true;
  /** The channel it was written in, when it was one. */
  place?: ChannelPlace;
}

export interface ChannelPlace {
  /** The channel itself, without the thread. */
  channel: string;
  team?: string;
  /** What the team and the channel are called, redacted; Teams does not always tell. */
  name?: RedactedText;
}

/** The person edited an earlier message: a correction of that exchange. */
export interface IncomingEdit extends Common {
  is: 'edit';
  /** Activity id of the message edited. */
  of: string;
  text: RedactedText;
  removed: RemovedKind[];
}

/** The app was installed in a chat, or added to a team or group: say hello once. */
export interface IncomingWelcome extends Common {
  is: 'welcome';
  /** Whose channel it is, when it is an office's own: advisors read there. */
  office?: OfficeId;
}

/** Thumbs up or down on an answer. */
export interface IncomingFeedback extends Common {
  is: 'feedback';
  /** Activity id of the answer; a client that does not name it means the last one. */
  of?: string;
  reaction: 'like' | 'dislike';
  comment: RedactedText;
}

/** A button on something we sent, with the values of its card's fields. */
export interface IncomingPress extends Common {
  is: 'press';
  verb: Verb;
  /** Made with the button; a second press of the same button carries the same nonce and does nothing. */
  nonce: string;
  values: Record<string, RedactedText>;
  /** Shown name of an advisor, on the buttons of a case's card and nowhere else: the asker is told who answers. */
  name?: string;
  /** The card itself is answered with: there is no need to say in words what it shows. */
  inPlace?: true;
}

/** Redaction failed, so nothing of what was written is kept; the person is asked to write it again. */
export interface IncomingUnreadable extends Common {
  is: 'unreadable';
}

/** More was written than is taken in: nothing of it is kept, and the person is asked to wait. */
export interface IncomingTooMany extends Common {
  is: 'too-many';
  /** The person alone wrote much, or all did. */
  whose: 'own' | 'all';
  minutes: number;
}

export const verbs = [
  'solved',
  'ask-advisor',
  'send-to-advisor',
  'cancel',
  'choose',
  'save-profile',
  'skip-profile',
  'choose-municipality',
  'register-inquiry',
  'confirm-tie',
  'refuse-tie',
  'case-take',
  'case-draft',
  'case-answer',
  'case-ask-back',
  'case-transfer',
  'case-release',
  'case-close',
  'case-reply',
  'case-solved',
  'case-withdraw',
  'case-is-this',
  'case-is-not-this',
] as const;
export type Verb = (typeof verbs)[number];

/** What an advisor may press on the card of a case. */
export const advisorVerbs = [
  'case-take',
  'case-draft',
  'case-answer',
  'case-ask-back',
  'case-transfer',
  'case-release',
  'case-close',
] as const;
export type AdvisorVerb = (typeof advisorVerbs)[number];
/** What the person who asked may press on what came from their case. */
export const askerVerbs = ['case-reply', 'case-solved', 'case-withdraw'] as const;
export type AskerVerb = (typeof askerVerbs)[number];

export const isAdvisorVerb = (verb: Verb): verb is AdvisorVerb => advisorVerbs.some((each) => each === verb);
export const isAskerVerb = (verb: Verb): verb is AskerVerb => askerVerbs.some((each) => each === verb);

export type Incoming =
  | IncomingMessage
  | IncomingEdit
  | IncomingWelcome
  | IncomingFeedback
  | IncomingPress
  | IncomingUnreadable
  | IncomingTooMany;
