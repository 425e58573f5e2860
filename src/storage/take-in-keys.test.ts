/** A database from before keys had names, opened by this version. Everybody is synthetic. */
import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Insertable } from 'kysely';
import { expect, test } from 'vitest';
import type { CaseEnd } from '../desk/ports.ts';
import { openedCase } from '../escalation/case.ts';
import { createKeyRing } from '../key-ring.ts';
import type { Day } from '../question/question.ts';
import { exchangeRow } from './bridge.ts';
import { openLibsql } from './libsql.ts';
import { migrate, migrations } from './migrate.ts';
import { openStorage } from './open-storage.ts';
import type { Db, ExchangeTable } from './schema.ts';
import { syntheticAddress, syntheticExchange, syntheticMessage, syntheticNotice } from './synthetic.ts';

const key = 'synthetic-key-of-more-than-32-characters';
const code = (id: string) =>
  createHmac('sha256', key)
    .update(JSON.stringify(['person', 'tenant', id]))
    .digest('hex');
const at = '2026-11-20T10:00:00.000Z';

/** As the version before wrote them. */
async function fill(db: Db): Promise<void> {
  const [asker, advisor] = [code('asker'), code('advisor')];
  const address = JSON.stringify(syntheticAddress('a:my-chat'));
  const {
    model: _,
    prompt: __,
    ...row
  } = exchangeRow(syntheticExchange({ id: 'e', person: asker }), { seq: 1, conversation: 'a:my-chat', activity: 'a' });
  await db
    .insertInto('exchange')
    .values(row as Insertable<ExchangeTable>)
    .execute();
  const file = openedCase({ number: 1, office: 'ost', asker, openedBy: 'assistant', at, due: '2026-11-24' as Day });
  const taken = { ...file, version: 2, state: 'taken', owner: { person: advisor, name: 'Syntetisk' } };
  await db
    .insertInto('cases')
    .values({
      ...{ number: 1, exchange: 'e', office: 'ost', reason: 'not-found', opened_at: at, due: file.due, version: 2, state: 'taken' },
      ...{ owner: advisor, asker, conversation: 'a:my-chat', address, file: JSON.stringify(taken), touched_at: at },
      notice: JSON.stringify(syntheticNotice(1, 'ost')),
    })
    .execute();
  await db.insertInto('staff_chat').values({ person: advisor, address, at }).execute();
  await db
    .insertInto('spent')
    .values({ key: `once:digest:2026-W47:${advisor}`, at })
    .execute();
  const waiting = syntheticMessage({ id: 'waits', person: asker, address: syntheticAddress('a:my-chat') });
  await db
    .insertInto('inbox')
    .values({
      ...{ conversation: 'a:my-chat', kind: 'message', activity: 'waits', semantic_key: 'k', person: asker, received_at: at },
      incoming: JSON.stringify(waiting),
    })
    .execute();
  await db
    .insertInto('outbox')
    .values({
      ...{ key: '1:0', seq: 1, lane: 'a:my-chat', conversation: 'a:my-chat', person: asker, created_at: at },
      recipient: JSON.stringify({ to: 'asker', address: syntheticAddress('a:my-chat') }),
      content: JSON.stringify({ is: 'word', case: 1, text: 'Syntetisk' }),
    })
    .execute();
  await db
    .insertInto('profile')
    .values({ person: asker, role: 'alis' } as never)
    .execute();
}

test('everybody in it is known as before, and no address lies open any more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  const url = `file:${join(folder, 'a.db')}`;
  const before = openLibsql(url);
  const { '0007-who-and-where': _, ...steps } = migrations(before);
  await migrate(before, steps);
  await fill(before.db);
  await before.close();

  const keys = createKeyRing('a-synthetic-new-key-of-32-characters', [key]);
  const quiet = { clock: () => new Date('2026-11-22T10:00:00Z'), log: { info() {}, warn() {}, error() {} } };
  for (const _ of ['first', 'again']) await (await openStorage({ url, keys, ...quiet })).close();
  const storage = await openStorage({ url, keys, ...quiet });
  const [, asker = ''] = keys.codes('tenant', 'asker');
  const [, advisor = ''] = keys.codes('tenant', 'advisor');
  expect(await storage.register.aboutPerson(asker)).toMatchObject({ profile: { role: 'alis' }, exchanges: 1 });
  expect((await storage.cases.list({ owner: advisor })).map((file) => file.case)).toMatchObject([{ asker, owner: { person: advisor } }]);
  expect(await storage.outbox.whereTo({ to: 'case', case: 1, end: 'asker' } as unknown as CaseEnd)).toMatchObject({ is: 'known' });
  expect((await storage.inbox.pending(10)).map(({ incoming }) => incoming.person)).toEqual([asker]);
  expect((await storage.outbox.pending(10)).map(({ recipient }) => recipient)).toEqual([
    { to: 'asker', address: syntheticAddress('a:my-chat') },
  ]);
  expect([...(await storage.ties.staffChats()).keys()]).toEqual([advisor]);
  expect((await storage.register.exchangeOfActivity('a:my-chat', 'a'))?.id).toBe('e');
  expect(await storage.cases.list({ conversation: 'a:my-chat' })).toHaveLength(1);
  expect(await storage.errands.once([`digest:2026-W47:${advisor}`], () => [])).toEqual([]);
  // With the first key gone for good, what it made is nobody's, and nothing else is touched.
  await storage.close();
  const only = createKeyRing('a-synthetic-new-key-of-32-characters');
  const late = await openStorage({ url, keys: only, ...quiet });
  expect((await late.keyRows.use()).map(({ id }) => id)).toEqual(expect.arrayContaining([keys.ids[1]]));
  expect(await late.keyRows.prune()).toMatchObject({ unreachable: [] });
  expect((await late.keyRows.use()).map(({ id }) => id)).toEqual([only.ids[0]]);
  expect(await late.outbox.whereTo({ to: 'case', case: 1, end: 'asker' } as unknown as CaseEnd)).toMatchObject({ is: 'known' });
  await late.close();

  const { db, close } = openLibsql(url);
  const rows = await Promise.all(
    (['cases', 'inbox', 'outbox', 'staff_chat', 'exchange', 'memory'] as const).map((table) => db.selectFrom(table).selectAll().execute()),
  );
  await close();
  expect(JSON.stringify(rows)).not.toMatch(/serviceUrl|a:my-chat/);
  await rm(folder, { recursive: true });
});
