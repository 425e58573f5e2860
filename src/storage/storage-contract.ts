/** What every engine must do: the same suite is run over each. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Log } from '../desk/ports.ts';
import type { Incoming } from '../question/incoming.ts';
import { openEngine, openStorage, type Storage } from './open-storage.ts';
import type { Tables } from './schema.ts';
import {
  syntheticAddress,
  syntheticExchange,
  syntheticMessage,
  syntheticNotice,
  syntheticReply,
  syntheticTurn,
  text,
  toAsker,
  toOffice,
} from './synthetic.ts';

const minute = 60_000;
const hour = 60 * minute;
const names: (keyof Tables)[] = ['inbox', 'spent', 'outbox', 'exchange', 'cases', 'profile', 'memory', 'feedback', 'office_address'];

/** `fresh` gives the DATABASE_URL of an empty database that outlives a connection. */
export function storageContract(engine: string, fresh: () => Promise<{ url: string; remove(): Promise<void> }>): void {
  describe(`storage over ${engine}`, () => {
    let url: string;
    let remove: () => Promise<void>;
    let storage: Storage;
    let now: number;
    let errors: unknown[];
    const clock = () => new Date(now);
    const log: Log = { info() {}, warn() {}, error: (...facts) => errors.push(facts) };
    const at = (ms: number) => new Date(ms).toISOString();
    const reopen = async () => {
      await storage.close();
      storage = await openStorage({ url, clock, log });
    };
    /** All that lies in the database, as one text. */
    const everything = async () => {
      const { db, close } = openEngine(url);
      const rows = await Promise.all(names.map((name) => db.selectFrom(name).selectAll().execute()));
      await close();
      return JSON.stringify(rows);
    };
    const damage = async (table: 'inbox' | 'outbox' | 'memory', columns: object) => {
      const { db, close } = openEngine(url);
      await db.updateTable(table).set(columns).execute();
      await close();
    };

    let counter = 0;
    const append = async (more: Partial<Incoming> = {}, key = `key-${++counter}`, window = minute) => {
      const incoming = { ...syntheticMessage({ id: `message-${++counter}`, receivedAt: at(now) }), ...more } as Incoming;
      const result = await storage.inbox.append(incoming, key, window);
      return result === 'duplicate' ? result : result.seq;
    };
    const appended = async (more: Partial<Incoming> = {}): Promise<number> => {
      const seq = await append(more);
      if (seq === 'duplicate') throw new Error('was a duplicate');
      return seq;
    };

    beforeEach(async () => {
      ({ url, remove } = await fresh());
      now = Date.parse('2026-11-22T10:00:00Z');
      errors = [];
      storage = await openStorage({ url, clock, log });
    });
    afterEach(async () => {
      await storage.close();
      await remove();
    });

    describe('inbox', () => {
      const common = { id: 'an-id', address: syntheticAddress(), person: 'synthetic-person', receivedAt: '2026-11-22T10:00:00.000Z' };
      test.each<Incoming>([
        { ...syntheticMessage({ locale: 'nn-NO', removed: ['phone'], tooLong: true, attachments: 2 }) },
        { ...common, is: 'edit', of: 'message-1', text: text('Rettet 👩‍⚕️ '), removed: [] },
        { ...common, is: 'welcome' },
        { ...common, is: 'feedback', of: 'reply-1', reaction: 'dislike', comment: text('') },
        { ...common, is: 'press', verb: 'choose', nonce: 'n', values: { passage: text('a#b') } },
        { ...common, is: 'unreadable' },
      ])('gives back a $is as it came, also after a restart', async (incoming) => {
        const result = await storage.inbox.append(incoming, 'a key', minute);
        await reopen();
        expect(await storage.inbox.pending(10)).toEqual([{ ...(result as object), incoming, attempts: 0 }]);
      });

      test('keeps the order, a page at a time', async () => {
        const seqs = [await append(), await append(), await append(), await append(), await append()];
        const first = await storage.inbox.pending(2);
        const second = await storage.inbox.pending(2, first.at(-1)?.seq);
        const third = await storage.inbox.pending(2, second.at(-1)?.seq);
        expect([...first, ...second, ...third].map(({ seq }) => seq)).toEqual(seqs);
        expect(await storage.inbox.pending(2, third.at(-1)?.seq)).toEqual([]);
      });

      test('knows a message delivered again by its id, in its conversation only', async () => {
        await append({ id: 'same' });
        expect(await append({ id: 'same' })).toBe('duplicate');
        expect(await append({ id: 'same', address: syntheticAddress('another-chat') })).not.toBe('duplicate');
        expect(await append({ id: 'same', is: 'press', verb: 'solved', nonce: 'x', values: {} })).not.toBe('duplicate');
      });

      test('knows a message delivered again under a new id by its semantic key, within the window from the first', async () => {
        await append({}, 'hei');
        now += 40_000;
        expect(await append({}, 'hei')).toBe('duplicate');
        now += 19_999;
        expect(await append({}, 'hei')).toBe('duplicate');
        now += 1;
        expect(await append({}, 'hei')).not.toBe('duplicate');
        expect(await append({}, 'hei', 0)).not.toBe('duplicate');
      });

      test('knows it also after it is handled, and after a restart', async () => {
        const seq = await appended({ id: 'same' });
        await storage.register.commit({ seq, outgoing: [] });
        await reopen();
        expect(await append({ id: 'same' })).toBe('duplicate');
      });

      test('takes a key without a window once for ever', async () => {
        const press = { is: 'press', verb: 'solved', nonce: 'n', values: {} } as const;
        const first = await append(press, 'nonce', Number.POSITIVE_INFINITY);
        await storage.register.commit({ seq: first as number, outgoing: [] });
        now += 400 * 24 * hour;
        await storage.sweep();
        await reopen();
        expect(await append(press, 'nonce', Number.POSITIVE_INFINITY)).toBe('duplicate');
      });

      test('takes every edit of a message, to and fro, but the same one only once', async () => {
        const edit = (id: string) => ({ is: 'edit', of: 'message-1', id }) as const;
        expect(await append(edit('message-1'), 'A')).not.toBe('duplicate');
        expect(await append(edit('message-1'), 'B')).not.toBe('duplicate');
        expect(await append(edit('message-1'), 'B')).toBe('duplicate');
        expect(await append(edit('message-1'), 'A')).not.toBe('duplicate');
        expect(await append({ ...edit('message-2'), of: 'message-2' }, 'A')).not.toBe('duplicate');
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
              now += pause;
              const repeated = stored.some((one) => one.chat === chat && (one.id === id || (one.words === words && now - one.at < minute)));
              const result = await append({ id: `${mine}${id}`, address: syntheticAddress(mine + chat) }, `${mine}${chat}:${words}`);
              expect(result === 'duplicate').toBe(repeated);
              if (!repeated) stored.push({ id, chat, words, at: now });
            }
          }),
          { numRuns: 40, seed: 20261122 },
        );
      });

      test('counts beginnings, gives up for good, and shows it', async () => {
        const seq = await appended();
        await storage.inbox.begin(seq);
        await storage.inbox.begin(seq);
        await reopen();
        expect((await storage.inbox.pending(10))[0]?.attempts).toBe(2);
        await storage.inbox.giveUp(seq, 'TypeError');
        expect(await storage.inbox.pending(10)).toEqual([]);
        expect(await storage.outbox.health()).toMatchObject({ inboxPending: 0, inboxGivenUp: 1 });
        expect(await storage.register.commit(syntheticTurn(seq))).toBe(false);
      });

      test('a message handed to a human first and given up on afterwards is shown as given up', async () => {
        const seq = await appended();
        await storage.register.commit(syntheticTurn(seq));
        await storage.inbox.giveUp(seq, 'TypeError');
        expect(await storage.outbox.health()).toMatchObject({ inboxPending: 0, inboxGivenUp: 1 });
      });

      test.each(['{"is":"mess', '{"is":"poem"}', null])('gives up on what cannot be read (%s) and reads on', async (incoming) => {
        await append();
        await append();
        await damage('inbox', { incoming });
        const last = await append();
        expect((await storage.inbox.pending(1)).map(({ seq }) => seq)).toEqual([last]);
        expect(errors).toHaveLength(2);
        expect(await storage.outbox.health()).toMatchObject({ inboxPending: 1, inboxGivenUp: 2 });
      });
    });

    describe('turn', () => {
      test('stores everything that one message changed', async () => {
        const seq = await appended();
        const turn = syntheticTurn(seq, {
          exchange: syntheticExchange({ id: 'e', outcome: 'escalate', reason: 'individual', answeredAt: undefined }),
          case: { number: 7, exchange: 'e', office: 'vest', reason: 'individual', openedAt: at(now), due: '2026-11-26' },
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
            at: at(now),
          },
        });
        expect(await storage.register.commit(turn)).toBe(true);
        await reopen();
        expect(await storage.inbox.pending(10)).toEqual([]);
        expect(await storage.register.exchange('e')).toEqual({ ...turn.exchange, office: 'vest', caseNumber: 7 });
        expect(await storage.register.profile('synthetic-person')).toEqual({ role: 'alis', scheme: 'new' });
        expect(await storage.register.memory('synthetic-chat', 'synthetic-person')).toEqual({ profileAsked: true });
        expect(await storage.outbox.officeAddress('vest')).toEqual(syntheticAddress('19:vest'));
        const sent = await storage.outbox.pending(10);
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
            lane: 'synthetic-chat',
            recipient: turn.outgoing[0]?.recipient,
            content: turn.outgoing[0]?.content,
            replyTo: 'message-1',
            state: 'waiting',
            attempts: 0,
            uncertain: 0,
            createdAt: at(now),
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
            createdAt: at(now),
            triedAt: undefined,
          },
        ]);
        expect(await everything()).toContain('Fint');
      });

      test('is stored once: the second time nothing changes', async () => {
        const seq = await appended();
        expect(await storage.register.commit(syntheticTurn(seq))).toBe(true);
        const before = await everything();
        const other = syntheticTurn(seq, { exchange: syntheticExchange({ id: 'other' }), outgoing: [toAsker('other')] });
        expect(await storage.register.commit(other)).toBe(false);
        expect(await storage.register.commit(syntheticTurn(9_999))).toBe(false);
        expect(await everything()).toBe(before);
      });

      test('is stored whole or not at all, and its neighbours in the same moment are not harmed', async () => {
        const [good, bad, fine] = [await appended(), await appended(), await appended()];
        const noSuchExchange = {
          number: 1,
          exchange: 'missing',
          office: 'ost',
          reason: 'not-found',
          openedAt: at(now),
          due: '2026-11-26',
        } as const;
        const results = await Promise.allSettled([
          storage.register.commit(syntheticTurn(good)),
          storage.register.commit(syntheticTurn(bad, { case: noSuchExchange })),
          storage.register.commit(syntheticTurn(fine)),
        ]);
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect((await storage.inbox.pending(10)).map(({ seq }) => seq)).toEqual([bad]);
        expect(await storage.register.exchange(`exchange-${bad}`)).toBeUndefined();
        expect((await storage.outbox.pending(10)).map(({ key }) => key)).toEqual([`${good}:0`, `${fine}:0`]);
      });

      test('loses nothing when twenty are stored at once', async () => {
        const seqs = await Promise.all(Array.from({ length: 20 }, (_, index) => appended({ id: `at-once-${index}` })));
        expect(new Set(seqs).size).toBe(20);
        const turns = seqs.map((seq) =>
          syntheticTurn(seq, { outgoing: [toAsker(`${seq}:0`, `chat-${seq}`), toAsker(`${seq}:1`, `chat-${seq}`)] }),
        );
        expect(await Promise.all(turns.map((turn) => storage.register.commit(turn)))).toEqual(Array(20).fill(true));
        await reopen();
        expect(await storage.outbox.pending(100)).toHaveLength(40);
        for (const seq of seqs) expect(await storage.register.exchange(`exchange-${seq}`)).toBeDefined();
        expect(await storage.inbox.pending(100)).toEqual([]);
      });

      test('keeps a corrected exchange and says what replaced it', async () => {
        const first = await appended({ id: 'message-1' });
        await storage.register.commit(syntheticTurn(first));
        const second = await appended({ is: 'edit', of: 'message-1', id: 'message-1' });
        const corrected = syntheticExchange({ id: 'corrected', corrects: `exchange-${first}`, question: text('Rettet') });
        await storage.register.commit(syntheticTurn(second, { exchange: corrected }));
        expect(await storage.register.exchange(`exchange-${first}`)).toMatchObject({ id: `exchange-${first}`, corrects: undefined });
        expect(await storage.register.exchangeOfActivity('synthetic-chat', 'message-1')).toEqual(corrected);
        expect(JSON.parse(await everything()).flat()).toContainEqual(
          expect.objectContaining({ id: `exchange-${first}`, corrected_by: 'corrected' }),
        );
      });

      test('completes an exchange with what a later message of the same inquiry settled; its beginning stays', async () => {
        const first = await appended({ id: 'message-1' });
        await storage.register.commit(syntheticTurn(first, { exchange: syntheticExchange({ id: 'e', outcome: 'clarify' }) }));
        const press = await appended({ id: 'press-1' });
        const settled = syntheticExchange({ id: 'e', outcome: 'answer', cited: ['b', 'c'], role: undefined });
        await storage.register.commit(syntheticTurn(press, { exchange: { ...settled, receivedAt: at(now + hour) } }));
        expect(await storage.register.exchangeOfActivity('synthetic-chat', 'message-1')).toEqual(settled);
        expect(await storage.register.exchangeOfActivity('synthetic-chat', 'press-1')).toBeUndefined();
      });

      test('empties the message when it is handled: the exchange holds the text', async () => {
        const seq = await appended({ text: text('Bare i innboksen') } as Partial<Incoming>);
        expect(await everything()).toContain('Bare i innboksen');
        await storage.register.commit(syntheticTurn(seq));
        expect(await everything()).not.toContain('Bare i innboksen');
      });

      test('removes what is left of handled messages after a day, and nothing else', async () => {
        const handled = await appended({ id: 'handled' });
        const waits = await appended({ id: 'waits' });
        await storage.register.commit(syntheticTurn(handled, { outgoing: [] }));
        now += 23 * hour;
        await storage.sweep();
        expect(await append({ id: 'handled' })).toBe('duplicate');
        now += 2 * hour;
        await storage.sweep();
        expect((await storage.inbox.pending(10)).map(({ seq }) => seq)).toEqual([waits]);
        expect(await storage.register.exchange(`exchange-${handled}`)).toBeDefined();
        const again = await appended({ id: 'handled' });
        expect(again).toBeGreaterThan(waits);
      });
    });

    describe('register', () => {
      test('knows nothing of nobody', async () => {
        const { register } = storage;
        expect(await register.profile('nobody')).toBeUndefined();
        expect(await register.memory('synthetic-chat', 'nobody')).toBeUndefined();
        expect(await register.exchange('none')).toBeUndefined();
        expect(await register.exchangeOfActivity('synthetic-chat', 'none')).toBeUndefined();
        expect(await register.exchangeOfReply('synthetic-chat', 'none')).toBeUndefined();
        expect(await register.aboutPerson('nobody')).toEqual({ profile: undefined, exchanges: 0, oldest: undefined });
        expect(await register.forget('nobody')).toEqual({ exchanges: 0 });
      });

      test('replaces profile and memory whole; memory is of one person in one conversation', async () => {
        const person = 'synthetic-person';
        const remember = async (conversation: string, memory: object, profile: object) => {
          const seq = await appended();
          await storage.register.commit({ seq, outgoing: [], memory: { conversation, person, memory }, profile: { person, profile } });
        };
        const last = { exchange: 'e', activity: 'a', question: text('q'), at: at(now) };
        await remember('one', { last, profileAsked: true, welcomed: true }, { role: 'alis', municipality: '3411' });
        await remember('two', { waiting: { for: 'preview', question: text('q') } }, {});
        await remember('one', { last: { ...last, passage: 'p' } }, { speciality: 'SAM' });
        expect(await storage.register.memory('one', person)).toEqual({ last: { ...last, passage: 'p' } });
        expect(await storage.register.memory('two', person)).toEqual({ waiting: { for: 'preview', question: 'q' } });
        expect(await storage.register.profile(person)).toEqual({ speciality: 'SAM' });
      });

      test('a memory that cannot be read is as none, and is told of', async () => {
        const seq = await appended();
        await storage.register.commit({ seq, outgoing: [], memory: { conversation: 'c', person: 'p', memory: {} } });
        await damage('memory', { memory: '{"waiting":{"for":"godot"}}' });
        expect(await storage.register.memory('c', 'p')).toBeUndefined();
        expect(errors).toHaveLength(1);
      });

      test('gives an inbox row one case number, and never the same to two', async () => {
        const [one, two] = [await appended(), await appended()];
        const numbers = await Promise.all([one, two, one].map((seq) => storage.register.reserveCaseNumber(seq)));
        expect(numbers).toEqual([1, 2, 1]);
        await reopen();
        expect(await storage.register.reserveCaseNumber(two)).toBe(2);
        expect(await storage.register.reserveCaseNumber(await appended())).toBe(3);
        await expect(storage.register.reserveCaseNumber(9_999)).rejects.toThrow('Inbox row 9999');
      });

      test('finds the exchange of a reply by the id the channel gave it, in its conversation only', async () => {
        const seq = await appended();
        const outgoing = [
          toAsker(`${seq}:0`, 'synthetic-chat', { content: syntheticReply({ feedbackFor: `exchange-${seq}` }) }),
          toAsker(`${seq}:1`),
        ];
        await storage.register.commit(syntheticTurn(seq, { outgoing }));
        await storage.outbox.sent(`${seq}:0`, 'reply-0', at(now));
        await storage.outbox.sent(`${seq}:1`, 'reply-1', at(now));
        now += 48 * hour;
        await reopen();
        for (const reply of ['reply-0', 'reply-1']) {
          expect((await storage.register.exchangeOfReply('synthetic-chat', reply))?.id).toBe(`exchange-${seq}`);
          expect(await storage.register.exchangeOfReply('another-chat', reply)).toBeUndefined();
        }
      });

      test('tells a person what is known of them, and forgets it', async () => {
        const mine = await appended({ address: syntheticAddress('my-chat'), text: text('Min hemmelige tekst') } as Partial<Incoming>);
        const person = 'synthetic-person';
        await storage.register.commit(
          syntheticTurn(mine, {
            exchange: syntheticExchange({ id: 'mine', question: text('Min hemmelige tekst'), receivedAt: at(now) }),
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
              memory: { last: { exchange: 'mine', activity: 'a', question: text('Min hemmelige tekst'), at: at(now) } },
            },
            feedback: {
              exchange: 'mine',
              activity: 'my-activity',
              person,
              reaction: 'like',
              comment: text('Min hemmelige tekst'),
              at: at(now),
            },
          }),
        );
        for (const key of ['sent', 'failed', 'in flight']) await storage.outbox.sending(key, at(now));
        await storage.outbox.sent('sent', 'my-reply', at(now));
        await storage.outbox.failed('failed', 'refused', at(now));
        const other = await appended({ person: 'another-person', address: syntheticAddress('other-chat') });
        await storage.register.commit(syntheticTurn(other, { exchange: syntheticExchange({ id: 'other', person: 'another-person' }) }));
        const wish = await appended({ address: syntheticAddress('my-chat'), text: text('slett mine data') } as Partial<Incoming>);

        expect(await storage.register.aboutPerson(person)).toEqual({ profile: { role: 'alis' }, exchanges: 1, oldest: at(now) });
        expect(await storage.register.forget(person)).toEqual({ exchanges: 1 });
        expect(await storage.outbox.sending('waits', at(now))).toBe(false);
        await storage.outbox.sent('in flight', 'my-last-reply', at(now));

        expect(await storage.register.aboutPerson(person)).toEqual({ profile: undefined, exchanges: 0, oldest: undefined });
        expect(await storage.register.exchange('mine')).toMatchObject({
          topic: 'grants',
          municipality: '3411',
          person: '',
          question: undefined,
        });
        expect(await storage.register.exchangeOfReply('my-chat', 'my-reply')).toBeUndefined();
        expect(await storage.register.aboutPerson('another-person')).toMatchObject({ exchanges: 1 });
        const left = await everything();
        expect(left).not.toContain('Min hemmelige tekst');
        expect(left).not.toContain('my-activity');
        // The wish itself is answered and goes the way of every handled message.
        await storage.register.commit({ seq: wish, outgoing: [toAsker(`${wish}:0`, 'my-chat')] });
        await storage.outbox.sent(`${wish}:0`, 'gone', at(now));
        now += 25 * hour;
        await storage.sweep();
        const end = await everything();
        expect(end).not.toContain('my-chat');
        expect(end).not.toContain(person);
      });

      test('gives a case to another office while its card waits, and not afterwards', async () => {
        const seq = await appended();
        await storage.register.commit(
          syntheticTurn(seq, {
            exchange: syntheticExchange({ id: 'e', office: 'oslo' }),
            case: { number: 1, exchange: 'e', office: 'oslo', reason: 'not-found', openedAt: at(now), due: '2026-11-26' },
            outgoing: [toOffice(`${seq}:0`, 1, 'oslo', { notBefore: at(now + 2 * minute) })],
          }),
        );
        expect(await storage.register.waitingNotice(1)).toEqual(syntheticNotice(1, 'oslo'));
        expect(await storage.outbox.pending(10)).toEqual([]);
        const moved = { office: 'nord', notice: syntheticNotice(1, 'nord') } as const;
        expect(await storage.register.redirectCase(1, moved)).toBe(true);
        expect(await storage.outbox.sending(`${seq}:0`, at(now))).toBe(false);
        const [card, ...more] = await storage.outbox.pending(10);
        expect(more).toEqual([]);
        expect(card).toMatchObject({ lane: 'office:nord', recipient: { to: 'office', office: 'nord' }, content: moved.notice });
        expect(await storage.register.exchange('e')).toMatchObject({ office: 'nord', caseNumber: 1 });
        expect(await storage.register.officeOfCase(1)).toBe('nord');
        expect(await storage.register.officeOfCase(2)).toBeUndefined();
        expect(await everything()).not.toContain('office:oslo');

        await storage.outbox.sending(card?.key ?? '', at(now));
        expect(await storage.register.waitingNotice(1)).toBeUndefined();
        expect(await storage.register.redirectCase(1, { ...moved, office: 'sor' })).toBe(false);
        await storage.outbox.uncertain(card?.key ?? '');
        expect(await storage.register.redirectCase(1, { ...moved, office: 'sor' })).toBe(false);
        expect(await storage.register.exchange('e')).toMatchObject({ office: 'nord' });
      });
    });

    describe('outbox', () => {
      const stored = async (...outgoing: Parameters<typeof toAsker>[]) => {
        const seq = await appended();
        await storage.register.commit({ seq, outgoing: outgoing.map((one) => toAsker(...one)) });
      };
      const keys = async () => (await storage.outbox.pending(100)).map(({ key }) => key);

      test('keeps the order, a page at a time', async () => {
        await stored(['b'], ['a']);
        await stored(['c'], ['d'], ['e']);
        const first = await storage.outbox.pending(3);
        const second = await storage.outbox.pending(3, first.at(-1)?.id);
        expect([...first, ...second].map(({ key }) => key)).toEqual(['b', 'a', 'c', 'd', 'e']);
      });

      test('counts what was tried and what is uncertain', async () => {
        await stored(['a']);
        expect(await storage.outbox.sending('a', at(now))).toBe(true);
        expect(await storage.outbox.sending('a', at(now))).toBe(false);
        expect((await storage.outbox.pending(1))[0]).toMatchObject({ state: 'sending', attempts: 1, uncertain: 0, triedAt: at(now) });
        await storage.outbox.notAccepted('a');
        await storage.outbox.sending('a', at(now + minute));
        await storage.outbox.uncertain('a');
        expect((await storage.outbox.pending(1))[0]).toMatchObject({ state: 'waiting', attempts: 2, uncertain: 1, triedAt: at(now) });
      });

      test('what was being sent at a crash is uncertain afterwards; what only waited is not', async () => {
        await stored(['a'], ['b']);
        await storage.outbox.sending('a', at(now));
        await reopen();
        expect(await storage.outbox.recover()).toBe(1);
        expect(await storage.outbox.recover()).toBe(0);
        expect((await storage.outbox.pending(2)).map(({ key, state, uncertain }) => [key, state, uncertain])).toEqual([
          ['a', 'waiting', 1],
          ['b', 'waiting', 0],
        ]);
      });

      test('sent and failed are over; what was sent is emptied', async () => {
        await stored(['a', 'chat', { content: syntheticReply({ text: 'Sendt tekst' }) }], ['b'], ['c']);
        for (const key of ['a', 'b']) await storage.outbox.sending(key, at(now));
        await storage.outbox.sent('a', 'reply-a', at(now));
        await storage.outbox.failed('b', '403 BotNotInConversationRoster', at(now));
        for (const key of ['a', 'b']) {
          await storage.outbox.notAccepted(key);
          await storage.outbox.uncertain(key);
          expect(await storage.outbox.sending(key, at(now))).toBe(false);
        }
        await reopen();
        expect(await storage.outbox.recover()).toBe(0);
        expect(await keys()).toEqual(['c']);
        expect(await everything()).not.toContain('Sendt tekst');
        expect(await storage.outbox.health()).toMatchObject({ outboxPending: 1, outboxFailed: 1 });
      });

      test('holds back what is not due yet', async () => {
        await stored(['later', 'chat', { notBefore: at(now + minute) }], ['now']);
        expect(await keys()).toEqual(['now']);
        now += minute;
        expect(await keys()).toEqual(['later', 'now']);
      });

      test('gives up on what cannot be read and reads on', async () => {
        await stored(['a'], ['b']);
        await damage('outbox', { content: '{"is":"reply"}' });
        await stored(['c']);
        expect((await storage.outbox.pending(1)).map(({ key }) => key)).toEqual(['c']);
        expect(errors).toHaveLength(2);
        expect(await storage.outbox.health()).toMatchObject({ outboxPending: 1, outboxFailed: 2 });
      });

      test('shows its health without texts and people', async () => {
        expect(await storage.outbox.health()).toEqual({
          inboxPending: 0,
          inboxGivenUp: 0,
          oldestInboxAt: undefined,
          outboxPending: 0,
          outboxFailed: 0,
          oldestOutboxAt: undefined,
          waitingForOffice: [],
        });
        const first = now;
        await stored(['a']);
        now += minute;
        const seq = await appended();
        await appended();
        const outgoing = [toOffice('x', 1, 'vest'), toOffice('y', 2, 'nord'), toOffice('z', 3, 'vest')];
        await storage.register.commit({ seq, outgoing, officeAddress: { office: 'nord', address: syntheticAddress('19:nord') } });
        expect(await storage.outbox.health()).toEqual({
          inboxPending: 1,
          inboxGivenUp: 0,
          oldestInboxAt: at(now),
          outboxPending: 4,
          outboxFailed: 0,
          oldestOutboxAt: at(first),
          waitingForOffice: ['vest'],
        });
      });
    });

    test('remembers where the offices are, and writes only what is new', async () => {
      const { offices } = storage;
      expect(await offices.all()).toEqual(new Map());
      expect(await offices.save('ost', syntheticAddress('19:ost'))).toBe(true);
      expect(await offices.save('ost', syntheticAddress('19:ost'))).toBe(false);
      const moved = { ...syntheticAddress('19:ost'), serviceUrl: 'http://127.0.0.1:10/' };
      expect(await offices.save('ost', moved)).toBe(true);
      await reopen();
      expect(await storage.offices.all()).toEqual(new Map([['ost', moved]]));
      expect(await storage.outbox.officeAddress('ost')).toEqual(moved);
      expect(await storage.outbox.officeAddress('sor')).toBeUndefined();
    });
  });
}
