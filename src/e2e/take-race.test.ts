/** Advisors who take the same case in the same moment: ten thousand cases, and each has exactly one owner. Everybody here is synthetic. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeskApp, openDesk } from '../app.ts';
import { parseConfig } from '../config.ts';
import type { Desk } from '../desk/context.ts';
import { take } from '../desk/desk.ts';
import type { RedactedText } from '../question/question.ts';
import { syntheticAddress, syntheticCase, syntheticExchange, syntheticMessage, syntheticTurn } from '../storage/synthetic.ts';

let app: DeskApp;
const silent = { info: () => {}, warn: () => {}, error: () => {} };
beforeAll(async () => {
  app = await openDesk(parseConfig({ DATABASE_URL: 'file::memory:' }, 'demo'), {
    log: silent,
    clock: () => new Date('2026-11-23T09:00:00Z'),
  });
});
afterAll(() => app.close());

const races = 10_000;
const advisors = ['one', 'two', 'three'];

it(`${races} times: one owner, one row in the log, and everybody sees whose it is`, { timeout: 300_000 }, async () => {
  const roster = { rolesOf: async () => ({ advisorOf: ['ost' as const], leader: false, administrator: false }) };
  const desk: Desk = { ...app.desk, roster };
  const { inbox, register, cases } = app.storage;
  const append = async (incoming: Parameters<typeof inbox.append>[0], key: string) => {
    const stored = await inbox.append(incoming, key, 0);
    if (stored === 'duplicate') throw new Error('The test repeated itself.');
    return { seq: stored.seq, incoming, attempts: 0 };
  };
  const owners = new Map<string, number>();

  async function race(number: number): Promise<void> {
    const { seq } = await append(syntheticMessage({ id: `question-${number}` }), `question-${number}`);
    const exchange = syntheticExchange({ id: `exchange-${number}` });
    await register.commit(syntheticTurn(seq, { exchange, outgoing: [], case: syntheticCase(number, 'ost', { exchange: exchange.id }) }));
    const rows = await Promise.all(
      advisors.map((person) =>
        append(
          {
            is: 'press',
            id: `press-${number}-${person}`,
            address: syntheticAddress('19:ost'),
            person,
            receivedAt: '2026-11-23T09:00:00.000Z',
            verb: 'case-take',
            nonce: `case:${number}:1:take`,
            values: { case: String(number) as RedactedText },
            name: `Syntetisk ${person}`,
            inPlace: true,
          },
          `press-${number}-${person}`,
        ),
      ),
    );
    // Handled in the same moment, as if each came from a conversation of its own.
    const turns = await Promise.all(rows.map((row) => take(desk, row)));
    const owner = (await cases.get(number))?.case.owner?.person ?? '';
    expect(turns.filter(({ step }) => step !== undefined)).toHaveLength(1);
    for (const { shown } of turns) expect(shown?.is === 'office' && shown.notice.standing?.owner).toBe(`Syntetisk ${owner}`);
    expect((await cases.log(number)).map(({ event, person }) => [event, person])).toEqual([
      ['open', undefined],
      ['take', owner],
    ]);
    owners.set(owner, (owners.get(owner) ?? 0) + 1);
  }

  for (let first = 1; first <= races; first += 20) await Promise.all(Array.from({ length: 20 }, (_, index) => race(first + index)));
  expect([...owners.values()].reduce((sum, won) => sum + won, 0)).toBe(races);
});
