/**
 * How messages leave: in order within a lane, tried again until the receiver has them. The connector knows no idempotency key, so a
 * message whose fate is unknown (a time-out, a crash while it was being sent) is tried once more and never a third time.
 */
import { setMaxListeners } from 'node:events';
import type { Destination, OutboxRow, OutboxStore, Sender, SendResult } from '../desk/delivery-ports.ts';
import type { Clock, Log } from '../desk/ports.ts';
import type { Address } from '../question/incoming.ts';
import { type BackOff, defaultBackOff, retryDelay } from './back-off.ts';
import { faultOf } from './fault.ts';
import { createLanes } from './lanes.ts';
import { sleep as realSleep, type Sleep } from './sleep.ts';
import { createSlots } from './slots.ts';
import type { Throttle } from './throttle.ts';

type Known = Extract<Destination, { is: 'known' }>;

export interface Outbox {
  /** What was being sent when we stopped becomes uncertain; then everything that waits is sent. */
  start(): Promise<void>;
  /** Something was stored: look at once. `all`: an office's address was learned, so what waited for it can go. */
  wake(from?: 'new' | 'all'): void;
  /** Begins nothing more and waits a while for what is in the air. What is left is sent after the next start. */
  stop(): Promise<void>;
  /** Resolves when everything that can be sent has been sent or has failed. */
  idle(): Promise<void>;
}

export interface OutboxParts {
  store: OutboxStore;
  sender: Sender;
  throttle: Pick<Throttle, 'take'>;
  clock: Clock;
  log: Log;
  /** A part of a case arrived, or was refused for good. */
  settled?: () => void;
  sleep?: Sleep;
  /** From 0 up to 1. */
  chance?: () => number;
  options?: Partial<OutboxOptions>;
}

export interface OutboxOptions {
  /** A message that has been tried in vain for so long is given up, milliseconds. */
  maxAge: number;
  backOff: BackOff;
  /** Looks through everything this often: what fell due, and what nobody woke it for. */
  pollEvery: number;
  /** So many requests are in the air at a time. */
  concurrency: number;
  /** So many messages are held in memory at most; the rest wait in the store. */
  held: number;
  stopWithin: number;
}

const defaults: OutboxOptions = {
  maxAge: 24 * 60 * 60 * 1000,
  backOff: defaultBackOff,
  pollEvery: 5_000,
  concurrency: 64,
  held: 1_000,
  stopWithin: 10_000,
};

/** So many rows are read at a time. */
const page = 100;

