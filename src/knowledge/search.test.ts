import { describe, expect, test } from 'vitest';
import type { Day } from '../question/question.ts';
import type { Passage } from './article.ts';
import { createNorwegian, readNorwegianWords } from './norwegian.ts';
import { openSearch } from './search.ts';

// Synthetic passages, written for this test; none of them states a real rule.
const day = (text: string) => text as Day;
const today = day('2026-11-22');
const passage = (id: string, title: string, text: string, questions: string[] = [], more: Partial<Passage> = {}): Passage => ({
  id,
  article: id.split('#')[0] as string,
  title,
  heading: 'Kort svar',
  text,
  topic: 'other',
  speciality: 'both',
  scheme: undefined,
  kind: 'rule',
  status: 'verified',
  validFrom: day('2019-03-01'),
  validTo: undefined,
  supersededBy: undefined,
  lastVerified: today,
  reviewBy: day('2027-05-22'),
  sources: [],
  questions,
  ...more,
});

const passages = [
  passage('ferie', 'Ferie i tellende tid', 'Lovbestemt ferie regnes med i den tellende tjenestetiden.', [
    'Teller ferien min?',
    'Må jeg trekke fra ferieuker?',
    'Does vacation count?',
  ]),
  passage('permisjon', 'Foreldrepermisjon', 'Foreldrepermisjon gir fravær som trekkes fra etter grensen i prøveregelen.', [
    'Jeg skal ha barn, teller permisjonen?',
    'Hva skjer med tiden når jeg er i pappaperm?',
  ]),
  passage('sok', 'Frist for å søke prøvetilskudd', 'Søknadsfristen for prøvetilskuddet er 1. mai.', [
    'Når er søknadsfristen?',
    'Når må kommunen søke om tilskudd?',
  ]),
  passage('rapport', 'Frist for å rapportere på prøvetilskudd', 'Kommunen rapporterer på prøvetilskuddet innen 1. april.', [
    'Når må vi rapportere på tilskuddet?',
    'Rapporteringsfrist',
  ]),
  passage('veileder', 'Krav til veileder', 'Veilederen skal være spesialist og ha prøvekurs.', [
    'Hvem kan være veileder?',
    'Må veilederen være spesialist?',
  ]),
  passage('supervisor', 'Hvem som kan være supervisør', 'Supervisøren er en lege som er til stede.', [
    'Hvem kan være supervisør?',
    'Må supervisøren være til stede?',
  ]),
  passage('sykehus', 'Sykehusår', 'Institusjonstjenesten varer seks måneder etter prøveregelen.', ['Hvor lenge må jeg være på sykehus?']),
  passage('gruppe', 'Veiledningsgruppe', 'Gruppen møtes i to år etter prøveregelen.', ['Hvor lenge varer veiledningsgruppa?']),
  passage('sats-2024', 'Satsen i 2024', 'I 2024 var prøvesatsen 100 kroner.', ['Hva var satsen i 2024?'], {
    validTo: day('2024-12-31'),
    supersededBy: 'sats',
  }),
  passage('sats', 'Satsen', 'Prøvesatsen er 200 kroner.', ['Hva er satsen?'], { validFrom: day('2025-01-01') }),
];
const norwegian = createNorwegian(readNorwegianWords('knowledge'));
const search = openSearch(passages, norwegian);
const first = (text: string, about = today) => search.find({ text, about, today }).found[0]?.passage.id;

describe('finds the passage', () => {
  test.each([
    ['Teller ferie?', 'ferie'],
    ['Tel ferien med?', 'ferie'],
    ['Blir feriaen trukket frå?', 'ferie'],
    ['Does my holiday count?', 'ferie'],
    ['ferieavvikling', 'ferie'],
    ['fereie', 'ferie'],
    ['Ka med mammaperm?', 'permisjon'],
    ['parental leave', 'permisjon'],
    ['foreldrepermisjonstid', 'permisjon'],
    ['Hva er fristen for å søke?', 'sok'],
    ['Kva er fristen for å søkje tilskot?', 'sok'],
    ['What is the application deadline?', 'sok'],
    ['soknadsfrist', 'sok'],
    ['Hva er fristen for å rapportere?', 'rapport'],
    ['When is the reporting deadline?', 'rapport'],
    ['Frist: 1. mai', 'sok'],
    ['Kven kan vere rettleiar?', 'veileder'],
    ['veilder spesialist', 'veileder'],
    ['Hvem kan være supervisør?', 'supervisor'],
    ['Kor lenge må eg vere på sjukehus?', 'sykehus'],
    ['sjukehusteneste varighet', 'sykehus'],
    ['Kor leng vare rettleiingsgruppa?', 'gruppe'],
    ['Hva er satsen nå?', 'sats'],
  ])('%s → %s', (text, id) => expect(first(text)).toBe(id));
});

