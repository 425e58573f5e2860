import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutboxStore, SendResult } from '../desk/delivery-ports.ts';
import type { Outgoing } from '../desk/ports.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';
import { syntheticAddress, syntheticMessage, syntheticReply, toAsker, toOffice } from '../storage/synthetic.ts';
import { createFakeTime, type FakeTime } from './fake-time.ts';
import { createOutbox, type Outbox, type OutboxParts } from './outbox.ts';
import { createThrottle } from './throttle.ts';

const day = 24 * 60 * 60 * 1000;
const quiet = { info() {}, warn() {}, error() {} };
const sent: SendResult = { is: 'sent', activity: 'activity' };
const uncertain: SendResult = { is: 'uncertain' };
const status = (code: number, after?: number): SendResult => ({ is: 'not-accepted', status: code, after });

let time: FakeTime;
let storage: Storage;
let began: number;
/** What reached the connector: `text@conversation +milliseconds`. */
let arrived: string[];
/** What the connector answers to a text, in turn; after that it takes everything. */
let answers: Record<string, (SendResult | Promise<SendResult>)[]>;
const outboxes: Outbox[] = [];

beforeEach(async () => {
  time = createFakeTime();
  began = time.clock().getTime();
  storage = await openStorage({ url: 'file::memory:', clock: time.clock, log: quiet });
  arrived = [];
  answers = {};
});
afterEach(async () => {
  const stopping = outboxes.splice(0).map((box) => box.stop());
  await time.pass(60_000);
  await Promise.all(stopping);
  await storage.close();
});

function outbox(parts: Partial<OutboxParts> = {}): Outbox {
  const made = createOutbox({
    store: storage.outbox,
    throttle: { take: () => 0 },
    clock: time.clock,
    sleep: time.sleep,
    chance: () => 0.5,
    log: quiet,
    sender: {
      async send(address, content) {
        const words = content.is === 'case' ? `case ${content.number}` : content.text;
        arrived.push(`${words}@${address.conversation} +${time.clock().getTime() - began}`);
        return answers[words]?.shift() ?? sent;
      },
    },
    ...parts,
  });
  outboxes.push(made);
  return made;
}

let count = 0;
async function stored(...outgoing: Outgoing[]): Promise<void> {
  const appended = await storage.inbox.append(syntheticMessage({ id: `message-${++count}` }), `key-${count}`, 0);
  if (appended !== 'duplicate') await storage.register.commit({ seq: appended.seq, outgoing });
}
const reply = (words: string, chat = 'chat', more: Partial<Outgoing> = {}) =>
  toAsker(words, chat, { content: syntheticReply({ text: words }), ...more });
const left = async () => (await storage.outbox.pending(10_000)).map(({ key }) => key);
const failures = async () => (await storage.outbox.health()).outboxFailed;

