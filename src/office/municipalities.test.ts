/** Small lists of made-up municipalities: how a line is read, how a name is typed, and when a word is a place. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMunicipalities } from './municipalities.ts';
import { officeShortNames, routeTo } from './route.ts';

const heading = 'nr,name,alt_names,fylke_nr,fylke,office';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'municipalities-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reads(...rows: string[]) {
  writeFileSync(join(folder, 'municipalities.csv'), `${[heading, ...rows].join('\r\n')}\r\n\n`);
  return readMunicipalities(folder);
}
const list = () =>
  reads(
    '9901,Synt-Fjorden,Syntvuonna|Synttivuono,99,Syntland,nord',
    '9902,Tvilling (Syntland),,99,Syntland,nord',
    '9803,Tvilling (Prøvemark),,98,Prøvemark,ost',
    '9804,Prøvøy,,98,Prøvemark,sor',
    '9805,Åst,,98,Prøvemark,sor',
    '9806,Time,,98,Prøvemark,vest',
    '9807,Vang,,98,Prøvemark,midt',
    '9808,Storåsen,,98,Prøvemark,oslo',
  );

describe('a line', () => {
  it('is read whole', () => {
    const one = { number: '9901', name: 'Synt-Fjorden', parallelNames: ['Syntvuonna', 'Synttivuono'], county: 'Syntland', office: 'nord' };
    expect(list().get('9901')).toEqual(one);
    expect(list().get('9902')).toEqual({ ...one, number: '9902', name: 'Tvilling', parallelNames: [] });
    expect(list().get('0000')).toBeUndefined();
    expect([list().office('9804'), list().office('0000')]).toEqual(['sor', undefined]);
  });

  it.each([
    ['990,Synt,,99,Syntland,nord', '990'],
    ['99011,Synt,,99,Syntland,nord', '99011'],
    ['x9901,Synt,,99,Syntland,nord', 'x9901'],
    ['abcd,Synt,,99,Syntland,nord', 'abcd'],
    ['9901,,,99,Syntland,nord', '9901'],
    ['9901,Synt,,99,Syntland,atlantis', '9901'],
    ['9901,Synt,,99,Syntland', '9901'],
    ['', ''],
  ])('«%s» is refused by its number', (row, number) => {
    expect(() => reads('9901,Synt,,99,Syntland,nord', row, '9902,Prøv,,99,Syntland,nord')).toThrow(
      `kommunenummer «${number}»). Den skal være: nummer, navn`,
    );
  });
});

describe('a name', () => {
  it.each([
    ['Synt-Fjorden', ['9901']],
    ['  synt fjorden ', ['9901']],
    ['SYNT–FJORDEN', ['9901']],
    ['syntvuonna', ['9901']],
    ['Synttivuono kommune', ['9901']],
    ['Tvilling', ['9902', '9803']],
    ['Tvilling (Prøvemark)', ['9803']],
    ['Tvilling kommune (syntland)', ['9902']],
    ['tvilling herad', ['9902', '9803']],
    ['Tvilling (Atlantis)', []],
    ['Prövöy', ['9804']],
    ['provoy', ['9804']],
    ['Ast', []],
    ['åst', ['9805']],
    ['storaasen', ['9808']],
    ['', []],
    ['kommune', []],
  ])('«%s»', (name, numbers) => expect(list().byName(name)).toEqual(numbers));

  it('is told apart from its twin by the county', () => {
    expect(list().fullName('9902')).toBe('Tvilling (Syntland)');
    expect(list().fullName('9901')).toBe('Synt-Fjorden');
    expect(list().fullName('0000')).toBe('');
  });
});

describe('a text', () => {
  it.each([
    ['Jeg jobber i Storåsen.', ['9808']],
    ['jeg jobber i storåsen', ['9808']],
    ['jeg jobber storåsen', []],
    ['storåsen kommunes plan', ['9808']],
    ['storåsens  kommunestyre', ['9808']],
    ['storåsen  kommune', ['9808']],
    ['kommunen Storåsen', ['9808']],
    ['kommune  Storåsen', ['9808']],
    ['municipality of Storasen', ['9808']],
    ['synt fjorden er fin', ['9901']],
    ['Synt-Fjordens lege', ['9901']],
    ['Tvilling i Syntland', ['9902']],
    ['Tvilling, PRØVEMARK', ['9803']],
    ['Tvilling', ['9902', '9803']],
    ['Tvilling i Syntland eller Prøvemark', ['9902', '9803']],
    ['Storåsen og Prøvøy og Storåsen', ['9808', '9804']],
    ['Time er fint', []],
    ['i Time', []],
    ['Time kommune', ['9806']],
    ['kommunen Time', ['9806']],
    ['i Vang', ['9807']],
    ['i  Vang', ['9807']],
    ['i vang', []],
    ['Vang er fint', []],
    ['Vangen', []],
    ['xStoråsen', []],
    ['Storåsen2', []],
    ['ved Åst', ['9805']],
    ['ved Ast', []],
    ['', []],
  ])('«%s»', (text, numbers) => expect(list().named(text)).toEqual(numbers));
});

describe('the way to an office', () => {
  it('is told in words', () => {
    const ways = ['9901', '9803', '9804', '9806', '9807', '9808'].map((number) => routeTo(number, list()));
    expect(ways).toEqual([
      { office: 'nord', why: 'Synt-Fjorden → Nord' },
      { office: 'ost', why: 'Tvilling (Prøvemark) → Øst' },
      { office: 'sor', why: 'Prøvøy → Sør' },
      { office: 'vest', why: 'Time → Vest' },
      { office: 'midt', why: 'Vang → Midt' },
      { office: 'oslo', why: 'Storåsen → Oslo' },
    ]);
    expect(routeTo('0000', list())).toBeUndefined();
    expect(Object.keys(officeShortNames)).toHaveLength(6);
  });
});
