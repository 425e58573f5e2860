/** Case numbers count up by one and are never used twice; an inbox row keeps the number it was given. */
import type { Db } from './schema.ts';

export async function reserveCaseNumber(on: Db, seq: number): Promise<number> {
  const row = await on.selectFrom('inbox').select('case_number').where('seq', '=', seq).executeTakeFirst();
  if (!row) throw new Error(`Inbox row ${seq} does not exist, so no case number can be kept for it. Append the message first.`);
  if (row.case_number !== null) return row.case_number;
  const { value } = await on
    .updateTable('counter')
    .set((is) => ({ value: is('value', '+', 1) }))
    .where('name', '=', 'case')
    .returning('value')
    .executeTakeFirstOrThrow();
  await on.updateTable('inbox').set({ case_number: value }).where('seq', '=', seq).execute();
  return value;
}