describe('sending', () => {
  test('what was stored goes to the conversation it belongs to, once, in order', async () => {
    const box = outbox();
    await box.start();
    await stored(reply('one'), reply('two'), reply('other', 'another-chat'));
    box.wake();
    await box.idle();
    expect(arrived).toEqual(['one@chat +0', 'other@another-chat +0', 'two@chat +0']);
    await time.pass(60_000);
    expect(arrived).toHaveLength(3);
    expect(await left()).toEqual([]);
  });

  test('nothing begins before the start, and what nobody woke it for is found all the same', async () => {
    const box = outbox({ options: { pollEvery: 3_000 } });
    await stored(reply('before'));
    box.wake();
    await time.pass(10_000);
    expect(arrived).toEqual([]);
    await box.start();
    await box.idle();
    expect(arrived).toEqual(['before@chat +10000']);
    await stored(reply('later'));
    await time.pass(3_000);
    expect(arrived).toEqual(['before@chat +10000', 'later@chat +13000']);
  });

  test('more than fits in memory is sent all the same, each once', async () => {
    const box = outbox({ options: { held: 10 } });
    await stored(...Array.from({ length: 250 }, (_, index) => reply(`text ${index}`, `chat-${index % 40}`)));
    await box.start();
    await time.until(async () => (await left()).length === 0);
    expect(new Set(arrived).size).toBe(250);
    expect(arrived).toHaveLength(250);
    const inChat = arrived.filter((what) => what.includes('@chat-7 ')).map((what) => Number(what.split(/[ @]/)[1]));
    expect(inChat).toEqual([7, 47, 87, 127, 167, 207, 247]);
  });

  test('what is not due yet is sent when it is, and holds nothing up', async () => {
    const box = outbox();
    await box.start();
    await stored(reply('later', 'chat', { notBefore: new Date(began + 20_000).toISOString() }), reply('now'));
    box.wake();
    await time.pass(30_000);
    expect(arrived).toEqual(['now@chat +0', 'later@chat +20000']);
  });

  test('a case waits, visibly, until its office is known; nothing else waits for it', async () => {
    const box = outbox({ options: { pollEvery: 3_600_000 } });
    await box.start();
    await stored(toOffice('x', 1, 'vest'), toOffice('y', 2, 'vest'), toOffice('z', 3, 'nord'), reply('reply'));
    await storage.offices.save('nord', syntheticAddress('19:nord'));
    box.wake('all');
    await time.pass(2 * day);
    expect(arrived.toSorted()).toEqual(['case 3@19:nord +0', 'reply@chat +0']);
    expect((await storage.outbox.health()).waitingForOffice).toEqual(['vest']);
    await storage.offices.save('vest', syntheticAddress('19:vest'));
    box.wake('all');
    await box.idle();
    expect(arrived.slice(2)).toEqual([`case 1@19:vest +${2 * day}`, `case 2@19:vest +${2 * day}`]);
    expect(await failures()).toBe(0);
  });

  test('what was taken back while it waited its turn is not sent', async () => {
    let answer: (result: SendResult) => void = () => {};
    answers = {
      one: [
        new Promise((resolve) => {
          answer = resolve;
        }),
      ],
    };
    const box = outbox();
    await box.start();
    await stored(reply('one'), reply('two'));
    box.wake();
    await time.until(() => arrived.length === 1);
    const wish = await storage.inbox.append(syntheticMessage({ id: 'wish' }), 'wish', 0);
    const seq = wish === 'duplicate' ? 0 : wish.seq;
    await storage.register.commit({ seq, outgoing: [], forget: { person: 'synthetic-person' } });
    answer(sent);
    await box.idle();
    expect(arrived).toEqual(['one@chat +0']);
  });

  test('keeps to the limits, and a busy conversation holds up no other', async () => {
    const box = outbox({ throttle: createThrottle({ clock: time.clock }) });
    await stored(...Array.from({ length: 9 }, (_, index) => reply(`text ${index}`)), reply('other', 'another-chat'));
    await box.start();
    await time.pass(60_000);
    expect(arrived.map((what) => Number(what.split('+')[1]))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1_000, 2_000]);
    expect(arrived[1]).toBe('other@another-chat +0');
  });
});

describe('trying again', () => {
  test.each([412, 429, 500, 502, 503, 504])('after %i, in order, without holding up other lanes', async (code) => {
    answers = { one: [status(code), status(code)] };
    const box = outbox();
    await stored(reply('one'), reply('two'), reply('other', 'another-chat'));
    await box.start();
    await time.pass(10_000);
    expect(arrived).toEqual(['one@chat +0', 'other@another-chat +0', 'one@chat +600', 'one@chat +1700', 'two@chat +1700']);
    expect(await left()).toEqual([]);
  });

  test('after a refused connection, with longer and longer pauses up to half a minute', async () => {
    answers = { one: Array(9).fill({ is: 'not-accepted', status: undefined, after: undefined }) };
    const box = outbox({ chance: () => 0.999_999_9 });
    await stored(reply('one'));
    await box.start();
    await time.pass(300_000);
    const times = arrived.map((what) => Number(what.split('+')[1]));
    expect(times.slice(1).map((at, index) => at - (times[index] ?? 0))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000,
    ]);
  });

  test('never before the connector asked us to', async () => {
    answers = { one: [status(429, 47_000)] };
    const box = outbox();
    await stored(reply('one'));
    await box.start();
    await time.pass(46_999);
    expect(arrived).toHaveLength(1);
    await time.pass(1);
    expect(arrived[1]).toBe('one@chat +47000');
  });

  test('for a day, then it is given up on and shown, and the next goes', async () => {
    answers = { one: Array(10_000).fill(status(503)) };
    const box = outbox({ options: { backOff: { least: 60_000, first: 60_000, most: 3_600_000 }, pollEvery: 3_600_000 } });
    await stored(reply('one'), reply('two'));
    await box.start();
    await time.pass(day - 1);
    expect(arrived.some((what) => what.startsWith('two'))).toBe(false);
    expect(await failures()).toBe(0);
    await time.pass(2 * 3_600_000);
    expect(arrived.at(-1)).toMatch(/^two/);
    expect(await failures()).toBe(1);
  });

  test('the day counts from the first attempt: what had to wait for us is still sent', async () => {
    await stored(reply('one'));
    await time.pass(3 * day);
    answers = { one: [status(503)] };
    const box = outbox();
    await box.start();
    await time.pass(10_000);
    expect(arrived).toHaveLength(2);
    expect(await failures()).toBe(0);
  });

  test('what is refused is not tried again, is shown, and does not block its lane', async () => {
    answers = { one: [{ is: 'refused', status: 403, reason: 'BotNotInConversationRoster' }] };
    const box = outbox();
    await stored(reply('one'), reply('two'));
    await box.start();
    await time.pass(60_000);
    expect(arrived).toEqual(['one@chat +0', 'two@chat +0']);
    expect(await failures()).toBe(1);
  });
});

