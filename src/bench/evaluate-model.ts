/**
 * `npm run evaluate:model [-- FILE.jsonl …]`: asks labelled questions with and without the model that OPENAI_* or AZURE_OPENAI_* names, and prints
 * the figures of `npm run evaluate`, how much of what it wrote held, and how long it took. `--fake perfect|adversarial` asks a model service of its
 * own on this machine; `--most N` asks the first N of each file; `--json` prints the figures alone. Questions and answers are never shown.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Labelled, readLabelledFile, readLabelledSets } from '../answer/labelled.ts';
import { openAnswerer } from '../answerer.ts';
import { createClock, createLog, openDesk } from '../app.ts';
import { answerBatch } from '../channel/terminal/batch.ts';
import { parseConfig } from '../config.ts';
import type { Desk } from '../desk/context.ts';
import { startFakeModel } from '../e2e/fake-model.ts';
import { isFake, lie, perfect } from './fake-drafts.ts';
import { percentile } from './figures.ts';
import { figuresOf, type Judged, verdictOf } from './verdict.ts';
import { watchModel } from './watch-model.ts';

const { values: flags, positionals: files } = parseArgs({
  options: { fake: { type: 'string' }, most: { type: 'string' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (flags.fake !== undefined && !isFake(flags.fake)) {
  process.stderr.write('Skriv --fake perfect eller --fake adversarial.\n');
  process.exit(1);
}
const fake = flags.fake === undefined ? undefined : await startFakeModel();
fake?.behave(flags.fake === 'perfect' ? perfect : lie());
const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(?:AZURE_)?OPENAI_|^MODEL_/.test(name)));
const config = parseConfig(
  { LOG_LEVEL: 'silent', ...(fake ? { OPENAI_BASE_URL: fake.url, OPENAI_MODEL: `fake-${flags.fake}` } : own) },
  'demo',
);
if (!config.model) {
  process.stderr.write(
    'Ingen modell er satt, så det er ingenting å måle. Sett OPENAI_API_KEY, OPENAI_BASE_URL eller AZURE_OPENAI_*, eller skriv --fake perfect.\n',
  );
  process.exit(1);
}
const app = await openDesk(config, { log: createLog('silent'), clock: createClock(config), databaseUrl: 'file::memory:' });
const factsOf = new Map(app.desk.knowledge().knowledge.articles.map(({ id, facts }) => [id, facts]));
const sets =
  files.length > 0
    ? Object.fromEntries(files.map((file) => [basename(file, '.jsonl'), readLabelledFile(file)]))
    : readLabelledSets('knowledge');

const { writer: _, ...quoting } = app.desk;
const rows: object[] = [];
for (const [set, all] of Object.entries(sets)) {
  const questions = flags.most === undefined ? all : all.slice(0, Number(flags.most));
  const watched = watchModel(app.desk);
  const without = await judge(quoting, questions);
  const withModel = await judge(watched.desk, questions);
  rows.push(row(set, 'quoted', without), { ...row(set, config.model.model, withModel), ...watched.figures() });
}
await app.close();
await fake?.close();
if (flags.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
else for (const each of rows) process.stdout.write(`${draw(each)}\n`);

async function judge(desk: Desk, questions: readonly Labelled[]): Promise<{ judged: Judged[]; waits: number[] }> {
  const judged: Judged[] = [];
  const waits: number[] = [];
  const { answerer, close } = await openAnswerer(desk);
  for await (const { outcome, text, topic, citations, ms } of answerBatch(
    questions.map((each) => JSON.stringify(each)).join('\n'),
    answerer,
  )) {
    const question = questions[judged.length];
    if (!question) break;
    const given = { outcome, text, topic, facts: citations.flatMap(({ article }) => factsOf.get(article) ?? []) };
    judged.push({ question, given, verdict: verdictOf(question, given) });
    waits.push(ms);
  }
  await close();
  return { judged, waits };
}

function row(set: string, by: string, { judged, waits }: { judged: Judged[]; waits: number[] }): object {
  return { set, by, ...figuresOf(judged), p50: Math.round(percentile(waits, 0.5)), p95: Math.round(percentile(waits, 0.95)) };
}

function draw(figures: object): string {
  return Object.entries(figures)
    .map(([name, value]) =>
      typeof value === 'number' && !Number.isInteger(value) ? `${name} ${(100 * value).toFixed(1)} %` : `${name} ${value}`,
    )
    .join(' · ');
}
