/** A button that its card is answered with: taken in like everything else, and then waited for as long as Teams waits for us. */
import type { Turn } from '../desk/ports.ts';
import type { Shown } from '../desk/reply.ts';
import type { Incoming, IncomingPress } from '../question/incoming.ts';
import { sleep } from './sleep.ts';

/** Teams shows an error after five seconds. */
const patience = 3_500;

export interface Presses {
  /** Resolves to what stands where the button was pressed. */
  accept(incoming: IncomingPress): Promise<Shown | undefined>;
  /** A message has been handled, and this came of it. */
  handled(incoming: Incoming, turn: Turn): void;
}

export interface PressParts {
  accept(incoming: Incoming): Promise<'accepted' | 'duplicate'>;
  /** How the case stands now. */
  present(incoming: IncomingPress): Promise<Shown | undefined>;
}

export function createPresses({ accept, present }: PressParts): Presses {
  const waiting = new Map<Incoming, (turn: Turn) => void>();
  return {
    async accept(incoming) {
      const ended = new AbortController();
      const handled = new Promise<Turn>((resolve) => waiting.set(incoming, resolve));
      try {
        if ((await accept(incoming)) === 'duplicate') return await present(incoming);
        const turn = await Promise.race([handled, sleep(patience, ended.signal)]);
        return turn?.shown ?? (await present(incoming));
      } finally {
        waiting.delete(incoming);
        ended.abort();
      }
    },
    handled: (incoming, turn) => waiting.get(incoming)?.(turn),
  };
}
