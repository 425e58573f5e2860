/** What comes in is stored once each, in order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../question/incoming.ts';
import { type Ground, hour, minute } from './contract-ground.ts';
import { syntheticAddress, syntheticMessage, syntheticTurn, text } from './synthetic.ts';

export function inboxContract(on: Ground): void {
  describe('inbox', () => {
    const common = { id: 'an-id', address: syntheticAddress(), person: 'synthetic-person', receivedAt: '2026-11-22T10:00:00.000Z' };
    test.each<Incoming>([
      { ...syntheticMessage({ locale: 'nn-NO', removed: ['phone'], tooLong: true, attachments: 2 }) },
      { ...common, is: 'edit', of: 'message-1', text: text('Rettet 👩‍⚕️ '), removed: [] },
      { ...common, is: 'welcome' },
      { ...common, is: 'feedback', of: 'reply-1', reaction: 'dislike', comment: text('') },
      { ...common, is: 'press', verb: 'choose', nonce: 'n', values: { passage: text('a#b') } },
      { ...common, is: 'unreadable' },
      { ...common, is: 'too-many', whose: 'own', minutes: 2 },
    ])('gives back a $is as it came, also after a restart', async (incoming) => {
      const result = await on.storage.inbox.append(incoming, 'a key', minute);
      await on.reopen();
      expect(await on.storage.inbox.pending(10)).toEqual([{ ...(result as object), incoming, attempts: 0 }]);
    });

    test('keeps the order, a page at a time', async () => {
      const seqs = [await on.append(), await on.append(), await on.append(), await on.append(), await on.append()];
      const first = await on.storage.inbox.pending(2);
      const second = await on.storage.inbox.pending(2, first.at(-1)?.seq);
      const third = await on.storage.inbox.pending(2, second.at(-1)?.seq);
      expect([...first, ...second, ...third].map(({ seq }) => seq)).toEqual(seqs);
      expect(await on.storage.inbox.pending(2, third.at(-1)?.seq)).toEqual([]);
    });

    test('knows a message delivered again by its id, in its conversation only', async () => {
      await on.append({ id: 'same' });
      expect(await on.append({ id: 'same' })).toBe('duplicate');
      expect(await on.append({ id: 'same', address: syntheticAddress('another-chat') })).not.toBe('duplicate');
      expect(await on.append({ id: 'same', is: 'press', verb: 'solved', nonce: 'x', values: {} })).not.toBe('duplicate');
    });

    test('knows a message delivered again under a new id by its semantic key, within the window from the first', async () => {
      await on.append({}, 'hei');
      on.now += 40_000;
      expect(await on.append({}, 'hei')).toBe('duplicate');
      on.now += 19_999;
      expect(await on.append({}, 'hei')).toBe('duplicate');
      on.now += 1;
      expect(await on.append({}, 'hei')).not.toBe('duplicate');
      expect(await on.append({}, 'hei', 0)).not.toBe('duplicate');
    });

    test('knows it also after it is handled, and after a restart', async () => {
      const seq = await on.appended({ id: 'same' });
      await on.storage.register.commit({ seq, outgoing: [] });
      await on.reopen();
      expect(await on.append({ id: 'same' })).toBe('duplicate');
    });

    test('takes a key without a window once for ever', async () => {
      const press = { is: 'press', verb: 'solved', nonce: 'n', values: {} } as const;
      const first = await on.append(press, 'nonce', Number.POSITIVE_INFINITY);
      await on.storage.register.commit({ seq: first as number, outgoing: [] });
      on.now += 400 * 24 * hour;
      await on.storage.sweep();
      await on.reopen();
      expect(await on.append(press, 'nonce', Number.POSITIVE_INFINITY)).toBe('duplicate');
    });

    test('takes every edit of a message, to and fro, but the same one only once', async () => {
      const edit = (id: string) => ({ is: 'edit', of: 'message-1', id }) as const;
      expect(await on.append(edit('message-1'), 'A')).not.toBe('duplicate');
      expect(await on.append(edit('message-1'), 'B')).not.toBe('duplicate');
      expect(await on.append(edit('message-1'), 'B')).toBe('duplicate');
      expect(await on.append(edit('message-1'), 'A')).not.toBe('duplicate');
      expect(await on.append({ ...edit('message-2'), of: 'message-2' }, 'A')).not.toBe('duplicate');
    });

    test('keeps the promise of deduplication for any course of events', async () => {
      const event = fc.record({
        id: fc.integer({ min: 0, max: 12 }),
        chat: fc.constantFrom('chat-a', 'chat-b'),
        words: fc.constantFrom('hei', 'ja', 'kva no?'),
        pause: fc.integer({ min: 0, max: 40_000 }),
      });
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
          const mine = `run-${++run}:`;
          const stored: { id: number; chat: string; words: string; at: number }[] = [];
          for (const { id, chat, words, pause } of events) {
            on.now += pause;
            const repeated = stored.some(
              (one) => one.chat === chat && (one.id === id || (one.words === words && on.now - one.at < minute)),
            );
            const result = await on.append({ id: `${mine}${id}`, address: syntheticAddress(mine + chat) }, `${mine}${chat}:${words}`);
            expect(result === 'duplicate').toBe(repeated);
            if (!repeated) stored.push({ id, chat, words, at: on.now });
          }
        }),
        { numRuns: 40, seed: 20261122 },
      );
    });

    test('counts beginnings, gives up for good, and shows it', async () => {
      const seq = await on.appended();
      await on.storage.inbox.begin(seq);
      await on.storage.inbox.begin(seq);
      await on.reopen();
      expect((await on.storage.inbox.pending(10))[0]?.attempts).toBe(2);
      await on.storage.inbox.giveUp(seq, 'TypeError');
      expect(await on.storage.inbox.pending(10)).toEqual([]);
      expect(await on.storage.outbox.health()).toMatchObject({ inboxPending: 0, inboxGivenUp: 1 });
      expect(await on.storage.register.commit(syntheticTurn(seq))).toBe(false);
    });

    test('a message handed to a human first and given up on afterwards is shown as given up', async () => {
      const seq = await on.appended();
      await on.storage.register.commit(syntheticTurn(seq));
      await on.storage.inbox.giveUp(seq, 'TypeError');
      expect(await on.storage.outbox.health()).toMatchObject({ inboxPending: 0, inboxGivenUp: 1 });
    });

    test.each(['{"is":"mess', '{"is":"poem"}', null])('gives up on what cannot be read (%s) and reads on', async (incoming) => {
      await on.append();
      await on.append();
      await on.damage('inbox', { incoming });
      const last = await on.append();
      expect((await on.storage.inbox.pending(1)).map(({ seq }) => seq)).toEqual([last]);
      expect(on.errors).toHaveLength(2);
      expect(await on.storage.outbox.health()).toMatchObject({ inboxPending: 1, inboxGivenUp: 2 });
    });
  });
}
