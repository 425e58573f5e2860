import { expect, test } from 'vitest';
import { claimsIn, statementsIn } from './claims-in.ts';

const plain = (text: string) => claimsIn(text).map(({ bound, value, unit, side }) => [bound, value, unit, side].filter(Boolean).join(' '));

test.each([
  ['ALIS skal ha minst 4 timer veiledning i måneden.', ['least 4 timer']],
  ['Gruppen går over to år og er på 120 timer.', ['2 år', '120 timer']],
  ['Taket er 3 år og 3 måneder (§ 31).', ['3 år', '3 måneder']],
  ['Det ble delt ut 41 145 000 kroner, altså 41,1 millioner kroner.', ['41145000 kroner', '41.1 millioner kroner']],
  ['Åpen uselektert praksis kan være høyst 4,5 av de 5 årene.', ['5 år']],
  ['Minst 2 av årene tas der.', ['least 2 år']],
  ['Søk innen 31. desember 2026.', ['31. desember 2026 frist']],
  ['Fristen er 1. mai.', ['1. mai frist']],
  ['Regelen gjelder fra 1. januar 2026.', []],
  ['Søknaden må komme inn innen 3 måneder etter kurset.', ['3 måneder after']],
  ['Arrangøren søker minst 6 måneder før kurset.', ['least 6 måneder before']],
  ['Målet ALM 055 og FKM-001 til FKM-014 i del 2 og 3.', []],
  ['Fravær trekkes når det overstiger 10 % av tiden.', ['10 prosent']],
  ['Tiden kan økes med inntil ett år.', ['most 1 år']],
])('%s', (text, says) => expect(plain(text)).toEqual(says));

test.each([
  'Fristen var 1. mars 2025.',
  'I 50 % stilling tar det 10 år.',
  'Eksempel: 2 år i full stilling og 2 år til.',
  'Tidligere gjaldt 3 timer i måneden.',
  'Regelen står i § 31.',
])('not a rule of today: %s', (text) => expect(statementsIn(text)).toEqual([]));

test('sentences are parted at full stops and lines, and not after the day of a date', () => {
  const text = 'Søk innen 1. mai. Legen må ha 2 år.\n- 5 år etter LIS1\n- plan';
  expect(statementsIn(text).map(({ sentence }) => sentence)).toEqual(['Søk innen 1. mai.', 'Legen må ha 2 år.', '- 5 år etter LIS1']);
});

test('the year of a deadline is part of the figure; other years say what is told of', () => {
  expect(statementsIn('Søk innen 31. desember 2026 etter reglene fra 2019, og legg ved 2 attester.')[0]?.years).toEqual(['2019']);
  expect(statementsIn('I 2024 er satsen 1 230 kroner.')[0]?.years).toEqual(['2024']);
});