describe('uncertain', () => {
  test('once: tried once more', async () => {
    answers = { one: [uncertain] };
    const box = outbox();
    await stored(reply('one'), reply('two'));
    await box.start();
    await time.pass(60_000);
    expect(arrived).toEqual(['one@chat +0', 'one@chat +600', 'two@chat +600']);
    expect(await failures()).toBe(0);
  });

  test('twice: never a third time, shown as failed, and the next goes', async () => {
    answers = { one: [status(500), uncertain, status(429), uncertain] };
    const box = outbox();
    await stored(reply('one'), reply('two'));
    await box.start();
    await time.pass(60_000);
    expect(arrived.map((what) => what.split('@')[0])).toEqual(['one', 'one', 'one', 'one', 'two']);
    expect(await failures()).toBe(1);
  });

  test('a crash while it was being sent counts as one', async () => {
    await stored(reply('one'), reply('two'));
    for (let crash = 0; crash < 2; crash += 1) {
      await storage.outbox.recover();
      await storage.outbox.sending('one', time.clock().toISOString());
    }
    const box = outbox();
    await box.start();
    await box.idle();
    expect(arrived).toEqual(['two@chat +0']);
    expect(await failures()).toBe(1);
  });

  test('a channel that breaks is uncertain too', async () => {
    let calls = 0;
    const box = outbox({
      sender: {
        async send() {
          calls += 1;
          throw new Error('broken');
        },
      },
    });
    await stored(reply('one'));
    await box.start();
    await time.pass(60_000);
    expect(calls).toBe(2);
    expect(await failures()).toBe(1);
  });
});

describe('when the store is away', () => {
  const flaky = (method: 'sending' | 'sent' | 'pending', failuresLeft: number): OutboxStore => {
    let remaining = failuresLeft;
    const broken = async () => {
      throw new Error('database is locked');
    };
    return new Proxy(storage.outbox, {
      get: (target, name: keyof OutboxStore) => (name === method && remaining-- > 0 ? broken : target[name]),
    });
  };

  test.each(['sending', 'sent', 'pending'] as const)('%s is tried again, and the message arrives once', async (method) => {
    const box = outbox({ store: flaky(method, 3) });
    await stored(reply('one'), reply('two'));
    await box.start();
    await time.pass(60_000);
    expect(arrived.map((what) => what.split('@')[0])).toEqual(['one', 'two']);
    expect(await left()).toEqual([]);
  });
});

describe('stop', () => {
  test('waits for what is in the air, begins nothing more; the rest goes after the next start', async () => {
    let answer: (result: SendResult) => void = () => {};
    answers = {
      one: [
        new Promise((resolve) => {
          answer = resolve;
        }),
      ],
    };
    const box = outbox();
    await stored(reply('one'), reply('two'));
    await box.start();
    await time.until(() => arrived.length === 1);
    let stopped = false;
    const stopping = box.stop().then(() => {
      stopped = true;
    });
    await time.pass(5_000);
    expect(stopped).toBe(false);
    answer(sent);
    await stopping;
    expect(await left()).toEqual(['two']);
    const next = outbox();
    await next.start();
    await next.idle();
    expect(arrived).toEqual(['one@chat +0', 'two@chat +5000']);
  });

  test('does not wait for ever, nor through a pause; what was in the air is uncertain', async () => {
    answers = { stuck: [new Promise<SendResult>(() => {})], pausing: [status(503, 3_600_000)] };
    const box = outbox({ options: { stopWithin: 3_000 } });
    await stored(reply('stuck', 'a'), reply('pausing', 'b'));
    await box.start();
    await time.until(() => arrived.length === 2);
    const stopping = box.stop();
    await time.pass(3_000);
    await stopping;
    expect((await storage.outbox.pending(10)).map(({ key, state }) => [key, state])).toEqual([
      ['stuck', 'sending'],
      ['pausing', 'waiting'],
    ]);
    const next = outbox();
    await next.start();
    await next.idle();
    expect(arrived).toHaveLength(4);
  });
});
