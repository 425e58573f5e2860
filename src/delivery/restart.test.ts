/** The promise: nothing lost, nothing twice, wherever the process is cut off. Inbox, outbox and a real file; a crash between any two steps. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sender } from '../desk/delivery-ports.ts';
import type { InboxRow } from '../desk/ports.ts';
import type { IncomingMessage } from '../question/incoming.ts';
import type { RedactedText } from '../question/question.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';
import { syntheticAddress, syntheticMessage, syntheticReply, syntheticTurn, toAsker } from '../storage/synthetic.ts';
import { createFakeTime, type FakeTime } from './fake-time.ts';
import { createInbox } from './inbox.ts';
import { createOutbox } from './outbox.ts';

const quiet = { info() {}, warn() {}, error() {} };
const never = new Promise<never>(() => {});

/** Lets so many steps happen, then nothing any more: what the process was doing stays as it was, and what is on disk stays on disk. */
function createCutOff(after: number) {
  const steps: string[] = [];
  const cut = () => steps.length >= after;
  const step = async (name: string) => {
    if (cut()) return never;
    steps.push(name);
    return cut() ? never : undefined;
  };
  /** Every method is two steps: before it is done and after. */
  function around<T extends object>(target: T, room: string): T {
    return new Proxy(target, {
      get(_, name) {
        const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
        return async (...args: unknown[]) => {
          await step(`before ${room}.${String(name)}`);
          const result = await method.apply(target, args);
          await step(`after ${room}.${String(name)}`);
          return result;
        };
      },
    });
  }
  return { around, cut, last: () => steps.at(-1) };
}

let folder: string;
let time: FakeTime;
/** What the connector has taken, over all lives of the process. */
let taken: string[];
let opened: Storage[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restart-'));
  time = createFakeTime();
  taken = [];
  opened = [];
});
afterEach(async () => {
  for (const storage of opened) await storage.close();
  await rm(folder, { recursive: true, force: true });
});

const connector: Sender = {
  async send(_, content) {
    taken.push(content.is === 'reply' ? content.text : 'case');
    return { is: 'sent', activity: `activity-${taken.length}` };
  },
};

/** One life of the process, cut off after so many steps. */
async function live(after = Number.POSITIVE_INFINITY) {
  const storage = await openStorage({ url: `file:${join(folder, 'a.db')}`, clock: time.clock, log: quiet });
  opened.push(storage);
  const { around, cut, last } = createCutOff(after);
  const register = around(storage.register, 'register');
  const outbox = createOutbox({
    store: around(storage.outbox, 'outbox'),
    sender: around(connector, 'connector'),
    throttle: { take: () => 0 },
    clock: time.clock,
    log: quiet,
    sleep: time.sleep,
    chance: () => 0.5,
  });
  /** Two replies to each message, as an answer and the form that follows it. */
  async function answer({ seq, incoming }: InboxRow): Promise<void> {
    const words = incoming.is === 'message' ? incoming.text : '';
    const chat = incoming.address.conversation;
    const outgoing = [1, 2].map((nth) => toAsker(`${seq}:${nth}`, chat, { content: syntheticReply({ text: `${words}/${nth}` }) }));
    await register.commit(syntheticTurn(seq, { outgoing }));
    outbox.wake();
  }
  const inbox = createInbox({
    store: around(storage.inbox, 'inbox'),
    key: 'synthetic',
    handle: answer,
    handOver: answer,
    log: quiet,
    sleep: time.sleep,
  });
  return {
    storage,
    inbox,
    outbox,
    cut,
    last,
    /** The process is gone: nothing of it moves any more, and the file is let go. */
    async end() {
      opened.splice(opened.indexOf(storage), 1);
      await storage.close();
    },
  };
}

const messages = [
  ['a1', 'chat-a'],
  ['a2', 'chat-a'],
  ['b1', 'chat-b'],
].map(([words = '', chat = '']) =>
  syntheticMessage({ id: words, text: words as RedactedText, address: syntheticAddress(chat), receivedAt: '2026-11-22T10:00:00Z' }),
);
const expected = messages.flatMap(({ text }) => [`${text}/1`, `${text}/2`]).sort();

type Life = Awaited<ReturnType<typeof live>>;

/** What the connector has taken although we have not stored that it did: what may, and will, come again. */
async function inTheAir({ storage }: Life): Promise<string[]> {
  const rows = await storage.outbox.pending(100);
  const sending = rows.filter(({ state }) => state === 'sending').map(({ content }) => (content.is === 'reply' ? content.text : 'case'));
  return sending.filter((words) => taken.includes(words)).sort();
}

/** Starts, and lets the channel send what is not acknowledged: again, under a new id. */
function begin(to: Life, unacknowledged: Set<IncomingMessage>, life: string): void {
  void to.inbox.start();
  void to.outbox.start();
  for (const message of unacknowledged) {
    const delivered = { ...message, id: `${message.id}-${life}`, receivedAt: time.clock().toISOString() };
    void to.inbox.accept(delivered).then(() => unacknowledged.delete(message));
  }
}

test('a crash between any two steps loses nothing, keeps the order, and repeats only what the connector had taken and we had not stored', async () => {
  const places: string[] = [];
  for (let steps = 1; ; steps += 1) {
    time = createFakeTime();
    taken = [];
    const unacknowledged = new Set(messages);

    const first = await live(steps);
    begin(first, unacknowledged, 'first');
    await time.until(() => first.cut() || taken.length === expected.length);
    await time.pass(0);
    if (!first.cut()) break;
    const where = `step ${steps}, ${first.last()}`;
    places.push(first.last() ?? '');
    const mayRepeat = await inTheAir(first);
    await first.end();

    await time.pass(12_000);
    const second = await live();
    begin(second, unacknowledged, 'second');
    await time.pass(60_000);
    const health = await second.storage.outbox.health();
    await Promise.all([second.inbox.stop(), second.outbox.stop()]);
    await second.end();

    expect(unacknowledged.size, where).toBe(0);
    expect(health, where).toMatchObject({ inboxPending: 0, inboxGivenUp: 0, outboxPending: 0, outboxFailed: 0 });
    expect(taken.toSorted(), where).toEqual([...expected, ...mayRepeat].sort());
    for (const { text } of messages) expect(taken.indexOf(`${text}/1`), where).toBeLessThan(taken.indexOf(`${text}/2`));
    expect(taken.indexOf('a1/2'), where).toBeLessThan(taken.indexOf('a2/1'));
    await rm(folder, { recursive: true });
  }
  expect(places.length).toBeGreaterThan(40);
  for (const name of ['inbox.append', 'register.commit', 'outbox.sending', 'connector.send', 'outbox.sent']) {
    expect(places).toContain(`before ${name}`);
    expect(places).toContain(`after ${name}`);
  }
}, 120_000);
