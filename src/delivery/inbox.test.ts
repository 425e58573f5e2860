import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InboxStore } from '../desk/delivery-ports.ts';
import type { InboxRow } from '../desk/ports.ts';
import type { Incoming } from '../question/incoming.ts';
import type { RedactedText } from '../question/question.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';
import { syntheticAddress, syntheticMessage } from '../storage/synthetic.ts';
import { createFakeTime, type FakeTime } from './fake-time.ts';
import { createInbox, type Inbox, type InboxParts } from './inbox.ts';

const quiet = { info() {}, warn() {}, error() {} };
const text = (words: string) => words as RedactedText;

let time: FakeTime;
let storage: Storage;
/** What was handled or handed over, as `text#attempt`. */
let done: string[];
const inboxes: Inbox[] = [];

beforeEach(async () => {
  time = createFakeTime();
  storage = await openStorage({ url: 'file::memory:', clock: time.clock, log: quiet });
  done = [];
});
afterEach(async () => {
  const stopping = inboxes.splice(0).map((box) => box.stop());
  await time.pass(60_000);
  await Promise.all(stopping);
  await storage.close();
});

const wordsOf = ({ incoming }: InboxRow) => (incoming.is === 'message' ? incoming.text : incoming.is);

/** An inbox whose handler commits; `handle` and `handOver` say what happens before that. */
function inbox({ handle, handOver, ...parts }: Partial<InboxParts> = {}): Inbox {
  const finish = async (row: InboxRow) => {
    await storage.register.commit({ seq: row.seq, outgoing: [] });
  };
  const made = createInbox({
    store: storage.inbox,
    key: 'synthetic key',
    log: quiet,
    sleep: time.sleep,
    ...parts,
    async handle(row) {
      done.push(`${wordsOf(row)}#${row.attempts}`);
      await handle?.(row);
      await finish(row);
    },
    async handOver(row) {
      done.push(`${wordsOf(row)} to a human`);
      await handOver?.(row);
      await finish(row);
    },
  });
  inboxes.push(made);
  return made;
}

let count = 0;
const message = (words: string, chat = 'chat', more: Partial<Incoming> = {}): Incoming =>
  ({
    ...syntheticMessage({
      id: `message-${++count}`,
      text: text(words),
      address: syntheticAddress(chat),
      receivedAt: time.clock().toISOString(),
    }),
    ...more,
  }) as Incoming;

/** A handler that waits at a gate. */
function gated() {
  const gates = new Map<string, () => void>();
  return {
    handle: (row: InboxRow) => new Promise<void>((resolve) => gates.set(wordsOf(row), resolve)),
    open: (words: string) => gates.get(words)?.(),
  };
}

describe('what comes in', () => {
  test('is stored before it is acknowledged, and handled afterwards', async () => {
    const { handle, open } = gated();
    const box = inbox({ handle });
    await box.start();
    expect(await box.accept(message('hei'))).toBe('accepted');
    expect(await storage.inbox.pending(10)).toHaveLength(1);
    await time.until(() => done.length === 1);
    open('hei');
    await box.idle();
    expect(done).toEqual(['hei#0']);
    expect(await storage.inbox.pending(10)).toEqual([]);
  });

  test('is not acknowledged when it cannot be stored', async () => {
    const store: InboxStore = { ...storage.inbox, append: () => Promise.reject(new Error('disk full')) };
    const box = inbox({ store });
    await box.start();
    await expect(box.accept(message('hei'))).rejects.toThrow('disk full');
    expect(done).toEqual([]);
  });

  test('is handled once, however often and under whatever id it is delivered', async () => {
    const box = inbox();
    await box.start();
    const first = message('Hvor mye får kommunen?');
    expect(await box.accept(first)).toBe('accepted');
    expect(await box.accept(first)).toBe('duplicate');
    await time.pass(15_000);
    expect(await box.accept({ ...first, id: 'new-id', receivedAt: time.clock().toISOString() })).toBe('duplicate');
    await box.idle();
    expect(done).toEqual(['Hvor mye får kommunen?#0']);
  });

  test('is a new message when it says something else, comes from another, or comes after the window', async () => {
    const box = inbox({ options: { window: 10_000 } });
    await box.start();
    for (const words of ['ja', 'nei', 'ja!']) expect(await box.accept(message(words))).toBe('accepted');
    expect(await box.accept(message('ja', 'chat', { person: 'another' }))).toBe('accepted');
    expect(await box.accept(message('ja', 'another-chat'))).toBe('accepted');
    await time.pass(10_000);
    expect(await box.accept(message('ja'))).toBe('accepted');
  });

  test('a button works once, also a year later and after a restart', async () => {
    const press = () => message('', 'chat', { is: 'press', verb: 'solved', nonce: 'nonce-1', values: {} });
    const box = inbox();
    await box.start();
    expect(await box.accept(press())).toBe('accepted');
    await box.idle();
    await box.stop();
    await time.pass(365 * 24 * 3_600_000);
    await storage.sweep();
    const next = inbox();
    await next.start();
    expect(await next.accept(press())).toBe('duplicate');
    expect(done).toEqual(['press#0']);
  });
});

