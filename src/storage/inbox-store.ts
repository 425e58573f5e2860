/** Messages that came in: stored once each, in order, until they are handled. */

import type { InboxStore } from '../desk/delivery-ports.ts';
import type { Clock, InboxRow, Log } from '../desk/ports.ts';
import { adoptCodes, adoptPlaces } from './adopt-codes.ts';
import { inboxColumns, inboxRow, instant } from './bridge.ts';
import type { KeyedEngine } from './engine.ts';
import { sql } from './kysely.ts';
import { prepare } from './prepare.ts';
import { readable } from './readable.ts';
import type { Db } from './schema.ts';

type Columns = ReturnType<typeof inboxColumns>;

export function createInboxStore({ db, write, keys }: KeyedEngine, clock: Clock, log: Log): InboxStore {
  const insert = prepare((row: Columns) =>
    db
      .insertInto('inbox')
      .values({
        conversation: row.conversation,
        kind: row.kind,
        activity: row.activity,
        semantic_key: row.semantic_key,
        person: row.person,
        received_at: row.received_at,
        incoming: row.incoming,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('seq'),
  );
  const latestAlike = prepare((row: Columns) =>
    db.selectFrom('inbox').select('received_at').where('semantic_key', '=', row.semantic_key).orderBy('seq', 'desc').limit(1),
  );
  const latestEdit = prepare((row: Columns) =>
    db
      .selectFrom('inbox')
      .select('semantic_key')
      .where('conversation', '=', row.conversation)
      .where('activity', '=', row.activity)
      .where('kind', '=', sql.lit('edit'))
      .orderBy('seq', 'desc')
      .limit(1),
  );
  const spend = prepare((row: { key: string; at: string }) =>
    db
      .insertInto('spent')
      .values({ key: row.key, at: row.at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key'),
  );
  const count = prepare((row: { seq: number }) =>
    db
      .updateTable('inbox')
      .set((is) => ({ attempts: is('attempts', '+', sql.lit(1)) }))
      .where('seq', '=', row.seq),
  );

  async function seenBefore(on: Db, row: Columns, window: number): Promise<boolean> {
    if (row.kind === 'edit') {
      // Edited to and fro is meant; the same edit delivered again is not.
      const { rows } = await latestEdit(on, row);
      return rows[0]?.semantic_key === row.semantic_key;
    }
    if (window === Number.POSITIVE_INFINITY) {
      const { rows } = await spend(on, { key: row.semantic_key, at: row.received_at });
      return rows.length === 0;
    }
    const first = (await latestAlike(on, row)).rows[0];
    return first !== undefined && Date.parse(row.received_at) - Date.parse(first.received_at) < window;
  }

  const giveUp = (seq: number, reason: string) =>
    write(async (on) => {
      const given = { state: 'given-up' as const, reason, ended_at: instant(clock()) };
      await on.updateTable('inbox').set(given).where('seq', '=', seq).execute();
    });

  return {
    append(incoming, semanticKey, window) {
      const row = inboxColumns(incoming, semanticKey, keys);
      return write(async (on) => {
        if (keys.ids.length > 1) await adoptPlaces(on, keys.places(incoming.address.conversation));
        if (incoming.formerly) await adoptCodes(on, incoming.person, incoming.formerly);
        if (await seenBefore(on, row, window)) return 'duplicate';
        return (await insert(on, row)).rows[0] ?? 'duplicate';
      });
    },
    async pending(limit, after = 0) {
      const found: InboxRow[] = [];
      // What cannot be read is given up on and makes room, so that a full page of it does not look like the end.
      for (let from = after, asked = limit; asked > 0; ) {
        const query = db.selectFrom('inbox').select(['seq', 'incoming', 'attempts']).where('ended_at', 'is', null);
        const rows = await query.where('seq', '>', from).orderBy('seq').limit(asked).execute();
        for (const row of rows) {
          const read = readable(log, { seq: row.seq }, () => inboxRow(row, keys));
          if (read) found.push(read);
          else await giveUp(row.seq, 'unreadable');
          from = row.seq;
        }
        asked = rows.length < asked ? 0 : limit - found.length;
      }
      return found;
    },
    begin: (seq) =>
      write(async (on) => {
        await count(on, { seq });
      }),
    giveUp,
  };
}
