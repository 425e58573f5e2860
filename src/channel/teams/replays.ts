/** What is answered at once and kept nowhere could be asked for again by whoever caught the request: the same one is answered once. */
import type { Activity } from 'botbuilder';

/** A token of Teams lives an hour. */
const lasts = 3_600_000;
const most = 10_000;

/** True the second time the same activity comes. */
export function createReplays(clock: () => Date): (activity: Pick<Activity, 'id' | 'conversation'>) => boolean {
  const seen = new Map<string, number>();
  return ({ id, conversation }) => {
    const key = JSON.stringify([conversation?.id, id]);
    const now = clock().getTime();
    const before = seen.get(key);
    if (before !== undefined && now - before < lasts) return true;
    seen.delete(key);
    seen.set(key, now);
    if (seen.size > most) seen.delete(seen.keys().next().value ?? '');
    return false;
  };
}
