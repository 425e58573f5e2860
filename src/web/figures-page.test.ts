import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSource } from '../e2e/sample-source.ts';
import { openWebGround, type WebGround } from '../e2e/web-ground.ts';
import { tableDimensions } from '../tally/inquiry.ts';
import { openTallies } from '../tally/open-tallies.ts';
import { readPeriod } from '../tally/period.ts';
import type { Figure } from '../tally/tally.ts';
import type { Week } from '../tally/week.ts';
import { figureNames } from '../text/figure-names.ts';
import { nameOf } from './figure-table.ts';

const now = new Date('2026-11-22T12:00:00Z');
const tallies = openTallies(sampleSource({ first: '2025-W01' as Week, last: '2026-W47' as Week }, now), () => now);
let ground: WebGround;
let cookie: string;
beforeAll(async () => {
  ground = await openWebGround({ figures: tallies, sample: true });
  cookie = await ground.signedIn('leader');
});
afterAll(() => ground.close());

const show = async (query: string) => (await ground.get(`/tall?${query}`, cookie)).text();

/** The tables of a page: caption → row name → the figures beside it. */
function tablesOf(html: string): Map<string, Map<string, string[]>> {
  const plain = (cell: string) =>
    cell
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('\u00a0', ' ');
  return new Map(
    [...html.matchAll(/<table><caption>(.*?)<\/caption>([\s\S]*?)<\/table>/g)].map(([, caption = '', body = '']) => [
      plain(caption),
      new Map(
        [...body.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)].map(([, name = '', cells = '']) => [
          plain(name),
          [...cells.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => plain(cell)),
        ]),
      ),
    ]),
  );
}

const said = (figure: Figure | undefined) => (figure === 'hidden' ? 'skjult' : String(figure).replace(/(\d)(\d{3})$/, '$1 $2'));
const numberOf = (text: string) => Number(text.replaceAll(' ', ''));

