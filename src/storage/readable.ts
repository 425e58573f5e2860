/** Reads a stored row; one that cannot be read is told of by its id and given up on, so that it never stops the others. */
import type { Log } from '../desk/ports.ts';

export function readable<T>(log: Log, which: object, read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // The error itself may quote what was stored, so it is not logged.
    log.error(which, 'A stored row cannot be read and is given up on. It was changed by hand or by another version of the program.');
    return undefined;
  }
}
