/** A tally beside the bare query it cannot do without: the same rows, counted by the same columns, in the same process. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleExchanges } from '../sample-year.ts';
import { openEngine, openStorage } from '../storage/open-storage.ts';
import { bareCount } from '../storage/tally-source.ts';
import { openTallies } from '../tally/open-tallies.ts';
import { instantsOf, type Period, readPeriod } from '../tally/period.ts';
import { median, type Part } from './figures.ts';

const now = new Date('2026-11-22T12:00:00Z');
const rounds = 9;
/** The same in both registers: its cost must follow the week, not the history. */
const quietWeek = '2025-W40';

interface Measured {
  rows: number;
  ours: number;
  bare: number;
}

export async function benchTally(): Promise<Part> {
  const small = await measure(10_000, [quietWeek]);
  const large = await measure(1_000_000, [quietWeek, '2025']);
  const [week, year] = [large[quietWeek], large['2025']];
  const before = small[quietWeek];
  return {
    title: `Tallies, milliseconds, median of ${rounds}`,
    columns: ['tally', 'beside'],
    rows: [
      {
        what: `a year of ${year?.rows} rows, beside count(*) … group by`,
        unit: 'ms',
        ours: year?.ours,
        theirs: year?.bare,
        goal: { of: 'ratio', most: 3 },
      },
      {
        what: `a week of ${week?.rows} rows: in a register of a million, beside one of 10,000`,
        unit: 'ms',
        ours: week?.ours,
        theirs: before?.ours,
        goal: { of: 'ratio', most: 1.2 },
      },
    ],
    notes: ['The rows are synthetic (src/sample-year.ts). The bare query groups by topic, role, speciality, contact form and office.'],
  };
}

/** A register of so many rows over two years, in a file of its own. */
async function measure(rows: number, ids: string[]): Promise<Record<string, Measured>> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-tally-'));
  const url = `file:${join(folder, 'a.db')}`;
  const quiet = { clock: () => now, log: { info() {}, warn() {}, error() {} } };
  const storage = await openStorage({ url, ...quiet });
  try {
    process.stderr.write(`Fyller ${rows} rader …\n`);
    const weeks = (readPeriod('2025')?.weeks ?? []).map((week) => ({ first: week, last: week }));
    for (const [index, week] of weeks.entries())
      await storage.inquiries.add(
        sampleExchanges(week, { seed: index + 1, now, perYear: week.first === quietWeek ? 10_000 : rows }).map(({ exchange }) => ({
          exchange,
        })),
      );
    const engine = openEngine(url);
    const tallies = openTallies(storage.tallies, quiet.clock);
    const result: Record<string, Measured> = {};
    for (const id of ids) {
      const period = readPeriod(id) as Period;
      const ours: number[] = [];
      const bare: number[] = [];
      let total = 0;
      for (let round = 0; round < rounds; round++) {
        bare.push(await timed(() => bareCount(engine, instantsOf(period))));
        ours.push(
          await timed(async () => {
            total = (await tallies.of(period)).total;
          }),
        );
      }
      result[id] = { rows: total, ours: median(ours), bare: median(bare) };
    }
    await engine.close();
    return result;
  } finally {
    await storage.close();
    await rm(folder, { recursive: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
