import { describe, expect, test } from 'vitest';
import { at, type Ground, minute } from './contract-ground.ts';
import { syntheticAddress, syntheticCase, syntheticExchange, syntheticReply, syntheticTurn, toAsker, toOffice } from './synthetic.ts';

export function outboxContract(on: Ground): void {
  describe('outbox', () => {
    const stored = async (...outgoing: Parameters<typeof toAsker>[]) => {
      const seq = await on.appended();
      await on.storage.register.commit({ seq, outgoing: outgoing.map((one) => toAsker(...one)) });
    };
    const keys = async () => (await on.storage.outbox.pending(100)).map(({ key }) => key);

    test('keeps the order, a page at a time', async () => {
      await stored(['b'], ['a']);
      await stored(['c'], ['d'], ['e']);
      const first = await on.storage.outbox.pending(3);
      const second = await on.storage.outbox.pending(3, first.at(-1)?.id);
      expect([...first, ...second].map(({ key }) => key)).toEqual(['b', 'a', 'c', 'd', 'e']);
    });

    test('counts what was tried and what is uncertain', async () => {
      await stored(['a']);
      expect(await on.storage.outbox.sending('a', at(on.now))).toBe(true);
      expect(await on.storage.outbox.sending('a', at(on.now))).toBe(false);
      expect((await on.storage.outbox.pending(1))[0]).toMatchObject({ state: 'sending', attempts: 1, uncertain: 0, triedAt: at(on.now) });
      await on.storage.outbox.notAccepted('a');
      await on.storage.outbox.sending('a', at(on.now + minute));
      await on.storage.outbox.uncertain('a');
      expect((await on.storage.outbox.pending(1))[0]).toMatchObject({ state: 'waiting', attempts: 2, uncertain: 1, triedAt: at(on.now) });
    });

    test('what was being sent at a crash is uncertain afterwards; what only waited is not', async () => {
      await stored(['a'], ['b']);
      await on.storage.outbox.sending('a', at(on.now));
      await on.reopen();
      expect(await on.storage.outbox.recover()).toBe(1);
      expect(await on.storage.outbox.recover()).toBe(0);
      expect((await on.storage.outbox.pending(2)).map(({ key, state, uncertain }) => [key, state, uncertain])).toEqual([
        ['a', 'waiting', 1],
        ['b', 'waiting', 0],
      ]);
    });

    test('sent and failed are over, and emptied', async () => {
      await stored(
        ['a', 'chat', { content: syntheticReply({ text: 'Sendt tekst' }) }],
        ['b', 'chat-b', { content: syntheticReply({ text: 'Avvist tekst' }) }],
        ['c'],
      );
      for (const key of ['a', 'b']) await on.storage.outbox.sending(key, at(on.now));
      await on.storage.outbox.sent('a', 'reply-a', at(on.now));
      await on.storage.outbox.failed('b', '403 BotNotInConversationRoster', at(on.now));
      for (const key of ['a', 'b']) {
        await on.storage.outbox.notAccepted(key);
        await on.storage.outbox.uncertain(key);
        expect(await on.storage.outbox.sending(key, at(on.now))).toBe(false);
      }
      await on.reopen();
      expect(await on.storage.outbox.recover()).toBe(0);
      expect(await keys()).toEqual(['c']);
      expect(await on.everything()).not.toMatch(/Sendt tekst|Avvist tekst/);
      expect(await on.storage.outbox.health()).toMatchObject({ outboxPending: 1, outboxFailed: 1 });
    });

    test('holds back what is not due yet', async () => {
      await stored(['later', 'chat', { notBefore: at(on.now + minute) }], ['now']);
      expect(await keys()).toEqual(['now']);
      on.now += minute;
      expect(await keys()).toEqual(['later', 'now']);
    });

    test('holds back what goes to an office whose address is not known yet', async () => {
      const seq = await on.appended();
      await on.storage.register.commit({ seq, outgoing: [toOffice('case', 1, 'vest'), toAsker('reply')] });
      expect(await keys()).toEqual(['reply']);
      await on.storage.offices.save('vest', syntheticAddress('19:vest'));
      expect(await keys()).toEqual(['case', 'reply']);
    });

    test('knows the cards that a channel has not taken in time', async () => {
      const card = async (number: number, office: 'vest' | 'nord', outgoing: object = {}) => {
        const seq = await on.appended();
        const exchange = `exchange-${seq}`;
        const opened = syntheticCase(number, office, { exchange, openedAt: at(on.now) });
        const post = toOffice(`card-${number}`, number, office, { part: { case: number, what: 'card' }, ...outgoing });
        await on.storage.register.commit(
          syntheticTurn(seq, { case: opened, exchange: syntheticExchange({ id: exchange }), outgoing: [post] }),
        );
      };
      await on.storage.offices.save('vest', syntheticAddress('19:vest'));
      await card(1, 'vest');
      await card(2, 'vest');
      await card(3, 'nord');
      await card(4, 'vest', { notBefore: at(on.now + minute) });
      await on.storage.outbox.sending('card-2', at(on.now));
      await on.storage.outbox.sent('card-2', 'activity', at(on.now), '19:vest');
      expect(await on.storage.outbox.lateCards(at(on.now))).toEqual([]);
      expect(await on.storage.outbox.lateCards(at(on.now + 1))).toEqual([{ case: 1, office: 'vest' }]);
      expect(await on.storage.outbox.lateCards(at(on.now + minute + 1))).toEqual([
        { case: 1, office: 'vest' },
        { case: 4, office: 'vest' },
      ]);
    });

    test('gives up on what cannot be read and reads on', async () => {
      await stored(['a'], ['b']);
      await on.damage('outbox', { content: '{"is":"reply"}' });
      await stored(['c']);
      expect((await on.storage.outbox.pending(1)).map(({ key }) => key)).toEqual(['c']);
      expect(on.errors).toHaveLength(2);
      expect(await on.storage.outbox.health()).toMatchObject({ outboxPending: 1, outboxFailed: 2 });
    });

    test('shows its health without texts and people', async () => {
      expect(await on.storage.outbox.health()).toEqual({
        inboxPending: 0,
        inboxGivenUp: 0,
        oldestInboxAt: undefined,
        outboxPending: 0,
        outboxFailed: 0,
        oldestOutboxAt: undefined,
        outcomesPending: 0,
        casesNotShown: [],
        waitingForOffice: [],
      });
      const first = on.now;
      await stored(['a']);
      on.now += minute;
      const seq = await on.appended();
      await on.appended();
      const outgoing = [toOffice('x', 1, 'vest'), toOffice('y', 2, 'nord'), toOffice('z', 3, 'vest')];
      await on.storage.register.commit({ seq, outgoing, officeAddress: { office: 'nord', address: syntheticAddress('19:nord') } });
      expect(await on.storage.outbox.health()).toEqual({
        inboxPending: 1,
        inboxGivenUp: 0,
        oldestInboxAt: at(on.now),
        outboxPending: 4,
        outboxFailed: 0,
        oldestOutboxAt: at(first),
        outcomesPending: 0,
        casesNotShown: [],
        waitingForOffice: ['vest'],
      });
    });
  });

  test('remembers where the offices are, and writes only what is new', async () => {
    const { offices } = on.storage;
    expect(await offices.all()).toEqual(new Map());
    expect(await offices.save('ost', syntheticAddress('19:ost'))).toBe(true);
    expect(await offices.save('ost', syntheticAddress('19:ost'))).toBe(false);
    const moved = { ...syntheticAddress('19:ost'), serviceUrl: 'http://127.0.0.1:10/' };
    expect(await offices.save('ost', moved)).toBe(true);
    await on.reopen();
    expect(await on.storage.offices.all()).toEqual(new Map([['ost', { address: moved, team: undefined }]]));
    expect(await on.storage.outbox.officeAddress('ost')).toEqual(moved);
    expect(await on.storage.outbox.officeAddress('sor')).toBeUndefined();
  });
}
