/** Links and sessions of leaders: only hashes lie here, so nobody who reads the database gets in with what it says. */
import { z } from 'zod';
import type { Doors, NewLink } from '../desk/doors.ts';
import { instant } from './bridge.ts';
import type { Engine } from './engine.ts';
import type { Db } from './schema.ts';

const kinds = z.object({ door: z.enum(['link', 'tab']), leader_by: z.enum(['roster', 'groups']) });

export function createDoors({ db, write }: Engine): Doors {
  return {
    spendLink: (hash, at) =>
      write(async (on) => {
        const link = await on.selectFrom('link').selectAll().where('hash', '=', hash).executeTakeFirst();
        if (!link) return { is: 'unknown' };
        if (link.spent_at !== null) return { is: 'used' };
        if (link.expires_at <= instant(at)) return { is: 'late' };
        const { numUpdatedRows } = await on
          .updateTable('link')
          .set({ spent_at: instant(at) })
          .where('hash', '=', hash)
          .where('spent_at', 'is', null)
          .executeTakeFirst();
        return Number(numUpdatedRows) === 1 ? { is: 'opened', person: link.person } : { is: 'used' };
      }),
    openSession: ({ hash, person, door, leaderBy, expiresAt }, at) =>
      write(async (on) => {
        const row = { hash, person, door, leader_by: leaderBy, opened_at: instant(at), expires_at: instant(expiresAt) };
        await on.insertInto('session').values(row).execute();
      }),
    async session(hash, at) {
      const row = await db
        .selectFrom('session')
        .selectAll()
        .where('hash', '=', hash)
        .where('expires_at', '>', instant(at))
        .executeTakeFirst();
      const read = kinds.safeParse(row);
      if (!row || !read.success) return undefined;
      return { hash, person: row.person, door: read.data.door, leaderBy: read.data.leader_by, expiresAt: row.expires_at };
    },
    closeSession: (hash) => write(async (on) => void (await on.deleteFrom('session').where('hash', '=', hash).execute())),
  };
}

/** Stored with the message that carries it. */
export async function saveLink(on: Db, { hash, person, expiresAt }: NewLink): Promise<void> {
  await on
    .insertInto('link')
    .values({ hash, person, expires_at: instant(expiresAt) })
    .execute();
}
