/** Which keys the rows were made with, and the end of those whose key is gone. */
import { renameInJson } from './adopt-codes.ts';
import type { KeyedEngine } from './engine.ts';
import { isPlain, type Keys } from './keys.ts';
import { personColumns } from './person-columns.ts';
import type { Db, Tables } from './schema.ts';
import { missingKeys } from './take-in-keys.ts';

export interface KeyUse {
  id: string;
  /** Codes of people and conversations made with this key. */
  rows: number;
  /** Addresses sealed with it. */
  addresses: number;
}

export interface Pruned {
  rows: number;
  /** Cases that still want an answer, and whose asker can be reached no more. */
  unreachable: number[];
}

export interface KeyRows {
  /** Every key that something here was made with, whether it is still ours or not. */
  use(): Promise<KeyUse[]>;
  /** Rows of keys that are not ours become nobody's. */
  prune(): Promise<Pruned>;
}

export function createKeyRows({ db, write, keys }: KeyedEngine): KeyRows {
  return { use: () => useOf(db), prune: () => write((on) => prune(on, keys)) };
}

async function useOf(on: Db): Promise<KeyUse[]> {
  const rows = new Map<string, number>();
  const addresses = new Map<string, number>();
  const add = (to: Map<string, number>, id: string, count: number) => to.set(id, (to.get(id) ?? 0) + count);
  const { ref } = on.dynamic;
  for (const [table, column] of [...personColumns, ...places]) {
    const counted = await on
      .selectFrom(table as keyof Tables)
      .select((is) => [ref<string>(column), is.fn.countAll().as('count')])
      .where(ref(column), 'like', '%.%')
      .groupBy(ref(column))
      .execute();
    for (const row of counted as unknown as Record<string, string>[]) add(rows, idOf(row[column] ?? ''), Number(row['count']));
  }
  for (const table of ['cases', 'staff_chat'] as const)
    for (const { address } of await on.selectFrom(table).select('address').where('address', 'is not', null).execute())
      if (address && !isPlain(address)) add(addresses, idOf(address), 1);
  const ids = new Set([...rows.keys(), ...addresses.keys()]);
  return [...ids].sort().map((id) => ({ id, rows: rows.get(id) ?? 0, addresses: addresses.get(id) ?? 0 }));
}

async function prune(on: Db, keys: Keys): Promise<Pruned> {
  const gone = (code: string | null) => code?.includes('.') === true && !keys.ids.includes(idOf(code));
  const before = (await useOf(on)).filter(({ id }) => !keys.ids.includes(id));
  const sealedAway = await missingKeys(on, keys);
  const unreachable: number[] = [];
  for (const { number, address, state } of await on.selectFrom('cases').select(['number', 'address', 'state']).execute()) {
    if (!address || isPlain(address) || !sealedAway.includes(idOf(address))) continue;
    await on.updateTable('cases').set({ address: null, conversation: null }).where('number', '=', number).execute();
    if (state !== 'closed' && state !== 'withdrawn') unreachable.push(number);
  }
  for (const { person, address } of await on.selectFrom('staff_chat').select(['person', 'address']).execute())
    if (sealedAway.includes(idOf(address))) await on.deleteFrom('staff_chat').where('person', '=', person).execute();
  await renameInJson(on, (code) => (gone(code) ? '' : code));
  const { ref } = on.dynamic;
  for (const { id } of before)
    for (const [table, column] of personColumns) {
      const name = ref(column);
      const theirs = `${id}.%`;
      const of = table as keyof Tables;
      if (personal.has(table)) await on.deleteFrom(of).where(name, 'like', theirs).execute();
      else
        await on
          .updateTable(of)
          .set({ [column]: table === 'cases' || table === 'case_log' ? null : '' })
          .where(name, 'like', theirs)
          .execute();
    }
  for (const { id } of before) {
    const theirs = `${id}.%`;
    await on.updateTable('exchange').set({ conversation: '', activity: '' }).where('conversation', 'like', theirs).execute();
    await on
      .updateTable('outbox')
      .set({ conversation: null })
      .where('conversation', 'like', theirs)
      .where('ended_at', 'is not', null)
      .execute();
    await on.deleteFrom('memory').where('conversation', 'like', theirs).execute();
  }
  return { rows: before.reduce((sum, { rows }) => sum + rows, 0), unreachable };
}

/** Conversations have codes too; in the inbox they are gone in a day. */
const places = [
  ['exchange', 'conversation'],
  ['outbox', 'conversation'],
  ['memory', 'conversation'],
] as const;

/** Of these nothing is left when it is nobody's. */
const personal: ReadonlySet<string> = new Set(['profile', 'memory', 'staff_chat', 'link', 'session']);

const idOf = (code: string): string => code.split('.')[0] ?? '';
