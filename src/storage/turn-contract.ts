import { describe, expect, test } from 'vitest';
import type { Incoming } from '../question/incoming.ts';
import { at, type Ground, hour } from './contract-ground.ts';
import {
  syntheticAddress,
  syntheticCase,
  syntheticExchange,
  syntheticNotice,
  syntheticTurn,
  text,
  toAsker,
  toOffice,
} from './synthetic.ts';

export function turnContract(on: Ground): void {
  describe('turn', () => {
    test('stores everything that one message changed', async () => {
      const seq = await on.appended();
      const turn = syntheticTurn(seq, {
        exchange: syntheticExchange({ id: 'e', outcome: 'escalate', reason: 'individual', answeredAt: undefined }),
        case: syntheticCase(7, 'vest', { exchange: 'e', reason: 'individual' }),
        outgoing: [toAsker(`${seq}:0`, 'synthetic-chat', { replyTo: 'message-1' }), toOffice(`${seq}:1`, 7, 'vest')],
        profile: { person: 'synthetic-person', profile: { role: 'alis', scheme: 'new' } },
        memory: { conversation: 'synthetic-chat', person: 'synthetic-person', memory: { profileAsked: true } },
        officeAddress: { office: 'vest', address: syntheticAddress('19:vest') },
        feedback: {
          exchange: 'e',
          activity: 'reply-1',
          person: 'synthetic-person',
          reaction: 'solved',
          comment: text('Fint'),
          at: at(on.now),
        },
      });
      expect(await on.storage.register.commit(turn)).toBe(true);
      await on.reopen();
      expect(await on.storage.inbox.pending(10)).toEqual([]);
      expect(await on.storage.register.exchange('e')).toEqual({ ...turn.exchange, office: 'vest', caseNumber: 7 });
      expect(await on.storage.register.profile('synthetic-person')).toEqual({ role: 'alis', scheme: 'new' });
      expect(await on.storage.register.memory('synthetic-chat', 'synthetic-person')).toEqual({ profileAsked: true });
      expect(await on.storage.outbox.officeAddress('vest')).toEqual(syntheticAddress('19:vest'));
      const sent = await on.storage.outbox.pending(10);
      expect(
        sent.map(({ key, lane, recipient, content, replyTo, state, attempts, uncertain, createdAt, triedAt }) => ({
          key,
          lane,
          recipient,
          content,
          replyTo,
          state,
          attempts,
          uncertain,
          createdAt,
          triedAt,
        })),
      ).toEqual([
        {
          key: `${seq}:0`,
          lane: 'first:synthetic-chat',
          recipient: turn.outgoing[0]?.recipient,
          content: turn.outgoing[0]?.content,
          replyTo: 'message-1',
          state: 'waiting',
          attempts: 0,
          uncertain: 0,
          createdAt: at(on.now),
          triedAt: undefined,
        },
        {
          key: `${seq}:1`,
          lane: 'office:vest',
          recipient: { to: 'office', office: 'vest' },
          content: syntheticNotice(7, 'vest'),
          replyTo: undefined,
          state: 'waiting',
          attempts: 0,
          uncertain: 0,
          createdAt: at(on.now),
          triedAt: undefined,
        },
      ]);
      expect(await on.everything()).toContain('Fint');
    });

    test('is stored once: the second time nothing changes', async () => {
      const seq = await on.appended();
      expect(await on.storage.register.commit(syntheticTurn(seq))).toBe(true);
      const before = await on.everything();
      const other = syntheticTurn(seq, { exchange: syntheticExchange({ id: 'other' }), outgoing: [toAsker('other')] });
      expect(await on.storage.register.commit(other)).toBe(false);
      expect(await on.storage.register.commit(syntheticTurn(9_999))).toBe(false);
      expect(await on.everything()).toBe(before);
    });

    test('is stored whole or not at all, and its neighbours in the same moment are not harmed', async () => {
      const [good, bad, fine] = [await on.appended(), await on.appended(), await on.appended()];
      const noSuchExchange = syntheticCase(1, 'ost', { exchange: 'missing' });
      const results = await Promise.allSettled([
        on.storage.register.commit(syntheticTurn(good)),
        on.storage.register.commit(syntheticTurn(bad, { case: noSuchExchange })),
        on.storage.register.commit(syntheticTurn(fine)),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await on.storage.inbox.pending(10)).map(({ seq }) => seq)).toEqual([bad]);
      expect(await on.storage.register.exchange(`exchange-${bad}`)).toBeUndefined();
      expect((await on.storage.outbox.pending(10)).map(({ key }) => key)).toEqual([`${good}:0`, `${fine}:0`]);
    });

    test('loses nothing when twenty are stored at once', async () => {
      const seqs = await Promise.all(Array.from({ length: 20 }, (_, index) => on.appended({ id: `at-once-${index}` })));
      expect(new Set(seqs).size).toBe(20);
      const turns = seqs.map((seq) =>
        syntheticTurn(seq, { outgoing: [toAsker(`${seq}:0`, `chat-${seq}`), toAsker(`${seq}:1`, `chat-${seq}`)] }),
      );
      expect(await Promise.all(turns.map((turn) => on.storage.register.commit(turn)))).toEqual(Array(20).fill(true));
      await on.reopen();
      expect(await on.storage.outbox.pending(100)).toHaveLength(40);
      for (const seq of seqs) expect(await on.storage.register.exchange(`exchange-${seq}`)).toBeDefined();
      expect(await on.storage.inbox.pending(100)).toEqual([]);
    });

    test('keeps a corrected exchange and says what replaced it', async () => {
      const first = await on.appended({ id: 'message-1' });
      await on.storage.register.commit(syntheticTurn(first));
      const second = await on.appended({ is: 'edit', of: 'message-1', id: 'message-1' });
      const corrected = syntheticExchange({ id: 'corrected', corrects: `exchange-${first}`, question: text('Rettet') });
      await on.storage.register.commit(syntheticTurn(second, { exchange: corrected }));
      expect(await on.storage.register.exchange(`exchange-${first}`)).toMatchObject({ id: `exchange-${first}`, corrects: undefined });
      expect(await on.storage.register.exchangeOfActivity('synthetic-chat', 'message-1')).toEqual(corrected);
      expect(JSON.parse(await on.everything()).flat()).toContainEqual(
        expect.objectContaining({ id: `exchange-${first}`, corrected_by: 'corrected' }),
      );
    });

    test('a corrected question keeps its case and its place; only the new card is sent', async () => {
      await on.storage.offices.save('ost', syntheticAddress('19:ost'));
      const opened = (exchange: string) => syntheticCase(7, 'ost', { exchange });
      const first = await on.appended({ id: 'message-1' });
      await on.storage.register.commit(
        syntheticTurn(first, { exchange: syntheticExchange({ id: 'e1' }), case: opened('e1'), outgoing: [toOffice('card 1', 7, 'ost')] }),
      );
      const second = await on.appended({ is: 'edit', of: 'message-1', id: 'message-1' });
      const corrected = syntheticExchange({ id: 'e2', corrects: 'e1', caseNumber: 7 });
      const turn = syntheticTurn(second, { exchange: corrected, case: opened('e2'), outgoing: [toOffice('card 2', 7, 'ost')] });
      expect(await on.storage.register.commit(turn)).toBe(true);
      expect((await on.storage.outbox.pending(10)).map(({ key }) => key)).toEqual(['card 2']);
      expect(await on.storage.register.officeOfCase(7)).toBe('ost');
      expect(JSON.parse(await on.everything()).flat()).toContainEqual(expect.objectContaining({ number: 7, exchange: 'e2' }));
    });

    test('completes an exchange with what a later message of the same inquiry settled; its beginning stays', async () => {
      const first = await on.appended({ id: 'message-1' });
      await on.storage.register.commit(syntheticTurn(first, { exchange: syntheticExchange({ id: 'e', outcome: 'clarify' }) }));
      const press = await on.appended({ id: 'press-1' });
      const settled = syntheticExchange({ id: 'e', outcome: 'answer', cited: ['b', 'c'], role: undefined });
      await on.storage.register.commit(syntheticTurn(press, { exchange: { ...settled, receivedAt: at(on.now + hour) } }));
      expect(await on.storage.register.exchangeOfActivity('synthetic-chat', 'message-1')).toEqual(settled);
      expect(await on.storage.register.exchangeOfActivity('synthetic-chat', 'press-1')).toBeUndefined();
    });

    test('keeps which model wrote an answer, with which prompt and knowledge; an answer quoted instead has none', async () => {
      const by = { model: 'synthetic-model', prompt: '7' };
      const written = await on.appended();
      await on.storage.register.commit(syntheticTurn(written, { exchange: syntheticExchange({ id: 'w', writtenBy: by }) }));
      expect(await on.storage.register.exchange('w')).toEqual(syntheticExchange({ id: 'w', writtenBy: by }));
      const press = await on.appended();
      await on.storage.register.commit(syntheticTurn(press, { exchange: syntheticExchange({ id: 'w' }) }));
      expect(await on.storage.register.exchange('w')).toEqual(syntheticExchange({ id: 'w' }));
    });

    test('empties the message when it is handled: the exchange holds the text', async () => {
      const seq = await on.appended({ text: text('Bare i innboksen') } as Partial<Incoming>);
      expect(await on.everything()).toContain('Bare i innboksen');
      await on.storage.register.commit(syntheticTurn(seq));
      expect(await on.everything()).not.toContain('Bare i innboksen');
    });

    test('removes what is left of handled messages after a day, and nothing else', async () => {
      const handled = await on.appended({ id: 'handled' });
      const waits = await on.appended({ id: 'waits' });
      await on.storage.register.commit(syntheticTurn(handled, { outgoing: [] }));
      on.now += 23 * hour;
      await on.storage.sweep();
      expect(await on.append({ id: 'handled' })).toBe('duplicate');
      on.now += 2 * hour;
      await on.storage.sweep();
      expect((await on.storage.inbox.pending(10)).map(({ seq }) => seq)).toEqual([waits]);
      expect(await on.storage.register.exchange(`exchange-${handled}`)).toBeDefined();
      const again = await on.appended({ id: 'handled' });
      expect(again).toBeGreaterThan(waits);
    });
  });
}
