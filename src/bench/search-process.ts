/** Builds one search engine over the knowledge, asks it every question line, and prints what that took. */
import lunr from 'lunr';
import type { Passage } from '../knowledge/article.ts';
import { createNorwegian, readNorwegianWords } from '../knowledge/norwegian.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { openSearch } from '../knowledge/search.ts';
import type { Day } from '../question/question.ts';
import { median, percentile } from './figures.ts';
import type { SearchFigures } from './search.ts';

type Ask = (text: string) => Passage | undefined;

const today = '2026-11-22' as Day;
const warmUp = 500;
const rounds = 3;

const { passages } = readKnowledge('knowledge').knowledge;
const before = memory();
const began = performance.now();
const ask: Ask = process.argv[2] === 'lunr' ? openLunr() : openOurs();
const build = performance.now() - began;
const held = memory() - before;

const lines = passages.flatMap(({ article, questions }) => questions.map((line) => ({ line, article })));
for (const { line } of lines.slice(0, warmUp)) ask(line);
const judged = Array.from({ length: rounds }, () => {
  const waits: number[] = [];
  let first = 0;
  for (const { line, article } of lines) {
    const from = performance.now();
    const found = ask(line);
    waits.push(performance.now() - from);
    if (found?.article === article) first += 1;
  }
  return { waits, first };
});
const middle = (of: (waits: number[]) => number) => median(judged.map(({ waits }) => of(waits)));
const figures: SearchFigures = {
  passages: passages.length,
  lines: lines.length,
  build,
  p50: middle((waits) => percentile(waits, 0.5)),
  p99: middle((waits) => percentile(waits, 0.99)),
  mean: middle((waits) => waits.reduce((a, b) => a + b, 0) / waits.length),
  memory: held,
  articleFirst: (judged[0]?.first ?? 0) / lines.length,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);

function openOurs(): Ask {
  const search = openSearch(passages, createNorwegian(readNorwegianWords('knowledge')));
  return (text) => search.find({ text, about: today, today }).found[0]?.passage;
}

/** As its own guide begins, with the signs of its query language taken out of what people write. */
function openLunr(): Ask {
  const index = lunr(function () {
    this.ref('at');
    for (const field of ['title', 'heading', 'text', 'questions']) this.field(field);
    for (const [at, { title, heading, text, questions }] of passages.entries())
      this.add({ at, title, heading, text, questions: questions.join(' ') });
  });
  return (text) => passages[Number(index.search(text.replace(/[^\p{L}\p{N}\s]+/gu, ' '))[0]?.ref)];
}

/** MB in use after a full collection. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
