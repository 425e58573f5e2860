import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createThrottle, type Limits, teamsLimits } from './throttle.ts';

const at = (ms: number) => ({ tenant: 'tenant', conversation: 'chat', ms });

function replay(asked: { tenant: string; conversation: string; ms: number }[], limits?: Limits) {
  let now = 0;
  const throttle = createThrottle({ clock: () => new Date(now), ...(limits ? { limits } : {}) });
  return asked.map(({ ms, ...to }) => {
    now = ms;
    return throttle.take(to);
  });
}

test.each([
  {
    what: 'seven at once, the eighth after a second',
    asked: [0, 0, 0, 0, 0, 0, 0, 0, 999, 1000],
    waits: [0, 0, 0, 0, 0, 0, 0, 1000, 1, 0],
  },
  { what: 'eight in two seconds', asked: [0, 0, 0, 0, 0, 0, 0, 1000, 1000, 1999, 2000], waits: [0, 0, 0, 0, 0, 0, 0, 0, 1000, 1, 0] },
  {
    what: 'a window slides, it does not start anew',
    asked: [0, 900, 900, 900, 900, 900, 900, 1000, 1100, 1900],
    waits: [0, 0, 0, 0, 0, 0, 0, 0, 900, 100],
  },
])('in one conversation: $what', ({ asked, waits }) => {
  expect(replay(asked.map(at))).toEqual(waits);
});

test('sixty in thirty seconds, and 1,800 in an hour', () => {
  const evenly = Array.from({ length: 61 }, (_, index) => at(index * 400));
  expect(replay(evenly).findIndex((wait) => wait > 0)).toBe(60);
  expect(replay(evenly).at(-1)).toBe(6_000);
  const hour = Array.from({ length: 1_801 }, (_, index) => at(index * 1_000 + Math.floor(index / 59) * 2_000));
  expect(replay(hour).findIndex((wait) => wait > 0)).toBe(1_800);
});

test('fifty in a second over all conversations of a tenant; another tenant is not held up', () => {
  const many = Array.from({ length: 51 }, (_, index) => ({ tenant: 'tenant', conversation: `chat-${index}`, ms: 10 }));
  const waits = replay([...many, { tenant: 'another', conversation: 'chat', ms: 10 }]);
  expect(waits.slice(0, 50)).toEqual(Array(50).fill(0));
  expect(waits.slice(50)).toEqual([1_000, 0]);
});

test('a message held up in its conversation does not count in its tenant', () => {
  const busy = Array.from({ length: 100 }, () => at(0));
  const others = Array.from({ length: 43 }, (_, index) => ({ tenant: 'tenant', conversation: `chat-${index}`, ms: 0 }));
  expect(replay([...busy, ...others]).slice(100)).toEqual(Array(43).fill(0));
});

test('the threads of a channel share its limit', () => {
  const threads = Array.from({ length: 8 }, (_, index) => ({ tenant: 'tenant', conversation: `19:channel;messageid=${index}`, ms: 0 }));
  expect(replay(threads).at(-1)).toBe(1_000);
});

test('a clock set back holds nothing up for longer than the window', () => {
  const waits = replay([...Array.from({ length: 7 }, () => at(5_000_000)), at(0)]);
  expect(waits.at(-1)).toBeLessThanOrEqual(3_600_000);
  expect(waits.at(-1)).toBe(1_000);
});

test('no limits, no waiting', () => {
  expect(
    replay(
      Array.from({ length: 500 }, () => at(0)),
      { conversation: [], tenant: [] },
    ),
  ).toEqual(Array(500).fill(0));
});

test('forgets conversations that have been quiet for longer than any limit', () => {
  let now = 0;
  const throttle = createThrottle({ clock: () => new Date(now) });
  for (let index = 0; index < 10_000; index += 1) {
    now += 1_000;
    throttle.take({ tenant: 'tenant', conversation: `chat-${index}` });
  }
  expect(throttle.size()).toBeLessThanOrEqual(2 * 3_600 + 1);
});

test('whoever waits as told never breaks a limit, and is never told to wait in vain', () => {
  const limits: Limits = {
    conversation: [
      { count: 2, within: 10 },
      { count: 3, within: 40 },
    ],
    tenant: [{ count: 4, within: 20 }],
  };
  const message = fc.record({ conversation: fc.constantFrom('a', 'b', 'c'), pause: fc.integer({ min: 0, max: 15 }) });
  fc.assert(
    fc.property(fc.array(message, { maxLength: 60 }), (messages) => {
      let now = 0;
      const throttle = createThrottle({ clock: () => new Date(now), limits });
      const sent: { conversation: string; at: number }[] = [];
      for (const { conversation, pause } of messages) {
        now += pause;
        for (let wait = throttle.take({ tenant: 't', conversation }); wait > 0; wait = throttle.take({ tenant: 't', conversation })) {
          expect(wait).toBeLessThanOrEqual(40);
          now += wait;
        }
        sent.push({ conversation, at: now });
      }
      const within = (ms: number, times: number[]) =>
        Math.max(0, ...times.map((from) => times.filter((one) => one >= from && one < from + ms).length));
      for (const chat of ['a', 'b', 'c']) {
        const times = sent.filter(({ conversation }) => conversation === chat).map((one) => one.at);
        for (const limit of limits.conversation) expect(within(limit.within, times)).toBeLessThanOrEqual(limit.count);
      }
      expect(
        within(
          20,
          sent.map((one) => one.at),
        ),
      ).toBeLessThanOrEqual(4);
    }),
    { seed: 20261122 },
  );
});

test('the limits are those Teams states', () => {
  expect(teamsLimits).toEqual({
    conversation: [
      { count: 7, within: 1_000 },
      { count: 8, within: 2_000 },
      { count: 60, within: 30_000 },
      { count: 1_800, within: 3_600_000 },
    ],
    tenant: [{ count: 50, within: 1_000 }],
  });
});
