/** `npm run bench`: how quick the assistant is, beside peers, in one run. `npm run bench -- turn|start|search` runs one part; `--json` prints it as JSON. */
import { availableParallelism, cpus, platform } from 'node:os';
import { drawPart, isReached, type Part, ratioOf } from './figures.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchTurn } from './turn.ts';

const parts: Record<string, () => Promise<Part>> = { turn: benchTurn, start: benchStart, search: benchSearch };

const given = process.argv.slice(2);
const asJson = given.includes('--json');
const named = given.filter((word) => !word.startsWith('-'));
const unknown = named.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  process.stderr.write(`Delen «${unknown}» finnes ikke. Skriv npm run bench -- ${Object.keys(parts).join('|')}.\n`);
  process.exit(1);
}

const machine = `Node ${process.version}, ${platform()}, ${availableParallelism()} cores${cpus()[0] ? ` (${cpus()[0]?.model.trim()})` : ''}`;
if (!asJson) process.stdout.write(`${machine}\n`);
const done: Part[] = [];
for (const [name, bench] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const part = await bench();
  done.push(part);
  if (!asJson) process.stdout.write(`\n${drawPart(part)}\n`);
}
if (asJson) {
  const figures = done.map(({ rows, ...part }) => ({
    ...part,
    rows: rows.map((row) => ({ ...row, ratio: ratioOf(row), reached: isReached(row) })),
  }));
  process.stdout.write(`${JSON.stringify({ machine, parts: figures }, null, 2)}\n`);
}
