/** A knowledge folder with one thing wrong at a time: `npm run knowledge` must find each, at its place, and nothing else of its kind. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Day } from '../question/question.ts';
import { checkKnowledge } from './check.ts';
import { concerns } from './finding.ts';
import { sampleArticle } from './sample-article.ts';

const today = '2026-11-22' as Day;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  mkdirSync(join(folder, 'articles/service-time'), { recursive: true });
  cpSync('knowledge/norwegian.yaml', join(folder, 'norwegian.yaml'));
  for (const subject of others) put(subject.id, { title: subject.title, questions: asked(subject.id, subject.lines) }, subject.body);
  put(
    'hund',
    { title: 'Bruk av tjenestehund', questions: asked('hund', ['Får jeg ta med tjenestehund?']) },
    'Tjenestehund skal ha minst 4 timer hvile i døgnet.\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Sound articles about made-up things, so that a word can be rare. */
const others = [
  { id: 'bat', title: 'Bruk av båt', lines: ['Kan vi reise med båt?', 'Har kommunen båt?'], body: 'Båten går fra kaia hver morgen.\n' },
  { id: 'ski', title: 'Lån av ski', lines: ['Hvor låner jeg ski?', 'Finnes det skistaver?'], body: 'Ski lånes ut på vaktrommet.\n' },
  { id: 'telt', title: 'Leie av telt', lines: ['Hvem leier ut telt?', 'Trenger vi teltplugger?'], body: 'Telt leies hos forvalteren.\n' },
];
const asked = (id: string, lines: string[]) =>
  `\n  Kort svar:\n${[...lines, ...[1, 2, 3, 4, 5].map((n) => `Prøvespørsmål ${n} om ${id}?`)].map((line) => `    - ${line}`).join('\n')}`;
const put = (id: string, fields: Record<string, string | undefined>, body: string) =>
  writeFileSync(join(folder, `articles/service-time/${id}.md`), sampleArticle(id, fields, body));

const found = () => {
  const { text, ok } = checkKnowledge(folder, today, { all: true });
  const counts = Object.entries(concerns).flatMap(([concern, { name }]) => {
    const count = Number(new RegExp(`^${name} +(\\d+)$`, 'm').exec(text)?.[1] ?? 0);
    return count > 0 ? [`${concern} ${count}`] : [];
  });
  return { text, ok, counts };
};

test('the sound folder has nothing to say', () => {
  expect(found()).toMatchObject({ ok: true, counts: [], text: expect.stringContaining('Ingen feil. Alt kan tas i bruk.') });
});

const rest = { title: 'Hvile for tjenestehunder', questions: asked('hvile', ['Hvor lenge skal tjenestehunden hvile?', 'Må hunden sove?']) };
test.each([
  [
    'another figure',
    rest,
    'Tjenestehunden skal ha minst 6 timer hvile i døgnet.\n',
    /hund\.md:\d+\n {4}Her står 4 timer \(«.*»\), men i articles\/service-time\/hvile\.md:\d+ står 6 timer/,
  ],
  ['another deadline', { ...rest, title: 'Søknad om tjenestehund' }, 'Søk om tjenestehund innen 1. mai 2027.\n', /står 1\. mai 2027/],
])('passages that contradict each other: %s', (what, fields, body, says) => {
  if (what === 'another deadline')
    put(
      'hund',
      { title: 'Bruk av tjenestehund', questions: asked('hund', ['Får jeg ta med tjenestehund?']) },
      'Søk om tjenestehund innen 1. april 2027.\n',
    );
  put('hvile', fields, body);
  const { text, counts, ok } = found();
  expect(counts).toContain('figures 1');
  expect(text).toMatch(says);
  expect(ok).toBe(true);
});

test.each([
  ['the same figure', 'Tjenestehunden skal ha minst 4 timer hvile i døgnet.\n', {}],
  ['one that explains the other', 'Tjenestehunden skal ha minst 6 timer hvile i døgnet på fjellet, ellers 4 timer.\n', {}],
  ['a rule that was', 'Tjenestehunden hadde minst 6 timer hvile i døgnet.\n', {}],
  ['a maximum beside a minimum', 'Tjenestehunden skal ha høyst 6 timer hvile i døgnet.\n', {}],
  ['another speciality', 'Tjenestehunden skal ha minst 6 timer hvile i døgnet.\n', { speciality: 'SAM' }],
  ['another scheme', 'Tjenestehunden skal ha minst 6 timer hvile i døgnet.\n', { scheme: 'old' }],
  [
    'a rule that ended before',
    'Tjenestehunden skal ha minst 6 timer hvile i døgnet.\n',
    { validFrom: '2017-01-01', validTo: '2018-12-31' },
  ],
])('no contradiction: %s', (_, body, fields) => {
  if ('speciality' in fields)
    put(
      'hund',
      { title: 'Bruk av tjenestehund', speciality: 'ALM', questions: asked('hund', ['Får jeg ta med tjenestehund?']) },
      'Tjenestehund skal ha minst 4 timer hvile i døgnet.\n',
    );
  put('hvile', { ...rest, ...fields }, body);
  expect(found().counts.filter((each) => each.startsWith('figures'))).toEqual([]);
});

