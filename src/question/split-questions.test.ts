import { describe, expect, test } from 'vitest';
import { splitQuestions } from './split-questions.ts';

const several: [string, string[]][] = [
  ['Teller ferie? Teller sykefravær?', ['Teller ferie?', 'Teller sykefravær?']],
  [
    'Jeg er ALIS i Alta. Hvor mange timer veiledning skal jeg ha? Hvem betaler kurset mitt?',
    ['Jeg er ALIS i Alta. Hvor mange timer veiledning skal jeg ha?', 'Jeg er ALIS i Alta. Hvem betaler kurset mitt?'],
  ],
  [
    'Hvor mange timer veiledning skal ALIS ha? Når er fristen for tilskudd? Hvem godkjenner læringsmål?',
    ['Hvor mange timer veiledning skal ALIS ha?', 'Når er fristen for tilskudd?', 'Hvem godkjenner læringsmål?'],
  ],
  ['1. Teller ferie?\n2. Må veilederen være spesialist?', ['Teller ferie?', 'Må veilederen være spesialist?']],
  ['a) Teller ferie? b) Hvem betaler kurset?', ['Teller ferie?', 'Hvem betaler kurset?']],
  ['- Kan ALIS jobbe deltid?\n- Hva er fristen for konvertering?', ['Kan ALIS jobbe deltid?', 'Hva er fristen for konvertering?']],
  ['Tel ferie i tenestetida? Kor mange timar rettleiing treng eg?', ['Tel ferie i tenestetida?', 'Kor mange timar rettleiing treng eg?']],
  ['Does leave count? Who approves my learning goals?', ['Does leave count?', 'Who approves my learning goals?']],
  ['Teller ferie? Jeg lurer også på kurs. Må jeg ha emnekurs?', ['Teller ferie?', 'Jeg lurer også på kurs. Må jeg ha emnekurs?']],
  [
    'Hvor lang permisjon kan jeg ta? Og gjelder det i LIS1? Hvem signerer attesten?',
    ['Hvor lang permisjon kan jeg ta? Og gjelder det i LIS1?', 'Hvem signerer attesten?'],
  ],
];

const one = `
Teller ferie?
Hvor mange timer veiledning skal jeg ha, og hvem betaler?
Hvor mange timer veiledning skal jeg ha? Gjelder det også i permisjon?
Teller ferie? Og hva med sykdom?
Må jeg ha sykehustjeneste? Hvis ja, hvor lenge?
Kan jeg jobbe deltid? Eller må jeg ha 100 %?
Hvor mange timer veiledning? Stemmer det at det er 42?
Jeg er ALIS. Jeg er i permisjon. Blir det trekk?
Kan du hjelpe meg? Hvor mange timer veiledning skal ALIS ha?
Er det noen der? Teller ferie?
Hva er læringsmål? Hvem godkjenner dem?
Kor mange timar rettleiing? Kvifor det?
Does leave count? What about holiday?
Hvor mange timer skal ALIS ha i veiledning? Hvorfor?
ferie, sykdom, permisjon
`
  .trim()
  .split('\n');

describe('each question stands on its own feet', () => {
  test.each(several)('%j', (text, parts) => expect(splitQuestions(text)).toEqual(parts));
});

describe('one question, however many marks', () => {
  test.each(one)('%s', (text) => expect(splitQuestions(text)).toEqual([text]));
});

test('more than five are left whole', () => {
  const many = Array.from({ length: 6 }, (_, at) => `Teller kurs nummer ${at}?`).join(' ');
  expect(splitQuestions(many)).toEqual([many]);
});
