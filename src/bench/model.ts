/** How long an asker waits when a model writes: a model service on this machine that answers in two seconds, then one that never answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFakeModel } from '../e2e/fake-model.ts';
import { perfect } from './fake-drafts.ts';
import { type Part, percentile } from './figures.ts';
import type { Order, Outcome } from './load.ts';
import { type Running, run } from './processes.ts';

const question = 'Hvor mange timer veiledning har jeg krav på som ALIS?';
const concurrency = 8;

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
    const load = started(run('src/bench/load.ts', { args: [await connector.line(), JSON.stringify([question])] }));
    await load.line();
    const env = { PORT: '0', LOG_LEVEL: 'silent', OPENAI_BASE_URL: model.url, LIMIT_CONVERSATION: '100000/1', LIMIT_TENANT: '100000/1' };
    const product = started(run('src/main.ts', { args: ['demo'], env: { ...env, DATABASE_URL: `file:${join(folder, 'bench.db')}` } }));
    const address = /http:\/\/127\.0\.0\.1:\d+\/api\/messages/;
    const endpoint = address.exec(await product.line((line) => address.test(line)))?.[0] ?? '';
    const block = async (seconds: number): Promise<Outcome> => {
      const answer = load.line();
      load.process.stdin?.write(`${JSON.stringify({ endpoint, concurrency, seconds, patience: 20_000 } satisfies Order)}\n`);
      return JSON.parse(await answer) as Outcome;
    };

    model.behave(perfect);
    await block(4);
    model.behave((asked) => ({ ...perfect(asked), after: 2_000 }) as ReturnType<typeof perfect>);
    const slow = await block(16);
    model.behave(() => ({ is: 'silent' }));
    const silent = await block(1);
    return partOf(slow, silent);
  } finally {
    for (const process of running.reverse()) await process.end();
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function partOf(slow: Outcome, silent: Outcome): Part {
  const row = (what: string, { waits }: Outcome, most: number) => ({
    what,
    unit: 's',
    ours: percentile(waits, 0.95) / 1_000,
    theirs: undefined,
    goal: { of: 'ours' as const, most },
  });
  return {
    title: 'A turn that a model writes',
    columns: ['product', '–'],
    rows: [row('p95, the model answers in 2 s', slow, 2.3), row('p95, the model never answers', silent, 12.5)],
    notes: [
      `${concurrency} people at a time; ${slow.turns} and ${silent.turns} turns, ${slow.lost} and ${silent.lost} lost. POST to reply at the connector, through inbox, register and outbox.`,
    ],
  };
}