test('two articles that say nearly the same', () => {
  put('valp', { title: 'Valper i tjeneste', questions: asked('valp', ['Er valper lov?']) }, 'Båten går fra kaia hver eneste morgen.\n');
  const { text, counts } = found();
  expect(counts).toContain('alike 1');
  expect(text).toMatch(/«Bruk av båt» og «Valper i tjeneste» \(articles\/service-time\/valp\.md:\d+\) sier nesten det samme/);
});

test('a question that leads to another article', () => {
  put('valp', { title: 'Valper i tjeneste', questions: asked('valp', ['Hvor låner jeg ski på vaktrommet?']) }, 'Valper er lov.\n');
  const { text, counts } = found();
  expect(counts).toContain('astray 1');
  expect(text).toMatch(
    /valp\.md:\d+\n {4}«Hvor låner jeg ski på vaktrommet\?» (får svar fra|treffer like godt i) articles\/service-time\/ski\.md/,
  );
});

const source = (url: string, date: string) => `\n  - title: Prøvekilden\n    publisher: Prøveutgiver\n    url: ${url}\n    date: "${date}"`;
const law = 'https://lovdata.no/forskrift';
test.each([
  ['a review that is overdue', { reviewBy: '2026-11-21' }, 'overdue 1', true],
  ['a review that is due soon', { reviewBy: '2027-01-21' }, 'soon 1', true],
  ['a rule that ended', { validTo: '2026-11-21' }, 'ending 1', true],
  ['a link to a host that is not allowed', { sources: source('https://example.com/side', '2026') }, 'fault 1', false],
  ['a source without a date', { sources: source(law, 'udatert') }, 'undated 1', true],
  ['doubt that an official page could settle', { status: 'to-check' }, 'confirmable 1', true],
  ['few questions', { questions: '\n  Kort svar:\n    - Er valper lov?' }, 'few 1', true],
])('%s', (_, fields, count, sound) => {
  put('valp', { title: 'Valper i tjeneste', questions: asked('valp', ['Er valper lov?']), ...fields }, 'Valper er lov.\n');
  const { counts, ok } = found();
  expect(counts).toEqual([count]);
  expect(ok).toBe(sound);
});

test('a page without a date is told of once, with how many stand on it', () => {
  for (const id of ['bat', 'ski'])
    put(id, { title: `Om ${id}`, questions: asked(id, []), sources: source(law, 'udatert') }, `Noe om ${id}, sagt kort.\n`);
  expect(found().text).toContain('Kilden «Prøvekilden» har ingen dato og brukes i 2 artikler.');
});

test('much of one kind is cut, and said to be', () => {
  for (let n = 1; n <= 12; n++)
    put(`nr${n}`, { title: `Nummer ${n} av mange`, questions: `\n  Kort svar:\n    - Hva er nr${n}?` }, `Bare nr${n}.\n`);
  expect(checkKnowledge(folder, today).text).toMatch(
    /Avsnitt med få spørsmål \(12\)[\s\S]*… og 2 til\. «npm run knowledge -- --alt» viser alle\./,
  );
  expect(checkKnowledge(folder, today, { all: true }).text).not.toContain('… og');
});

test('one article: only what is said of it, and whether its questions are read as questions', () => {
  put(
    'valp',
    { title: 'Valper i tjeneste', questions: asked('valp', ['Bør jeg ta med valpen min?', 'Hei, hvordan går det?']) },
    'Valper er lov.\n',
  );
  put('hvile', { ...rest, reviewBy: '2026-11-21' }, 'Tjenestehunden skal ha minst 6 timer hvile i døgnet.\n');
  const one = (only: string) => checkKnowledge(folder, today, { only }).text;
  expect(one('valp')).toMatch(/^articles\/service-time\/valp\.md\n\nSpørsmål som ikke leses som spørsmål om en regel/);
  expect(one('valp')).toContain('«Hei, hvordan går det?» leses som småprat');
  expect(one('valp')).not.toContain('hvile.md');
  expect(one('hvile')).toMatch(/Gjennomgang er forfalt \(1\)[\s\S]*Tall som kan stride/);
  expect(one('hund')).toContain('Tall som kan stride mot hverandre (1)');
  expect(one('bat')).toBe('articles/service-time/bat.md\n\nIngen feil, og ingenting å se på i artikkelen.');
  expect(checkKnowledge(folder, today, { only: 'finnes-ikke' })).toMatchObject({
    ok: false,
    text: expect.stringContaining('finnes ikke i mappen'),
  });
  put('feil', { kind: 'regel' }, 'Noe er galt.\n');
  expect(checkKnowledge(folder, today, { only: 'feil' })).toMatchObject({ ok: false, text: expect.stringContaining('FEIL – må rettes:') });
  expect(checkKnowledge(folder, today, { only: 'bat' }).ok).toBe(true);
  expect(checkKnowledge(folder, today).ok).toBe(false);
});
