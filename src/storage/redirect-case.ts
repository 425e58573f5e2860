/** A case whose card still waits may be given to another office. Once the card may have left, it may not. */
import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Recipient, Turn } from '../desk/ports.ts';
import type { CaseNotice } from '../desk/reply.ts';
import { logRow } from '../escalation/log.ts';
import { transition } from '../escalation/transition.ts';
import type { OfficeId } from '../question/question.ts';
import { officeIds } from '../question/question.ts';
import { changeCase, fileOf } from './case-store.ts';
import { sql } from './kysely.ts';
import type { Db, OutboxTable, Tables } from './schema.ts';
import { content, recipient } from './shapes.ts';

type Redirect = NonNullable<Turn['redirect']>;

export async function waitingNotice(db: Db, number: number): Promise<CaseNotice | undefined> {
  const row = await waitingCard(db, number);
  const notice = row && content.parse(JSON.parse(row.content ?? 'null'));
  return notice?.is === 'case' ? notice : undefined;
}

/** The card waits anew under another key, so that whoever holds the old one in memory finds it gone. False, and nothing changed, once it may not. */
export async function redirectCase(on: Db, { number, office, notice }: Redirect, at: string): Promise<boolean> {
  const row = await waitingCard(on, number);
  if (!row) return false;
  const stored = await on.selectFrom('cases').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
  const file = stored.file === null ? undefined : fileOf(stored).case;
  const [event, asker] = [{ is: 'redirect', to: office } as const, { is: 'asker', person: file?.asker ?? '' } as const];
  const moved = file && transition(file, event, asker, at);
  if (moved?.is === 'refused' && moved.why !== 'same-office') return false;
  const { id: _, ...kept } = row;
  await dropWaitingCard(on, number).execute();
  await on
    .insertInto('outbox')
    .values({
      ...kept,
      key: `${row.key}→${office}`,
      lane: `office:${office}`,
      office,
      recipient: JSON.stringify({ ...JSON.parse(row.recipient ?? '{}'), office }),
      content: JSON.stringify(notice),
      not_before: null,
    })
    .execute();
  if (file && moved?.is === 'moved') {
    await changeCase(on, { from: file.version, to: moved.to, log: logRow(file, event, asker, moved.to, at), notice });
  } else
    await on
      .updateTable('cases')
      .set({ office, notice: JSON.stringify(notice) })
      .where('number', '=', number)
      .execute();
  await on.updateTable('exchange').set({ office }).where('id', '=', stored.exchange).execute();
  return true;
}

/** Whether the case is still as it was seen, open, and shown to nobody. */
export async function isUnseen(on: Db, number: number, version: number): Promise<boolean> {
  const known = await on.selectFrom('cases').select('version').where('number', '=', number).executeTakeFirst();
  return known?.version === version && (await waitingCard(on, number)) !== undefined;
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
  return { notBefore: row.not_before, isPost: isPost(recipient.parse(JSON.parse(row.recipient ?? 'null'))) };
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

/** The first card of an open case, while no card of it can have been seen: an update of one that was posted also waits, and is another thing. */
async function waitingCard(on: Db, number: number): Promise<Selectable<OutboxTable> | undefined> {
  const row = await on
    .selectFrom('outbox')
    .innerJoin('cases', 'cases.number', 'outbox.case_number')
    .selectAll('outbox')
    .where(hasNotLeft(number))
    .where('cases.state', '=', 'open')
    .executeTakeFirst();
  if (!row || !isPost(recipient.parse(JSON.parse(row.recipient ?? 'null')))) return undefined;
  const left = await on
    .selectFrom('outbox')
    .select('id')
    .where('case_number', '=', number)
    .where(isCard)
    .where(({ or, eb }) => or([eb('state', '<>', 'waiting'), eb('uncertain', '>', 0)]))
    .limit(1)
    .executeTakeFirst();
  return left ? undefined : row;
}

function isPost(to: Recipient): boolean {
  return to.to === 'office' || (to.to === 'case' && to.end === 'office' && to.as === 'post');
}

function isCard({ or, eb }: ExpressionBuilder<Tables, 'outbox'>) {
  return or([eb('part', 'is', null), eb('part', '=', sql.lit('card'))]);
}

/** What is uncertain may have left. */
function hasNotLeft(number: number) {
  return (is: ExpressionBuilder<Tables, 'outbox'>) =>
    is.and([
      is('ended_at', 'is', null),
      is('case_number', '=', number),
      isCard(is),
      is('outbox.state', '=', sql.lit('waiting')),
      is('uncertain', '=', sql.lit(0)),
    ]);
}
