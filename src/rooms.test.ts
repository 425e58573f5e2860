/** The map of the house (README, «Kart over huset») as a test: which room may know which, and which package lives where. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const home = dirname(fileURLToPath(import.meta.url));

/** A room may import itself and these. */
const mayKnow: Record<string, readonly string[]> = {
  question: [],
  text: ['question'],
  knowledge: ['question'],
  exchange: ['question'],
  answer: ['question', 'knowledge', 'exchange'],
  office: ['question'],
  escalation: ['question', 'office'],
  tally: ['question', 'exchange'],
  report: ['question', 'tally', 'text'],
  desk: ['question', 'knowledge', 'answer', 'exchange', 'office', 'escalation', 'tally', 'text'],
};
const core = [...Object.keys(mayKnow)];
for (const edge of ['card', 'storage', 'delivery', 'model', 'watch', 'teamsapp']) mayKnow[edge] = core;
mayKnow['channel'] = [...core, 'card'];
mayKnow['web'] = core;

/** Packages that live in one place only. */
const lives: [RegExp, RegExp][] = [
  [/^(botbuilder|botframework-[^/]*|@microsoft\/teams-ai|restify)(\/|$)/, /^channel\/teams\//],
  [/^openai$/, /^model\//],
  [/^(kysely|libsql|pg)$/, /^storage\//],
  [/^write-excel-file(\/|$)/, /^report\/write-xlsx\.ts$/],
  [/^prom-client$/, /^watch\//],
  [/^lunr$/, /^knowledge\/lunr-engine\.ts$/],
  [/^lunr-languages/, /^knowledge\/norwegian\.ts$/],
];

const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)(e2e|bench)\//.test(file));

function importsOf(file: string): string[] {
  const code = readFileSync(join(home, file), 'utf8');
  return [...code.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)|require\('([^']+)'\)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

describe('the rooms', () => {
  it('are all on the map', () => {
    const rooms = new Set(files.map(roomOf).filter(Boolean));
    expect([...rooms].filter((room) => !mayKnow[room])).toEqual([]);
  });

  it.each(files.filter((file) => roomOf(file) !== ''))('%s knows only the rooms it may', (file) => {
    const room = roomOf(file);
    const wrong = importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) =>
        relative(home, normalize(join(home, dirname(file), name)))
          .split(sep)
          .join('/'),
      )
      .filter((target) => {
        const other = roomOf(target);
        // Outside src (a JSON beside) or the same room is fine; the top of the house (app, main, config) is not for rooms to know.
        return !target.startsWith('..') && other !== room && !(mayKnow[room] ?? []).includes(other);
      });
    expect(wrong).toEqual([]);
  });

  it.each(files)('%s keeps packages where they live', (file) => {
    const wrong = importsOf(file).filter((name) => lives.some(([name_, place]) => name_.test(name) && !place.test(file)));
    expect(wrong).toEqual([]);
  });

  it('only main.ts reads the environment', () => {
    const readers = files.filter((file) => /process\.env\b/.test(readFileSync(join(home, file), 'utf8')) && file !== 'main.ts');
    expect(readers).toEqual([]);
  });
});
