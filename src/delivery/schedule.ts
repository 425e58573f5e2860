/**
 * What falls due by the clock. Nothing is remembered here: every job looks at the database and the clock and stores what is due under a key
 * that can be used once (Errands.once), so that a restart, or looking ten times, does nothing twice and misses nothing.
 */
import type { Clock, Log } from '../desk/ports.ts';
import { faultOf } from './fault.ts';
import { sleep as realSleep, type Sleep } from './sleep.ts';

export interface Job {
  /** For the log. */
  name: string;
  /** Does all that is due now. Called again a minute later whatever came of it. */
  run(now: Date): Promise<void>;
}

export interface Schedule {
  start(): void;
  /** Does what is due, now; resolves when it is done. Two looks never overlap. */
  look(): Promise<void>;
  /** Begins nothing more and waits for the job in work. */
  stop(): Promise<void>;
}

export interface ScheduleParts {
  jobs: readonly Job[];
  clock: Clock;
  log: Log;
  /** Called after every look: something may have been stored to be sent. */
  wake(): void;
  sleep?: Sleep;
  /** Milliseconds between looks. */
  every?: number;
}

export function createSchedule({ jobs, clock, log, wake, sleep = realSleep, every = 60_000 }: ScheduleParts): Schedule {
  const stopping = new AbortController();
  let looking: Promise<void> = Promise.resolve();

  async function lookThrough(): Promise<void> {
    for (const { name, run } of jobs) {
      if (stopping.signal.aborted) return;
      try {
        await run(clock());
      } catch (error) {
        // One job's fault is not another's.
        log.error({ job: name, ...faultOf(error) }, 'What was due could not be done; it is tried again in a minute.');
      }
    }
    wake();
  }

  const look = () => {
    looking = looking.then(lookThrough);
    return looking;
  };
  return {
    start() {
      void (async () => {
        while (!stopping.signal.aborted) {
          await look();
          await sleep(every, stopping.signal);
        }
      })();
    },
    look,
    async stop() {
      stopping.abort();
      await looking;
    },
  };
}
