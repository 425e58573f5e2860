/**
 * Lets writes that arrive together share one commit. Making a commit durable costs twenty times what its statements do, and the
 * driver is synchronous, so under load this is the difference between hundreds and thousands of messages a second.
 */
import type { Db } from './schema.ts';

/** As many as share one commit; more would keep the event loop waiting. */
const largestGroup = 100;

type Work<T> = (db: Db) => Promise<T>;
interface Waiting {
  work: Work<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export function createGroupCommit(db: Db): <T>(work: Work<T>) => Promise<T> {
  const waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await commit(waiting.splice(0, largestGroup));
      // Lets the event loop hear what came meanwhile: it goes together with what the last commit set going.
      await new Promise((resolve) => setImmediate(resolve));
    }
    running = false;
  }

  async function commit(group: Waiting[]): Promise<void> {
    try {
      const results = await db.transaction().execute(async (transaction) => {
        const values: unknown[] = [];
        for (const { work } of group) values.push(await work(transaction));
        return values;
      });
      group.forEach((each, index) => {
        each.resolve(results[index]);
      });
    } catch (error) {
      // Nothing of the group was stored. One's fault is not another's: each is tried alone.
      if (group.length === 1) group[0]?.reject(error);
      else for (const each of group) await commit([each]);
    }
  }

  return <T>(work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (running) return;
      running = true;
      // After the events at hand have been heard, so that what they write goes together.
      setImmediate(run);
    });
}
