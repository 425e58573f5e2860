import { expect, test } from 'vitest';
import { defaultBackOff, retryDelay } from './back-off.ts';

test.each([
  { attempts: 1, chance: 0, after: undefined, delay: 200 },
  { attempts: 1, chance: 0.999_999, after: undefined, delay: 1_000 },
  { attempts: 2, chance: 0.999_999, after: undefined, delay: 2_000 },
  { attempts: 5, chance: 0.5, after: undefined, delay: 8_100 },
  { attempts: 6, chance: 0.999_999, after: undefined, delay: 30_000 },
  { attempts: 5_000, chance: 0.999_999, after: undefined, delay: 30_000 },
  { attempts: 1, chance: 0.5, after: 7_000, delay: 7_000 },
  { attempts: 9, chance: 0.999_999, after: 7_000, delay: 30_000 },
  { attempts: 1, chance: 0, after: 90_000, delay: 90_000 },
  { attempts: 1, chance: 0, after: Number.NaN, delay: 200 },
  { attempts: 1, chance: 0, after: Number.POSITIVE_INFINITY, delay: 200 },
  { attempts: 1, chance: 0, after: -5, delay: 200 },
])('after $attempts attempts, asked to wait $after, chance $chance: $delay ms', ({ attempts, chance, after, delay }) => {
  expect(retryDelay(attempts, after, chance, defaultBackOff)).toBe(delay);
});
