/** What every piece of work at the desk has at hand. */
import type { Knowledge, Passage } from '../knowledge/article.ts';
import type { Norwegian } from '../knowledge/norwegian.ts';
import type { Search } from '../knowledge/search.ts';
import type { Municipalities } from '../office/municipalities.ts';
import type { Offices } from '../office/offices.ts';
import type { Ties } from '../office/ties.ts';
import { norwegianDay } from '../office/working-days.ts';
import type { Address } from '../question/incoming.ts';
import type { OfficeId } from '../question/question.ts';
import type { Gaps } from '../tally/open-gaps.ts';
import type { Tallies } from '../tally/open-tallies.ts';
import type { Cases } from './case-ports.ts';
import type { Links } from './doors.ts';
import type { Meanings, Writer } from './model-ports.ts';
import type { AccessLog, Clock, Errands, Log, Register, Retention, Roster, SavedTies } from './ports.ts';

/** Knowledge and its index, always of the same version. */
export interface InService {
  knowledge: Knowledge;
  search: Search;
  passage(id: string): Passage | undefined;
}

export interface Desk {
  register: Register;
  cases: Cases;
  errands: Errands;
  knowledge(): InService;
  /** The words of a text as the search knows them. */
  norwegian: Pick<Norwegian, 'words' | 'terms'>;
  municipalities: Municipalities;
  offices: Offices;
  /** Which channel is which office's. */
  ties: Ties & Pick<SavedTies, 'asked' | 'reached' | 'staffChats'>;
  /** Who is advisor, leader or administrator. */
  roster: Roster;
  /** What leaders see of the register. */
  tallies: Tallies;
  /** What the assistant could not answer. */
  gaps: Gaps;
  /** The figures are of synthetic inquiries, and say so. */
  sample: boolean;
  /** How many days texts and codes are kept. */
  retention: Retention;
  /** Who takes a question that no municipality points anywhere. */
  defaultOffice: OfficeId;
  /** Who takes the questions of state bodies. */
  stateBodiesOffice: OfficeId;
  /** Ways in to the page of figures; undefined when there is no page. */
  links: Links | undefined;
  /** Takes down who is shown which case. */
  accessLog: Pick<AccessLog, 'note'>;
  clock: Clock;
  log: Log;
  /** Writes the answers; without one the passages are quoted. */
  writer?: Writer | undefined;
  /** Helps the search by what texts mean; off unless it is set. */
  meanings?: Meanings | undefined;
  /** Shows that somebody is writing; forgotten as soon as it is said. */
  typing?: ((address: Address) => void) | undefined;
}

/** The calendar day in Norway. */
export const dayOf = norwegianDay;
