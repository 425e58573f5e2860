/** Vectors of texts, by model and hash of the text. Kept as text, which every engine keeps alike. */

import type { Kysely } from 'kysely';
import type { Vectors } from '../desk/model-ports.ts';
import type { Engine } from './engine.ts';

/** The eleventh step. Released; never changed. */
export async function vectorTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('vector')
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('numbers', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('vector_key', ['model', 'hash'])
    .execute();
}

/** Values of one statement: SQLite takes so many and no more. */
const atOnce = 200;

export function createVectors({ db, write }: Pick<Engine, 'db' | 'write'>): Vectors {
  return {
    async known(model, hashes) {
      const found = new Map<string, Float32Array>();
      for (let from = 0; from < hashes.length; from += atOnce) {
        const some = hashes.slice(from, from + atOnce);
        const rows = await db
          .selectFrom('vector')
          .select(['hash', 'numbers'])
          .where('model', '=', model)
          .where('hash', 'in', some)
          .execute();
        for (const { hash, numbers } of rows) found.set(hash, numbersOf(numbers));
      }
      return found;
    },
    keep: async (model, vectors) => {
      const rows = [...vectors].map(([hash, numbers]) => ({ model, hash, numbers: textOf(numbers) }));
      if (rows.length === 0) return;
      await write((on) =>
        on
          .insertInto('vector')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['model', 'hash']).doNothing())
          .execute(),
      );
    },
  };
}

function textOf(numbers: Float32Array): string {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeFloatLE(number, at * 4);
  return bytes.toString('base64');
}

function numbersOf(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}
