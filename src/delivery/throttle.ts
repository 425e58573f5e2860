/** Keeps us under the limits Teams sets: so many messages within so long a time, per conversation and per tenant. Pure, given a clock. */
import type { Clock } from '../desk/ports.ts';
import type { Address } from '../question/incoming.ts';

/** At most `count` within any `within` milliseconds. */
export interface Limit {
  count: number;
  within: number;
}

export interface Limits {
  conversation: Limit[];
  tenant: Limit[];
}

/** Teams' own limits, as Microsoft states them. */
export const teamsLimits: Limits = {
  conversation: [
    { count: 7, within: 1_000 },
    { count: 8, within: 2_000 },
    { count: 60, within: 30_000 },
    { count: 1_800, within: 3_600_000 },
  ],
  tenant: [{ count: 50, within: 1_000 }],
};

export interface Throttle {
  /** 0: go on, and it is counted. Otherwise how many milliseconds to wait before asking again. */
  take(to: Pick<Address, 'tenant' | 'conversation'>): number;
  /** Conversations and tenants remembered. */
  size(): number;
}

/** The clock must run: a clock that stands still never lets anything more through. */
export function createThrottle({ clock, limits = teamsLimits }: { clock: Clock; limits?: Limits }): Throttle {
  const conversations = createWindows(limits.conversation);
  const tenants = createWindows(limits.tenant);

  return {
    take({ tenant, conversation }) {
      const now = clock().getTime();
      // All threads of a channel share its limit.
      const channel = conversation.split(';messageid=')[0] ?? conversation;
      const wait = Math.max(conversations.wait(channel, now), tenants.wait(tenant, now));
      if (wait > 0) return wait;
      conversations.count(channel, now);
      tenants.count(tenant, now);
      return 0;
    },
    size: () => conversations.size() + tenants.size(),
  };
}

/** Sliding windows over the times of the latest messages, one list for each key. */
function createWindows(limits: Limit[]) {
  const most = Math.max(0, ...limits.map(({ count }) => count));
  const longest = Math.max(0, ...limits.map(({ within }) => within));
  const sent = new Map<string, number[]>();
  let swept = Number.NEGATIVE_INFINITY;

  /** Forgets the keys that no limit can concern any more. */
  function forgetIdle(now: number): void {
    if (now - swept < longest) return;
    swept = now;
    for (const [key, times] of sent) if (now - (times.at(-1) ?? 0) >= longest) sent.delete(key);
  }

  return {
    wait(key: string, now: number): number {
      const times = sent.get(key) ?? [];
      const waits = limits.map(({ count, within }) => {
        const first = times.at(-count);
        // Never longer than the window, also when the clock was set back.
        return first === undefined ? 0 : Math.min(first + within - now, within);
      });
      return Math.max(0, ...waits);
    },
    count(key: string, now: number): void {
      forgetIdle(now);
      const times = sent.get(key);
      if (!times) sent.set(key, [now]);
      else {
        times.push(now);
        // Cut seldom, so that a full list costs no more than a short one.
        if (times.length > 2 * most) times.splice(0, times.length - most);
      }
    },
    size: () => sent.size,
  };
}
