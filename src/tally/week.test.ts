import { describe, expect, test } from 'vitest';
import type { Day } from '../question/question.ts';
import { datesOf, instantsOf, isOver, partsOf, periodAfter, periodBefore, periodOf, readPeriod, samePeriodLastYear } from './period.ts';
import { mondayOf, readWeek, spanOf, type Week, weekAfter, weekOf, weekOfDay, weeksIn } from './week.ts';

const period = (id: string) => {
  const read = readPeriod(id);
  if (!read) throw new Error(id);
  return read;
};

describe('weeks', () => {
  test.each([
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2025-12-29', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
    ['2022-01-01', '2021-W52'],
  ])('%s lies in %s', (day, week) => expect(weekOfDay(day as Day)).toBe(week));

  test.each([
    [2020, 53],
    [2024, 52],
    [2025, 52],
    [2026, 53],
    [2027, 52],
    [2032, 53],
  ])('%i has %i weeks', (year, weeks) => expect(weeksIn(year)).toBe(weeks));

  test('begin at midnight in Norway, also when the clocks have changed', () => {
    expect(spanOf('2026-W47' as Week)).toEqual({ from: new Date('2026-11-15T23:00:00Z'), to: new Date('2026-11-22T23:00:00Z') });
    expect(spanOf('2026-W13' as Week)).toEqual({ from: new Date('2026-03-22T23:00:00Z'), to: new Date('2026-03-29T22:00:00Z') });
    expect(spanOf('2026-W43' as Week)).toEqual({ from: new Date('2026-10-18T22:00:00Z'), to: new Date('2026-10-25T23:00:00Z') });
    expect(weekOf(new Date('2026-11-22T22:59:59Z'))).toBe('2026-W47');
    expect(weekOf(new Date('2026-11-22T23:00:00Z'))).toBe('2026-W48');
    expect(weekOf(new Date('2026-06-28T22:00:00Z'))).toBe('2026-W27');
  });

  test('follow one another without a gap for sixty years', () => {
    let week = '2000-W01' as Week;
    for (let n = 0; n < 52 * 60; n++) {
      const next = weekAfter(week);
      expect(spanOf(next).from).toEqual(spanOf(week).to);
      expect(weekOfDay(mondayOf(next))).toBe(next);
      expect(weekAfter(next, -1)).toBe(week);
      week = next;
    }
  });

  test.each(['2026-W54', '2025-W53', '2026-W00', '2026-47', 'W47', ''])('%s is no week', (text) => expect(readWeek(text)).toBeUndefined());
});

describe('periods', () => {
  test('are whole weeks: each week in the month of its Thursday', () => {
    expect(period('2026-11').weeks).toEqual(['2026-W45', '2026-W46', '2026-W47', '2026-W48']);
    expect(period('2026').weeks).toHaveLength(53);
    expect(period('2025').weeks).toHaveLength(52);
    expect(datesOf(period('2026'))).toEqual({ first: '2025-12-29', last: '2027-01-03' });
    expect(instantsOf(period('2026-Q4')).to).toEqual(new Date('2027-01-03T23:00:00Z'));
  });

  test('a longer one is the sum of its parts, for forty years', () => {
    for (let year = 2020; year < 2060; year++) {
      const quarters = partsOf(period(`${year}`));
      expect(quarters.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((n) => `${year}-Q${n}`));
      const months = quarters.flatMap(partsOf);
      expect(months).toHaveLength(12);
      expect(months.flatMap(partsOf).map(({ id }) => id)).toEqual(period(`${year}`).weeks);
      expect(periodAfter(period(`${year}`)).weeks[0]).toBe(weekAfter(period(`${year}`).weeks.at(-1) as Week));
    }
  });

  test('know their neighbours', () => {
    expect(periodBefore(period('2026-W01')).id).toBe('2025-W52');
    expect(periodAfter(period('2026-W53')).id).toBe('2027-W01');
    expect(periodBefore(period('2026-01')).id).toBe('2025-12');
    expect(periodBefore(period('2026-Q1')).id).toBe('2025-Q4');
    expect(samePeriodLastYear(period('2026-W47'))?.id).toBe('2025-W47');
    expect(samePeriodLastYear(period('2026-W53'))).toBeUndefined();
    expect(samePeriodLastYear(period('2026-Q3'))?.id).toBe('2025-Q3');
    expect(periodOf('quarter', '2026-W01' as Week).id).toBe('2026-Q1');
  });

  test('are over when their last Sunday is', () => {
    expect(isOver(period('2026-W47'), new Date('2026-11-22T22:59:00Z'))).toBe(false);
    expect(isOver(period('2026-W47'), new Date('2026-11-22T23:00:00Z'))).toBe(true);
    expect(isOver(period('2026-10'), new Date('2026-11-22T12:00:00Z'))).toBe(true);
    expect(isOver(period('2026'), new Date('2026-12-31T12:00:00Z'))).toBe(false);
  });

  test.each(['2026-13', '2026-Q5', '1999', '2026-00', '2026-W54', '2026/11', '2026-1', "2026'--"])('%s is no period', (id) =>
    expect(readPeriod(id)).toBeUndefined(),
  );
});
