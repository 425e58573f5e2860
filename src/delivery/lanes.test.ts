import { expect, test } from 'vitest';
import { createLanes } from './lanes.ts';
import { createSlots } from './slots.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('works in order within a lane and side by side across lanes', async () => {
  const log: string[] = [];
  const lanes = createLanes(async (item: string) => {
    log.push(`${item} begins`);
    await turn();
    log.push(`${item} ends`);
  });
  for (const item of ['a1', 'a2', 'b1']) lanes.push(item.slice(0, 1), item);
  await lanes.settled();
  expect(log).toEqual(['a1 begins', 'b1 begins', 'a1 ends', 'a2 begins', 'b1 ends', 'a2 ends']);
});

test('takes up a lane that was empty, also from within its last piece of work', async () => {
  const log: string[] = [];
  const lanes = createLanes(async (item: string) => {
    await turn();
    log.push(item);
    if (item === 'one') lanes.push('lane', 'two');
  });
  lanes.push('lane', 'one');
  await lanes.settled();
  lanes.push('lane', 'three');
  await lanes.settled();
  expect(log).toEqual(['one', 'two', 'three']);
});

test('begins nothing more when stopped, and waits for what is in work', async () => {
  const log: string[] = [];
  const lanes = createLanes(async (item: string) => {
    await turn();
    log.push(item);
  });
  lanes.push('lane', 'one');
  lanes.push('lane', 'two');
  lanes.stop();
  lanes.push('another', 'three');
  await lanes.settled();
  expect(log).toEqual(['one']);
});

test('no more are in work than there are places, and a fault frees its place', async () => {
  const slots = createSlots(2);
  let working = 0;
  let most = 0;
  const order: number[] = [];
  const work = (item: number) =>
    slots(async () => {
      most = Math.max(most, ++working);
      order.push(item);
      await turn();
      working -= 1;
      if (item === 1) throw new Error('a fault');
    });
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});
