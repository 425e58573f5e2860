/** One life of the assistant's inside — inbox, desk, outbox over a file — that ends at a step chosen beforehand, as if killed: nothing of it moves any more. */
import { createErrand } from '../delivery/errand.ts';
import { createInbox, type Inbox } from '../delivery/inbox.ts';
import { createOutbox, type Outbox } from '../delivery/outbox.ts';
import type { Sleep } from '../delivery/sleep.ts';
import type { Desk } from '../desk/context.ts';
import type { Sender } from '../desk/delivery-ports.ts';
import { handOver, take } from '../desk/desk.ts';
import type { Clock, Turn } from '../desk/ports.ts';
import type { OutgoingContent } from '../desk/reply.ts';
import { expireClaims } from '../desk/sweep-cases.ts';
import { takeOutcomes } from '../desk/take-outcomes.ts';
import type { Incoming } from '../question/incoming.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';

export interface Life {
  inbox: Inbox;
  outbox: Outbox;
  storage: Storage;
  desk: Desk;
  /** Resolves when it dies. */
  died: Promise<'died'>;
  alive(): boolean;
  /** Everything that can be done is done, or it died over it. */
  rest(): Promise<void>;
  expire(): Promise<unknown>;
  /** Lets go of the file; what was in the air then, nobody will ever know of. */
  end(): Promise<OutgoingContent[]>;
}

export interface LifeParts {
  url: string;
  desk: Desk;
  clock: Clock;
  sender: Sender;
  chance: () => number;
  /** How many steps it has. */
  steps: number;
  /** What the desk is about to store; a stale one is made anew. */
  made(incoming: Incoming, turn: Turn): void;
  failed(what: string): void;
}

/** Told on the case itself, and so not lost. */
const isVisible = (message: string) => message === 'A part of a case could not be delivered.';

const never = new Promise<never>(() => {});

/** Retries come at once; what would wait for hours waits for the end. */
const hurried: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    if (ms < 100_000) setImmediate(resolve);
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

export async function live({ url, desk: shared, clock, sender, chance, steps, made, failed }: LifeParts): Promise<Life> {
  const log = {
    info() {},
    warn() {},
    error: (facts: object, message: string) => void (isVisible(message) || failed(`${message} ${JSON.stringify(facts)}`)),
  };
  const storage = await openStorage({ url, clock, log });
  let left = steps;
  let die: (value: 'died') => void = () => {};
  const died = new Promise<'died'>((resolve) => {
    die = resolve;
  });
  const alive = () => left > 0;
  async function step(): Promise<unknown> {
    if (left <= 0) return never;
    left -= 1;
    if (left > 0) return undefined;
    die('died');
    return never;
  }
  /** Before it is done and after: a death between them is a commit nobody heard of, or a request whose answer was lost. */
  function around<T extends object>(target: T): T {
    return new Proxy(target, {
      get(_, name) {
        const method = Reflect.get(target, name) as unknown;
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          await step();
          const result: unknown = await (method as (...args: unknown[]) => unknown).apply(target, args);
          await step();
          return result;
        };
      },
    });
  }

  const desk: Desk = { ...shared, register: around(storage.register), cases: around(storage.cases), errands: storage.errands, clock, log };
  const outcomes = createErrand({ work: () => takeOutcomes(desk), done: () => outbox.wake(), log });
  const outbox = createOutbox({
    store: around(storage.outbox),
    sender: around(sender),
    throttle: { take: () => 0 },
    clock,
    log: { ...log, error() {} },
    sleep: hurried,
    chance,
    settled: outcomes.run,
    options: { pollEvery: 1e9, maxAge: 1e12 },
  });
  const inbox = createInbox({
    store: around(storage.inbox),
    key: 'synthetic',
    handle: async (row) => {
      const register = {
        ...storage.register,
        commit(turn: Turn) {
          made(row.incoming, turn);
          return storage.register.commit(turn);
        },
      };
      await take({ ...desk, register: around(register) }, row);
      outbox.wake();
    },
    handOver: async (row) => {
      failed('A message was handed over.');
      await handOver(desk, row);
      outbox.wake();
    },
    log,
    sleep: hurried,
  });
  void inbox.start().then(() => outbox.start());
  outcomes.run();

  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      // Reading is done in the same breath; what writes must get its turn.
      await new Promise((resolve) => setImmediate(resolve));
      await inbox.idle();
      outbox.wake('all');
      await outbox.idle();
      const told = await takeOutcomes(desk);
      quiet = told === 0 && (await storage.outbox.pending(1)).length === 0 ? quiet + 1 : 0;
    }
  }
  return {
    inbox,
    outbox,
    storage,
    desk,
    died,
    alive,
    rest: async () => void (await Promise.race([settle(), died])),
    expire: () => Promise.race([expireClaims(desk), died]),
    end: async () => {
      left = 0;
      // Whoever waits for hours wakes up and finds nothing that moves.
      void outbox.stop();
      void inbox.stop();
      // What had reached the database when it died is stored, as it would have been.
      await storage.cases.putAside('nothing');
      const inTheAir = (await storage.outbox.pending(1000)).filter(({ state }) => state === 'sending');
      await storage.close();
      return inTheAir.map(({ content }) => content);
    },
  };
}
