import { describe, expect, test } from 'vitest';
import { StaleCase } from '../escalation/stale-case.ts';
import type { Incoming } from '../question/incoming.ts';
import { at, type Ground, hour, minute } from './contract-ground.ts';
import {
  syntheticAddress,
  syntheticCase,
  syntheticExchange,
  syntheticNotice,
  syntheticReply,
  syntheticTurn,
  text,
  toAsker,
  toOffice,
} from './synthetic.ts';

export function registerContract(on: Ground): void {
  const nothing = {
    ...{ profile: undefined, exchanges: 0, oldest: undefined, questions: [], kept: 0, feedback: 0, privateChat: false },
  };

  describe('register', () => {
    test('knows nothing of nobody', async () => {
      const { register } = on.storage;
      expect(await register.profile('nobody')).toBeUndefined();
      expect(await register.memory('synthetic-chat', 'nobody')).toBeUndefined();
      expect(await register.exchange('none')).toBeUndefined();
      expect(await register.exchangeOfActivity('synthetic-chat', 'none')).toBeUndefined();
      expect(await register.exchangeOfReply('synthetic-chat', 'none')).toBeUndefined();
      expect(await register.aboutPerson('nobody')).toEqual(nothing);
    });

    test('replaces profile and memory whole; memory is of one person in one conversation', async () => {
      const person = 'synthetic-person';
      const remember = async (conversation: string, memory: object, profile: object) => {
        const seq = await on.appended();
        await on.storage.register.commit({ seq, outgoing: [], memory: { conversation, person, memory }, profile: { person, profile } });
      };
      const last = { exchange: 'e', activity: 'a', question: text('q'), at: at(on.now) };
      await remember('one', { last, profileAsked: true, welcomed: true }, { role: 'alis', municipality: '3411' });
      await remember('two', { waiting: { for: 'preview', question: text('q') } }, {});
      await remember('one', { last: { ...last, passage: 'p' } }, { speciality: 'SAM' });
      expect(await on.storage.register.memory('one', person)).toEqual({ last: { ...last, passage: 'p' } });
      expect(await on.storage.register.memory('two', person)).toEqual({ waiting: { for: 'preview', question: 'q' } });
      expect(await on.storage.register.profile(person)).toEqual({ speciality: 'SAM' });
    });

    test('a memory that cannot be read is as none, and is told of', async () => {
      const seq = await on.appended();
      await on.storage.register.commit({ seq, outgoing: [], memory: { conversation: 'c', person: 'p', memory: {} } });
      await on.damage('memory', { memory: '{"waiting":{"for":"godot"}}' });
      expect(await on.storage.register.memory('c', 'p')).toBeUndefined();
      expect(on.errors).toHaveLength(1);
    });

    test('gives an inbox row one case number, and never the same to two', async () => {
      const [one, two] = [await on.appended(), await on.appended()];
      const numbers = await Promise.all([one, two, one].map((seq) => on.storage.register.reserveCaseNumber(seq)));
      expect(numbers).toEqual([1, 2, 1]);
      await on.reopen();
      expect(await on.storage.register.reserveCaseNumber(two)).toBe(2);
      expect(await on.storage.register.reserveCaseNumber(await on.appended())).toBe(3);
      await expect(on.storage.register.reserveCaseNumber(9_999)).rejects.toThrow('Inbox row 9999');
    });

    test('finds the exchange of a reply by the id the channel gave it, in its conversation only', async () => {
      const seq = await on.appended();
      const outgoing = [
        toAsker(`${seq}:0`, 'synthetic-chat', { content: syntheticReply({ feedbackFor: `exchange-${seq}` }) }),
        toAsker(`${seq}:1`),
      ];
      await on.storage.register.commit(syntheticTurn(seq, { outgoing }));
      await on.storage.outbox.sent(`${seq}:0`, 'reply-0', at(on.now));
      await on.storage.outbox.sent(`${seq}:1`, 'reply-1', at(on.now));
      on.now += 48 * hour;
      await on.reopen();
      for (const reply of ['reply-0', 'reply-1']) {
        expect((await on.storage.register.exchangeOfReply('synthetic-chat', reply))?.id).toBe(`exchange-${seq}`);
        expect(await on.storage.register.exchangeOfReply('another-chat', reply)).toBeUndefined();
      }
    });

    test('tells a person what is known of them, and forgets it', async () => {
      const mine = await on.appended({ address: syntheticAddress('my-chat'), text: text('Min hemmelige tekst') } as Partial<Incoming>);
      const person = 'synthetic-person';
      await on.storage.register.commit(
        syntheticTurn(mine, {
          exchange: syntheticExchange({ id: 'mine', question: text('Min hemmelige tekst'), receivedAt: at(on.now) }),
          outgoing: [
            toAsker('sent', 'my-chat'),
            toAsker('failed', 'my-chat'),
            toAsker('waits', 'my-chat'),
            toAsker('in flight', 'my-chat'),
          ],
          profile: { person, profile: { role: 'alis' } },
          memory: {
            conversation: 'my-chat',
            person,
            memory: { last: { exchange: 'mine', activity: 'a', question: text('Min hemmelige tekst'), at: at(on.now) } },
          },
          feedback: {
            exchange: 'mine',
            activity: 'my-activity',
            person,
            reaction: 'like',
            comment: text('Min hemmelige tekst'),
            at: at(on.now),
          },
        }),
      );
      for (const key of ['sent', 'failed', 'in flight']) await on.storage.outbox.sending(key, at(on.now));
      await on.storage.outbox.sent('sent', 'my-reply', at(on.now));
      await on.storage.outbox.failed('failed', 'refused', at(on.now));
      const other = await on.appended({ person: 'another-person', address: syntheticAddress('other-chat') });
      await on.storage.register.commit(syntheticTurn(other, { exchange: syntheticExchange({ id: 'other', person: 'another-person' }) }));
      const wish = await on.appended({ address: syntheticAddress('my-chat'), text: text('slett mine data') } as Partial<Incoming>);

      expect(await on.storage.register.aboutPerson(person)).toEqual({
        ...{ profile: { role: 'alis' }, exchanges: 1, oldest: at(on.now), kept: 1, feedback: 1, privateChat: false },
        questions: [{ at: at(on.now), text: 'Min hemmelige tekst' }],
      });
      await on.forget(person);
      expect(await on.storage.outbox.sending('waits', at(on.now))).toBe(false);
      await on.storage.outbox.sent('in flight', 'my-last-reply', at(on.now));

      expect(await on.storage.register.aboutPerson(person)).toEqual(nothing);
      expect(await on.storage.register.exchange('mine')).toMatchObject({
        topic: 'grants',
        municipality: '3411',
        person: '',
        question: undefined,
      });
      expect(await on.storage.register.exchangeOfReply('my-chat', 'my-reply')).toBeUndefined();
      expect(await on.storage.register.aboutPerson('another-person')).toMatchObject({ exchanges: 1 });
      const left = await on.everything();
      expect(left).not.toContain('Min hemmelige tekst');
      expect(left).not.toContain('my-activity');
      // The wish itself is answered and goes the way of every handled message.
      await on.storage.register.commit({ seq: wish, outgoing: [toAsker(`${wish}:0`, 'my-chat')] });
      await on.storage.outbox.sent(`${wish}:0`, 'gone', at(on.now));
      on.now += 25 * hour;
      await on.storage.sweep();
      const end = await on.everything();
      expect(end).not.toContain('my-chat');
      expect(end).not.toContain(person);
    });

    test('gives a case to another office while its card waits, and not afterwards', async () => {
      for (const office of ['oslo', 'nord'] as const) await on.storage.offices.save(office, syntheticAddress(`19:${office}`));
      const seq = await on.appended();
      await on.storage.register.commit(
        syntheticTurn(seq, {
          exchange: syntheticExchange({ id: 'e', office: 'oslo' }),
          case: syntheticCase(1, 'oslo', { exchange: 'e' }),
          outgoing: [toOffice(`${seq}:0`, 1, 'oslo', { notBefore: at(on.now + 2 * minute) })],
        }),
      );
      expect(await on.storage.register.waitingNotice(1)).toEqual(syntheticNotice(1, 'oslo'));
      expect(await on.storage.outbox.pending(10)).toEqual([]);
      const moved = { number: 1, office: 'nord', notice: syntheticNotice(1, 'nord') } as const;
      const redirect = async (more: object = {}) =>
        on.storage.register.commit({ seq: await on.appended(), outgoing: [], redirect: { ...moved, ...more } });
      expect(await redirect()).toBe(true);
      expect(await on.storage.outbox.sending(`${seq}:0`, at(on.now))).toBe(false);
      const [card, ...more] = await on.storage.outbox.pending(10);
      expect(more).toEqual([]);
      expect(card).toMatchObject({ lane: 'office:nord', recipient: { to: 'office', office: 'nord' }, content: moved.notice });
      expect(await on.storage.register.exchange('e')).toMatchObject({ office: 'nord', caseNumber: 1 });
      expect(await on.storage.register.officeOfCase(1)).toBe('nord');
      expect(await on.storage.register.officeOfCase(2)).toBeUndefined();
      expect(await on.everything()).not.toContain('office:oslo');

      await on.storage.outbox.sending(card?.key ?? '', at(on.now));
      expect(await on.storage.register.waitingNotice(1)).toBeUndefined();
      await expect(redirect({ office: 'sor' })).rejects.toThrow(StaleCase);
      await on.storage.outbox.uncertain(card?.key ?? '');
      await expect(redirect({ office: 'sor' })).rejects.toThrow(StaleCase);
      expect(await on.storage.register.exchange('e')).toMatchObject({ office: 'nord' });
    });
  });
}
