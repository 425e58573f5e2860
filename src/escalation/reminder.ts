/** Whether an office should be reminded of a case just now: only while it is open, before the case is due and when it is overdue. */
import { nextWorkingDay, norwegianDay } from '../office/working-days.ts';
import { isOpen, type OfficeCalendar } from '../office/working-time.ts';
import type { Case } from './case.ts';

/** due-next: nobody has taken it, and it is due on the next working day. */
export type Reminder = 'overdue' | 'due-today' | 'due-next';

/** A case that waits for the asker, or has had its answer, needs no reminding. */
export function reminderFor({ state, due }: Pick<Case, 'state' | 'due'>, now: Date, calendar: OfficeCalendar): Reminder | undefined {
  if (!isOpen(now, calendar) || (state !== 'open' && state !== 'taken')) return undefined;
  const today = norwegianDay(now);
  if (due < today) return 'overdue';
  if (due === today) return 'due-today';
  return state === 'open' && due === nextWorkingDay(today, calendar.closed) ? 'due-next' : undefined;
}
