/** What was said of an exchange afterwards. Entries are added and never changed; the exchange itself stays as it was first written. */
import type { OfficeId, SenderRole, Speciality, Topic } from '../question/question.ts';

/** Who said so: never a person, only in what part. */
export const entryParts = ['asker', 'advisor', 'leader', 'import'] as const;
export type EntryPart = (typeof entryParts)[number];

/** Times are ISO instants. */
export interface EntrySays {
  topic?: Topic;
  role?: SenderRole;
  speciality?: Speciality;
  office?: OfficeId;
  /** When a human answered. */
  answered?: string;
  closed?: string;
  /** When the asker said it was solved. */
  solved?: string;
}

export interface Entry {
  exchange: string;
  at: string;
  by: EntryPart;
  says: EntrySays;
}
