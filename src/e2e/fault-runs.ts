/** `npm run test:faults [runs] [first seed]`: many lives of cases, each with misfortunes of its own. A seed that fails can be run again alone. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDesk } from '../app.ts';
import { parseConfig } from '../config.ts';
import { openStorage } from '../storage/open-storage.ts';
import type { Verdict } from './fault-judge.ts';
import { faultRun, people } from './fault-run.ts';
import { writeLightKnowledge } from './light-knowledge.ts';

const silent = { info() {}, warn() {}, error() {} };

export async function faultRuns(runs: number, first = 1, seen: (verdict: Verdict) => void = () => {}): Promise<Verdict[]> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  await writeLightKnowledge(join(folder, 'knowledge'));
  const clock = () => new Date('2026-11-23T08:00:00Z');
  const config = parseConfig({ DATABASE_URL: 'file::memory:', KNOWLEDGE_DIR: join(folder, 'knowledge') }, 'demo');
  const app = await openDesk(config, { log: silent, clock });
  const template = join(folder, 'template.db');
  await (await openStorage({ url: `file:${template}`, clock, log: silent })).close();
  const rolesOf = async (person: string) => ({
    advisorOf: (['ost', 'oslo'] as const).filter((office) => people.advisors[office].includes(person)),
    leader: false,
    administrator: false,
  });
  const ground = { desk: { ...app.desk, roster: { ...app.desk.roster, rolesOf } }, folder, template };
  const verdicts: Verdict[] = [];
  for (let seed = first; seed < first + runs; seed += 1) {
    const verdict = await faultRun(seed, ground);
    verdicts.push(verdict);
    seen(verdict);
  }
  await app.close();
  await rm(folder, { recursive: true, force: true });
  return verdicts;
}

export function summed(verdicts: readonly Verdict[]) {
  const sum = (of: (verdict: Verdict) => number) => verdicts.reduce((total, verdict) => total + of(verdict), 0);
  return {
    runs: verdicts.length,
    wrong: verdicts.filter(({ wrong }) => wrong.length > 0).length,
    deaths: sum(({ deaths }) => deaths),
    messages: sum(({ messages }) => messages),
    repeated: sum(({ repeated }) => repeated),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [runs = '2000', first = '1'] = process.argv.slice(2);
  const verdicts = await faultRuns(Number(runs), Number(first), ({ seed, wrong }) => {
    for (const what of wrong) process.stdout.write(`seed ${seed}: ${what}\n`);
  });
  const sums = summed(verdicts);
  process.stdout.write(`${JSON.stringify(sums)}\n`);
  process.exitCode = sums.wrong > 0 ? 1 : 0;
}
