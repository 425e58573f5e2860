/** What the desk needs kept of cases. Storage fits itself to this. */
import type { Case, CaseState } from '../escalation/case.ts';
import type { CaseLogRow } from '../escalation/log.ts';
import type { Entry } from '../exchange/entry.ts';
import type { EscalationReason } from '../exchange/exchange.ts';
import type { Address } from '../question/incoming.ts';
import type { Day, OfficeId } from '../question/question.ts';
import type { Outgoing } from './ports.ts';
import type { CaseNotice } from './reply.ts';

/** A card, or a message by its number within the case. */
export type CasePart = { case: number; what: 'card' | number };

export interface NewCase {
  number: number;
  exchange: string;
  office: OfficeId;
  reason: EscalationReason;
  openedAt: string;
  due: string;
  /** Keyed code of the person who asked. */
  asker: string;
  /** The asker's own conversation: where answers go, and nowhere else. */
  address: Address;
  notice: CaseNotice;
  /** Of a case whose question was rewritten: the version that was seen. */
  from?: number;
}

/** A case and what surrounds it. */
export interface CaseFile {
  case: Case;
  exchange: string;
  reason: EscalationReason;
  /** What the office is shown: the question and all that was known when it came. Its `office` and `due` are as they were; the case has the present ones. */
  notice: CaseNotice;
  /** The asker's conversation; undefined once the person has been forgotten. */
  conversation: string | undefined;
}

/** One change of one case: stored only if the case still has the version it was made from. */
export interface CaseStep {
  /** The version that was seen. */
  from: number;
  to: Case;
  log: CaseLogRow;
  notice?: CaseNotice;
  /** What the register is told of the exchange. */
  entries?: Entry[];
  /** Outbox key whose outcome this step has taken in. */
  takesIn?: string;
}

/** Which cases; everything given must fit. Oldest first. */
export interface CaseQuery {
  /** Cases these offices have now. */
  offices?: readonly OfficeId[];
  /** Cases these offices have, or have had. */
  had?: readonly OfficeId[];
  states?: readonly CaseState[];
  /** Keyed code of the owner. */
  owner?: string;
  /** Keyed code of the person who asked. */
  asker?: string;
  conversation?: string;
  /** Promised for an earlier day than this. */
  dueBefore?: Day;
  limit?: number;
}

/** What became of a part of a case, once it is over. */
export interface Outcome {
  key: string;
  part: CasePart;
  /** Undefined: it arrived. */
  refused: string | undefined;
}

/** Questions that humans own. */
export interface Cases {
  get(number: number): Promise<CaseFile | undefined>;
  list(query: CaseQuery): Promise<CaseFile[]>;
  log(number: number): Promise<CaseLogRow[]>;
  /** Whether this press has done something already. */
  pressed(press: string): Promise<boolean>;
  /** Changes a case without a message having come in (the clock, the post): all of it, or nothing and false when the case is another by now. */
  step(step: CaseStep, outgoing: Outgoing[]): Promise<boolean>;
  /** Parts of cases that arrived or were refused for good, and of which the case has not been told. Oldest first. */
  outcomes(limit: number): Promise<Outcome[]>;
  /** An outcome that changes nothing is put aside. */
  putAside(key: string): Promise<void>;
}
