import { describe, expect, it } from 'vitest';
import { createBreaker } from './breaker.ts';

function start() {
  let now = 0;
  const breaker = createBreaker({ clock: () => new Date(now), failures: 3, pause: 15_000 });
  const fail = (times: number) => {
    for (let time = 0; time < times; time += 1) breaker.failed();
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { breaker, fail, pass };
}

describe('the breaker', () => {
  it('lets all through until several failures in a row', () => {
    const { breaker, fail } = start();
    fail(2);
    breaker.succeeded();
    fail(2);
    expect([breaker.mayTry(), breaker.state()]).toEqual([true, 'closed']);
    fail(1);
    expect([breaker.mayTry(), breaker.state()]).toEqual([false, 'open']);
  });

  it('lets one through after the pause, and closes when that one succeeds', () => {
    const { breaker, fail, pass } = start();
    fail(3);
    pass(14_999);
    expect(breaker.mayTry()).toBe(false);
    pass(1);
    expect([breaker.mayTry(), breaker.mayTry(), breaker.state()]).toEqual([true, false, 'trying']);
    breaker.succeeded();
    expect([breaker.mayTry(), breaker.mayTry(), breaker.state()]).toEqual([true, true, 'closed']);
  });

  it('waits twice as long each time that one fails too, ten minutes at most', () => {
    const { breaker, fail, pass } = start();
    fail(3);
    for (const wait of [15, 30, 60, 120, 240, 480, 600, 600]) {
      pass(wait * 1_000 - 1);
      expect(breaker.mayTry()).toBe(false);
      pass(1);
      expect(breaker.mayTry()).toBe(true);
      fail(1);
    }
  });
});
