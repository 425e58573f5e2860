/** Questions that humans own: read whole, changed only from the version that was seen. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { CaseFile, CaseQuery, CaseStep, Cases, NewCase } from '../desk/case-ports.ts';
import type { Clock, Log, Outgoing } from '../desk/ports.ts';
import { caseStates, openedCase } from '../escalation/case.ts';
import { eventNames } from '../escalation/event.ts';
import { type CaseLogRow, openingRow } from '../escalation/log.ts';
import type { Entry } from '../exchange/entry.ts';
import { escalationReasons } from '../exchange/exchange.ts';
import type { Day } from '../question/question.ts';
import { officeIds } from '../question/question.ts';
import { instant, partOf } from './bridge.ts';
import type { KeyedEngine } from './engine.ts';
import { addEntry } from './exchange-entries.ts';
import { type Keys, placeOf, sealed } from './keys.ts';
import { readable } from './readable.ts';
import type { CaseLogTable, CaseTable, Db } from './schema.ts';
import { caseFile, caseNotice } from './shapes.ts';

/** Stores what goes out with a step; the turn's own rows go the same way. */
export type StoreOutgoing = (on: Db, message: Outgoing, origin: { seq: number; person: string; exchange: string | null }) => Promise<void>;

export function createCaseStore({ db, write, keys }: KeyedEngine, storeOutgoing: StoreOutgoing, clock: Clock, log: Log): Cases {
  const files = (query: CaseQuery) => {
    let rows = db.selectFrom('cases').selectAll().where('file', 'is not', null);
    if (query.offices) rows = rows.where('office', 'in', [...query.offices, '']);
    if (query.had) {
      const had = [...query.had, ''];
      rows = rows.where('number', 'in', (is) => is.selectFrom('case_log').select('case_number').where('office', 'in', had));
    }
    if (query.states) rows = rows.where('state', 'in', [...query.states, '']);
    if (query.owner !== undefined) rows = rows.where('owner', '=', query.owner);
    if (query.asker !== undefined) rows = rows.where('asker', '=', query.asker);
    if (query.conversation !== undefined) rows = rows.where('conversation', '=', placeOf(keys, query.conversation));
    if (query.dueBefore !== undefined) rows = rows.where('due', '<', query.dueBefore);
    return rows.orderBy('number').limit(query.limit ?? 1_000);
  };
  const read = (row: Selectable<CaseTable>) => readable(log, { case: row.number }, () => fileOf(row));

  return {
    async get(number) {
      const row = await db.selectFrom('cases').selectAll().where('number', '=', number).where('file', 'is not', null).executeTakeFirst();
      return row && read(row);
    },
    list: async (query) => (await files(query).execute()).flatMap((row) => read(row) ?? []),
    async log(number) {
      const rows = await db.selectFrom('case_log').selectAll().where('case_number', '=', number).orderBy('version').execute();
      return rows.flatMap((row) => readable(log, { case: number }, () => logOf(row)) ?? []);
    },
    async pressed(press) {
      return (await db.selectFrom('case_log').select('version').where('press', '=', press).executeTakeFirst()) !== undefined;
    },
    step: (step, outgoing) =>
      write(async (on) => {
        if (!(await changeCase(on, step))) return false;
        const { exchange } = await on.selectFrom('cases').select('exchange').where('number', '=', step.to.number).executeTakeFirstOrThrow();
        await addEntry(on, entryOf(step, exchange));
        for (const message of outgoing) await storeOutgoing(on, message, { seq: 0, person: step.to.asker, exchange });
        if (step.takesIn !== undefined) await tell(on, step.takesIn, instant(clock()));
        return true;
      }),
    async outcomes(limit) {
      const rows = await db
        .selectFrom('outbox')
        .select(['key', 'case_number', 'part', 'state', 'reason'])
        .where('part', 'is not', null)
        .where('told_at', 'is', null)
        .where('ended_at', 'is not', null)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.flatMap(({ key, state, reason, ...row }) => {
        const part = partOf(row);
        return part ? [{ key, part, refused: state === 'failed' ? (reason ?? 'unknown') : undefined }] : [];
      });
    },
    putAside: (key) => write((on) => tell(on, key, instant(clock()))),
  };
}

async function tell(on: Db, key: string, at: string): Promise<void> {
  await on.updateTable('outbox').set({ told_at: at }).where('key', '=', key).execute();
}