describe('only what is in force on the day asked about', () => {
  test('the superseded rule is not found today', () => {
    expect(search.find({ text: 'Hva var satsen i 2024?', about: today, today }).found.map(({ passage: { id } }) => id)).not.toContain(
      'sats-2024',
    );
  });
  test('and is found for its own day', () => {
    const about = day('2024-06-01');
    expect(first('Hva var satsen i 2024?', about)).toBe('sats-2024');
    expect(search.find({ text: 'Hva er satsen?', about, today }).found.map(({ passage: { id } }) => id)).not.toContain('sats');
  });
  test('both ends of its time count', () => {
    expect(first('Hva er satsen?', day('2024-12-31'))).toBe('sats-2024');
    expect(first('Hva er satsen?', day('2025-01-01'))).toBe('sats');
  });
  test('nothing is in force before the rules', () => {
    expect(search.find({ text: 'Hva er satsen?', about: day('2010-01-01'), today: day('2010-01-01') }).found).toEqual([]);
  });
});

test.each([['+~^*:'], ['terms:ferie'], ['ferie^10'], ['ferie~9'], ['-ferie'], ['*'], [''], ['og i på'], ['🙂'], ['ferie '.repeat(3000)]])(
  '%j is text, not a language of its own',
  (text) => expect(() => search.find({ text: text, about: today, today })).not.toThrow(),
);

test('no words, nothing found', () => {
  expect(search.find({ text: 'hei, hva er det?', about: today, today })).toEqual({ found: [], unknown: 0, words: 0 });
});

test('words that nobody knows are counted as unknown', () => {
  expect(search.find({ text: 'qwxzy pqrstv', about: today, today }).unknown).toBe(1);
  expect(search.find({ text: 'ferie', about: today, today }).unknown).toBe(0);
});

test('the same question gives the same answer, in any search over the same passages', () => {
  const query = { text: 'Når er fristen for tilskudd?', about: today, today };
  const again = openSearch(passages, norwegian);
  expect(search.find(query)).toEqual(search.find(query));
  expect(again.find(query)).toEqual(search.find(query));
});

test('equals are ordered by id', () => {
  const twins = ['x#b', 'x#a', 'x#c'].map((id) => passage(id, 'Tvilling', 'Dette avsnittet er likt de andre.', ['Er dette likt?']));
  const { found } = openSearch(twins, norwegian).find({ text: 'avsnittet likt tvilling', about: today, today });
  expect(found.map(({ passage: { id } }) => id)).toEqual(['x#a', 'x#b', 'x#c']);
});

test('a line that is left out does not find itself by itself', () => {
  const line = 'Hva er snurrebassens lengde?';
  const odd = openSearch([...passages, passage('odd', 'Noe helt annet', 'Her står det om epler.', [line])], norwegian);
  expect(odd.find({ text: line, about: today, today }).found[0]?.passage.id).toBe('odd');
  expect(odd.find({ text: line, about: today, today, without: line }).unknown).toBeGreaterThan(0);
  expect(odd.find({ text: line, about: today, today, without: line }).found[0]?.passage.id).not.toBe('odd');
});

test('a passage for the other speciality says so', () => {
  const two = openSearch([passage('sam', 'Kurs for prøve', 'Prøvekurs.', ['Hvilke kurs?'], { speciality: 'SAM' })], norwegian);
  expect(two.find({ text: 'kurs', about: today, today, speciality: 'ALM' }).found[0]?.signals.wrongSpeciality).toBe(1);
  expect(two.find({ text: 'kurs', about: today, today, speciality: 'SAM' }).found[0]?.signals.wrongSpeciality).toBe(0);
});

test('an empty knowledge finds nothing', () => {
  expect(openSearch([], norwegian).find({ text: 'ferie', about: today, today }).found).toEqual([]);
});
