/** A case whose card still waits may be given to another office. Once the card may have left, it may not. */
import type { ExpressionBuilder } from 'kysely';
import type { CaseNotice } from '../desk/reply.ts';
import { logRow } from '../escalation/log.ts';
import { transition } from '../escalation/transition.ts';
import type { OfficeId } from '../question/question.ts';
import { officeIds } from '../question/question.ts';
import { changeCase, fileOf } from './case-store.ts';
import { sql } from './kysely.ts';
import type { Db, Tables } from './schema.ts';
import { content, recipient } from './shapes.ts';

export async function waitingNotice(db: Db, number: number): Promise<CaseNotice | undefined> {
  const row = await waitingCard(db, number);
  const notice = row && content.parse(JSON.parse(row.content ?? 'null'));
  return notice?.is === 'case' ? notice : undefined;
}

/** The card waits anew under another key, so that whoever holds the old one in memory finds it gone. */
export async function redirectCase(on: Db, number: number, to: { office: OfficeId; notice: CaseNotice }, at: string): Promise<boolean> {
  const row = await waitingCard(on, number);
  if (!row) return false;
  const { id: _, ...kept } = row;
  await dropWaitingCard(on, number).execute();
  await on
    .insertInto('outbox')
    .values({
      ...kept,
      key: `${row.key}→${to.office}`,
      lane: `office:${to.office}`,
      office: to.office,
      recipient: JSON.stringify({ ...JSON.parse(row.recipient ?? '{}'), office: to.office }),
      content: JSON.stringify(to.notice),
      not_before: null,
    })
    .execute();
  const stored = await on.selectFrom('cases').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
  const file = stored.file === null ? undefined : fileOf(stored).case;
  const moved = file && transition(file, { is: 'redirect', to: to.office }, { is: 'asker', person: file.asker }, at);
  if (file && moved?.is === 'moved') {
    const log = logRow(file, { is: 'redirect', to: to.office }, { is: 'asker', person: file.asker }, moved.to, at);
    await changeCase(on, { from: file.version, to: moved.to, log, notice: to.notice });
  } else
    await on
      .updateTable('cases')
      .set({ office: to.office, notice: JSON.stringify(to.notice) })
      .where('number', '=', number)
      .execute();
  await on.updateTable('exchange').set({ office: to.office }).where('id', '=', stored.exchange).execute();
  return true;
}

export async function officeOfCase(db: Db, number: number): Promise<OfficeId | undefined> {
  const row = await db.selectFrom('cases').select('office').where('number', '=', number).executeTakeFirst();
  return officeIds.find((id) => id === row?.office);
}

export function dropWaitingCard(on: Db, number: number) {
  return on.deleteFrom('outbox').where(hasNotLeft(number));
}

/** A newer card of a case makes one that still waits for the same channel needless. Says what the older one was. */
export async function takePlace(
  on: Db,
  number: number,
  office: string | null,
): Promise<{ notBefore: string | null; isPost: boolean } | undefined> {
  const row = await on
    .deleteFrom('outbox')
    .where(hasNotLeft(number))
    .where('office', '=', office)
    .returning(['not_before', 'recipient'])
    .executeTakeFirst();
  if (!row) return undefined;
  const to = recipient.parse(JSON.parse(row.recipient ?? 'null'));
  return { notBefore: row.not_before, isPost: to.to === 'office' || (to.to === 'case' && to.end === 'office' && to.as === 'post') };
}

/** Whether a card of the case may ever have stood in the office's channel, or is on its way there. */
export async function wasShown(on: Db, number: number, office: string): Promise<boolean> {
  const row = await on
    .selectFrom('outbox')
    .select('id')
    .where('case_number', '=', number)
    .where('office', '=', office)
    .where('part', '=', 'card')
    .where(({ or, eb }) => or([eb('state', '<>', 'waiting'), eb('not_before', 'is', null), eb('uncertain', '>', 0)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function waitingCard(on: Db, number: number) {
  return on.selectFrom('outbox').selectAll().where(hasNotLeft(number)).executeTakeFirst();
}

/** What is uncertain may have left. */
function hasNotLeft(number: number) {
  return ({ and, or, eb }: ExpressionBuilder<Tables, 'outbox'>) =>
    and([
      eb('ended_at', 'is', null),
      eb('case_number', '=', number),
      or([eb('part', 'is', null), eb('part', '=', sql.lit('card'))]),
      eb('state', '=', sql.lit('waiting')),
      eb('uncertain', '=', sql.lit(0)),
    ]);
}
