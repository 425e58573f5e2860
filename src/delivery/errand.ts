/** A piece of work that is asked for at any time and done one at a time; what fails is done at the next asking. */
import type { Log } from '../desk/ports.ts';
import { faultOf } from './fault.ts';

export interface Errand {
  /** Runs it, or once more when it is running already: whoever asks can be sure that it looks after now. */
  run(): void;
  /** Begins nothing more; resolves when nothing is in work. */
  stop(): Promise<void>;
}

/** `done` is called when the work found something to do. */
export function createErrand({ work, done, log }: { work: () => Promise<number>; done: () => void; log: Log }): Errand {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function go(): Promise<void> {
    do {
      again = false;
      try {
        if ((await work()) > 0) done();
      } catch (error) {
        log.error(faultOf(error), 'Work on cases broke off; it is taken up again.');
      }
    } while (again && !stopped);
    running = undefined;
  }

  return {
    run() {
      if (stopped) return;
      again = true;
      running ??= go();
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
