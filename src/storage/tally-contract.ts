import { describe, expect, test } from 'vitest';
import type { Exchange } from '../exchange/exchange.ts';
import { count } from '../tally/count.ts';
import type { Week } from '../tally/week.ts';
import { at, type Ground } from './contract-ground.ts';
import { syntheticExchange, syntheticTurn } from './synthetic.ts';

const week = '2026-W47' as Week;

export function tallyContract(on: Ground): void {
  const put = async (id: string, more: Partial<Exchange> = {}) => {
    const seq = await on.appended();
    await on.storage.register.commit(syntheticTurn(seq, { exchange: syntheticExchange({ id, ...more }), outgoing: [] }));
  };
  const counts = async (of = week) => count(await on.storage.tallies.groups([of]));
  const escalated = { outcome: 'escalate', reason: 'not-found', receivedAt: '2026-11-19T09:00:00.000Z' } as const;

  describe('tallies', () => {
    test('nothing is counted of nothing', async () => {
      expect(await counts()).toMatchObject({ total: 0 });
      expect(await on.storage.tallies.span()).toBeUndefined();
      expect(await on.storage.tallies.workingMinutes(new Date(0), new Date(on.now))).toEqual([]);
    });

    test('every inquiry counts once: not small talk, and what was edited as what it became', async () => {
      await put('one');
      await put('hello', { outcome: 'chat', question: undefined });
      await put('edited', { topic: 'plans', corrects: 'one' });
      await put('refused', { outcome: 'refuse', role: undefined, office: undefined });
      const { total, by } = await counts();
      expect(total).toBe(2);
      expect(by.topic.get('plans')).toBe(1);
      expect(by.topic.get('grants')).toBe(1);
      expect(by.outcome.get('refused')).toBe(1);
      expect(by.role.get('unknown')).toBe(1);
      expect(by.office.get('unknown')).toBe(1);
      expect(by.inTime.get('within')).toBe(2);
    });

    test('what was quoted, what a model wrote and what a human answered stand apart', async () => {
      await put('quoted', { outcome: 'answer' });
      await put('written', { outcome: 'answer', writtenBy: { model: 'synthetic-model', prompt: '2' } });
      await put('case', escalated);
      await on.storage.entries.add({ exchange: 'case', at: at(on.now), by: 'advisor', says: { answered: at(on.now) } });
      const { by } = await counts();
      expect([by.outcome.get('quoted'), by.outcome.get('model'), by.outcome.get('advisor')]).toEqual([1, 1, 1]);
    });

    test('a week ends at midnight in Norway', async () => {
      await put('sunday', { receivedAt: '2026-11-22T22:59:59.999Z' });
      await put('monday', { receivedAt: '2026-11-22T23:00:00.000Z' });
      expect((await counts()).total).toBe(1);
      expect((await counts('2026-W48' as Week)).total).toBe(1);
      expect(await on.storage.tallies.span()).toEqual({ first: '2026-W47', last: '2026-W48' });
    });

    test('what a human says counts, and what was first written stays', async () => {
      await put('case', escalated);
      expect((await counts()).by.outcome.get('waiting')).toBe(1);
      expect((await counts()).by.inTime.get('waiting')).toBe(1);
      const { entries } = on.storage;
      expect(await entries.add({ exchange: 'none', at: at(on.now), by: 'advisor', says: { topic: 'plans' } })).toBe(false);
      const says = { topic: 'plans', role: 'samlis', answered: '2026-11-20T08:00:00Z', closed: '2026-11-20T09:00:00Z' } as const;
      expect(await entries.add({ exchange: 'case', at: at(on.now), by: 'advisor', says })).toBe(true);
      expect(await entries.add({ exchange: 'case', at: at(on.now), by: 'leader', says: { topic: 'goals', office: 'nord' } })).toBe(true);
      const { by } = await counts();
      expect([
        by.topic.get('goals'),
        by.role.get('samlis'),
        by.office.get('nord'),
        by.outcome.get('advisor'),
        by.inTime.get('within'),
      ]).toEqual([1, 1, 1, 1, 1]);
      expect(await on.storage.register.exchange('case')).toMatchObject({ topic: 'grants', role: 'kommune', office: 'ost' });
      expect((await entries.of('case')).map((entry) => [entry.by, ...Object.entries(entry.says).flat()])).toEqual([
        ['advisor', 'topic', 'plans'],
        ['advisor', 'role', 'samlis'],
        ['advisor', 'answered', '2026-11-20T08:00:00.000Z'],
        ['advisor', 'closed', '2026-11-20T09:00:00.000Z'],
        ['leader', 'topic', 'goals'],
        ['leader', 'office', 'nord'],
      ]);
      // Thursday at ten until Friday at nine: half past five hours, and one more.
      expect(await on.storage.tallies.workingMinutes(new Date('2026-11-15T23:00:00Z'), new Date(on.now))).toEqual([
        { minutes: 390, count: 1 },
      ]);
    });

    test('said again, the same is one entry; answered again, the newest counts and both are kept', async () => {
      await put('case', escalated);
      const { entries } = on.storage;
      const answered = (when: string) => entries.add({ exchange: 'case', at: at(on.now), by: 'advisor', says: { answered: when } });
      for (const when of ['2026-11-20T08:00:00Z', '2026-11-20T08:00:00.000Z', '2026-11-26T08:00:00Z']) await answered(when);
      expect((await entries.of('case')).map(({ says }) => says.answered)).toEqual(['2026-11-20T08:00:00.000Z', '2026-11-26T08:00:00.000Z']);
      expect((await counts()).by.inTime.get('late')).toBe(1);
    });

    test('«Det løste seg» confirms the answer', async () => {
      await put('one');
      const seq = await on.appended();
      const solved = { exchange: 'one', activity: 'a', person: 'p', reaction: 'solved', comment: undefined, at: at(on.now) } as const;
      await on.storage.register.commit({ seq, outgoing: [], feedback: solved });
      expect((await counts()).by.outcome.get('confirmed')).toBe(1);
    });

    test('what did not come as a message is counted all the same, once', async () => {
      const exchange = syntheticExchange({
        id: 'phoned',
        contactForm: 'phone',
        outcome: 'escalate',
        receivedAt: '2026-11-19T09:00:00.000Z',
      });
      const entry = { exchange: 'phoned', at: at(on.now), by: 'advisor', says: { answered: '2026-11-19T09:30:00.000Z' } } as const;
      const other = { exchange: syntheticExchange({ id: 'mailed', contactForm: 'email' }) };
      expect(await on.storage.inquiries.add([{ exchange, entry }, other])).toBe(2);
      expect(await on.storage.inquiries.add([{ exchange, entry }, other])).toBe(0);
      expect(await on.storage.inquiries.add([])).toBe(0);
      const { by, total } = await counts();
      expect([total, by.contactForm.get('phone'), by.contactForm.get('email'), by.outcome.get('advisor')]).toEqual([2, 1, 1, 1]);
      expect(await on.storage.entries.of('phoned')).toHaveLength(1);
    });
  });
}
