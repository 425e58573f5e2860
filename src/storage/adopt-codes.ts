/** A person came back after the key was changed: what lies under their older codes is moved to the present one. */

import { personColumns } from './person-columns.ts';
import type { Db, Tables } from './schema.ts';

export async function adoptCodes(on: Db, person: string, formerly: readonly string[]): Promise<void> {
  const staff = await on.selectFrom('staff_chat').select('person').where('person', 'in', formerly).execute();
  for (const { person: former } of staff) await renameErrands(on, former, person);
  for (const table of ['profile', 'staff_chat'] as const) {
    const known = await on
      .selectFrom(table)
      .select('person')
      .where('person', 'in', [person, ...formerly])
      .execute();
    // The newest key's row is the one that counts.
    const [newest, ...others] = [person, ...formerly].filter((code) => known.some((row) => row.person === code));
    if (others.length > 0) await on.deleteFrom(table).where('person', 'in', others).execute();
    if (newest !== undefined && newest !== person) await on.updateTable(table).set({ person }).where('person', '=', newest).execute();
  }
  for (const former of formerly) {
    const kept = on.selectFrom('memory').select('conversation').where('person', '=', person);
    await on.deleteFrom('memory').where('person', '=', former).where('conversation', 'in', kept).execute();
    await on.updateTable('memory').set({ person }).where('person', '=', former).execute();
  }
  await renameInJson(on, (code) => (formerly.includes(code) ? person : code), formerly);
  for (const [table, column] of personColumns) {
    if (merged.has(table)) continue;
    const { ref } = on.dynamic;
    await on
      .updateTable(table as keyof Tables)
      .set({ [column]: person })
      .where(ref(column), 'in', formerly)
      .execute();
  }
}

/** Where a person has one row. */
const merged: ReadonlySet<string> = new Set(['profile', 'staff_chat', 'memory']);

/** Codes that stand inside what is kept as JSON. Without `codes`, all that is there. */
export async function renameInJson(on: Db, rename: (code: string) => string, codes?: readonly string[]): Promise<void> {
  let cases = on.selectFrom('cases').select(['number', 'file']).where('file', 'is not', null);
  if (codes) cases = cases.where((is) => is.or([is('asker', 'in', codes), is('owner', 'in', codes)]));
  for (const { number, file } of await cases.execute()) {
    const read = JSON.parse(file ?? '{}') as { asker: string; owner?: { person: string } };
    const owner = read.owner && { owner: { ...read.owner, person: rename(read.owner.person) } };
    const renamed = JSON.stringify({ ...read, asker: rename(read.asker), ...owner });
    await on.updateTable('cases').set({ file: renamed }).where('number', '=', number).execute();
  }
  let waiting = on.selectFrom('inbox').select(['seq', 'incoming']).where('ended_at', 'is', null);
  if (codes) waiting = waiting.where('person', 'in', codes);
  for (const { seq, incoming } of await waiting.execute()) {
    const read = JSON.parse(incoming ?? 'null') as { person: string } | null;
    if (!read) continue;
    const renamed = JSON.stringify({ ...read, person: rename(read.person) });
    await on.updateTable('inbox').set({ incoming: renamed }).where('seq', '=', seq).execute();
  }
}

/** What was due to a person by the clock and is done is done under the new name too. */
export async function renameErrands(on: Db, from: string, to: string): Promise<void> {
  const spent = await on.selectFrom('spent').select('key').where('key', 'like', `once:%${from}`).execute();
  for (const { key } of spent) {
    await on
      .updateTable('spent')
      .set({ key: key.replace(from, to) })
      .where('key', '=', key)
      .execute();
  }
}

/** Every column that stands for a conversation. */
const placeColumns = [
  ['inbox', 'conversation'],
  ['outbox', 'conversation'],
  ['outbox', 'lane'],
  ['exchange', 'conversation'],
  ['cases', 'conversation'],
  ['memory', 'conversation'],
] as const;

/** The same of a conversation. */
export async function adoptPlaces(on: Db, [place, ...formerly]: readonly [string, ...string[]]): Promise<void> {
  for (const former of formerly) await movePlace(on, former, place);
}

/** Conversations as they lay before they had codes; office channels have none and keep their names. */
export async function namePlaces(on: Db, nameOf: (conversation: string) => string): Promise<void> {
  const { ref } = on.dynamic;
  const found = new Set<string>();
  for (const [table, column] of placeColumns) {
    const rows = await on
      .selectFrom(table as keyof Tables)
      .select(ref<string>(column))
      .where(ref(column), 'is not', null)
      .where(ref(column), 'not in', ['', 'nowhere'])
      .where(ref(column), 'not like', 'office:%')
      .distinct()
      .execute();
    for (const row of rows as unknown as Record<string, string>[]) found.add(row[column] ?? '');
  }
  for (const conversation of found) await movePlace(on, conversation, nameOf(conversation));
}

async function movePlace(on: Db, from: string, to: string): Promise<void> {
  const { ref } = on.dynamic;
  const kept = on.selectFrom('memory').select('person').where('conversation', '=', to);
  await on.deleteFrom('memory').where('conversation', '=', from).where('person', 'in', kept).execute();
  for (const [table, column] of placeColumns)
    await on
      .updateTable(table as keyof Tables)
      .set({ [column]: to })
      .where(ref(column), '=', from)
      .execute();
}
