/** How messages come in: stored before they are acknowledged, handled in order within a conversation, until they are answered or a human has them. */
import { setMaxListeners } from 'node:events';
import type { InboxStore } from '../desk/delivery-ports.ts';
import type { InboxRow, Log } from '../desk/ports.ts';
import type { Incoming } from '../question/incoming.ts';
import { createAcknowledged } from './acknowledged.ts';
import { faultOf } from './fault.ts';
import { createLanes } from './lanes.ts';
import { semanticKey, windowOf } from './semantic-key.ts';
import { sleep as realSleep, type Sleep } from './sleep.ts';
import { createSlots } from './slots.ts';

export interface Inbox {
  /** Begins with what was not done when we stopped. Resolves when all of it is in line, ahead of anything new. */
  start(): Promise<void>;
  /** Durable when it resolves, and then it may be acknowledged; handling follows. Rejects when it could not be stored. */
  accept(incoming: Incoming): Promise<'accepted' | 'duplicate'>;
  /** Begins nothing more and waits a while for what is in work. What is left is taken up at the next start. */
  stop(): Promise<void>;
  /** Resolves when everything accepted has been handled. */
  idle(): Promise<void>;
}

export interface InboxParts {
  store: InboxStore;
  /** Key of the semantic keys; the same over restarts. */
  key: string;
  /** Does the work and commits it. Done again with the same row if it throws or we crash. */
  handle(row: InboxRow): Promise<void>;
  /** Called when `handle` has failed for good: a human is told. Commits too. */
  handOver(row: InboxRow): Promise<void>;
  log: Log;
  sleep?: Sleep;
  options?: Partial<InboxOptions>;
}

export interface InboxOptions {
  /** Within so many milliseconds the same text from the same person in the same conversation is the same message. */
  window: number;
  /** So many conversations are handled at a time. */
  concurrency: number;
  attempts: number;
  /** Waits before the second, third … attempt, in milliseconds; the last one is used on. */
  pauses: [number, ...number[]];
  /** How long a stop waits for what is in work, in milliseconds. */
  stopWithin: number;
}

const defaults: InboxOptions = {
  window: 60_000,
  concurrency: 16,
  attempts: 5,
  pauses: [250, 1_000, 4_000, 15_000],
  stopWithin: 10_000,
};

/** So many rows are read at a time at start. */
const page = 200;

interface Item {
  row: InboxRow;
  /** Found at start: its handling may have been begun before. */
  found: boolean;
}

export function createInbox({ store, key, handle, handOver, log, sleep = realSleep, options }: InboxParts): Inbox {
  const { window, concurrency, attempts, pauses, stopWithin } = { ...defaults, ...options };
  const stopping = new AbortController();
  // Everything that waits listens to it, and much may wait at once.
  setMaxListeners(0, stopping.signal);
  const stopped = () => stopping.signal.aborted;
  const acknowledged = createAcknowledged();
  const slots = createSlots(concurrency);
  const lanes = createLanes(work);
  /** What came while the older ones were still being read; undefined when they are all in line. */
  let early: InboxRow[] | undefined = [];

  function enqueue(item: Item): void {
    lanes.push(item.row.incoming.address.conversation, item);
  }

  async function work({ row, found }: Item): Promise<void> {
    let reason = 'interrupted';
    for (let begun = row.attempts; begun < attempts; begun += 1) {
      if (begun > row.attempts) await pause(begun - row.attempts);
      // The first beginning of a fresh message is not written down: it would cost a commit a message.
      if ((found || begun > 0) && !(await written(row, () => store.begin(row.seq)))) return;
      try {
        await slots(async () => {
          if (!stopped()) await handle({ ...row, attempts: begun });
        });
        return;
      } catch (error) {
        const fault = faultOf(error);
        reason = fault.fault;
        log.warn({ seq: row.seq, attempt: begun + 1, ...fault }, 'Handling a message failed.');
      }
    }
    await giveUp(row, reason);
  }

  /** A human first, the mark afterwards: a crash between them tells the human again, and the commit sees to it that it counts once. */
  async function giveUp(row: InboxRow, reason: string): Promise<void> {
    for (let failures = 0; failures < attempts && !stopped(); ) {
      try {
        await slots(() => handOver(row));
        break;
      } catch (error) {
        failures += 1;
        log.error({ seq: row.seq, attempt: failures, ...faultOf(error) }, 'A message that failed could not be handed to a human either.');
        await pause(failures);
        if (!(await written(row, () => store.begin(row.seq)))) return;
      }
    }
    if (await written(row, () => store.giveUp(row.seq, reason))) {
      log.error({ seq: row.seq, reason }, 'A message was given up on; /readyz counts it.');
    }
  }

  /** Tries until the store takes it, so that a store that is away uses up nobody's attempts. False when we stop before that. */
  async function written(row: InboxRow, write: () => Promise<void>): Promise<boolean> {
    for (let failures = 1; !stopped(); failures += 1) {
      try {
        await write();
        return true;
      } catch (error) {
        log.error({ seq: row.seq, ...faultOf(error) }, 'The inbox could not be written to; this is tried again.');
        await pause(failures);
      }
    }
    return false;
  }

  function pause(failures: number): Promise<void> {
    return sleep(pauses[Math.min(failures, pauses.length) - 1] ?? pauses[0], stopping.signal);
  }

  return {
    async start() {
      let last = 0;
      for (let rows = await store.pending(page); rows.length > 0; rows = await store.pending(page, last)) {
        for (const row of rows) {
          enqueue({ row, found: true });
          last = row.seq;
        }
      }
      for (const row of early ?? []) if (row.seq > last) enqueue({ row, found: false });
      early = undefined;
    },
    async accept(incoming) {
      const same = semanticKey(key, incoming);
      const done = acknowledged.begin(same);
      const stored = await store.append(incoming, same, windowOf(incoming, acknowledged.window(same, window)));
      if (stored === 'duplicate') return 'duplicate';
      done();
      const row: InboxRow = { seq: stored.seq, incoming, attempts: 0 };
      if (early) early.push(row);
      else enqueue({ row, found: false });
      return 'accepted';
    },
    async stop() {
      stopping.abort();
      lanes.stop();
      const patience = new AbortController();
      await Promise.race([lanes.settled(), sleep(stopWithin, patience.signal)]);
      patience.abort();
    },
    idle: () => lanes.settled(),
  };
}
