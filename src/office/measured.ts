/** The measure the offices are compared by, the same for all six whatever their own hours: answered within two working days, and how long it took. */
import { withinWorkingDays } from './working-days.ts';
import { type OfficeCalendar, workingTime } from './working-time.ts';

const measure: OfficeCalendar = { opens: 8 * 60, closes: 15.5 * 60, closed: ['12-24', '12-31'], dueAfter: 2 };

export function measured(received: Date, answered: Date): { within: boolean; minutes: number } {
  return {
    within: withinWorkingDays(received, answered, measure.dueAfter, measure.closed),
    minutes: Math.round(workingTime(received, answered, measure) / 60_000),
  };
}
