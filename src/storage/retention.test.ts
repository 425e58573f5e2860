/** The process dies in the middle of emptying: the next one goes on, and the end is the same. Everything is synthetic. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEngine, openStorage } from './open-storage.ts';
import { createRetention } from './retention.ts';
import { syntheticExchange, syntheticKeys, text } from './synthetic.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retention-'));
});
afterEach(() => rm(folder, { recursive: true }));

const clock = () => new Date('2026-11-22T10:00:00Z');
const days = { question: 90, caseText: 180, person: 365 };
const open = (url: string) => openStorage({ url, clock, log: { info() {}, warn() {}, error() {} }, keys: syntheticKeys('first') });
const filled = async (name: string) => {
  const url = `file:${join(folder, name)}`;
  const storage = await open(url);
  const receivedAt = (index: number) => new Date(clock().getTime() - index * 2 * 24 * 3_600_000).toISOString();
  await storage.inquiries.add(
    Array.from({ length: 250 }, (_, index) => ({
      exchange: syntheticExchange({
        id: `e${index}`,
        receivedAt: receivedAt(index),
        person: `first.p${index % 7}`,
        question: text(`Syntetisk ${index}`),
      }),
    })),
  );
  await storage.close();
  return url;
};
const rows = async (url: string) => {
  const { db, close } = openEngine(url);
  const found = await db.selectFrom('exchange').selectAll().orderBy('id').execute();
  await close();
  return found;
};

test('cut off wherever it may be, it ends as if it had not been', async () => {
  const whole = await filled('whole.db');
  const undisturbed = await open(whole);
  const expected = await undisturbed.retention.report();
  expect(expected).toMatchObject({ questions: 204, persons: 67 });
  expect(await undisturbed.retention.run()).toEqual(expected);
  await undisturbed.close();

  const url = await filled('cut.db');
  for (const deaths of [1, 2, 4]) {
    const engine = openEngine(url);
    let left = deaths;
    const write: typeof engine.write = (work) => (--left < 0 ? Promise.reject(new Error('The process is gone.')) : engine.write(work));
    const parts = { days, storeOutgoing: async () => {}, deletions: { prune: async () => {} }, clock, batch: 20 };
    await expect(createRetention({ engine: { ...engine, write }, ...parts }).run()).rejects.toThrow('The process is gone.');
    await engine.close();
  }
  expect(await rows(url)).not.toEqual(await rows(whole));
  const after = await open(url);
  await after.retention.run();
  await after.close();
  expect(await rows(url)).toEqual(await rows(whole));
});