describe.each(['2026-W46', '2026-10', '2026-Q3', '2025'])('the page of %s', (id) => {
  const period = readPeriod(id);
  if (!period) throw new Error(id);

  it('holds just what the tallies say', async () => {
    const html = await show(`periode=${id}`);
    const { tally, before } = await tallies.compared(period);
    const tables = tablesOf(html);
    for (const dimension of tableDimensions) {
      const rows = tables.get(figureNames.nb.dimensions[dimension]);
      for (const { value, count } of tally.tables[dimension]?.cells ?? []) {
        const [shown, , earlier] = rows?.get(nameOf(dimension, value, 'nb')) ?? [];
        expect(shown, `${dimension} ${value}`).toBe(said(count));
        if (id === '2025') expect(rows?.get(nameOf(dimension, value, 'nb'))).toHaveLength(2);
        else expect(earlier).toBe(said(before.tables[dimension]?.cells.find((cell) => cell.value === value)?.count));
      }
      expect(numberOf(rows?.get('I alt')?.[0] ?? '')).toBe(tally.total);
    }
  });

  it('adds up: what is shown and what is said to be hidden are all there is', async () => {
    const html = await show(`periode=${id}`);
    const sections = html.split('<section').filter((section) => section.includes('id="h-') && !/h-(trend|download)/.test(section));
    expect(sections).toHaveLength(tableDimensions.length);
    for (const section of sections) {
      const [rows] = tablesOf(section).values();
      const { 'I alt': total, ...cells } = Object.fromEntries([...(rows ?? [])].map(([name, [count = '']]) => [name, count]));
      const shown = Object.values(cells).reduce((sum, count) => sum + (count === 'skjult' ? 0 : numberOf(count)), 0);
      const hidden = numberOf(/I alt ([\d\s]+) henvendelser ligger/.exec(section.replaceAll('\u00a0', ' '))?.[1] ?? '0');
      expect(shown + hidden).toBe(numberOf(total ?? ''));
      expect(hidden > 0).toBe(Object.values(cells).includes('skjult'));
    }
  });

  it('draws each as a chart with a name of its own, and says so to who cannot see', async () => {
    const html = await show(`periode=${id}`);
    const charts = [...html.matchAll(/<svg class="chart" role="img" aria-labelledby="(\S+) \S+"/g)].map(([, name]) => name ?? '');
    expect(charts).toHaveLength(tableDimensions.length + 1);
    expect(new Set(charts).size).toBe(charts.length);
    for (const name of charts) expect(html).toMatch(new RegExp(`<title id="${name}">Diagram: .+?</title>`));
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says on top that the figures are made up', async () => {
    expect(await show(`periode=${id}`)).toMatch(/<aside class="sample" aria-label="Eksempeldata"><p><strong>eksempeldata<\/strong>/);
  });

  it('leads from no figure to anything: every link is to a period, a language or the page itself', async () => {
    const links = [...(await show(`periode=${id}`)).matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    expect(
      links.filter(
        (href) =>
          !/^(\/tall\?(periode|slag|kontor|sprak)=|\/tall\/last-ned\?periode=[\w-]+&form=(xlsx|csv|txt)&sprak=nb$|\/tall\/(stil\.css|ikon\.png)$|#innhold$)/.test(
            href,
          ),
      ),
    ).toEqual([]);
  });
});

it('a running period tells its total alone', async () => {
  const html = await show('periode=2026-W47');
  expect(html).toContain('Perioden er ikke over.');
  expect([...tablesOf(html).keys()]).toEqual(['Henvendelser over tid']);
});

it('opens on the last whole week', async () => {
  expect(await show('')).toContain('<h1>Tallene for uke 46, 2026</h1>');
  expect(await show('slag=year')).toContain('<h1>Tallene for 2025</h1>');
});

it('shows chosen offices side by side, and where more of them opens', async () => {
  const year = tablesOf(await show('periode=2025&kontor=ost&kontor=oslo'));
  const { crosses } = await tallies.of(readPeriod('2025') as NonNullable<ReturnType<typeof readPeriod>>);
  const topic = crosses.find(({ dimension }) => dimension === 'topic');
  const cell = (office: string, value: string) =>
    topic?.rows.find((row) => row.office === office)?.cells.find((each) => each.value === value)?.count;
  const grants = year.get('Tema, kontor for kontor')?.get(figureNames.nb.topic.grants);
  expect(grants).toEqual([said(cell('ost', 'grants')), said(cell('oslo', 'grants'))]);

  const week = await show('periode=2026-W46&kontor=ost');
  expect(week).toContain('Kontor for kontor vises fordelingen bare for lange perioder');
  expect(week).toContain('href="/tall?periode=2026-Q4&amp;kontor=ost&amp;sprak=nb"');
  expect(tablesOf(week).size).toBe(1);
});

it('keeps period and offices when the language is changed', async () => {
  expect(await show('periode=2026-10&kontor=ost')).toContain('href="/tall?periode=2026-10&amp;kontor=ost&amp;sprak=en"');
  expect(await show('periode=2026-10&sprak=en')).toContain('<h1>The figures for October 2026</h1>');
});

it.each([
  ['csv', 'text/csv; charset=utf-8', 'henvendelser-2026-Q3-eksempeldata.csv'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'henvendelser-2026-Q3-eksempeldata.xlsx'],
  ['txt', 'text/plain; charset=utf-8', 'henvendelser-2026-Q3-eksempeldata.txt'],
])('is downloaded as %s', async (form, type, name) => {
  const file = await ground.get(`/tall/last-ned?periode=2026-Q3&form=${form}`, cookie);
  expect([file.status, file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual([200, type, 'no-store']);
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  const body = Buffer.from(await file.arrayBuffer());
  if (form === 'xlsx') expect(body.subarray(0, 2).toString()).toBe('PK');
  else expect(body.toString('utf8')).toContain('Nasjonal ALIS og veiledning, ALIS-avtaler og ALIS-tilskudd');
});

it('says no to a file there is not', async () => {
  for (const query of ['periode=2026-Q3', 'periode=2026-Q3&form=exe', 'periode=x&form=csv'])
    expect((await ground.get(`/tall/last-ned?${query}`, cookie)).status).toBe(400);
});
