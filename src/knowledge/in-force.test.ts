import { expect, test } from 'vitest';
import type { Day } from '../question/question.ts';
import { inForce } from './in-force.ts';

test.each([
  ['2019-02-28', '2019-03-01', undefined, false],
  ['2019-03-01', '2019-03-01', undefined, true],
  ['2030-01-01', '2019-03-01', undefined, true],
  ['2024-12-31', '2019-03-01', '2024-12-31', true],
  ['2025-01-01', '2019-03-01', '2024-12-31', false],
])('on %s a rule from %s to %s: %s', (day, validFrom, validTo, holds) => {
  expect(inForce({ validFrom: validFrom as Day, validTo: validTo as Day | undefined }, day as Day)).toBe(holds);
});
