/** Where each office's channel was last seen, kept so that a restart does not have to learn it again. */
import type { Clock, Log } from '../desk/ports.ts';
import type { Address } from '../question/incoming.ts';
import type { OfficeId } from '../question/question.ts';
import { officeIds } from '../question/question.ts';
import { instant } from './bridge.ts';
import type { Engine } from './engine.ts';
import { readable } from './readable.ts';
import type { Db } from './schema.ts';
import { address } from './shapes.ts';

/** How an office's channel is reached, and the team it lies in where Teams has told. */
export interface SeenOffice {
  address: Address;
  team: string | undefined;
}

export interface SavedOffices {
  address(office: OfficeId): Promise<Address | undefined>;
  all(): Promise<Map<OfficeId, SeenOffice>>;
  /** Answers whether anything changed; a sighting of what is already known writes nothing. */
  save(office: OfficeId, seen: Address, team?: string): Promise<boolean>;
  /** Forgets where an office was seen, if that is not the channel it has now. */
  keepOnly(channels: (office: OfficeId) => string | undefined): Promise<void>;
}

export function createSavedOffices({ db, write }: Engine, clock: Clock, log: Log): SavedOffices {
  const rows = () => db.selectFrom('office_address').select(['office', 'address', 'team']);
  const read = (row: { office: string; address: string }) =>
    readable(log, { office: row.office }, () => address.parse(JSON.parse(row.address)));

  return {
    async address(office) {
      const row = await rows().where('office', '=', office).executeTakeFirst();
      return row && read(row);
    },
    async all() {
      const saved = new Map<OfficeId, SeenOffice>();
      for (const row of await rows().execute()) {
        const office = officeIds.find((id) => id === row.office);
        const seen = read(row);
        if (office && seen) saved.set(office, { address: seen, team: row.team ?? undefined });
      }
      return saved;
    },
    async save(office, seen, team) {
      const known = await rows().where('office', '=', office).executeTakeFirst();
      if (known?.address === JSON.stringify(seen) && (team === undefined || known.team === team)) return false;
      await write((on) => saveOffice(on, office, seen, team ?? known?.team ?? undefined, instant(clock())));
      return true;
    },
    async keepOnly(channels) {
      for (const [office, { address: seen }] of await this.all()) {
        if (seen.conversation === channels(office)) continue;
        await write(async (on) => void (await on.deleteFrom('office_address').where('office', '=', office).execute()));
      }
    },
  };
}

/** The write itself, for a transaction that does more. */
export async function saveOffice(on: Db, office: OfficeId, seen: Address, team: string | undefined, at: string): Promise<void> {
  const values = { address: JSON.stringify(seen), team: team ?? null, at };
  await on
    .insertInto('office_address')
    .values({ office, ...values })
    .onConflict((conflict) => conflict.column('office').doUpdateSet(values))
    .execute();
}
