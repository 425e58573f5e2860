/** A database of the very first tables, opened by this version: everything in it is still there, and goes on. Everybody is synthetic. */
import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createKeyRing } from '../key-ring.ts';
import { sql } from './kysely.ts';
import { openLibsql } from './libsql.ts';
import { migrate, migrations } from './migrate.ts';
import { openStorage } from './open-storage.ts';
import { syntheticAddress, syntheticMessage, syntheticNotice, syntheticReply } from './synthetic.ts';

const key = 'synthetic-key-of-more-than-32-characters';
const person = createHmac('sha256', key)
  .update(JSON.stringify(['person', 'tenant', 'asker']))
  .digest('hex');
const at = '2026-11-20T10:00:00.000Z';
const address = syntheticAddress('a:my-chat');
const text = (value: object) => JSON.stringify(value);

test('what the first version stored is read, answered and sent by this one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'upgrade-'));
  const url = `file:${join(folder, 'a.db')}`;
  const first = openLibsql(url);
  const { '0001-a-question-and-its-answer': tables } = migrations(first);
  await migrate(first, { '0001-a-question-and-its-answer': tables as NonNullable<typeof tables> });
  for (const statement of [
    sql`insert into inbox (conversation, kind, activity, semantic_key, person, received_at, incoming)
      values ('a:my-chat', 'message', 'waits', 'k', ${person}, ${at}, ${text(syntheticMessage({ id: 'waits', person, address }))})`,
    sql`insert into exchange (id, seq, conversation, activity, received_at, contact_form, person, question, language, topic,
      topic_confidence, speciality, outcome, confidence, cited, knowledge_version, case_number)
      values ('e1', 1, 'a:my-chat', 'a1', ${at}, 'teams', ${person}, 'Et syntetisk spørsmål', 'nb', 'grants', 1, 'ALM', 'escalate', 0, '[]', 'v1', 7)`,
    sql`insert into cases (number, exchange, office, reason, opened_at, due) values (7, 'e1', 'ost', 'not-found', ${at}, '2026-11-24')`,
    sql`insert into outbox (key, seq, lane, conversation, person, recipient, content, created_at)
      values ('1:0', 1, 'a:my-chat', 'a:my-chat', ${person}, ${text({ to: 'asker', address })}, ${text(syntheticReply())}, ${at})`,
    sql`insert into outbox (key, seq, lane, office, person, exchange, recipient, content, case_number, created_at)
      values ('1:1', 1, 'office:ost', 'ost', ${person}, 'e1', ${text({ to: 'office', office: 'ost' })}, ${text(syntheticNotice(7, 'ost'))}, 7, ${at})`,
    sql`insert into profile (person, municipality) values (${person}, '3411')`,
    sql`update counter set value = 7 where name = 'case'`,
  ])
    await statement.execute(first.db);
  await first.close();

  const log = { info() {}, warn() {}, error() {} };
  const storage = await openStorage({ url, clock: () => new Date('2026-11-22T10:00:00Z'), log, keys: createKeyRing(key, []) });
  try {
    const [row, ...others] = await storage.inbox.pending(10);
    expect(others).toEqual([]);
    expect(row?.incoming).toMatchObject({ is: 'message', id: 'waits', address });
    const known = row?.incoming.person ?? '';
    expect(await storage.register.aboutPerson(known)).toMatchObject({ exchanges: 1, profile: { municipality: '3411' } });
    expect((await storage.outbox.pending(10)).map((each) => each.key)).toEqual(['1:0']);
    await storage.offices.save('ost', syntheticAddress('19:ost'));
    expect((await storage.outbox.pending(10)).map((each) => each.key)).toEqual(['1:0', '1:1']);
    expect(await storage.register.officeOfCase(7)).toBe('ost');
    expect(await storage.register.reserveCaseNumber(row?.seq ?? 0)).toBe(8);
  } finally {
    await storage.close();
    await rm(folder, { recursive: true });
  }
});
