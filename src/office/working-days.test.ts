/** Norwegian days 2024–2035, against a calendar reckoned another way here and against a library that has its Easters written out. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Day } from '../question/question.ts';
import {
  addWorkingDays,
  easterSunday,
  isWorkingDay,
  nextWorkingDay,
  norwegianDay,
  plusDays,
  publicHolidays,
  withinWorkingDays,
} from './working-days.ts';

/** Looks at the date as this machine's clock shows it. */
const nordicHoliday: (date: Date, country: 'no') => string | false = createRequire(import.meta.url)('holidays-nordic');
/** What the library counts for Norway though no law makes it a public holiday. */
const notByLaw = ["All Saints' Day", 'Christmas Eve', 'Nyttårsaftan'];
const years = Array.from({ length: 12 }, (_, index) => 2024 + index);
const daysOf = (year: number) =>
  Array.from({ length: 366 }, (_, index) => plusDays(`${year}-01-01` as Day, index)).filter((day) => day.startsWith(`${year}`));
const weekdayOf = (day: Day) => new Date(`${day}T12:00:00Z`).getUTCDay();

describe('the working calendar', () => {
  // Easter Sundays 2024–2035 as published by the Astronomical Society of South Australia.
  it.each([
    [2024, '03-31'],
    [2025, '04-20'],
    [2026, '04-05'],
    [2027, '03-28'],
    [2028, '04-16'],
    [2029, '04-01'],
    [2030, '04-21'],
    [2031, '04-13'],
    [2032, '03-28'],
    [2033, '04-17'],
    [2034, '04-09'],
    [2035, '03-25'],
  ])('Easter of %i is %s', (year, date) => expect(easterSunday(year)).toBe(`${year}-${date}`));

  it('knows the twelve public holidays of 2026', () => {
    expect(publicHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it.each([
    ['Sunday 22 November 2026', '2026-11-22T20:00:00Z', '2026-11-24'],
    ['Tuesday', '2026-11-24T09:00:00Z', '2026-11-26'],
    ['Friday evening', '2026-11-20T19:00:00Z', '2026-11-24'],
    ['the Wednesday before Easter 2026', '2026-04-01T09:00:00Z', '2026-04-08'],
    ['30 April 2026, a Thursday', '2026-04-30T09:00:00Z', '2026-05-05'],
    ['Wednesday 13 May 2026, before Ascension Day', '2026-05-13T09:00:00Z', '2026-05-18'],
    ['23 December 2026', '2026-12-23T09:00:00Z', '2026-12-28'],
    ['just before midnight in Oslo, still Monday', '2026-11-23T22:59:00Z', '2026-11-25'],
    ['just after midnight in Oslo, Tuesday', '2026-11-23T23:01:00Z', '2026-11-26'],
  ])('two working days after %s', (_, instant, day) => expect(addWorkingDays(new Date(instant), 2)).toBe(day));

  it('agrees, every day of 2024–2035, with a calendar reckoned another way', () => {
    for (let year = 2024; year <= 2035; year++) {
      const easter = easterByTheMoon(year);
      const free = new Set(['01-01', '05-01', '05-17', '12-25', '12-26'].map((date) => `${year}-${date}`));
      for (const offset of [-3, -2, 0, 1, 39, 49, 50]) free.add(new Date(easter + offset * 86_400_000).toISOString().slice(0, 10));
      expect(new Set(publicHolidays(year))).toEqual(free);
      for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
        const day = new Date(at).toISOString().slice(0, 10) as Day;
        const weekend = [0, 6].includes(new Date(at).getUTCDay());
        expect(isWorkingDay(day), day).toBe(!weekend && !free.has(day));
      }
    }
  });

  it.each(years)('agrees with an independent library about every day of %i', (year) => {
    const free = daysOf(year).filter((day) => {
      const [y = 0, month = 1, date = 1] = day.split('-').map(Number);
      const holiday = nordicHoliday(new Date(y, month - 1, date, 12), 'no');
      return holiday !== false && !notByLaw.includes(holiday);
    });
    expect(new Set(publicHolidays(year))).toEqual(new Set(free));
  });

  it.each(
    years.flatMap((year) => ['05-01', '05-17'].map((date) => `${year}-${date}` as Day)).filter((day) => [0, 6].includes(weekdayOf(day))),
  )('%s falls in a weekend and is not moved', (day) => {
    expect(isWorkingDay(day)).toBe(false);
    const monday = plusDays(day, weekdayOf(day) === 6 ? 2 : 1);
    expect(isWorkingDay(monday)).toBe(!publicHolidays(Number(day.slice(0, 4))).includes(monday));
  });

  it.each([
    // The whole of Easter week, whether in March, in April or over the clock change of 28 March 2027 (and 2032).
    ['2024-03-27', '2024-04-02'],
    ['2025-04-16', '2025-04-22'],
    ['2026-04-01', '2026-04-07'],
    ['2027-03-24', '2027-03-30'],
    ['2028-04-12', '2028-04-18'],
    ['2032-03-24', '2032-03-30'],
    ['2035-03-21', '2035-03-27'],
    // 1 and 17 May inside a week, Ascension Day, Whitsun.
    ['2029-04-30', '2029-05-02'],
    ['2030-05-16', '2030-05-20'],
    ['2026-05-13', '2026-05-15'],
    ['2026-05-22', '2026-05-26'],
    // Christmas and New Year, ISO week 53 of 2026 and of 2032 among them.
    ['2026-12-23', '2026-12-24'],
    ['2026-12-24', '2026-12-28'],
    ['2026-12-31', '2027-01-04'],
    ['2032-12-31', '2033-01-03'],
  ])('after %s the next working day is %s', (day, next) => expect(nextWorkingDay(day as Day)).toBe(next));

  it('knows the Norwegian day at both ends of it, summer and winter', () => {
    expect(norwegianDay(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    expect(norwegianDay(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
    expect(norwegianDay(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });

  it.each([
    ['the same evening', '2026-11-24T20:00:00Z', true],
    ['on the due day, late at night', '2026-11-26T22:59:00Z', true],
    ['a minute after it', '2026-11-26T23:00:00Z', false],
  ])('an answer to Tuesday’s question %s is within two working days: %s', (_, answered, within) =>
    expect(withinWorkingDays(new Date('2026-11-24T09:00:00Z'), new Date(answered), 2)).toBe(within),
  );

  it('lets an office keep Christmas Eve shut', () => {
    expect(isWorkingDay('2026-12-24' as Day)).toBe(true);
    expect(isWorkingDay('2026-12-24' as Day, ['12-24', '12-31'])).toBe(false);
    expect(addWorkingDays(new Date('2026-12-22T09:00:00Z'), 2, ['12-24'])).toBe('2026-12-28');
  });

  it('steps over clock changes', () => {
    expect(plusDays('2026-03-28' as Day, 1)).toBe('2026-03-29');
    expect(plusDays('2026-10-24' as Day, 1)).toBe('2026-10-25');
  });
});

/** Easter by the golden number and the epact (Clavius, as Knuth tells it): another way than the code's own. */
function easterByTheMoon(year: number): number {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const droppedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const sundays = Math.floor((5 * year) / 4) - droppedLeapYears - 10;
  let epact = (11 * golden + 20 + moonCorrection - droppedLeapYears) % 30;
  if (epact === 24 || (epact === 25 && golden > 11)) epact++;
  let march = 44 - epact;
  if (march < 21) march += 30;
  return Date.UTC(year, 2, march + 7 - ((sundays + march) % 7));
}