export function createOutbox({
  store,
  sender,
  throttle,
  clock,
  log,
  settled = () => {},
  sleep = realSleep,
  chance = Math.random,
  options,
}: OutboxParts): Outbox {
  const { maxAge, backOff, pollEvery, concurrency, held: mostHeld, stopWithin } = { ...defaults, ...options };
  const stopping = new AbortController();
  // Everything that waits listens to it, and much may wait at once.
  setMaxListeners(0, stopping.signal);
  const stopped = () => stopping.signal.aborted;
  const slots = createSlots(concurrency);
  const lanes = createLanes(work);
  const held = new Set<number>();
  /** Everything up to this id has been seen. */
  let seen = 0;
  let looking: Promise<void> | undefined;
  let asked: 'new' | 'all' | undefined;
  /** There was no room for everything. */
  let more = false;
  let started = false;

  async function work(row: OutboxRow): Promise<void> {
    try {
      await deliver(row);
    } catch (error) {
      // Not expected: everything that can happen has its own way. The row stays where it is in the store, and the poll finds it.
      log.error({ key: row.key, ...faultOf(error) }, 'Sending a message broke off.');
    }
    held.delete(row.id);
    if (row.part) settled();
    if (more && held.size < mostHeld / 2) wake();
  }

  async function deliver(row: OutboxRow): Promise<void> {
    let { attempts, uncertain, triedAt } = row;
    while (!stopped()) {
      const destination = await durably(() => store.whereTo(row.recipient));
      // Not to be sent yet; the store offers it again when the office's address is known.
      if (destination.is === 'not-known-yet') return;
      if (destination.is === 'gone') return fail(row, 'gone');
      // What takes the place of something does so as often as one likes: nothing comes twice by it.
      const mayRepeat = destination.instead !== undefined;
      if (uncertain >= 2 && !mayRepeat) return fail(row, 'uncertain');
      await allowed(destination.address);
      if (stopped()) return;

      const at = clock().toISOString();
      const result = await slots(() => attempt(row, destination, at));
      attempts += 1;
      triedAt ??= at;
      if (result === 'gone' || result.is === 'sent') return;
      if (result.is === 'refused') return fail(row, `${result.status} ${result.reason}`);
      if (result.is === 'uncertain') uncertain += 1;
      if (uncertain >= 2 && !mayRepeat) return fail(row, 'uncertain');
      if (clock().getTime() - Date.parse(triedAt) >= maxAge) return fail(row, 'not accepted in time');

      const status = result.is === 'not-accepted' ? result.status : undefined;
      const delay = retryDelay(attempts, result.is === 'not-accepted' ? result.after : undefined, chance(), backOff);
      log.warn({ key: row.key, result: result.is, status, attempts, delay }, 'A message was not sent; it is tried again.');
      await sleep(Math.min(delay, maxAge), stopping.signal);
    }
  }

  /** One request, with what is known of it stored before and after. */
  async function attempt(row: OutboxRow, to: Known, at: string): Promise<SendResult | 'gone'> {
    if (stopped() || !(await durably(() => store.sending(row.key, at)))) return 'gone';
    const result = await send(row, to);
    const now = clock().toISOString();
    if (result.is === 'sent') await durably(() => store.sent(row.key, to.instead ?? result.activity, now, to.address.conversation));
    if (result.is === 'not-accepted') await durably(() => store.notAccepted(row.key));
    if (result.is === 'uncertain') await durably(() => store.uncertain(row.key));
    return result;
  }

  async function send(row: OutboxRow, { address, instead }: Known): Promise<SendResult> {
    try {
      return await sender.send(address, row.content, row.replyTo, instead);
    } catch (error) {
      log.error({ key: row.key, ...faultOf(error) }, 'The channel broke while sending; nobody knows whether the message arrived.');
      return { is: 'uncertain' };
    }
  }

  async function allowed(address: Address): Promise<void> {
    for (let wait = throttle.take(address); wait > 0 && !stopped(); wait = throttle.take(address)) await sleep(wait, stopping.signal);
  }

  async function fail(row: OutboxRow, reason: string): Promise<void> {
    await durably(() => store.failed(row.key, reason, clock().toISOString()));
    log.error({ key: row.key, reason }, 'A message could not be delivered and is given up; /readyz counts it.');
  }

  /** What has happened must be stored before anything else happens in the lane. Gives up only when we stop. */
  async function durably<T>(write: () => Promise<T>): Promise<T> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await write();
      } catch (error) {
        if (stopped()) throw error;
        log.error(faultOf(error), 'The outbox could not be written to; this is tried again.');
        await sleep(retryDelay(attempts, undefined, chance(), backOff), stopping.signal);
      }
    }
  }

  /** Takes up what is stored later than `after`, as far as there is room. */
  async function look(after: number): Promise<void> {
    more = false;
    for (let from = after; !stopped(); ) {
      const rows = await store.pending(page, from);
      for (const row of rows) {
        if (held.size >= mostHeld) {
          more = true;
          return;
        }
        from = row.id;
        seen = Math.max(seen, from);
        if (held.has(row.id)) continue;
        held.add(row.id);
        lanes.push(row.lane, row);
      }
      if (rows.length < page) return;
    }
  }

  async function lookWhileAsked(): Promise<void> {
    for (let from = asked; from !== undefined && !stopped(); from = asked) {
      asked = undefined;
      try {
        await look(from === 'all' ? 0 : seen);
      } catch (error) {
        log.error(faultOf(error), 'The outbox could not be read; this is tried again.');
      }
    }
    looking = undefined;
  }

  function wake(from: 'new' | 'all' = 'new'): void {
    if (!started || stopped()) return;
    if (asked !== 'all') asked = from;
    looking ??= lookWhileAsked();
  }

  async function poll(): Promise<void> {
    while (!stopped()) {
      await sleep(pollEvery, stopping.signal);
      wake('all');
    }
  }

  return {
    async start() {
      const uncertain = await store.recover();
      if (uncertain > 0) log.warn({ uncertain }, 'Messages were being sent when we stopped; each is tried once more.');
      started = true;
      wake();
      void poll();
    },
    wake,
    async stop() {
      stopping.abort();
      lanes.stop();
      const patience = new AbortController();
      await Promise.race([Promise.all([looking, lanes.settled()]), sleep(stopWithin, patience.signal)]);
      patience.abort();
    },
    async idle() {
      do {
        await looking;
        await lanes.settled();
      } while (looking);
    },
  };
}
