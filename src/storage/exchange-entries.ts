/** What was said of an exchange afterwards: each entry is kept for good, and the newest of each kind is what the exchange is counted as. */
import type { ExchangeLog } from '../desk/ports.ts';
import type { Entry, EntrySays } from '../exchange/entry.ts';
import { measured } from '../office/measured.ts';
import { instant } from './bridge.ts';
import type { Engine } from './engine.ts';
import type { Db } from './schema.ts';
import { entryRow } from './shapes-of-entries.ts';

export function createExchangeLog({ db, write }: Engine): ExchangeLog {
  return { add: (entry) => write((on) => addEntry(on, entry)), of: (exchange) => entriesOf(db, exchange) };
}

/** Adds an entry within a transaction at hand. False when there is no such exchange. Said again, the same adds nothing. */
export async function addEntry(on: Db, { exchange, at, by, says }: Entry): Promise<boolean> {
  const row = await on.selectFrom('exchange').selectAll().where('id', '=', exchange).executeTakeFirst();
  if (!row) return false;
  const stands: Record<keyof EntrySays, string | null> = {
    topic: row.said_topic,
    role: row.said_role,
    speciality: row.said_speciality,
    office: row.said_office,
    answered: row.human_at,
    closed: row.closed_at,
    solved: row.solved_at,
  };
  const told = Object.entries(says).map(([what, value]) => [what as keyof EntrySays, timely.has(what) ? instant(value) : value] as const);
  // What was solved once is not solved again; the rest may be said anew.
  const fresh = told.filter(([what, value]) => stands[what] !== value && !(what === 'solved' && stands.solved));
  if (fresh.length === 0) return true;
  const entries = fresh.map(([what, value]) => ({ exchange, at: instant(at), by, what, value }));
  await on.insertInto('exchange_entry').values(entries).execute();

  const next = { ...stands, ...Object.fromEntries(fresh) };
  const wait = next.answered ? measured(new Date(row.received_at), new Date(next.answered)) : undefined;
  await on
    .updateTable('exchange')
    .set({
      said_topic: next.topic,
      said_role: next.role,
      said_speciality: next.speciality,
      said_office: next.office,
      human_at: next.answered,
      closed_at: next.closed,
      solved_at: next.solved,
      ...(wait && { in_time: wait.within ? 'within' : 'late', working_minutes: wait.minutes }),
    })
    .where('id', '=', exchange)
    .execute();
  return true;
}

const timely: ReadonlySet<string> = new Set<keyof EntrySays>(['answered', 'closed', 'solved']);

/** All that was said of an exchange, oldest first. */
export async function entriesOf(on: Db, exchange: string): Promise<Entry[]> {
  const rows = await on.selectFrom('exchange_entry').selectAll().where('exchange', '=', exchange).orderBy('id').execute();
  return rows.map(({ exchange, at, by, what, value }) => entryRow.parse({ exchange, at, by, says: { [what]: value } }));
}
