/** A full durable turn against a bare echo: question in, answer at the connector, in blocks A B B A so that noise meets both alike. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Part, percentile } from './figures.ts';
import type { Order, Outcome } from './load.ts';
import { type Running, run } from './processes.ts';

const concurrency = 16;
const warmUpSeconds = 8;
const blockSeconds = 6;
const blocks = ['product', 'echo', 'echo', 'product', 'product', 'echo', 'echo', 'product'] as const;

interface Side {
  endpoint: string;
  bot: Running;
  turns: number;
  seconds: number;
  waits: number[];
  lost: number;
  cpu: number | undefined;
}

export async function benchTurn(): Promise<Part> {
  mkdirSync('data', { recursive: true });
  // Beside the real database, so that it is the same kind of disk.
  const folder = mkdtempSync(join('data', 'bench-'));
  const running: Running[] = [];
  const started = (process: Running) => {
    running.push(process);
    return process;
  };
  try {
    const connector = started(run('src/bench/connector.ts'));
    const connectorUrl = await connector.line();
    const load = started(run('src/bench/load.ts', { args: [connectorUrl, JSON.stringify(questions())] }));
    await load.line();
    const echo = started(run('src/bench/echo-bot.ts', { env: { PORT: '0' } }));
    const product = started(run('src/main.ts', { args: ['demo'], env: productSettings(join(folder, 'bench.db')) }));
    const [ours, theirs] = await Promise.all([endpointOf(product), endpointOf(echo)]);
    const sides = { product: sideOf(product, ours), echo: sideOf(echo, theirs) };

    for (const side of [sides.product, sides.echo]) await block(load, side.endpoint, warmUpSeconds);
    for (const name of blocks) {
      const side = sides[name];
      const before = side.bot.cpu();
      const outcome = await block(load, side.endpoint, blockSeconds);
      const after = side.bot.cpu();
      side.turns += outcome.turns;
      side.seconds += outcome.seconds;
      side.lost += outcome.lost;
      side.waits = side.waits.concat(outcome.waits);
      side.cpu = before === undefined || after === undefined ? undefined : (side.cpu ?? 0) + after - before;
    }
    return partOf(sides.product, sides.echo);
  } finally {
    for (const process of running.reverse()) await process.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the demo is started with: a database of its own, any port, and Teams' limits raised. */
function productSettings(database: string): Record<string, string> {
  return {
    PORT: '0',
    DATABASE_URL: `file:${database}`,
    LIMIT_CONVERSATION: '100000/1',
    LIMIT_TENANT: '100000/1',
    LOG_LEVEL: 'warn',
  };
}

/** The labelled questions: answered, doubtful and refused, as people would ask. */
function questions(): string[] {
  return readFileSync('knowledge/evaluation/questions.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { question: string }).question);
}

async function endpointOf(bot: Running): Promise<string> {
  const address = /http:\/\/127\.0\.0\.1:\d+\/api\/messages/;
  return address.exec(await bot.line((line) => address.test(line)))?.[0] ?? '';
}

function sideOf(bot: Running, endpoint: string): Side {
  return { bot, endpoint, turns: 0, seconds: 0, waits: [], lost: 0, cpu: undefined };
}

async function block(load: Running, endpoint: string, seconds: number): Promise<Outcome> {
  const answer = load.line();
  load.process.stdin?.write(`${JSON.stringify({ endpoint, concurrency, seconds } satisfies Order)}\n`);
  return JSON.parse(await answer) as Outcome;
}

function partOf(product: Side, echo: Side): Part {
  const row = (what: string, unit: string, of: (side: Side) => number | undefined) => ({
    what,
    unit,
    ours: of(product),
    theirs: of(echo),
  });
  return {
    title: 'A full durable turn against a bare botbuilder echo bot',
    columns: ['product', 'echo'],
    rows: [
      { ...row('throughput', 'turns/s', ({ turns, seconds }) => turns / seconds), goal: { of: 'ratio', least: 0.6 } },
      row('p50, POST to reply at connector', 'ms', ({ waits }) => percentile(waits, 0.5)),
      { ...row('p99, POST to reply at connector', 'ms', ({ waits }) => percentile(waits, 0.99)), goal: { of: 'ratio', most: 3 } },
      row('processor time per turn', 'ms', ({ cpu, turns }) => (cpu === undefined ? undefined : cpu / turns)),
    ],
    notes: [
      `${concurrency} people at a time over keep-alive connections, each waiting for the reply before writing again; ${product.turns} and ${echo.turns} turns, ${product.lost} and ${echo.lost} lost.`,
      `Blocks of ${blockSeconds} s: ${blocks.map((name) => (name === 'product' ? 'A' : 'B')).join(' ')} (A product, B echo), after ${warmUpSeconds} s of warm-up each.`,
      'The product: redaction, inbox durable before 200, real knowledge, register and outbox in one transaction, delivery. Limits toward Teams are raised for the bench.',
    ],
  };
}
