/**
 * What the clock has an office told: cases that are due or overdue, in one message to its channel, in its open hours, and no case twice in a
 * day. An office that cannot be reached is told of to the administrators instead, so that its cases do not wait unseen.
 */
import type { Case } from '../escalation/case.ts';
import { type Reminder, reminderFor } from '../escalation/reminder.ts';
import type { Office } from '../office/offices.ts';
import { isOpen } from '../office/working-time.ts';
import { reminderNb as say } from '../text/reminder-nb.ts';
import { sayWeekday } from '../text/say-date.ts';
import { topicNames } from '../text/topic-names.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import type { Outgoing } from './ports.ts';
import { said } from './said.ts';
import { asked } from './say-case.ts';
import { tellAdministrators } from './tell-administrators.ts';

/** The rest are counted: a message of fifty lines is not read. */
const mostLines = 15;
const order: readonly Reminder[] = ['overdue', 'due-today', 'due-next'];

interface Due {
  file: CaseFile;
  reminder: Reminder;
}

export async function remindOffices(desk: Desk, now: Date): Promise<void> {
  const open = desk.offices.all.filter(({ calendar }) => isOpen(now, calendar));
  if (open.length === 0) return;
  const waiting = await desk.cases.list({ offices: open.map(({ id }) => id), states: ['open', 'taken'] });
  const reached = await desk.ties.reached();
  for (const office of open) {
    const cases = waiting.filter((file) => file.case.office === office.id);
    if (reached.has(office.id)) await remind(desk, office, cases, now);
  }
  await tellOfUnreached(
    desk,
    now,
    open.flatMap((office) => {
      const cases = waiting.filter((file) => file.case.office === office.id);
      return cases.length > 0 && !reached.has(office.id) ? [{ office, cases }] : [];
    }),
  );
}

async function remind(desk: Desk, office: Office, cases: CaseFile[], now: Date): Promise<void> {
  const due = cases.flatMap((file): Due[] => {
    const reminder = reminderFor(file.case, now, office.calendar);
    return reminder ? [{ file, reminder }] : [];
  });
  if (due.length === 0) return;
  const today = dayOf(now);
  const keyOf = (number: number) => `reminder:${number}:${today}`;
  await desk.errands.once(
    due.map(({ file }) => keyOf(file.case.number)),
    (fresh): Outgoing[] => {
      const now = due.filter(({ file }) => fresh.includes(keyOf(file.case.number)));
      const key = `reminder:${office.id}:${today}:${now[0]?.file.case.number}`;
      return [{ key, recipient: { to: 'office', office: office.id }, content: said('nb', wordsFor(now)) }];
    },
  );
}

function wordsFor(due: Due[]): string {
  const shown = order.flatMap((reminder) => due.filter((each) => each.reminder === reminder)).slice(0, mostLines);
  const groups = order.flatMap((reminder) => {
    const lines = shown.filter((each) => each.reminder === reminder).map(({ file }) => lineOf(file, reminder));
    return lines.length > 0 ? [`${say[reminder]}\n${lines.join('\n')}`] : [];
  });
  const more = due.length - shown.length;
  return [say.title, ...groups, ...(more > 0 ? [say.more(more)] : []), say.foot].join('\n\n');
}

function lineOf({ case: { number, due, owner }, notice }: CaseFile, reminder: Reminder): string {
  const was = reminder === 'overdue' ? sayWeekday(due, 'nb') : undefined;
  const topic = `${topicNames[notice.topic]} (${asked({ notice }, 60, 'nb')})`;
  return say.line({ number, topic, due: was, owner: owner?.name });
}

/** Once a day. */
async function tellOfUnreached(desk: Desk, now: Date, stuck: { office: Office; cases: CaseFile[] }[]): Promise<void> {
  if (stuck.length === 0) return;
  const lines = stuck.map(({ office, cases }) =>
    say.noChannelLine({ office: office.name, count: cases.length, oldest: sayWeekday(oldestDue(cases), 'nb') }),
  );
  await tellAdministrators(desk, { key: `unreached:${dayOf(now)}`, text: say.noChannel(lines.join('\n')) });
}

function oldestDue(cases: CaseFile[]): Case['due'] {
  return cases.map((file) => file.case.due).reduce((one, other) => (other < one ? other : one));
}
