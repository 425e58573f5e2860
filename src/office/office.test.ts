import { describe, expect, it } from 'vitest';
import { readMunicipalities } from './municipalities.ts';
import { readOffices } from './offices.ts';
import { routeTo } from './route.ts';

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

describe('offices', () => {
  it('have hours, days they are shut and a promise of their own', () => {
    for (const { calendar } of offices.all) {
      expect(calendar.closes - calendar.opens).toBeGreaterThan(4 * 60);
      expect(calendar.closed).toEqual(['12-24', '12-31']);
      expect(calendar.dueAfter).toBe(2);
    }
  });
});
