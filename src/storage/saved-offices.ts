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

export interface SavedOffices {
  address(office: OfficeId): Promise<Address | undefined>;
  all(): Promise<Map<OfficeId, Address>>;
  /** Answers whether anything changed; a sighting of what is already known writes nothing. */
  save(office: OfficeId, seen: Address): Promise<boolean>;
}

export function createSavedOffices({ db, write }: Engine, clock: Clock, log: Log): SavedOffices {
  const rows = () => db.selectFrom('office_address').select(['office', 'address']);
  const read = (row: { office: string; address: string }) =>
    readable(log, { office: row.office }, () => address.parse(JSON.parse(row.address)));

  return {
    async address(office) {
      const row = await rows().where('office', '=', office).executeTakeFirst();
      return row && read(row);
    },
    async all() {
      const saved = new Map<OfficeId, Address>();
      for (const row of await rows().execute()) {
        const office = officeIds.find((id) => id === row.office);
        const seen = read(row);
        if (office && seen) saved.set(office, seen);
      }
      return saved;
    },
    async save(office, seen) {
      const known = await rows().where('office', '=', office).executeTakeFirst();
      if (known?.address === JSON.stringify(seen)) return false;
      await write((on) => saveOffice(on, office, seen, instant(clock())));
      return true;
    },
  };
}

/** The write itself, for a transaction that does more. */
export async function saveOffice(on: Db, office: OfficeId, seen: Address, at: string): Promise<void> {
  const values = { address: JSON.stringify(seen), at };
  await on
    .insertInto('office_address')
    .values({ office, ...values })
    .onConflict((conflict) => conflict.column('office').doUpdateSet(values))
    .execute();
}
