/** From spawn to the first 200: the product as the demo is started, with the index kept from the last start and without, and the bare echo, by turns. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { keptFolder } from '../knowledge/kept-tables.ts';
import { median, type Part } from './figures.ts';
import { freePort, run } from './processes.ts';

const times = 5;

export async function benchStart(): Promise<Part> {
  mkdirSync('data', { recursive: true });
  const folder = mkdtempSync(join('data', 'bench-'));
  const product: Started[] = [];
  const first: Started[] = [];
  const echo: Started[] = [];
  try {
    // One of each first, not counted: the file cache is warm for both.
    for (let time = 0; time <= times; time++) {
      const database = `file:${join(folder, `${time}.db`)}`;
      rmSync(keptFolder, { recursive: true, force: true });
      const anew = await start('src/main.ts', ['demo'], { DATABASE_URL: `${database}-anew`, LOG_LEVEL: 'warn' });
      const ours = await start('src/main.ts', ['demo'], { DATABASE_URL: database, LOG_LEVEL: 'warn' });
      const theirs = await start('src/bench/echo-bot.ts', [], {});
      if (time === 0) continue;
      first.push(anew);
      product.push(ours);
      echo.push(theirs);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const cpu = (all: Started[]) => (all.some((each) => each.cpu === undefined) ? undefined : median(all.map((each) => each.cpu ?? 0)));
  return {
    title: 'Start-up to ready (new database each time; the index kept from the start before)',
    columns: ['product', 'echo'],
    rows: [
      {
        what: `spawn to first 200, median of ${times}`,
        unit: 'ms',
        ours: median(product.map((each) => each.ready)),
        theirs: median(echo.map((each) => each.ready)),
        goal: { of: 'ratio', most: 3 },
      },
      {
        what: 'the same with no index kept: the very first start',
        unit: 'ms',
        ours: median(first.map((each) => each.ready)),
        theirs: undefined,
      },
      { what: 'processor time until then', unit: 'ms', ours: cpu(product), theirs: cpu(echo) },
    ],
    notes: ['Both by node --import tsx, by turns; the product is npm run demo with the real knowledge.'],
  };
}

interface Started {
  ready: number;
  cpu: number | undefined;
}

async function start(file: string, args: string[], env: Record<string, string>): Promise<Started> {
  const port = await freePort();
  const began = performance.now();
  const bot = run(file, { args, env: { ...env, PORT: String(port) } });
  bot.lines.resume();
  while (!(await isReady(port))) {
    if (bot.process.exitCode !== null) throw new Error(`${file} ended before it was ready.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const ready = performance.now() - began;
  const cpu = bot.cpu();
  await bot.end();
  return { ready, cpu };
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path: '/readyz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('error', () => resolve(false));
  });
}
