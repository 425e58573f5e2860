/** At opening: rows from before keys had names get one, and addresses are sealed with the present key, whatever they were before. */
import { adoptPlaces, namePlaces, renameErrands, renameInJson } from './adopt-codes.ts';
import { isPlain, type Keys, placeOf, readSealed, sealed, unsealed, writeSealed } from './keys.ts';
import { personColumns } from './person-columns.ts';
import type { Db, Tables } from './schema.ts';

/** Throws when an address lies sealed with a key that is not here: then an answer that is promised could not be sent. */
export async function takeInKeys(on: Db, keys: Keys): Promise<void> {
  const missing = await missingKeys(on, keys);
  if (missing.length > 0)
    throw new Error(
      `Databasen har adresser som er låst med en nøkkel som verken står i HASH_KEY eller HASH_KEY_OLD (nøkkel ${missing.join(', ')}). Da kan svar som er lovet, ikke sendes. Legg nøkkelen i HASH_KEY_OLD, eller kjør «npm run keys -- prune» hvis den er borte for godt.`,
    );
  await nameCodes(on, keys.ids.at(-1) ?? '');
  await namePlacesOnce(on, keys);
  await sealAddresses(on, keys);
  if (keys.ids.length > 1) await adoptKnownPlaces(on, keys);
}

/** Ids of keys that some address here was sealed with, and that we have not. */
export async function missingKeys(on: Db, keys: Keys): Promise<string[]> {
  const cases = await on.selectFrom('cases').select('address').where('address', 'is not', null).execute();
  const staff = await on.selectFrom('staff_chat').select('address').execute();
  const ids = [...cases, ...staff].flatMap(({ address }) => (address && !isPlain(address) ? [address.split('.')[0] ?? ''] : []));
  return [...new Set(ids)].filter((id) => !keys.ids.includes(id)).sort();
}

/** A code alone is 64 hex digits; there was one key when it was made. Done once. */
async function nameCodes(on: Db, id: string): Promise<void> {
  const done = await on.selectFrom('counter').select('value').where('name', '=', 'codes-named').executeTakeFirst();
  if (done) return;
  const named = (code: string) => (/^[0-9a-f]{64}$/.test(code) ? `${id}.${code}` : code);
  await renameInJson(on, named);
  for (const { person } of await on.selectFrom('staff_chat').select('person').execute())
    if (named(person) !== person) await renameErrands(on, person, named(person));
  const { ref } = on.dynamic;
  for (const [table, column] of personColumns) {
    const name = ref<string>(column);
    await on
      .updateTable(table as keyof Tables)
      .set((is) => ({ [column]: is.fn('concat', [is.val(`${id}.`), is.ref(column as never)]) }))
      .where((is) => is(is.fn<number>('length', [name as never]), '=', 64))
      .where(name, 'not like', '%.%')
      .execute();
  }
  await on.insertInto('counter').values({ name: 'codes-named', value: 1 }).execute();
}

/** A conversation had no code at all. Done once. */
async function namePlacesOnce(on: Db, keys: Keys): Promise<void> {
  const done = await on.selectFrom('counter').select('value').where('name', '=', 'places-named').executeTakeFirst();
  if (done) return;
  await namePlaces(on, (conversation) => placeOf(keys, conversation));
  await on.insertInto('counter').values({ name: 'places-named', value: 1 }).execute();
}

async function sealAddresses(on: Db, keys: Keys): Promise<void> {
  const present = `${keys.ids[0]}.%`;
  const anew = (text: string) => sealed(keys, unsealed(keys, text));
  for (const { number, address } of await on
    .selectFrom('cases')
    .select(['number', 'address'])
    .where('address', 'not like', present)
    .execute())
    if (address)
      await on
        .updateTable('cases')
        .set({ address: anew(address) })
        .where('number', '=', number)
        .execute();
  for (const { person, address } of await on
    .selectFrom('staff_chat')
    .select(['person', 'address'])
    .where('address', 'not like', present)
    .execute())
    await on
      .updateTable('staff_chat')
      .set({ address: anew(address) })
      .where('person', '=', person)
      .execute();
  for (const { id, recipient } of await on.selectFrom('outbox').select(['id', 'recipient']).where('ended_at', 'is', null).execute()) {
    const fresh = renewed(recipient, keys);
    if (fresh) await on.updateTable('outbox').set({ recipient: fresh }).where('id', '=', id).execute();
  }
  for (const { seq, incoming } of await on.selectFrom('inbox').select(['seq', 'incoming']).where('incoming', 'is not', null).execute()) {
    const fresh = renewed(incoming, keys);
    if (fresh) await on.updateTable('inbox').set({ incoming: fresh }).where('seq', '=', seq).execute();
  }
}

/** Undefined when it needs no new seal, or nobody here can open it. */
function renewed(json: string | null, keys: Keys): string | undefined {
  const value = JSON.parse(json ?? 'null') as { address?: unknown } | null;
  const at = value?.address;
  if (at === undefined || (typeof at === 'string' && at.startsWith(`${keys.ids[0]}.`))) return undefined;
  if (typeof at === 'string' && !isPlain(at) && !keys.ids.includes(at.split('.')[0] ?? '')) return undefined;
  return writeSealed(keys, readSealed(keys, json) as object);
}

/** Where something may still be sent, the conversation is known, and need not be heard from to get its present code. */
async function adoptKnownPlaces(on: Db, keys: Keys): Promise<void> {
  const offices = await on.selectFrom('office_address').select('address').execute();
  const cases = await on.selectFrom('cases').select('address').where('address', 'is not', null).execute();
  const staff = await on.selectFrom('staff_chat').select('address').execute();
  const conversations = [...offices, ...cases, ...staff].flatMap(({ address }) => (address ? [unsealed(keys, address).conversation] : []));
  for (const conversation of new Set(conversations)) await adoptPlaces(on, keys.places(conversation));
}
