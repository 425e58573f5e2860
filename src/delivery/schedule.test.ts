import { describe, expect, it } from 'vitest';
import type { Log } from '../desk/ports.ts';
import { createFakeTime } from './fake-time.ts';
import { createSchedule, type Job } from './schedule.ts';

const minute = 60_000;

function ground(...jobs: Job[]) {
  const time = createFakeTime();
  const errors: unknown[] = [];
  const log: Log = { info() {}, warn() {}, error: (facts) => errors.push(facts) };
  let woken = 0;
  const schedule = createSchedule({ jobs, clock: time.clock, sleep: time.sleep, log, wake: () => void woken++ });
  return { time, errors, schedule, woken: () => woken };
}

describe('the schedule', () => {
  it('looks at once and then every minute, with the time it is', async () => {
    const seen: string[] = [];
    const { time, schedule, woken } = ground({ name: 'look', run: async (now) => void seen.push(now.toISOString().slice(11, 16)) });
    schedule.start();
    await time.pass(2 * minute);
    expect(seen).toEqual(['10:00', '10:01', '10:02']);
    expect(woken()).toBe(3);
    await schedule.stop();
    await time.pass(5 * minute);
    expect(seen).toHaveLength(3);
  });

  it('goes on past a job that fails, and tells of it without its words', async () => {
    let done = 0;
    const failing: Job = { name: 'failing', run: () => Promise.reject(new Error('hemmelig tekst')) };
    const { schedule, errors } = ground(failing, { name: 'working', run: async () => void done++ });
    await schedule.look();
    await schedule.look();
    expect(done).toBe(2);
    expect(errors).toHaveLength(2);
    expect(JSON.stringify(errors)).toContain('failing');
    expect(JSON.stringify(errors)).not.toContain('hemmelig');
  });

  it('never looks twice at a time', async () => {
    let running = 0;
    let most = 0;
    const slow: Job = {
      name: 'slow',
      run: async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
      },
    };
    const { schedule } = ground(slow);
    await Promise.all([schedule.look(), schedule.look(), schedule.look()]);
    expect(most).toBe(1);
  });

  it('stops only when the job in work is done', async () => {
    let done = false;
    let begin: () => void = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { schedule } = ground({
      name: 'slow',
      run: async () => {
        begin();
        await new Promise((resolve) => setImmediate(resolve));
        done = true;
      },
    });
    void schedule.look();
    await begun;
    await schedule.stop();
    expect(done).toBe(true);
  });
});
