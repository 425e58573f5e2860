import { expect, test } from 'vitest';
import { sampleExchanges } from './sample-year.ts';
import type { Week } from './tally/week.ts';

const weeks = { first: '2025-W01' as Week, last: '2025-W52' as Week };
const now = new Date('2026-11-22T12:00:00Z');
const made = sampleExchanges(weeks, { seed: 1, now });
const share = (of: (each: (typeof made)[number]) => boolean, among = made) => among.filter(of).length / among.length;

test('a sample year is as large as the offices’ own, and the same for the same seed', () => {
  expect(made.length).toBeGreaterThan(3_000);
  expect(made.length).toBeLessThan(3_400);
  expect(sampleExchanges(weeks, { seed: 1, now })).toEqual(made);
  expect(sampleExchanges(weeks, { seed: 2, now })).not.toEqual(made);
});

test('it has the proportions the offices have told of', () => {
  const near = (figure: number, told: number) => expect(Math.abs(figure - told)).toBeLessThan(0.035);
  near(
    share(({ exchange }) => exchange.office === 'ost'),
    0.238,
  );
  near(
    share(({ exchange }) => exchange.topic === 'grants'),
    0.22,
  );
  near(
    share(({ exchange }) => exchange.speciality === 'SAM'),
    0.195,
  );
  near(
    share(({ exchange }) => exchange.role === 'alis' || exchange.role === 'samlis'),
    0.5,
  );
  const written = made.filter(({ exchange }) => exchange.contactForm === 'phone' || exchange.contactForm === 'email');
  near(
    share(({ exchange }) => exchange.contactForm === 'phone', written),
    1 / 3,
  );
});

test('nobody is in it, and nothing is in the future', () => {
  expect(made.filter(({ exchange }) => exchange.person !== '' || exchange.question !== undefined)).toEqual([]);
  const early = sampleExchanges(weeks, { seed: 1, now: new Date('2025-06-01T00:00:00Z') });
  expect(early.length).toBeLessThan(made.length / 2);
  expect(
    early.filter(({ exchange, entry }) => exchange.receivedAt > '2025-06-01' || (entry && entry.at > '2025-06-01T00:00:00.000Z')),
  ).toEqual([]);
});
