/** What is kept of people and inquiries. */

import type { QueryResult, Selectable } from 'kysely';
import type { Clock, Log, Register } from '../desk/ports.ts';
import { aboutPerson } from './about-person.ts';
import { exchangeOf, profileOf } from './bridge.ts';
import type { StoreOutgoing } from './case-store.ts';
import { createCommitTurn } from './commit-turn.ts';
import type { KeyedEngine } from './engine.ts';
import { placeOf } from './keys.ts';
import { prepare } from './prepare.ts';
import { readable } from './readable.ts';
import { officeOfCase, waitingNotice } from './redirect-case.ts';
import { createCaseNumbers } from './reserve-case-number.ts';
import type { ExchangeTable } from './schema.ts';
import { memory } from './shapes.ts';

export function createRegister(engine: KeyedEngine, storeOutgoing: StoreOutgoing, clock: Clock, log: Log): Register {
  const { db, write, keys } = engine;
  const profileRow = prepare((row: { person: string }) => db.selectFrom('profile').selectAll().where('person', '=', row.person));
  const memoryRow = prepare((row: { conversation: string; person: string }) =>
    db.selectFrom('memory').select('memory').where('conversation', '=', row.conversation).where('person', '=', row.person),
  );
  const caseNumber = createCaseNumbers(engine);
  const byId = prepare((row: { id: string }) => db.selectFrom('exchange').selectAll().where('id', '=', row.id));
  // An edited message has become several; the newest is the one that counts.
  const byActivity = prepare((row: { conversation: string; activity: string }) =>
    db
      .selectFrom('exchange')
      .selectAll()
      .where('conversation', '=', row.conversation)
      .where('activity', '=', row.activity)
      .orderBy('seq', 'desc')
      .limit(1),
  );
  const byReply = prepare((row: { conversation: string; activity: string }) =>
    db
      .selectFrom('outbox')
      .innerJoin('exchange', 'exchange.id', 'outbox.exchange')
      .selectAll('exchange')
      .where('outbox.conversation', '=', row.conversation)
      .where('outbox.activity', '=', row.activity),
  );

  function exchangeIn({ rows: [row] }: QueryResult<Selectable<ExchangeTable>>) {
    return row && readable(log, { exchange: row.id }, () => exchangeOf(row));
  }

  const register: Register = {
    commit: createCommitTurn(engine, storeOutgoing, clock),
    reserveCaseNumber: (seq) => write((on) => caseNumber(on, seq)),
    waitingNotice: (number) => waitingNotice(db, number),
    officeOfCase: (number) => officeOfCase(db, number),
    reaches: async (office) =>
      (await db.selectFrom('office_address').select('office').where('office', '=', office).executeTakeFirst()) !== undefined,
    async profile(person) {
      const row = (await profileRow(db, { person })).rows[0];
      return row && readable(log, { table: 'profile' }, () => profileOf(row));
    },
    async memory(conversation, person) {
      const row = (await memoryRow(db, { conversation: placeOf(keys, conversation), person })).rows[0];
      return row && readable(log, { table: 'memory' }, () => memory.parse(JSON.parse(row.memory)));
    },
    exchange: async (id) => exchangeIn(await byId(db, { id })),
    exchangeOfActivity: async (conversation, activity) =>
      exchangeIn(await byActivity(db, { conversation: placeOf(keys, conversation), activity })),
    exchangeOfReply: async (conversation, activity) =>
      exchangeIn(await byReply(db, { conversation: placeOf(keys, conversation), activity })),
    aboutPerson: async (person) => ({ profile: await register.profile(person), ...(await aboutPerson(db, person)) }),
  };
  return register;
}
