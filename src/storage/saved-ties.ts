/** Channels tied to offices from the channels themselves, and the private chats of people with a role. */
import type { AskedTie, Log, SavedTies, TieChange } from '../desk/ports.ts';
import type { Address } from '../question/incoming.ts';
import type { OfficeId } from '../question/question.ts';
import { officeIds } from '../question/question.ts';
import type { KeyedEngine } from './engine.ts';
import { unsealed } from './keys.ts';
import { readable } from './readable.ts';
import { saveOffice } from './saved-offices.ts';
import type { Db } from './schema.ts';
import { address } from './shapes.ts';

export interface KeptTies extends SavedTies {
  /** Reads what is confirmed anew: at opening, and when a turn has changed it. */
  reload(): Promise<void>;
}

export function createSavedTies({ db, keys }: Pick<KeyedEngine, 'db' | 'keys'>, log: Log): KeptTies {
  let confirmed: ReadonlyMap<OfficeId, string> = new Map();
  const officeOf = (text: string) => officeIds.find((id) => id === text);

  return {
    confirmed: () => confirmed,
    async reload() {
      const rows = await db.selectFrom('office_tie').select(['office', 'channel']).where('state', '=', 'tied').execute();
      confirmed = new Map(rows.flatMap(({ office, channel }) => one(officeOf(office), (id) => [id, channel] as const)));
    },
    async asked() {
      const rows = await db.selectFrom('office_tie').selectAll().where('state', '=', 'asked').orderBy('at').execute();
      return rows.flatMap((row) =>
        one(officeOf(row.office), (office): AskedTie | undefined => {
          const seen = readable(log, { office }, () => address.parse(JSON.parse(row.address)));
          return seen && { office, address: seen, ...(row.team && { team: row.team }), ...(row.name && { name: row.name }) };
        }),
      );
    },
    async reached() {
      const rows = await db.selectFrom('office_address').select('office').execute();
      return new Set(rows.flatMap(({ office }) => one(officeOf(office), (id) => id)));
    },
    async staffChats() {
      const chats = new Map<string, Address>();
      for (const row of await db.selectFrom('staff_chat').select(['person', 'address']).execute()) {
        const seen = readable(log, { table: 'staff_chat' }, () => unsealed(keys, row.address));
        if (seen) chats.set(row.person, seen);
      }
      return chats;
    },
  };
}

/** The write itself, within the transaction of its turn. A channel belongs to one office: what it was tied to before is loosed. */
export async function saveTie(on: Db, change: TieChange, at: string): Promise<void> {
  const { office } = change;
  if (change.is === 'refused') {
    await on.deleteFrom('office_tie').where('office', '=', office).where('state', '=', 'asked').execute();
    return;
  }
  if (change.is === 'loosed') {
    await on.deleteFrom('office_tie').where('office', '=', office).where('state', '=', 'tied').execute();
    await on.deleteFrom('office_address').where('office', '=', office).execute();
    return;
  }
  const channel = change.address.conversation;
  const row = { channel, address: JSON.stringify(change.address), team: change.team ?? null, name: change.name ?? null, at };
  await on
    .insertInto('office_tie')
    .values({ office, state: change.is, ...row })
    .onConflict((conflict) => conflict.columns(['office', 'state']).doUpdateSet(row))
    .execute();
  if (change.is === 'asked') return;
  await on.deleteFrom('office_tie').where('state', '=', 'asked').where('channel', '=', channel).execute();
  await on.deleteFrom('office_tie').where('office', '=', office).where('state', '=', 'asked').execute();
  await on.deleteFrom('office_tie').where('channel', '=', channel).where('office', '<>', office).execute();
  await saveOffice(on, office, change.address, change.team, at);
}

export async function saveStaffChat(on: Db, person: string, chat: string, at: string): Promise<void> {
  const row = { address: chat, at };
  await on
    .insertInto('staff_chat')
    .values({ person, ...row })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    .execute();
}

function one<A, B>(value: A | undefined, make: (value: A) => B | undefined): B[] {
  const made = value === undefined ? undefined : make(value);
  return made === undefined ? [] : [made];
}
