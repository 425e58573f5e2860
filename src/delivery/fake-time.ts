/** Time for tests: it passes only when told to, and nobody waits. */
import type { Clock } from '../desk/ports.ts';
import type { Sleep } from './sleep.ts';

export interface FakeTime {
  clock: Clock;
  sleep: Sleep;
  /** Lets so many milliseconds pass, waking the sleepers in order. */
  pass(ms: number): Promise<void>;
  /** Lets the work at hand go on until the condition holds, passing no time. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>;
}

export function createFakeTime(start = '2026-11-22T10:00:00Z'): FakeTime {
  let now = Date.parse(start);
  const sleepers = new Set<{ at: number; wake(): void }>();

  /** Everything here is promises and immediates; fifty rounds is far more than any step needs. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 50; round += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  return {
    clock: () => new Date(now),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const sleeper = { at: now + ms, wake };
        function wake() {
          sleepers.delete(sleeper);
          signal.removeEventListener('abort', wake);
          resolve();
        }
        sleepers.add(sleeper);
        signal.addEventListener('abort', wake);
      }),
    async pass(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = [...sleepers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
        if (!next) break;
        now = Math.max(now, next.at);
        next.wake();
        await settle();
      }
      now = end;
    },
    async until(holds) {
      for (let round = 0; round < 200; round += 1) {
        if (await holds()) return;
        await settle();
      }
      throw new Error('What the test waits for does not happen.');
    },
  };
}