describe('order', () => {
  test('within a conversation one at a time; other conversations go on', async () => {
    const { handle, open } = gated();
    const box = inbox({ handle });
    await box.start();
    for (const [words, chat] of [
      ['a1', 'a'],
      ['a2', 'a'],
      ['b1', 'b'],
    ] as const)
      await box.accept(message(words, chat));
    await time.until(() => done.length === 2);
    expect(done).toEqual(['a1#0', 'b1#0']);
    open('b1');
    open('a1');
    await time.until(() => done.length === 3);
    open('a2');
    await box.idle();
    expect(done).toEqual(['a1#0', 'b1#0', 'a2#0']);
  });

  test('no more conversations at a time than the setting says', async () => {
    const { handle, open } = gated();
    const box = inbox({ handle, options: { concurrency: 2 } });
    await box.start();
    for (const chat of ['a', 'b', 'c']) await box.accept(message(chat, chat));
    await time.pass(0);
    expect(done).toEqual(['a#0', 'b#0']);
    open('a');
    await time.until(() => done.length === 3);
    for (const chat of ['b', 'c']) open(chat);
    await box.idle();
  });

  test('at start what was left is handled first, also before what comes while it is read', async () => {
    const before = inbox();
    for (let index = 0; index < 250; index += 1) await before.accept(message(`old ${index}`));
    await before.stop();
    const box = inbox();
    const accepted = box.accept(message('new'));
    await box.start();
    await accepted;
    await box.accept(message('newer'));
    await box.idle();
    expect(done).toEqual([...Array.from({ length: 250 }, (_, index) => `old ${index}#0`), 'new#0', 'newer#0']);
  });

  test('what is accepted before the start waits for the older ones, and is handled once', async () => {
    const before = inbox();
    await before.accept(message('old'));
    const box = inbox();
    await box.accept(message('new'));
    await time.pass(0);
    expect(done).toEqual([]);
    await box.start();
    await box.idle();
    expect(done).toEqual(['old#0', 'new#0']);
  });
});

