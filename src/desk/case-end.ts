/**
 * The only maker of a case's two ends. An end names the case and the side of it, never a conversation, and is made of the case itself: what is
 * said in a case can be addressed to nobody else.
 */
import type { Case } from '../escalation/case.ts';
import type { OfficeId } from '../question/question.ts';
import type { CaseEnd } from './ports.ts';

/** The person who asked, in the chat they asked in. */
export function askerEnd({ number }: Pick<Case, 'number'>): CaseEnd {
  return { to: 'case', case: number, end: 'asker' } as CaseEnd;
}

/** The office that has the case now. */
export function officeEnd({ number, office }: Pick<Case, 'number' | 'office'>, as: 'post' | 'card' | 'thread'): CaseEnd {
  return { to: 'case', case: number, end: 'office', office, as } as CaseEnd;
}

/** An office that had it: its old card is told where the case went. Undefined for one that never did. */
export function formerEnd({ number, offices }: Pick<Case, 'number' | 'offices'>, office: OfficeId): CaseEnd | undefined {
  return offices.includes(office) ? ({ to: 'case', case: number, end: 'office', office, as: 'card' } as CaseEnd) : undefined;
}
