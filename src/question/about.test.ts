import { describe, expect, test } from 'vitest';
import { aboutDay } from './about.ts';
import type { Day } from './question.ts';

const today = '2026-11-22' as Day;

const named: [string, string][] = [
  ['Hva var kravet i 2020?', '2020-07-01'],
  ['hva var regelen før 1.1.2022', '2021-12-31'],
  ['regelen før 1.1.2022', '2021-12-31'],
  ['Hvilke regler gjaldt før 2019?', '2018-12-31'],
  ['Kva reglar galdt før 2019?', '2018-12-31'],
  ['Hva gjaldt i 2023-runden?', '2023-07-01'],
  ['Hvor mye fikk kommunen i 2023-runden?', '2023-07-01'],
  ['i 2023-runden, hvor mye var det?', '2023-07-01'],
  ['Hvordan var det i 2021?', '2021-07-01'],
  ['Når var fristen for ALIS-tilskudd i 2024?', '2024-07-01'],
  ['ALIS-tilskudd 2024 frist', '2024-07-01'],
  ['satser 2023', '2023-07-01'],
  ['Hvor mye var tilskuddet for runden 2024?', '2024-07-01'],
  ['Hva var satsene per 1. juli 2023?', '2023-07-01'],
  ['Hva gjelder fra 1. mars 2026?', '2026-03-01'],
  ['Hva gjelder fra 1. januar 2027?', '2027-01-01'],
  ['Kva gjeld frå 1.3.2026 for FKM?', '2026-03-01'],
  ['Kravene fra 1. mars 2026', '2026-03-01'],
  ['Hvilke regler gjelder etter 31.12.2026?', '2027-01-01'],
  ['Blir det nye satser i 2027?', '2027-07-01'],
  ['Hva er reglene i 2026?', '2026-11-22'],
  ['Hva gjelder i november 2026?', '2026-11-22'],
  ['Hva gjaldt i mars 2024?', '2024-03-15'],
  ['Hva var kravet fram til juni 2025?', '2025-05-31'],
  ['Hva gjaldt til og med 2025?', '2025-12-31'],
  ['Hva gjaldt fram til 31.12.2025?', '2025-12-31'],
  ['Måtte man ha bakvakt før 2026?', '2025-12-31'],
  ['Fikk kommunen tilskudd for vikarer i 2021?', '2021-07-01'],
  ['Hvor mange timer måtte jeg ha i 2020?', '2020-07-01'],
  ['Hva var kravet da jeg begynte i 2018?', '2018-07-01'],
  ['Hvilken regel gjaldt da jeg var ALIS i 2021?', '2021-07-01'],
  ['What was the rule in 2020?', '2020-07-01'],
  ['Which rules applied before 1 January 2022?', '2021-12-31'],
  ['What rules apply from 1 March 2026?', '2026-03-01'],
  ['How much was the grant in 2022?', '2022-07-01'],
  ['hva var fristen i fjor', '2025-07-01'],
  ['Hva blir kravet fra nyttår?', '2027-01-01'],
  ['Hvordan var kravet våren 2022?', '2022-04-01'],
  ['Hva er kravet per 31.12.2024?', '2024-12-31'],
  ['Kor mykje var tilskotet i 2022?', '2022-07-01'],
  ['Ka va kravet? Æ meine hva var kravet i 2021', '2021-07-01'],
  ['Hei! Jeg er ALIS. Hvor mange legevakter var kravet i 2019?', '2019-07-01'],
];

const circumstances = `
Hvor mange timer veiledning skal jeg ha?
Jeg var i permisjon 31.12.2023, hva gjør jeg nå?
Jeg begynte i 2018, må jeg konvertere?
Jeg begynner som ALIS 1. mars 2027, hvor mange timer veiledning får jeg?
Kan jeg søke etter gammel ordning etter 31.12.2026?
Er fristen 31.12.2026?
Gjelder fristen 31.12.2026 også for SAM?
Er fristen 31.12.2026 forlenget til 2027?
Har fristen blitt forlenget etter 31.12.2026?
Jeg tok kurset i 2014, teller det fortsatt?
Teller tjeneste før 2019?
Tel teneste frå før mars 2019 med i ny ordning?
Gjelder dette for meg som begynte i 2018?
Vi ansatte en lege 1.8.2025. Får vi tilskudd?
Jeg ble ferdig med LIS1 i 2022 og lurer på fristen
Was on leave in 2023, do I lose time?
I started in 2018. Do I have to convert?
Hva gjør jeg når jeg var i permisjon i 2023?
Eg var i permisjon då fristen gjekk ut i 2023, kva gjeld for meg?
Har jobbet siden 2015 i gammel ordning
Vi sendte søknad i august 2025 og har ikke hørt noe
Barnet er født i mars 2026, hvor lang permisjon kan jeg ha?
Kurs fra 2014, kan jeg bruke dem i ny ordning?
Spesialist siden 2010
Får jeg 2024 kr i honorar?
ALM 055 og 2 år i åpen praksis
Har hatt permisjon fra 1.1.2025 til 1.6.2025, blir det trukket?
Vi har en ALIS som startet 01.09.2024, hvor mye kan vi søke om?
Hva er FOR-2018-12-19-2171?
`
  .trim()
  .split('\n');

describe('a time that is asked of', () => {
  test.each(named)('%s → %s', (text, about) => {
    expect(aboutDay(text, today)).toEqual({ about, aboutIsNamed: true });
  });
});

describe('a date that is only mentioned', () => {
  test.each(circumstances)('%s', (text) => {
    expect(aboutDay(text, today)).toEqual({ about: today, aboutIsNamed: false });
  });
});

test('the same words on another day', () => {
  expect(aboutDay('Hva gjelder i 2027?', '2027-02-03' as Day).about).toBe('2027-02-03');
  expect(aboutDay('Hva gjelder fra 1. mars 2026?', '2026-01-10' as Day).about).toBe('2026-03-01');
});