describe('a handler that fails', () => {
  const failing = (times: number) => {
    let left = times;
    return async () => {
      if (left-- > 0) throw new TypeError('quotes what was written');
    };
  };

  test('is tried again after a pause, and the rest of its conversation waits', async () => {
    const box = inbox({ handle: failing(2) });
    await box.start();
    await box.accept(message('one'));
    await box.accept(message('two'));
    await time.pass(200);
    expect(done).toEqual(['one#0']);
    await time.pass(100);
    expect(done).toEqual(['one#0', 'one#1']);
    await time.pass(1_000);
    expect(done).toEqual(['one#0', 'one#1', 'one#2', 'two#0']);
  });

  test('takes no place from others while it pauses', async () => {
    const box = inbox({ handle: failing(1), options: { concurrency: 1 } });
    await box.start();
    await box.accept(message('a', 'a'));
    await box.accept(message('b', 'b'));
    await time.pass(0);
    expect(done).toEqual(['a#0', 'b#0']);
  });

  test('five times: a human is told, it is given up on and shown, and the next goes on', async () => {
    const logged: unknown[] = [];
    const log = { info() {}, warn: (...facts: unknown[]) => logged.push(facts), error: (...facts: unknown[]) => logged.push(facts) };
    const box = inbox({ handle: failing(5), log });
    await box.start();
    await box.accept(message('one'));
    await box.accept(message('two'));
    await time.pass(60_000);
    expect(done).toEqual(['one#0', 'one#1', 'one#2', 'one#3', 'one#4', 'one to a human', 'two#0']);
    expect(await storage.outbox.health()).toMatchObject({ inboxPending: 0, inboxGivenUp: 1 });
    expect(JSON.stringify(logged)).toContain('TypeError');
    expect(JSON.stringify(logged)).not.toMatch(/quotes what was written|synthetic-person/);
  });

  test('counts over restarts: a message that kills the process is handed to a human in the end', async () => {
    const first = inbox({ handle: () => new Promise(() => {}) });
    await first.start();
    await first.accept(message('poison'));
    await time.until(() => done.length === 1);
    for (let restart = 0; restart < 5; restart += 1) {
      const next = inbox({ handle: () => new Promise(() => {}) });
      await next.start();
      await time.until(() => done.length === 2 + restart);
    }
    await inbox().start();
    await time.until(async () => (await storage.outbox.health()).inboxGivenUp === 1);
    expect(done).toEqual(['poison#0', 'poison#0', 'poison#1', 'poison#2', 'poison#3', 'poison#4', 'poison to a human']);
  });

  test('a human who cannot be told is tried again, and in the end it is shown all the same', async () => {
    let left = 2;
    const patient = inbox({
      handle: failing(9),
      handOver: async () => {
        if (left-- > 0) throw new Error('the database is away');
      },
    });
    await patient.start();
    await patient.accept(message('one'));
    await time.pass(120_000);
    expect(done.filter((what) => what === 'one to a human')).toHaveLength(3);
    await patient.stop();

    const hopeless = inbox({ handle: failing(5), handOver: failing(99) });
    await hopeless.start();
    await hopeless.accept(message('two'));
    await hopeless.accept(message('three'));
    await time.pass(600_000);
    expect(done.at(-1)).toBe('three#0');
    expect(done.filter((what) => what === 'two to a human')).toHaveLength(5);
    expect(await storage.outbox.health()).toMatchObject({ inboxGivenUp: 2 });
  });

  test('while the store is away everybody waits, and afterwards they are answered as if nothing had been', async () => {
    let away = true;
    const out = async () => {
      if (away) throw new Error('database is locked');
    };
    const store: InboxStore = {
      ...storage.inbox,
      begin: async (seq) => {
        await out();
        await storage.inbox.begin(seq);
      },
    };
    const box = inbox({ store, handle: out, handOver: out });
    await box.start();
    await box.accept(message('one'));
    await box.accept(message('two'));
    await time.pass(3_600_000);
    away = false;
    await time.pass(60_000);
    expect(done).toEqual(['one#0', 'one#1', 'two#0']);
    expect(await storage.outbox.health()).toMatchObject({ inboxPending: 0, inboxGivenUp: 0 });
  });
});

describe('stop', () => {
  test('waits for what is in work, begins nothing more, and the rest is handled after the next start', async () => {
    const { handle, open } = gated();
    const box = inbox({ handle });
    await box.start();
    await box.accept(message('one'));
    await box.accept(message('two'));
    await time.until(() => done.length === 1);
    let stopped = false;
    const stopping = box.stop().then(() => {
      stopped = true;
    });
    await time.pass(5_000);
    expect(stopped).toBe(false);
    open('one');
    await stopping;
    expect(done).toEqual(['one#0']);
    const next = inbox();
    await next.start();
    await next.idle();
    expect(done).toEqual(['one#0', 'two#0']);
  });

  test('does not wait for ever, nor through a pause', async () => {
    const stuck = inbox({ handle: () => new Promise(() => {}), options: { stopWithin: 3_000 } });
    await stuck.start();
    await stuck.accept(message('one'));
    await time.until(() => done.length === 1);
    const stopping = stuck.stop();
    await time.pass(3_000);
    await stopping;

    const pausing = inbox({ handle: () => Promise.reject(new Error('no')) });
    await pausing.start();
    await pausing.accept(message('two', 'another'));
    await time.until(() => done.includes('two#0'));
    await pausing.stop();
    expect((await storage.inbox.pending(10)).map(wordsOf)).toEqual(['one', 'two']);
  });
});
