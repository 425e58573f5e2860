/** `npm run bench`: how quick the assistant is, beside peers, in one run. `npm run bench -- turn|start|search|page|tally|model` runs one part; `--json` prints it as JSON, `--data FILE` adds a collection to the search, and `--scale 100000` grows it. */
import { availableParallelism, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { draw, isReached, type Report, ratioOf } from './figures.ts';
import { benchModel } from './model.ts';
import { benchPage } from './page.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchTally } from './tally.ts';
import { benchTurn } from './turn.ts';

interface Options {
  data: string | undefined;
  scale: number | undefined;
}
const parts: Record<string, (options: Options) => Promise<Report[]>> = {
  turn: async () => [await benchTurn()],
  start: async () => [await benchStart()],
  search: benchSearch,
  page: async () => [await benchPage()],
  model: async () => [await benchModel()],
  tally: async () => [await benchTally()],
};

const {
  values: { json: asJson, data, scale },
  positionals: named,
} = readArguments();
const unknown = named.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  process.stderr.write(`Delen «${unknown}» finnes ikke. Skriv npm run bench -- ${Object.keys(parts).join('|')}.\n`);
  process.exit(1);
}

const machine = `Node ${process.version}, ${platform()}, ${availableParallelism()} cores${cpus()[0] ? ` (${cpus()[0]?.model.trim()})` : ''}`;
if (!asJson) process.stdout.write(`${machine}\n`);
const done: Report[] = [];
for (const [name, bench] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const reports = await bench({ data, scale: scale === undefined ? undefined : Number(scale) });
  done.push(...reports);
  if (!asJson) process.stdout.write(`${reports.map((report) => `\n${draw(report)}\n`).join('')}`);
}
if (asJson) {
  const figures = done.map((report) =>
    'figures' in report
      ? report
      : { ...report, rows: report.rows.map((row) => ({ ...row, ratio: ratioOf(row), reached: isReached(row) })) },
  );
  process.stdout.write(`${JSON.stringify({ machine, parts: figures }, null, 2)}\n`);
}

function readArguments() {
  try {
    return parseArgs({
      options: { json: { type: 'boolean', default: false }, data: { type: 'string' }, scale: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    process.stderr.write('Skriv npm run bench -- turn|start|search|page|tally|model [--data FIL [--scale ANTALL]] [--json].\n');
    process.exit(1);
  }
}
