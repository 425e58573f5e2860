import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../question/question.ts';
import { isWorkingDay, norwegianDay, plusDays } from './working-days.ts';
import { isOpen, norwegianTime, type OfficeCalendar, workingTime } from './working-time.ts';

const office: OfficeCalendar = { opens: 8 * 60, closes: 15 * 60 + 30, closed: ['12-24', '12-31'], dueAfter: 2 };
const minutes = (from: string, to: string) => workingTime(new Date(from), new Date(to), office) / 60_000;

describe('working time', () => {
  it.each([
    ['within a morning', '2026-11-24T09:00:00+01:00', '2026-11-24T10:30:00+01:00', 90],
    ['before the doors open', '2026-11-24T06:00:00+01:00', '2026-11-24T08:10:00+01:00', 10],
    ['after they shut', '2026-11-24T15:20:00+01:00', '2026-11-24T22:00:00+01:00', 10],
    ['over a night', '2026-11-24T15:00:00+01:00', '2026-11-25T09:00:00+01:00', 90],
    ['over a weekend', '2026-11-20T15:00:00+01:00', '2026-11-23T08:30:00+01:00', 60],
    ['a Sunday by itself', '2026-11-22T10:00:00+01:00', '2026-11-22T18:00:00+01:00', 0],
    ['a whole week', '2026-11-23T00:00:00+01:00', '2026-11-30T00:00:00+01:00', 5 * 450],
    ['over Easter 2026', '2026-04-01T15:00:00+02:00', '2026-04-07T09:00:00+02:00', 90],
    ['over the clock going forward, 29 March 2026', '2026-03-27T15:00:00+01:00', '2026-03-30T09:00:00+02:00', 90],
    ['over the clock going back, 25 October 2026', '2026-10-23T15:00:00+02:00', '2026-10-26T09:00:00+01:00', 90],
    ['over Christmas, the office shut on the 24th', '2026-12-23T15:00:00+01:00', '2026-12-28T09:00:00+01:00', 90],
    ['ISO week 53 of 2026: three days and a holiday', '2026-12-28T00:00:00+01:00', '2027-01-04T00:00:00+01:00', 3 * 450],
    ['backwards, which is nothing', '2026-11-24T10:00:00+01:00', '2026-11-24T09:00:00+01:00', 0],
    ['no time at all', '2026-11-24T10:00:00+01:00', '2026-11-24T10:00:00+01:00', 0],
  ])('%s', (_, from, to, expected) => expect(minutes(from, to)).toBe(expected));

  it('adds up: a stretch is the sum of its parts, whatever the year', () => {
    const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    const span = fc.tuple(instant, fc.integer({ min: 0, max: 40 * 24 * 60 }), fc.integer({ min: 0, max: 40 * 24 * 60 }));
    fc.assert(
      fc.property(span, ([start, one, two]) => {
        const middle = new Date(start.getTime() + one * 60_000);
        const end = new Date(middle.getTime() + two * 60_000);
        expect(workingTime(start, middle, office) + workingTime(middle, end, office)).toBe(workingTime(start, end, office));
      }),
      { numRuns: 300 },
    );
  });

  it('is seven and a half hours on every working day of 2024–2035, and none on the others', () => {
    for (let day = '2024-01-01' as Day; day < '2036-01-01'; day = plusDays(day, 1)) {
      const [from, to] = [norwegianTime(day, 5 * 60), norwegianTime(day, 23 * 60)];
      expect(norwegianDay(from), day).toBe(day);
      expect(workingTime(from, to, office), day).toBe(isWorkingDay(day, office.closed) ? 450 * 60_000 : 0);
    }
  });
});

describe('an office is open', () => {
  it.each([
    ['at eight sharp', '2026-11-24T08:00:00+01:00', true],
    ['a second before', '2026-11-24T07:59:59+01:00', false],
    ['at half past three', '2026-11-24T15:30:00+01:00', false],
    ['a second before that', '2026-11-24T15:29:59+01:00', true],
    ['in summer time', '2026-07-01T08:00:00+02:00', true],
    ['on the first Monday of summer time', '2026-03-30T08:00:00+02:00', true],
    ['on a Sunday', '2026-11-22T10:00:00+01:00', false],
    ['on 17 May', '2027-05-17T10:00:00+02:00', false],
    ['on Christmas Eve', '2026-12-24T10:00:00+01:00', false],
  ])('%s: %s', (_, at, open) => expect(isOpen(new Date(at), office)).toBe(open));
});
