/** Every change of a case is a row: what happened, who did it, and from which state to which. */
import type { OfficeId } from '../question/question.ts';
import type { Case, CaseState } from './case.ts';
import type { Actor, CaseEvent, EventName } from './event.ts';

export interface CaseLogRow {
  case: number;
  /** The version it led to. */
  version: number;
  at: string;
  event: EventName | 'open';
  by: Actor['is'];
  /** Keyed code of an advisor; nobody else's is written here. */
  person: string | undefined;
  /** As shown on the case. */
  name: string | undefined;
  from: CaseState | undefined;
  to: CaseState;
  /** The office that has it afterwards. */
  office: OfficeId;
  /** The press that did it, written once only: the same press never does anything twice. */
  press: string | undefined;
}

export function logRow(before: Case, event: CaseEvent, actor: Actor, after: Case, at: string, press?: string): CaseLogRow {
  const advisor = actor.is === 'advisor' ? actor : undefined;
  return {
    case: after.number,
    version: after.version,
    at,
    event: event.is,
    by: actor.is,
    person: advisor?.person,
    name: advisor?.name,
    from: before.state,
    to: after.state,
    office: after.office,
    press,
  };
}

export function openingRow(opened: Case): CaseLogRow {
  const { number, version, openedAt, state, office, openedBy } = opened;
  const nobody = { person: undefined, name: undefined, press: undefined };
  return { ...nobody, case: number, version, at: openedAt, event: 'open', by: openedBy, from: undefined, to: state, office };
}
