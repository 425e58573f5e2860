/** Case numbers count up by one and are never used twice; an inbox row keeps the number it was given. */

import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';
import { prepare } from './prepare.ts';
import type { Db } from './schema.ts';

export function createCaseNumbers({ db }: Pick<Engine, 'db'>): (on: Db, seq: number) => Promise<number> {
  const given = prepare((row: { seq: number }) => db.selectFrom('inbox').select('case_number').where('seq', '=', row.seq));
  const next = prepare((row: { name: string }) =>
    db
      .updateTable('counter')
      .set((is) => ({ value: is('value', '+', sql.lit(1)) }))
      .where('name', '=', row.name)
      .returning('value'),
  );
  const give = prepare((row: { seq: number; number: number }) =>
    db.updateTable('inbox').set({ case_number: row.number }).where('seq', '=', row.seq),
  );

  return async (on, seq) => {
    const row = (await given(on, { seq })).rows[0];
    if (!row) throw new Error(`Inbox row ${seq} does not exist, so no case number can be kept for it. Append the message first.`);
    if (row.case_number !== null) return row.case_number;
    const counter = (await next(on, { name: 'case' })).rows[0];
    if (!counter) throw new Error('The counter of cases is gone from the database, so no case can be given a number.');
    await give(on, { seq, number: counter.value });
    return counter.value;
  };
}
