/**
 * What was acknowledged in good time. Teams sends a message again, with a new id, when the first was not acknowledged within 10–15 seconds. Of
 * one that was, the same words a little later are the person's own, and deserve an answer.
 */

/** Longer than Teams waits, for the acknowledgement may have been lost on its way. */
const afterAcknowledged = 20_000;
/** Stored in less than this, it was acknowledged before Teams lost its patience. */
const inTime = 5_000;
const most = 5_000;

export interface Acknowledged {
  /** A message is being stored; call what comes back when it is. */
  begin(key: string): () => void;
  /** How long the same words are taken for the same message. */
  window(key: string, whole: number): number;
}

/** Forgets when we stop: what was acknowledged before is not known then, and the whole window holds. */
export function createAcknowledged(now: () => number = () => performance.now()): Acknowledged {
  const keys = new Set<string>();
  return {
    begin(key) {
      const began = now();
      return () => {
        keys.delete(key);
        if (now() - began >= inTime) return;
        keys.add(key);
        for (const oldest of keys) {
          if (keys.size <= most) break;
          keys.delete(oldest);
        }
      };
    },
    window: (key, whole) => (keys.has(key) ? Math.min(whole, afterAcknowledged) : whole),
  };
}
