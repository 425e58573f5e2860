/** Messages on their way out, and how far each has come. */

import type { OutboxRow, OutboxStore } from '../desk/delivery-ports.ts';
import type { Clock, Log } from '../desk/ports.ts';
import type { OfficeId } from '../question/question.ts';
import { officeIds } from '../question/question.ts';
import { instant, outboxRow } from './bridge.ts';
import type { KeyedEngine } from './engine.ts';
import { placeOf } from './keys.ts';
import { sql } from './kysely.ts';
import { prepare } from './prepare.ts';
import { readable } from './readable.ts';
import type { SavedOffices } from './saved-offices.ts';
import { whereTo } from './where-to.ts';

export function createOutboxStore({ db, write, keys }: KeyedEngine, offices: SavedOffices, clock: Clock, log: Log): OutboxStore {
  const waiting = prepare((page: { limit: number; after: number; now: string }) =>
    db
      .selectFrom('outbox')
      .selectAll()
      .where('ended_at', 'is', null)
      .where('id', '>', page.after)
      .where((is) => is.or([is('not_before', 'is', null), is('not_before', '<=', page.now)]))
      .where((is) => is.or([is('office', 'is', null), is('office', 'in', is.selectFrom('office_address').select('office'))]))
      .orderBy('id')
      .limit(page.limit),
  );
  const toSending = prepare((row: { key: string; at: string }) =>
    db
      .updateTable('outbox')
      .set((is) => ({
        state: sql.lit('sending'),
        attempts: is('attempts', '+', sql.lit(1)),
        tried_at: is.fn.coalesce('tried_at', is.val(row.at)),
      }))
      .where('key', '=', row.key)
      .where('state', '=', sql.lit('waiting'))
      .returning('key'),
  );
  const toSent = prepare((row: { key: string; activity: string | null; at: string; conversation: string | null }) =>
    db
      .updateTable('outbox')
      .set((is) => ({
        state: sql.lit('sent'),
        activity: row.activity,
        ended_at: row.at,
        recipient: null,
        content: null,
        conversation: is.fn.coalesce('conversation', is.val(row.conversation)),
      }))
      .where('key', '=', row.key),
  );
  const toWaiting = prepare((row: { key: string; uncertain: number }) =>
    db
      .updateTable('outbox')
      .set((is) => ({ state: sql.lit('waiting'), uncertain: is('uncertain', '+', row.uncertain) }))
      .where('key', '=', row.key)
      .where('state', '=', sql.lit('sending')),
  );

  const failed = (key: string, reason: string, at: string) =>
    write(async (on) => {
      const end = { state: 'failed' as const, reason, ended_at: instant(at), recipient: null, content: null };
      await on.updateTable('outbox').set(end).where('key', '=', key).where('ended_at', 'is', null).execute();
    });

  const back = (key: string, uncertain: 0 | 1) =>
    write(async (on) => {
      await toWaiting(on, { key, uncertain });
    });

  return {
    async pending(limit, after = 0) {
      const found: OutboxRow[] = [];
      for (let from = after, asked = limit; asked > 0; ) {
        const { rows } = await waiting(db, { limit: asked, after: from, now: instant(clock()) });
        for (const row of rows) {
          const read = readable(log, { key: row.key }, () => outboxRow(row, keys));
          if (read) found.push(read);
          else await failed(row.key, 'unreadable', instant(clock()));
          from = row.id;
        }
        asked = rows.length < asked ? 0 : limit - found.length;
      }
      return found;
    },
    sending: (key, at) => write(async (on) => (await toSending(on, { key, at: instant(at) })).rows.length > 0),
    sent: (key, activity, at, conversation) =>
      write(async (on) => {
        await toSent(on, {
          key,
          activity: activity ?? null,
          at: instant(at),
          conversation: conversation === undefined ? null : placeOf(keys, conversation),
        });
      }),
    notAccepted: (key) => back(key, 0),
    uncertain: (key) => back(key, 1),
    failed,
    recover: () =>
      write(async (on) => {
        const { numUpdatedRows } = await on
          .updateTable('outbox')
          .set((is) => ({ state: 'waiting' as const, uncertain: is('uncertain', '+', 1) }))
          .where('ended_at', 'is', null)
          .where('state', '=', 'sending')
          .executeTakeFirst();
        return Number(numUpdatedRows);
      }),
    officeAddress: offices.address,
    whereTo: (recipient) => whereTo({ db, keys }, offices, recipient),
    async lateCards(before) {
      const rows = await db
        .selectFrom('outbox')
        .innerJoin('cases', 'cases.number', 'outbox.case_number')
        .innerJoin('office_address', 'office_address.office', 'cases.office')
        .select(['cases.number', 'cases.office'])
        .distinct()
        .where('outbox.part', '=', 'card')
        .where('outbox.ended_at', 'is', null)
        .where((is) => is(is.fn.coalesce('outbox.not_before', 'outbox.created_at'), '<', instant(before)))
        .orderBy('cases.number')
        .execute();
      return rows.map(({ number, office }) => ({ case: number, office: office as OfficeId }));
    },
    async health() {
      const inbox = await db
        .selectFrom('inbox')
        .select((is) => [is.fn.countAll().as('pending'), is.fn.min('received_at').as('oldest')])
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow();
      const givenUp = await db
        .selectFrom('inbox')
        .select((is) => is.fn.countAll().as('rows'))
        .where('state', '=', sql.lit('given-up'))
        .executeTakeFirstOrThrow();
      const outbox = await db
        .selectFrom('outbox')
        .select((is) => [is.fn.countAll().as('pending'), is.fn.min('created_at').as('oldest')])
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow();
      const failures = await db
        .selectFrom('outbox')
        .select((is) => is.fn.countAll().as('rows'))
        .where('state', '=', sql.lit('failed'))
        .executeTakeFirstOrThrow();
      const untold = await db
        .selectFrom('outbox')
        .select((is) => is.fn.countAll().as('rows'))
        .where('part', 'is not', null)
        .where('told_at', 'is', null)
        .where('ended_at', 'is not', null)
        .executeTakeFirstOrThrow();
      const notShown = await db.selectFrom('cases').select('number').where('card_refused', 'is not', null).orderBy('number').execute();
      const unknown = await db
        .selectFrom('outbox')
        .select('office')
        .distinct()
        .where('ended_at', 'is', null)
        .where('office', 'is not', null)
        .where('office', 'not in', (is) => is.selectFrom('office_address').select('office'))
        .execute();
      return {
        inboxPending: Number(inbox.pending),
        inboxGivenUp: Number(givenUp.rows),
        oldestInboxAt: inbox.oldest ?? undefined,
        outboxPending: Number(outbox.pending),
        outboxFailed: Number(failures.rows),
        oldestOutboxAt: outbox.oldest ?? undefined,
        outcomesPending: Number(untold.rows),
        casesNotShown: notShown.map(({ number }) => number),
        waitingForOffice: officeIds.filter((id: OfficeId) => unknown.some(({ office }) => office === id)),
      };
    },
  };
}