/** A corrected question keeps its case while nobody has seen it; a new one begins its life. */
export async function saveNewCase(on: Db, opened: NewCase, keys: Keys): Promise<void> {
  const { number, exchange, office, reason, due, address, notice } = opened;
  const at = instant(opened.openedAt);
  const known = await on.selectFrom('cases').selectAll().where('number', '=', number).executeTakeFirst();
  const before = known?.file ? fileOf(known).case : undefined;
  const fresh = openedCase({
    number,
    office,
    asker: opened.asker,
    openedBy: reason === 'asked-for' ? 'asker' : 'assistant',
    at,
    due: due as Day,
  });
  const offices = [...(before?.offices ?? []).filter((each) => each !== office), office];
  const file = before ? { ...before, office, offices, due: due as Day, version: before.version + 1 } : fresh;
  const stands = {
    exchange,
    reason,
    conversation: placeOf(keys, address.conversation),
    address: sealed(keys, address),
    notice: JSON.stringify(notice),
    ...columnsOf(file),
  };
  if (known) await on.updateTable('cases').set(stands).where('number', '=', number).execute();
  else
    await on
      .insertInto('cases')
      .values({ number, opened_at: at, ...stands })
      .execute();
  const row = before ? { ...openingRow(file), event: 'correct' as const, by: 'asker' as const, from: before.state, at } : openingRow(file);
  await on.insertInto('case_log').values(logColumns(row)).execute();
}

/** False, and nothing changed, when the case is another by now. */
export async function changeCase(on: Db, { from, to, log, notice, entries = [] }: CaseStep): Promise<boolean> {
  const changed = await on
    .updateTable('cases')
    .set({
      ...columnsOf(to),
      ...(notice && { notice: JSON.stringify(notice) }),
      ...(to.asker === '' && { conversation: null, address: null }),
    })
    .where('number', '=', to.number)
    .where('version', '=', from)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  await on.insertInto('case_log').values(logColumns(log)).execute();
  for (const entry of entries) await addEntry(on, entry);
  return true;
}

/** What the step tells of the inquiry, for the tallies: said again, it adds nothing. */
function entryOf({ to, log }: CaseStep, exchange: string): Entry {
  const { answeredAt, closedAt, confirmed, solved, offices, office } = to;
  return {
    exchange,
    at: log.at,
    by: 'advisor',
    says: {
      ...(answeredAt !== undefined && { answered: answeredAt }),
      ...(closedAt !== undefined && { closed: closedAt }),
      ...(confirmed && { topic: confirmed.topic }),
      ...(confirmed?.role && { role: confirmed.role }),
      ...(offices.length > 1 && { office }),
      ...(solved && { solved: log.at }),
    },
  };
}

function columnsOf(to: CaseStep['to']) {
  return {
    version: to.version,
    state: to.state,
    office: to.office,
    owner: to.owner?.person ?? null,
    asker: to.asker,
    due: to.due,
    touched_at: instant(to.touchedAt),
    taken_at: to.takenAt === undefined ? null : instant(to.takenAt),
    answered_at: to.answeredAt === undefined ? null : instant(to.answeredAt),
    closed_at: to.closedAt === undefined ? null : instant(to.closedAt),
    confirmed_topic: to.confirmed?.topic ?? null,
    confirmed_role: to.confirmed?.role ?? null,
    card_refused: to.cardRefused ?? null,
    file: JSON.stringify(to),
  };
}

export function fileOf(row: Selectable<CaseTable>): CaseFile {
  return {
    case: caseFile.parse(JSON.parse(row.file ?? 'null')),
    exchange: row.exchange,
    reason: z.enum(escalationReasons).parse(row.reason),
    notice: caseNotice.parse(JSON.parse(row.notice ?? 'null')),
    conversation: row.conversation ?? undefined,
  };
}

function logColumns(row: CaseLogRow) {
  return {
    case_number: row.case,
    version: row.version,
    at: instant(row.at),
    event: row.event,
    by: row.by,
    person: row.person ?? null,
    name: row.name ?? null,
    from_state: row.from ?? null,
    to_state: row.to,
    office: row.office,
    press: row.press ?? null,
  };
}

const logShape = z.object({
  event: z.enum([...eventNames, 'open']),
  by: z.enum(['advisor', 'asker', 'assistant']),
  from_state: z.enum(caseStates).nullable(),
  to_state: z.enum(caseStates),
  office: z.enum(officeIds),
});

function logOf(row: Selectable<CaseLogTable>): CaseLogRow {
  const { event, by, from_state, to_state, office } = logShape.parse(row);
  return {
    case: row.case_number,
    version: row.version,
    at: row.at,
    event,
    by,
    person: row.person ?? undefined,
    name: row.name ?? undefined,
    from: from_state ?? undefined,
    to: to_state,
    office,
    press: row.press ?? undefined,
  };
}
