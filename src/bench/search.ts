/** Search by itself: every question line of the articles, asked of our search and of lunr as it comes, each in a process of its own. */
import type { Part } from './figures.ts';
import { run } from './processes.ts';

export interface SearchFigures {
  passages: number;
  lines: number;
  /** Milliseconds. */
  build: number;
  p50: number;
  p99: number;
  mean: number;
  /** MB the index holds, heap and array buffers, after a full collection. */
  memory: number;
  /** Share of lines whose own article comes first; the lines are in the index, so this shows only that both do the work. */
  articleFirst: number;
}

export async function benchSearch(): Promise<Part> {
  const ours = await measured('ours');
  const lunr = await measured('lunr');
  const row = (what: string, unit: string, of: (figures: SearchFigures) => number) => ({ what, unit, ours: of(ours), theirs: of(lunr) });
  return {
    title: `Search, ${ours.lines} question lines over ${ours.passages} passages`,
    columns: ['product', 'lunr'],
    rows: [
      row('p50', 'ms', ({ p50 }) => p50),
      { ...row('p99', 'ms', ({ p99 }) => p99), goal: { of: 'ours', most: 12 } },
      row('mean', 'ms', ({ mean }) => mean),
      row('build', 'ms', ({ build }) => build),
      row('memory of the index', 'MB', ({ memory }) => memory),
      row('own article first', '%', ({ articleFirst }) => articleFirst * 100),
    ],
    notes: [
      'lunr: the default pipeline over title, heading, text and question lines, asked with the words of the line. Median of three rounds each.',
    ],
  };
}

async function measured(which: 'ours' | 'lunr'): Promise<SearchFigures> {
  const child = run('src/bench/search-process.ts', { args: [which], flags: ['--expose-gc'] });
  const figures = JSON.parse(await child.line()) as SearchFigures;
  await child.end();
  return figures;
}
