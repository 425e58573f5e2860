/** A handful of the runs of `npm run test:faults`: the life of a case among dying processes, a failing Teams, repeated and reordered presses and jumping clocks. */
import { expect, it } from 'vitest';
import { faultRuns, summed } from './fault-runs.ts';

it('forty seeds: nothing lost, nothing in a wrong conversation, and twice only what nobody could know of', {
  timeout: 240_000,
}, async () => {
  const verdicts = await faultRuns(40);
  expect(verdicts.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  // The misfortunes did happen.
  const { deaths, messages, repeated } = summed(verdicts);
  expect(Math.min(deaths, messages, repeated)).toBeGreaterThan(10);
});
