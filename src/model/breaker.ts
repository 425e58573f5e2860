/** After several failures in a row nobody is asked for a while; then one is let through to see. */
export interface Breaker {
  /** False while nobody is to be asked. True once per `pause` to the one who tries. */
  mayTry(): boolean;
  succeeded(): void;
  failed(): void;
  state(): 'closed' | 'open' | 'trying';
}

export interface BreakerOptions {
  clock: () => Date;
  /** So many failures in a row open it. */
  failures?: number;
  /** Milliseconds until one is let through; doubled each time that one fails too, up to ten minutes. */
  pause?: number;
}

const longest = 600_000;

export function createBreaker({ clock, failures = 3, pause = 15_000 }: BreakerOptions): Breaker {
  let inRow = 0;
  let wait = pause;
  let until: number | undefined;
  let trying = false;
  const now = () => clock().getTime();

  return {
    mayTry() {
      if (until === undefined) return true;
      if (trying || now() < until) return false;
      trying = true;
      return true;
    },
    succeeded() {
      inRow = 0;
      wait = pause;
      until = undefined;
      trying = false;
    },
    failed() {
      inRow += 1;
      if (trying) wait = Math.min(wait * 2, longest);
      if (trying || inRow >= failures) until = now() + wait;
      trying = false;
    },
    state: () => (until === undefined ? 'closed' : trying ? 'trying' : 'open'),
  };
}
