import { describe, expect, test } from 'vitest';
import type { Exchange } from '../exchange/exchange.ts';
import type { Ground } from './contract-ground.ts';
import { syntheticCase, syntheticExchange, syntheticNotice, syntheticTurn, text } from './synthetic.ts';

const [from, to] = [new Date('2026-11-15T23:00:00Z'), new Date('2026-11-22T23:00:00Z')];

export function gapContract(on: Ground): void {
  const put = async (id: string, more: Partial<Exchange> = {}) => {
    const seq = await on.appended();
    const handedOn = { outcome: 'escalate', reason: 'not-found', answeredAt: undefined } as const;
    await on.storage.register.commit(
      syntheticTurn(seq, { exchange: syntheticExchange({ id, cited: [], ...handedOn, ...more }), outgoing: [] }),
    );
  };
  const ids = async (...offices: Exchange['office'][]) => {
    const chosen = offices.filter((office) => office !== undefined);
    return (await on.storage.gaps.unanswered(from, to, chosen.length > 0 ? chosen : undefined)).map(({ id }) => id).sort();
  };

  describe('what could not be answered', () => {
    test('is what went to a human for want of knowledge, as it stands now', async () => {
      await put('one');
      await put('answered', { outcome: 'answer', reason: undefined });
      await put('asked for', { reason: 'asked-for' });
      await put('one person', { reason: 'individual' });
      await put('early', { receivedAt: '2026-11-15T22:59:59.999Z' });
      await put('without text', { question: undefined });
      await put('by phone', { contactForm: 'phone' });
      await put('first words');
      await put('later words', { corrects: 'first words' });
      expect(await ids()).toEqual(['later words', 'one']);
      await on.storage.entries.add({
        exchange: 'one',
        at: '2026-11-22T11:00:00Z',
        by: 'advisor',
        says: { topic: 'plans', office: 'nord' },
      });
      expect(await ids('nord', 'vest')).toEqual(['one']);
      expect(await ids('ost')).toEqual(['later words']);
      const [one] = await on.storage.gaps.unanswered(from, to, ['nord']);
      expect(one).toMatchObject({
        topic: 'plans',
        asker: 'synthetic-person',
        text: text('Hvor mye får kommunen i ALIS-tilskudd? (syntetisk)'),
      });
    });

    test('whoever wants to be forgotten is not read of any more', async () => {
      await put('one');
      await on.forget('synthetic-person');
      expect(await ids()).toEqual([]);
    });

    test('an article is handed on from when it was cited, or else found first', async () => {
      const seq = await on.appended();
      const number = await on.storage.register.reserveCaseNumber(seq);
      const found = ['kurs-oversikt#soknad', 'annet'].map((passage) => ({
        title: 't',
        heading: 'h',
        validFrom: '2026-01-01',
        score: 1,
        passage,
      }));
      await on.storage.register.commit({
        seq,
        exchange: syntheticExchange({ id: 'shown', outcome: 'escalate', reason: 'not-found', cited: [], caseNumber: number }),
        outgoing: [],
        case: syntheticCase(number, 'ost', { exchange: 'shown', notice: syntheticNotice(number, 'ost', { found }) }),
      });
      await put('cited', { cited: ['alis-tilskudd#belop', 'annet'] });
      await put('nothing');
      const handed = (await on.storage.gaps.handedOn(from, to)).map(({ article }) => article).sort();
      expect(handed).toEqual(['alis-tilskudd', 'kurs-oversikt']);
    });
  });
}
