/** How long an asker waits when a model writes: a model service on this machine that answers in two seconds, then one that never answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeModel } from '../e2e/fake-model.ts';
import { perfect } from './fake-drafts.ts';
import { median, type Part, percentile } from './figures.ts';
import type { Order, Outcome } from './load.ts';
import { type Running, run } from './processes.ts';

const question = 'Hvor mange timer veiledning har jeg krav på som ALIS?';
const quotedQuestion = 'Blir ferien trukket fra i tellende tid?';
const concurrency = 8;
/** Turns that wait for a model that never answers. */
const stalledAtOnce = 50;

export async function benchModel(): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-model-'));
  const running: Running[] = [];
  const started = (process: Running) => {
    running.push(process);
    return process;
  };
  const model = await startFakeModel();
  try {
    const connector = started(run('src/bench/connector.ts'));
    const connectorUrl = await connector.line();
    const load = started(run('src/bench/load.ts', { args: [connectorUrl, JSON.stringify([question])] }));
    await load.line();
    const other = started(run('src/bench/load.ts', { args: [connectorUrl, JSON.stringify([quotedQuestion])] }));
    await other.line();
    const env = { PORT: '0', LOG_LEVEL: 'silent', OPENAI_BASE_URL: model.url, LIMIT_CONVERSATION: '100000/1', LIMIT_TENANT: '100000/1' };
    const product = started(run('src/main.ts', { args: ['demo'], env: { ...env, DATABASE_URL: `file:${join(folder, 'bench.db')}` } }));
    const address = /http:\/\/127\.0\.0\.1:\d+\/api\/messages/;
    const endpoint = address.exec(await product.line((line) => address.test(line)))?.[0] ?? '';
    const block = async (of: Running, order: Partial<Order>): Promise<Outcome> => {
      const answer = of.line();
      const whole: Order = { endpoint, concurrency, seconds: 1, patience: 20_000, ...order };
      of.process.stdin?.write(`${JSON.stringify(whole)}\n`);
      return JSON.parse(await answer) as Outcome;
    };

    model.behave(perfect);
    await block(load, { seconds: 4 });
    model.behave((asked) => ({ ...perfect(asked), after: 2_000 }) as ReturnType<typeof perfect>);
    const slow = await block(load, { seconds: 16 });
    // What the other chat asks, the model refuses at once: it is quoted.
    model.behave((asked) => ({ is: JSON.stringify(asked.messages).includes(question) ? 'silent' : 'refusal' }));
    const beside = { concurrency: 1, people: 'beside' };
    await block(other, { ...beside, seconds: 2 });
    const alone = await block(other, { ...beside, seconds: 4 });
    const stalled = block(load, { concurrency: stalledAtOnce });
    await sleep(2_000);
    const together = await block(other, { ...beside, seconds: 4 });
    return partOf(slow, await stalled, { alone, together });
  } finally {
    for (const process of running.reverse()) await process.end();
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function partOf(slow: Outcome, silent: Outcome, { alone, together }: { alone: Outcome; together: Outcome }): Part {
  const row = (what: string, { waits }: Outcome, most: number) => ({
    what,
    unit: 's',
    ours: percentile(waits, 0.95) / 1_000,
    theirs: undefined,
    goal: { of: 'ours' as const, most },
  });
  return {
    title: 'A turn that a model writes',
    columns: ['product', 'alone'],
    rows: [
      row('p95, the model answers in 2 s', slow, 2.3),
      row(`p95, the model never answers ${stalledAtOnce} at once`, silent, 12.5),
      {
        what: `a quoted answer in another chat while ${stalledAtOnce} wait, median`,
        unit: 'ms',
        ours: median(together.waits),
        theirs: median(alone.waits),
        goal: { of: 'ratio', most: 1.2 },
      },
    ],
    notes: [
      `${concurrency} people at a time, then ${stalledAtOnce}; ${slow.turns} and ${silent.turns} turns, ${slow.lost} and ${silent.lost} lost; ${together.turns} and ${alone.turns} quoted. POST to reply at the connector, through inbox, register and outbox.`,
    ],
  };
}
