import { describe, expect, test } from 'vitest';
import { createNorwegian, fold, readNorwegianWords, tokens } from './norwegian.ts';

const norwegian = createNorwegian(readNorwegianWords('knowledge'));
const terms = (text: string) => norwegian.terms(text).join(' ');
const everything = (text: string) =>
  norwegian.words(text).flatMap(({ term, others, also }) => [term, ...others.map((each) => each.term), ...also.map((each) => each.term)]);

describe('sentences that say the same give the same terms', () => {
  test.each([
    ['Teller sykehusåret?', 'Tel sjukehusåret?'],
    ['Hvor mange timer veiledning?', 'Kor mange timar rettleiing?'],
    ['Hva er fristen for å søke?', 'Ka e fristen for å søke?'],
    ['Hva er fristen for å søke?', 'Kva er fristen for å søkje?'],
    ['Kan jeg jobbe deltid?', 'Kan æ jobbe deltid?'],
    ['Er mammaperm fravær?', 'Er foreldrepermisjon fråvær?'],
    ['to år i allmennpraksis', '2 år i allmennpraksis'],
    ['femti prosent stilling', '50 % stilling'],
    ['halv stilling', '50 prosent stilling'],
    ['50%-stilling', '50 prosent stilling'],
    ['80 000 kroner', '80.000 kroner'],
    ['ÅUP', 'åpen uselektert praksis'],
    ['AUP', 'åpen uselektert praksis'],
    ['LIS 1', 'LIS1'],
    ['Hdir', 'Helsedirektoratet'],
    ['veiledningsgruppa', 'rettleiingsgruppe'],
    ['FERIE', 'ferie'],
    ['sykehjem', 'sjukeheim'],
    ['How many weeks?', 'weeks'],
    ['parental leave', 'foreldrepermisjon'],
    ['the old scheme', 'gammel ordning'],
    ['application deadline', 'søknadsfrist'],
    ['GP training', 'spesialisering i allmennmedisin'],
  ])('%s = %s', (one, other) => expect(terms(one)).toBe(terms(other)));
});

describe('what the rules hold apart stays apart', () => {
  test.each([
    ['veileder', 'supervisør'],
    ['veiledning', 'supervisjon'],
    ['frist for å søke', 'frist for å rapportere'],
    ['registrering', 'godkjenning'],
    ['tilskudd', 'refusjon'],
    ['ALIS', 'SamLIS'],
    ['ALM', 'SAM'],
    ['veiledningsavtale', 'ALIS-avtale'],
    ['gammel ordning', 'ny ordning'],
    ['før mars', 'etter mars'],
    ['to år', 'tre år'],
    ['mal', 'mål'],
    ['fastlege', 'fast'],
    ['kommunelege', 'kommune'],
    ['lisens', 'LIS'],
    ['ledig', 'leder'],
    ['same krav', 'SAM krav'],
    ['spesialistgodkjenning', 'registrering'],
  ])('%s ≠ %s', (one, other) => expect(terms(one)).not.toBe(terms(other)));
});

describe('a word with several meanings keeps them all', () => {
  test.each([
    ['Who can be my supervisor?', ['veileder', 'supervisør']],
    ['Is supervision required?', ['veiledning', 'supervisjon']],
    ['Hvor mye penger får vi?', ['penger', 'tilskudd']],
    ['leave', ['permisjon', 'oppsigelse']],
  ])('%s', (text, meanings) => expect(everything(text)).toEqual(expect.arrayContaining(meanings.map((word) => norwegian.term(word)))));
});

describe('a word that is Norwegian and English is read by the sentence it stands in', () => {
  test('time', () => {
    expect(norwegian.terms('Teller en time veiledning?')).toContain(norwegian.term('time'));
    expect(norwegian.terms('How long is the time limit?')).not.toContain(norwegian.term('time'));
  });
  test('to', () => {
    expect(norwegian.terms('Må jeg ha to år?')).toContain('2');
    expect(norwegian.terms('Do I have to pay?')).not.toContain('2');
  });
});

test.each([['Frist: 1. mai'], ['+~^*:'], ['field:ferie^10 -foo~2'], [''], ['   '], ['🙂🙂'], ['\u0000\uffff'], ['.'.repeat(5000)]])(
  '%j is only text',
  (text) => expect(() => norwegian.words(text)).not.toThrow(),
);

test('letters without their dress are the same letters', () => {
  expect(fold('sjøåpning')).toBe('sjoapning');
  expect(terms('søknad om læringsmål på sjukehus')).toBe(terms('soknad om laeringsmal pa sjukehus'));
});

test('tokens part at everything that is no letter or digit', () => {
  expect(tokens('ALIS-avtale (2023), 80 000 kr – 50 %')).toEqual(['alis', 'avtale', '2023', '80000', 'kr', '50', 'prosent']);
});

test('no stop word carries the meaning of a question', () => {
  for (const word of ['uten', 'før', 'etter', 'minst', 'tilskudd', 'frist', 'år', 'time', 'nå', 'gammel', 'ny', 'lis1', 'prosent'])
    expect(norwegian.terms(word), word).toHaveLength(1);
});
