/**
 * Search by itself: our engine and its peers, each in a process of its own, over our own articles and over a file given with `--data`
 * (`{passages: [{id, article, title, text}], questions: [{question, passage, article, nn?, typo?, ascii?}]}`).
 */
import type { Part, Report, Row, Table } from './figures.ts';
import { run } from './processes.ts';
import type { Abstained } from './search/abstain.ts';
import { type Way, ways } from './search/collection.ts';
import { descriptions, type EngineName, engineNames } from './search/engine.ts';
import type { Measured } from './search/measure.ts';

export async function benchSearch({ data, scale }: { data?: string | undefined; scale?: number | undefined }): Promise<Report[]> {
  if (scale !== undefined) return data === undefined ? [] : benchScale(data, scale);
  const own = await measureAll(ownEngines, undefined);
  const reports: Report[] = [tableOf(own), goalsOf(own, 'ours', false)];
  if (data === undefined) return reports;
  const given = await measureAll(engineNames, data);
  return [...reports, tableOf(given), goalsOf(given, learnt, true), await benchAbstaining(data)];
}

const learnt = 'ours, learnt';
/** The product's own weights are learnt from its own question lines already. */
const ownEngines = engineNames.filter((name) => name !== learnt);
const peers = engineNames.filter((name) => name !== 'ours' && name !== learnt);

type AllMeasured = Map<EngineName, Measured>;

async function measureAll(names: EngineName[], ...given: (string | undefined)[]): Promise<AllMeasured> {
  const all: AllMeasured = new Map();
  for (const name of names)
    all.set(
      name,
      await printed<Measured>(
        'measure',
        [name, ...given].filter((each) => each !== undefined),
      ),
    );
  return all;
}

/** What one process says when it has done its measuring. */
async function printed<T>(file: string, args: string[]): Promise<T> {
  const child = run(`src/bench/search/${file}.ts`, { args, flags: ['--expose-gc', '--max-old-space-size=12288'] });
  const said = JSON.parse(await child.line()) as T;
  await child.end();
  return said;
}

const firstOf = (all: AllMeasured): Measured => all.values().next().value as Measured;

function tableOf(all: AllMeasured): Table {
  const { title, quality } = firstOf(all);
  const asked = ways.filter((way) => quality[way]);
  const share = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3).replace(/^0/, ''));
  const shortest = (value: number) => (value >= 100 ? Math.round(value).toString() : value.toPrecision(2));
  return {
    title: `Search over ${title}: top-1 / recall@3 / MRR@10`,
    columns: [...asked.map((way) => `${way} (${quality[way]?.questions})`), 'p50 ms', 'p99 ms', 'build ms', 'memory MB'],
    rows: [...all].map(([name, { quality, p50, p99, build, memory }]) => {
      const cells = asked.map((way) => {
        const of = quality[way];
        return [of?.first, of?.inThree, of?.mrr].map(share).join(' / ');
      });
      return { name, cells: [...cells, ...[p50, p99, build, memory].map(shortest)] };
    }),
    figures: Object.fromEntries(all),
    notes: [...all.keys()].map((name) => `${name}: ${descriptions[name]}.`),
  };
}

/** Ours against the best of the peers. */
function goalsOf(all: AllMeasured, ours: EngineName, hasGoals: boolean): Part {
  const miss = (name: EngineName, way: Way) => 100 * (1 - (all.get(name)?.quality[way]?.first ?? Number.NaN));
  const asked = ways.filter((way) => all.get(ours)?.quality[way]);
  const rows: Row[] = asked.map((way) => ({
    what: `top-1 error, ${way}`,
    unit: '%',
    ours: miss(ours, way),
    theirs: Math.min(...peers.map((name) => miss(name, way))),
    ...(hasGoals && { goal: { of: 'ratio', most: way === 'clean' ? 0.8 : 0.75 } }),
  }));
  for (const way of asked) {
    if (way === 'clean' || !hasGoals) continue;
    const lost = (name: EngineName) => miss(name, way) - miss(name, 'clean');
    rows.push({
      what: `lost from clean, ${way}`,
      unit: 'points',
      ours: lost(ours),
      theirs: Math.min(...peers.map(lost)),
      goal: { of: 'ours', most: 2 },
    });
  }
  const [own, theirs] = [all.get(ours), all.get('lunr-no')];
  rows.push(
    { what: 'p99', unit: 'ms', ours: own?.p99, theirs: theirs?.p99, goal: { of: 'ours', most: 5 } },
    { what: 'build', unit: 'ms', ours: own?.build, theirs: theirs?.build, goal: { of: 'ratio', most: 1 } },
    { what: 'memory of the index', unit: 'MB', ours: all.get('ours')?.memory, theirs: theirs?.memory },
  );
  return {
    title: `Search over ${firstOf(all).title}: ${ours} against the best peer (quality) and lunr-no (the rest)`,
    columns: ['ours', 'peer'],
    rows,
    notes: [],
  };
}

/** Where lunr is too small: the collection grown to many passages, ours against lunr with Norwegian. */
async function benchScale(data: string, scale: number): Promise<Report[]> {
  const all = await measureAll(['ours', 'lunr-no'], data, String(scale));
  const [own, theirs] = [all.get('ours'), all.get('lunr-no')];
  return [
    tableOf(all),
    {
      title: `Search over ${firstOf(all).title}: ours against lunr-no`,
      columns: ['ours', 'peer'],
      rows: [
        { what: 'p99', unit: 'ms', ours: own?.p99, theirs: theirs?.p99, goal: { of: 'ratio', most: 1 / 8 } },
        { what: 'memory of the index', unit: 'MB', ours: own?.memory, theirs: theirs?.memory, goal: { of: 'ratio', most: 1 / 3 } },
        { what: 'build', unit: 'ms', ours: own?.build, theirs: theirs?.build },
      ],
      notes: [],
    },
  ];
}

async function benchAbstaining(data: string): Promise<Part> {
  const ours = await printed<Abstained>('abstain', ['ours', data]);
  const theirs: [EngineName, Abstained][] = [];
  for (const name of peers) if (name !== 'lunr') theirs.push([name, await printed<Abstained>('abstain', [name, data])]);
  const [best, peer] = theirs.reduce((a, b) => (b[1].coverage > a[1].coverage ? b : a));
  return {
    title: 'When not to answer: every question with its article there and with it hidden, judged by article',
    columns: ['ours', 'peer'],
    rows: [
      {
        what: 'precision',
        unit: '%',
        ours: 100 * ours.precision,
        theirs: 100 * peer.precision,
        goal: { of: 'ours', least: 98 },
      },
      { what: 'coverage', unit: '%', ours: 100 * ours.coverage, theirs: 100 * peer.coverage, goal: { of: 'ratio', least: 1.5 } },
    ],
    notes: [
      'ours: ranking, weights and threshold from one half of the articles, judged on the other, both ways; a threshold is set for 99 %.',
      `peer: ${best}, its margin to the next article, threshold by oracle for 98 % on the very questions that are judged (${theirs.map(([name, { coverage }]) => `${name} ${(100 * coverage).toFixed(1)} %`).join(', ')}).`,
      'Coverage: right answers, of the questions whose article was there.',
    ],
  };
}
