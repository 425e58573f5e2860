import { afterEach, expect, it } from 'vitest';
import { sampleSource } from '../e2e/sample-source.ts';
import { openWebGround, type WebGround } from '../e2e/web-ground.ts';
import type { Day } from '../question/question.ts';
import { openTallies } from '../tally/open-tallies.ts';
import type { Week } from '../tally/week.ts';

// Synthetic articles and figures.
const now = new Date('2026-11-22T12:00:00Z');
const figures = openTallies(sampleSource({ first: '2026-W01' as Week, last: '2026-W47' as Week }, now), () => now);
const articles = [
  { id: 'sen', title: 'Sen <artikkel>', reviewBy: '2026-11-21' as Day },
  { id: 'i-dag', title: 'Frist i dag', reviewBy: '2026-11-22' as Day },
];
const gaps = {
  of: async ({ kind }: { kind: string }) =>
    kind === 'week'
      ? undefined
      : {
          questions: [{ topic: 'courses' as const, words: ['parkering', 'middag'], atLeast: 10 }],
          articles: [
            { article: 'i-dag', atLeast: 5 },
            { article: 'borte', atLeast: 5 },
          ],
        },
};
let ground: WebGround;
afterEach(() => ground.close());
const show = async (query: string, more: object = { gaps, articles: () => articles }) => {
  ground = await openWebGround({ figures, ...more });
  return (await ground.get(`/tall?${query}`, await ground.signedIn('leader'))).text();
};

it('tells of a month what could not be answered, and which articles were not enough', async () => {
  const html = await show('periode=2026-10');
  expect(html).toContain('<tr><th scope="row">Kurs: parkering, middag</th><td>minst 10</td></tr>');
  expect(html).toContain('<tr><th scope="row">Frist i dag</th><td>minst 5</td></tr>');
  expect(html).toContain('<tr><th scope="row">borte (ikke lenger i bruk)</th><td>minst 5</td></tr>');
});

it('an article is past its review from the day after, and its title breaks out of nothing', async () => {
  const html = await show('periode=2026-10');
  expect(html).toContain('<tr><th scope="row">Sen &lt;artikkel&gt;</th><td>21. november 2026</td></tr>');
  expect(html).not.toContain('<th scope="row">Frist i dag</th><td>22.');
});

it('tells how answers were received, by who wrote them, and what a model is called breaks out of nothing', async () => {
  const counts = { answered: 40, solved: 5, liked: 5, disliked: 0 };
  const received = [
    { by: 'model' as const, model: 'synt <b>', prompt: '2', ...counts },
    { by: 'human' as const, model: undefined, prompt: undefined, ...counts },
  ];
  const html = await show('periode=2026-10', { reception: { of: async () => received } });
  expect(html).toContain(
    '<tr><th scope="row">Språkmodellen synt &lt;b&gt;, ledetekst 2</th><td>minst 40</td><td>minst 5</td><td>minst 5</td><td>færre enn fem</td></tr>',
  );
  expect(html).toContain('<tr><th scope="row">Rådgiver</th><td>minst 40</td><td>minst 5</td><td>–</td><td>–</td></tr>');
});

it('a week shows the way to its month once that is over', async () => {
  const html = await show('periode=2026-W40');
  expect(html).not.toContain('parkering');
  expect(html).toContain('vises for hele måneder: oktober 2026');
  expect(html).toContain('href="/tall?periode=2026-10&amp;sprak=nb"');
  await ground.close();
  expect(await show('periode=2026-W46')).not.toContain('vises for hele måneder');
});

it('says so when there is nothing to tell, and leaves it out where single offices are looked at', async () => {
  const nothing = { gaps: { of: async () => ({ questions: [], articles: [] }) }, articles: () => [] };
  const html = await show('periode=2026-10', nothing);
  expect(html).toContain('Ingen like spørsmål fra minst fem personer.');
  expect(html).not.toContain('Artikler som skulle vært gått gjennom');
  await ground.close();
  expect(await show('periode=2026-10&kontor=ost')).not.toContain('parkering');
});
