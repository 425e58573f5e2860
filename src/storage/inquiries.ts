/** Inquiries that came another way than by a message here: registered by hand, imported, or samples. */
import type { Inquiries, Inquiry } from '../desk/ports.ts';
import { exchangeRow } from './bridge.ts';
import type { Engine } from './engine.ts';
import { addEntry } from './exchange-entries.ts';
import type { Db } from './schema.ts';

/** Rows of one statement: SQLite takes so many values and no more. */
const atOnce = 200;

export function createInquiries({ write }: Pick<Engine, 'write'>): Inquiries {
  return {
    async add(inquiries) {
      let added = 0;
      for (let from = 0; from < inquiries.length; from += atOnce) {
        const some = inquiries.slice(from, from + atOnce);
        added += await write((on) => addInquiries(on, some));
      }
      return added;
    },
  };
}

/** Within a transaction at hand. One that is there already stays as it is. */
export async function addInquiries(on: Db, inquiries: readonly Inquiry[]): Promise<number> {
  const rows = inquiries.map(({ exchange }) => exchangeRow(exchange, { seq: 0, conversation: '', activity: '' }));
  const added = await on
    .insertInto('exchange')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  const fresh = new Set(added.map(({ id }) => id));
  for (const { entry, exchange } of inquiries) if (entry && fresh.has(exchange.id)) await addEntry(on, entry);
  return fresh.size;
}
