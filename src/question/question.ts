/** The words of a question: what was asked, by whom, about what and when. Pure values, known to every room. */

export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

/** The first ten are the offices' own national list (names in knowledge/topics.yaml). */
export const topics = [
  'registration',
  'plans',
  'goals',
  'service-time',
  'arenas',
  'grants',
  'sam-content',
  'supervision',
  'reporting',
  'portal',
  'transition',
  'courses',
  'approval',
  'offices',
  'other',
] as const;
export type Topic = (typeof topics)[number];

export const senderRoles = [
  'alis',
  'samlis',
  'veileder',
  'supervisor',
  'kommune',
  'kommuneoverlege',
  'bydelsoverlege',
  'etatsoverlege',
  'utdanningsvirksomhet',
  'helseforetak',
  'annet',
] as const;
export type SenderRole = (typeof senderRoles)[number];

export const specialities = ['ALM', 'SAM', 'both', 'unknown'] as const;
export type Speciality = (typeof specialities)[number];

/** old: the scheme before 1 March 2019; new: the scheme since. */
export type Scheme = 'old' | 'new';

export const officeIds = ['nord', 'midt', 'vest', 'sor', 'ost', 'oslo'] as const;
export type OfficeId = (typeof officeIds)[number];

/** A calendar day in Norway, `YYYY-MM-DD`. Compares as text. */
export type Day = string & { readonly __day: unique symbol };

/** What the asker has told about themself; everything may be missing. `skipped` when they chose not to say. */
export interface Profile {
  role?: SenderRole;
  /** Municipality number, four digits. */
  municipality?: string;
  speciality?: Speciality;
  scheme?: Scheme;
}

/** Text that has been through redaction. Only `redact` makes one, so unredacted text cannot be stored, logged or sent by mistake. */
export type RedactedText = string & { readonly __redacted: unique symbol };

/** What understanding makes of a text. The same text, profile and day always give the same question. */
export interface Question {
  text: RedactedText;
  /** The part of the text to search with: without greetings, sign-offs, removed marks, contact details and orders to the assistant. */
  ask: string;
  language: Language;
  /** Spelled-out intent before any search: plain question, or one of the things the assistant handles by itself. */
  kind: QuestionKind;
  role: SenderRole | undefined;
  speciality: Speciality;
  scheme: Scheme | undefined;
  /** Municipality numbers named in the text; two or more when a name is ambiguous (Herøy, Våler). */
  municipalities: string[];
  /** The day the question is about: today, unless the text names another. */
  about: Day;
  /** True when the text itself names the day or period. */
  aboutIsNamed: boolean;
}

export type QuestionKind =
  | { is: 'question' }
  | {
      is: 'chat';
      which: 'greeting' | 'thanks' | 'goodbye' | 'help' | 'who-are-you' | 'complaint' | 'praise' | 'solved' | 'noted' | 'unclear';
    }
  | { is: 'command'; which: 'profile' | 'advisor' | 'about-me' | 'delete-me' | 'figures' }
  | {
      is: 'out-of-scope';
      why:
        | 'patient'
        | 'other-profession'
        | 'injection'
        | 'privacy'
        | 'politics'
        | 'it-support'
        | 'legal-private'
        | 'creative'
        | 'unrelated';
    }
  /** Asks for an assessment of one's own or a named case: the general rule may be given, a human decides. */
  | { is: 'individual' };
