/** Numbers as they are shown: percentiles, medians, and tables with a column for the ratio and one for the goal. */
export interface Row {
  what: string;
  unit: string;
  ours: number | undefined;
  theirs: number | undefined;
  /** Of the ratio ours over theirs, or of our own number where there is no ratio to hold against. */
  goal?: { of: 'ratio' | 'ours'; least?: number; most?: number };
}

export interface Part {
  title: string;
  columns: [ours: string, theirs: string];
  rows: Row[];
  notes: string[];
}

/** Several programs side by side. */
export interface Table {
  title: string;
  columns: string[];
  rows: { name: string; cells: string[] }[];
  /** The same as numbers, for `--json`. */
  figures: object;
  notes: string[];
}

export type Report = Part | Table;

/** Nearest rank; 0 ≤ share ≤ 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

export const ratioOf = ({ ours, theirs }: Row) => (ours === undefined || theirs === undefined ? undefined : ours / theirs);

/** Undefined when the row has no goal. */
export function isReached(row: Row): boolean | undefined {
  if (!row.goal) return undefined;
  const value = row.goal.of === 'ratio' ? ratioOf(row) : row.ours;
  if (value === undefined) return undefined;
  return value >= (row.goal.least ?? Number.NEGATIVE_INFINITY) && value <= (row.goal.most ?? Number.POSITIVE_INFINITY);
}

export const draw = (report: Report): string => ('figures' in report ? drawTable(report) : drawPart(report));

function drawTable({ title, columns, rows, notes }: Table): string {
  return drawLines(title, [['', ...columns], ...rows.map(({ name, cells }) => [name, ...cells])], columns.length, notes);
}

function drawPart({ title, columns, rows, notes }: Part): string {
  const head = ['', ...columns, 'ratio', 'goal', ''];
  const body = rows.map((row) => [
    row.what,
    shown(row.ours, row.unit),
    shown(row.theirs, row.unit),
    shown(ratioOf(row), '×'),
    goalOf(row),
    isReached(row) === undefined ? '' : isReached(row) ? 'reached' : 'NOT REACHED',
  ]);
  return drawLines(title, [head, ...body], 3, notes);
}

/** The first column and what comes after the `numbers` next ones are words, and stand to the left. */
function drawLines(title: string, lines: string[][], numbers: number, notes: string[]): string {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line
      .map((cell, at) => (at === 0 || at > numbers ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...drawn, ...notes.map((note) => `  ${note}`)].join('\n');
}

function goalOf({ goal, unit }: Row): string {
  if (!goal) return '';
  const sign = goal.least === undefined ? '≤' : '≥';
  return `${sign} ${goal.least ?? goal.most} ${goal.of === 'ratio' ? '×' : unit}`;
}

function shown(value: number | undefined, unit: string): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return `${value >= 100 ? Math.round(value) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ${unit}`;
}
