/** Monday at eight, or the next working day when Monday is a holiday: last week's figures to each leader who asked for them, once. */
import { may } from '../office/access.ts';
import { isWorkingDay, nextWorkingDay } from '../office/working-days.ts';
import { norwegianTime } from '../office/working-time.ts';
import type { Day } from '../question/question.ts';
import { periodOf } from '../tally/period.ts';
import { mondayOf, type Week, weekAfter, weekOf } from '../tally/week.ts';
import { tallyTexts } from '../text/tally-texts.ts';
import type { Desk } from './context.ts';
import type { Outgoing } from './ports.ts';
import { said } from './said.ts';
import { writeTally } from './write-tally.ts';

const atEight = 8 * 60;

/** The first working day of the week. */
export function digestDay(week: Week): Day {
  const monday = mondayOf(week);
  return isWorkingDay(monday) ? monday : nextWorkingDay(monday);
}

export async function sendDigests(desk: Desk, now: Date): Promise<void> {
  const week = weekOf(now);
  const due = norwegianTime(digestDay(week), atEight);
  // Whole weeks of holidays do not exist, but Easter Monday does: the day lies in the same week.
  if (now < due) return;
  for (const [person, address] of await desk.ties.staffChats()) {
    const { digest, language = 'nb' } = (await desk.register.memory(address.conversation, person)) ?? {};
    if (digest === undefined || new Date(digest) > due) continue;
    if (!may('told:digest', await desk.roster.rolesOf(person))) continue;
    const compared = await desk.tallies.compared(periodOf('week', weekAfter(week, -1)));
    const { text, charts } = writeTally(compared, { language, office: undefined, sample: desk.sample });
    const content = { ...said(language, `${tallyTexts[language].digest}\n\n${text}`), ...(charts && { charts }) };
    const key = `digest:${week}:${person}`;
    await desk.errands.once([key], (): Outgoing[] => [{ key, recipient: { to: 'asker', address }, content }]);
  }
}
