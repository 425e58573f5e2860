import { describe, expect, it } from 'vitest';
import type { Day } from '../question/question.ts';
import { readMunicipalities } from './municipalities.ts';
import { readOffices } from './offices.ts';
import { routeTo } from './route.ts';
import { addWorkingDays, easterSunday, isWorkingDay, plusDays, publicHolidays } from './working-days.ts';

const municipalities = readMunicipalities('knowledge');
const offices = readOffices('knowledge');
const namesIn = (text: string) => municipalities.named(text).map((number) => municipalities.fullName(number));

describe('municipalities', () => {
  it('are all there, each with an office whose counties hold it', () => {
    const all = offices.all.flatMap(({ id, counties }) => counties.map((county) => [county, id] as const));
    const officeOf = new Map(all);
    let count = 0;
    for (let number = 0; number < 10_000; number++) {
      const one = municipalities.get(String(number).padStart(4, '0'));
      if (!one) continue;
      count++;
      expect(officeOf.get(one.county), `${one.name}, ${one.county}`).toBe(one.office);
    }
    expect(count).toBe(357);
  });

  it.each([
    ['Jeg er lege i Alta', ['Alta']],
    ['Vi er i Gol kommune. Hvilket kontor hører vi til?', ['Gol']],
    ['lege i ringsaker, ny ordning', ['Ringsaker']],
    ['Jeg jobber på Time legesenter i Time kommune', ['Time']],
    ['Hvor mange timer må jeg ha? En time i uka?', []],
    ['Kor mange timar, og kva time på dagen?', []],
    ['Jeg har hatt sola i ryggen hele veien', []],
    ['Vi i Sola kommune søker', ['Sola']],
    ['Er ALIS på Ås', ['Ås']],
    ['Eg arbeider i Ål, på legekontoret', ['Ål']],
    ['Må jeg ta dette i strand med regelen?', []],
    ['Herøy legekontor', ['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']],
    ['Jeg er ALIS i Herøy i Nordland', ['Herøy (Nordland)']],
    ['Guovdageaidnu', ['Kautokeino']],
    ['I work in Hammerfest as a locum', ['Hammerfest']],
    ['Vågan kommunes plan', ['Vågan']],
    ['Hva sier loven om permisjon?', []],
    ['jeg er lege i alta', ['Alta']],
    ['lege i kirkenes', ['Sør-Varanger']],
    ['Sør Varanger', ['Sør-Varanger']],
    ['vi er i nordre follo', ['Nordre Follo']],
    ['I work in Tromso', ['Tromsø']],
    ['Jeg jobber i Mosjøen og Sandnessjøen', ['Vefsn', 'Alstahaug']],
    ['Eg er på Voss', ['Voss']],
    ['Kvam herad', ['Kvam']],
    ['Vi er nabokommunen Ål', ['Ål']],
    ['Evje og Hornnes kommune', ['Evje og Hornnes']],
    ['ALIS i Sel', ['Sel']],
    ['Flere timer i uka, sel du?', []],
    ['Jeg bor i Os', ['Os']],
    ['I strid med strand og fjord', []],
    ['Vi er i Fjord kommune', ['Fjord']],
    ['Kan kommunen råde over tiden?', []],
    ['på ein annan stad', []],
    ['når kjem eg heim', []],
    ['Eg gruar meg til eksamen', []],
    ['Har time hos legen i Time', []],
    ['Bø i Telemark', ['Midt-Telemark']],
    ['ALIS i Bø i Nordland', ['Bø']],
    ['Kárášjohka', ['Karasjok']],
    ['Bodø-kontoret', ['Bodø']],
    ['Vestre Toten og Østre Toten', ['Vestre Toten', 'Østre Toten']],
    ['åsen og viken', []],
  ])('%s', (text, names) => expect(namesIn(text).sort()).toEqual([...names].sort()));

  it.each([
    ['Ringsaker', 'Ringsaker → Øst'],
    ['Alta', 'Alta → Nord'],
    ['Oslo', 'Oslo → Oslo'],
    ['Kristiansand', 'Kristiansand → Sør'],
  ])('%s goes to its office and says why', (name, why) => {
    const [number = ''] = municipalities.byName(name);
    expect(routeTo(number, municipalities)?.why).toBe(why);
  });

  it.each([
    ['alta', ['5601']],
    ['Gol kommune', ['3324']],
    ['Herøy', ['1515', '1818']],
    ['Herøy (Nordland)', ['1818']],
    ['Guovdageaidnu', ['5612']],
    ['Atlantis', []],
  ])('finds %s by name', (name, numbers) => expect(municipalities.byName(name)).toEqual(numbers));

  it('sends no number that is no municipality anywhere', () => expect(routeTo('9999', municipalities)).toBeUndefined());
});

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
