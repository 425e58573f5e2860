/**
 * `npm run evaluate`: asks the whole assistant every labelled question of knowledge/evaluation and prints how it went, set by set and language
 * by language, apart for what it was tuned on and for the third that is kept aside. `--misses` shows what went wrong in the tuned part;
 * the kept-aside third is never shown. `--json` prints the figures alone.
 */
import { isKeptAside, readLabelledSets } from '../answer/labelled.ts';
import { openAnswerer } from '../answerer.ts';
import { createClock, createLog, openDesk } from '../app.ts';
import { answerBatch } from '../channel/terminal/batch.ts';
import { parseConfig } from '../config.ts';
import { type Figures, figuresOf, type Judged, verdictOf } from './verdict.ts';

const flags = process.argv.slice(2);
const config = parseConfig({ LOG_LEVEL: 'error' }, 'demo');
const app = await openDesk(config, { log: createLog('error'), clock: createClock(config), databaseUrl: 'file::memory:' });
const factsOf = new Map(app.desk.knowledge().knowledge.articles.map(({ id, facts }) => [id, facts]));

const rows: { set: string; part: string; language: string; figures: Figures }[] = [];
for (const [set, questions] of Object.entries(readLabelledSets('knowledge'))) {
  const judged: Judged[] = [];
  const { answerer, close } = await openAnswerer(app.desk);
  const file = questions.map((question) => JSON.stringify(question)).join('\n');
  for await (const { outcome, text, topic, citations } of answerBatch(file, answerer)) {
    const question = questions[judged.length];
    if (!question) break;
    const given = { outcome, text, topic, facts: citations.flatMap(({ article }) => factsOf.get(article) ?? []) };
    judged.push({ question, given, verdict: verdictOf(question, given) });
  }
  await close();
  const parts = {
    tuned: judged.filter(({ question }) => !isKeptAside(question)),
    aside: judged.filter(({ question }) => isKeptAside(question)),
  };
  for (const [part, of] of Object.entries(parts)) {
    for (const language of ['all', 'nb', 'nn', 'dialect', 'en'])
      rows.push({ set, part, language, figures: figuresOf(of.filter(({ question }) => language === 'all' || question.lang === language)) });
  }
  if (flags.includes('--misses')) for (const each of parts.tuned) if (each.verdict !== 'right') process.stdout.write(`${draw(each)}\n`);
}
await app.close();

const percent = (share: number | undefined) => (share === undefined ? '–' : (100 * share).toFixed(1)).padStart(10);
if (flags.includes('--json')) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
else {
  process.stdout.write(
    `${'set'.padEnd(14)}${'part'.padEnd(7)}${'language'.padEnd(9)}    n precision answerRate abstention   topicF1 wrong held asked\n`,
  );
  for (const { set, part, language, figures } of rows) {
    const { questions, precision, answerRate, abstention, topicF1, wrong, held, asked } = figures;
    const shares = [precision, answerRate, abstention, topicF1].map(percent).join(' ');
    const counts = `${String(wrong).padStart(6)}${String(held).padStart(5)}${String(asked).padStart(6)}`;
    process.stdout.write(`${set.padEnd(14)}${part.padEnd(7)}${language.padEnd(9)}${String(questions).padStart(5)}${shares}${counts}\n`);
  }
}

function draw({ question, given, verdict }: Judged): string {
  return `${question.id} ${verdict} [${question.kind}/${question.lang}] ${question.question}\n    ${given.outcome}: ${given.text.replace(/\s+/g, ' ').slice(0, 220)}`;
}
