import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../sample-year.ts';
import { makeTally } from '../tally/make-tally.ts';
import { periodBefore, readPeriod } from '../tally/period.ts';
import { randomGroups } from '../tally/random-register.ts';
import { makeDownload } from './make-download.ts';
import { text } from './write-csv.ts';

const period = readPeriod('2025-Q4');
if (!period) throw new Error('no period');
const tally = makeTally(period, randomGroups(period.weeks, createRandom(3)), [
  { minutes: 60, count: 30 },
  { minutes: 495, count: 40 },
]);
const compared = { tally, before: { ...tally, period: periodBefore(period) }, lastYear: undefined };
const nb = { language: 'nb', sample: false } as const;

describe('downloads', () => {
  test('CSV as Norwegian Excel wants it', async () => {
    const { body, name, type } = await makeDownload('csv', compared, nb);
    const csv = String(body);
    expect([name, type]).toEqual(['henvendelser-2025-Q4.csv', 'text/csv; charset=utf-8']);
    expect(csv.startsWith('\uFEFFOversikt\r\n')).toBe(true);
    expect(csv).toContain('Median ventetid på rådgiver, timer i kontortid;8,5;8,5;\r\n');
    expect(csv).toMatch(/\r\nTema\r\nTema;Antall;Andel;Perioden før;Samme periode i fjor\r\n/);
    expect(csv).toMatch(/;skjult;/);
    expect(csv).toMatch(/;\d+;\d+,\d;/);
    expect(csv).not.toMatch(/\d\.\d|undefined|NaN/);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['-2', "'-2"],
    ['@sum', "'@sum"],
    ['+47', "'+47"],
    ['Læring; og mer', '"Læring; og mer"'],
    ['sa «"hei"»', '"sa «""hei""»"'],
    ['=a;b', '"\'=a;b"'],
  ])('%s is never a formula', (value, written) => expect(text(value)).toBe(written));

  test('a workbook with a sheet for each table, numbers as numbers and no formula', async () => {
    const { body, type } = await makeDownload('xlsx', compared, nb);
    expect(type).toContain('spreadsheetml');
    const { unzipSync, strFromU8 } = createRequire(createRequire(import.meta.url).resolve('write-excel-file/node'))('fflate');
    const files = Object.fromEntries(Object.entries(unzipSync(body)).map(([name, bytes]) => [name, strFromU8(bytes) as string]));
    expect(files['xl/workbook.xml']).toContain('name="Tema"');
    const sheets = Object.entries(files).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBe(7 + tally.crosses.length);
    for (const [, sheet] of sheets) expect(sheet).not.toContain('<f>');
    expect(sheets.map(([, sheet]) => sheet).join('')).toContain(`<v>${tally.total}</v>`);
  });

  test('how answers were received stands there too, quoted and written and human', async () => {
    const counts = { answered: 40, solved: 5, liked: 5, disliked: 0 };
    const of = (by: 'quoted' | 'model' | 'human') => ({ by, model: by === 'model' ? 'synt-1' : undefined, prompt: '2', ...counts });
    const received = [of('quoted'), of('model'), of('human')];
    const csv = String((await makeDownload('csv', compared, { ...nb, received })).body);
    expect(csv).toContain('Assistenten siterte kilden;minst 40;minst 5;minst 5;færre enn fem\r\n');
    expect(csv).toContain('Språkmodellen synt-1, ledetekst 2;minst 40;minst 5;minst 5;færre enn fem\r\n');
    expect(csv).toContain('Rådgiver;minst 40;minst 5;;\r\n');
  });

  test.each(['nb', 'nn', 'en'] as const)('the annual report as text, %s', async (language) => {
    const { body } = await makeDownload('txt', compared, { language, sample: true });
    expect(body).toMatch(/EKSEMPELDATA|eksempeldata/);
    expect(body).toContain('\t');
    expect(body).not.toMatch(/undefined|NaN|\[object/);
  });

  test('sample data are marked in every file', async () => {
    for (const form of ['csv', 'txt'] as const)
      expect(String((await makeDownload(form, compared, { ...nb, sample: true })).body)).toContain('EKSEMPELDATA');
    expect((await makeDownload('xlsx', compared, { ...nb, sample: true })).name).toBe('henvendelser-2025-Q4-eksempeldata.xlsx');
  });
});
