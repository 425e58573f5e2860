/**
 * Search by itself: our engine and its peers, each in a process of its own, over our own articles and over a file given with `--data`
 * (`{passages: [{id, article, title, text}], questions: [{question, passage, article, nn?, typo?, ascii?}]}`).
 */
import type { Part, Report, Row, Table } from './figures.ts';
import { run } from './processes.ts';
import { type Way, ways } from './search/collection.ts';
import { descriptions, type EngineName, engineNames } from './search/engine.ts';
import type { Measured } from './search/measure.ts';

export async function benchSearch({ data }: { data?: string | undefined }): Promise<Report[]> {
  const reports = await benchCollection(undefined);
  return data === undefined ? reports : [...reports, ...(await benchCollection(data))];
}

type AllMeasured = Record<EngineName, Measured>;

async function benchCollection(data: string | undefined): Promise<Report[]> {
  const all = {} as AllMeasured;
  for (const name of engineNames) all[name] = await measured(name, data);
  return [tableOf(all), goalsOf(all, data !== undefined)];
}

async function measured(name: EngineName, data: string | undefined): Promise<Measured> {
  const args = data === undefined ? [name] : [name, data];
  const child = run('src/bench/search/measure.ts', { args, flags: ['--expose-gc', '--max-old-space-size=6144'] });
  const figures = JSON.parse(await child.line()) as Measured;
  await child.end();
  return figures;
}

function tableOf(all: AllMeasured): Table {
  const { title, quality } = all.ours;
  const asked = ways.filter((way) => quality[way]);
  const share = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3).replace(/^0/, ''));
  const shortest = (value: number) => (value >= 100 ? Math.round(value).toString() : value.toPrecision(2));
  return {
    title: `Search over ${title}: top-1 / recall@3 / MRR@10`,
    columns: [...asked.map((way) => `${way} (${quality[way]?.questions})`), 'p50 ms', 'p99 ms', 'build ms', 'memory MB'],
    rows: engineNames.map((name) => {
      const { quality, p50, p99, build, memory } = all[name];
      const cells = asked.map((way) => {
        const of = quality[way];
        return [of?.first, of?.inThree, of?.mrr].map(share).join(' / ');
      });
      return { name, cells: [...cells, ...[p50, p99, build, memory].map(shortest)] };
    }),
    figures: all,
    notes: [
      ...engineNames.map((name) => `${name}: ${descriptions[name]}.`),
      'Weights of the ranking: the product’s (src/knowledge/ranking.json), learnt from our own question lines.',
    ],
  };
}

/** Ours against the best of the peers. */
function goalsOf(all: AllMeasured, hasGoals: boolean): Part {
  const peers = engineNames.filter((name) => name !== 'ours');
  const miss = (name: EngineName, way: Way) => 100 * (1 - (all[name].quality[way]?.first ?? Number.NaN));
  const rows: Row[] = [];
  for (const way of ways) {
    if (!all.ours.quality[way]) continue;
    const best = Math.min(...peers.map((name) => miss(name, way)));
    rows.push({
      what: `top-1 error, ${way}`,
      unit: '%',
      ours: miss('ours', way),
      theirs: best,
      ...(hasGoals && { goal: { of: 'ratio', most: way === 'clean' ? 0.8 : 0.75 } }),
    });
  }
  rows.push(
    { what: 'p99', unit: 'ms', ours: all.ours.p99, theirs: all['lunr-no'].p99, goal: { of: 'ours', most: 5 } },
    { what: 'build', unit: 'ms', ours: all.ours.build, theirs: all['lunr-no'].build, goal: { of: 'ratio', most: 1 } },
    { what: 'memory of the index', unit: 'MB', ours: all.ours.memory, theirs: all['lunr-no'].memory },
  );
  return {
    title: `Search over ${all.ours.title}: against the best peer (quality) and lunr-no (the rest)`,
    columns: ['ours', 'peer'],
    rows,
    notes: [],
  };
}
