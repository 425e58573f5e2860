import { describe, expect, test } from 'vitest';
import type { Exchange } from '../exchange/exchange.ts';
import { at, type Ground } from './contract-ground.ts';
import { syntheticExchange, syntheticTurn } from './synthetic.ts';

const [from, to] = [new Date('2026-11-15T23:00:00Z'), new Date('2026-11-22T23:00:00Z')];

export function receptionContract(on: Ground): void {
  const put = async (id: string, more: Partial<Exchange> = {}) => {
    const exchange = syntheticExchange({ id, outcome: 'answer', reason: undefined, person: `person ${id}`, ...more });
    await on.storage.register.commit(syntheticTurn(await on.appended(), { exchange, outgoing: [] }));
  };
  const says = async (exchange: string, reaction: 'like' | 'dislike' | 'solved') => {
    const feedback = { exchange, activity: 'reply', person: 'synthetic-person', reaction, comment: undefined, at: at(on.now) };
    await on.storage.register.commit({ seq: await on.appended(), outgoing: [], feedback });
  };

  describe('how answers were received', () => {
    test('is told by who wrote them: quoted, each model with each prompt, human', async () => {
      const writtenBy = { model: 'synthetic-model', prompt: '2' };
      await put('q1');
      await put('q2');
      await put('q2 again', { person: 'person q2' });
      await put('m1', { writtenBy });
      await put('m2', { writtenBy });
      await put('m3', { writtenBy: { ...writtenBy, prompt: '1' } });
      await put('h1', { outcome: 'escalate', reason: 'not-found', answeredAt: undefined });
      await put('waits', { outcome: 'escalate', reason: 'not-found', answeredAt: undefined });
      await put('early', { receivedAt: '2026-11-15T22:00:00.000Z' });
      await on.storage.entries.add({ exchange: 'h1', at: at(on.now), by: 'advisor', says: { answered: at(on.now) } });
      await says('q1', 'solved');
      await says('m1', 'like');
      await says('m1', 'dislike');
      await says('m2', 'like');
      const rows = await on.storage.reception.received(from, to);
      const none = { model: undefined, prompt: undefined, solved: 0, liked: 0, disliked: 0 };
      const order = (each: (typeof rows)[number]) => `${each.by} ${each.prompt}`;
      expect([...rows].sort((a, b) => (order(a) < order(b) ? -1 : 1))).toEqual([
        { ...none, by: 'human', answered: 1 },
        { ...none, ...writtenBy, by: 'model', prompt: '1', answered: 1 },
        { ...none, ...writtenBy, by: 'model', answered: 2, liked: 1, disliked: 1 },
        { ...none, by: 'quoted', answered: 2, solved: 1 },
      ]);
    });

    test('nobody is counted who wants to be forgotten', async () => {
      await put('q1', { person: 'synthetic-person' });
      await on.forget('synthetic-person');
      expect(await on.storage.reception.received(from, to)).toEqual([]);
    });
  });
}
