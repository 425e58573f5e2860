/** A tally: the figures of one period as anyone may see them. What is small is already hidden, so a tally may go anywhere a leader may. */
import type { OfficeId } from '../question/question.ts';
import type { TableDimension } from './inquiry.ts';
import type { Period } from './period.ts';
import type { CrossDimension } from './publish-cross.ts';

/** A number, or hidden: fewer than five, or hidden so that such a number cannot be worked out. */
export type Figure = number | 'hidden';

export interface Cell {
  value: string;
  count: Figure;
}

/** One dimension. The cells that are shown and `hidden` make up the total. */
export interface Table {
  dimension: TableDimension;
  total: number;
  cells: Cell[];
  /** How many inquiries lie in the hidden cells, all together. */
  hidden: number;
}

/** Offices against another dimension. It is there when anything of it is shown. */
export interface Cross {
  dimension: CrossDimension;
  rows: { office: OfficeId | 'unknown'; total: Figure; cells: Cell[] }[];
}

/** Told as a lower bound, for those who waited longer are often too few to be told of. 0–1. */
export interface Share {
  is: 'at-least';
  share: number;
}

export interface Tally {
  period: Period;
  /** A running period has its total only; the tables open when it is over. */
  over: boolean;
  /** All inquiries of all offices: shown however few, since it tells nothing of any of them. */
  total: number;
  tables: Partial<Record<TableDimension, Table>>;
  crosses: Cross[];
  /** Answered within two working days: undefined where there are fewer than five. */
  inTime: Share | undefined;
  /** The same by office, where the office's total is shown and the period is longer than a week. */
  inTimeOf: Partial<Record<OfficeId, Share>>;
  /** Hours of working time until a human answered, to the nearest half; undefined where too few lie on either side. */
  workingHours: { median: number | undefined; p90: number | undefined };
}

/** A tally beside those it is compared with. */
export interface Compared {
  tally: Tally;
  /** The period before. */
  before: Tally;
  /** The same period last year; undefined for a week 53 that last year did not have. */
  lastYear: Tally | undefined;
}

export interface OfOffice {
  total: Figure;
  inTime: Share | undefined;
  tables: { dimension: CrossDimension; cells: Cell[] }[];
}

/** What a period's tally tells of one office: its total, its share in time, and those of the crosses that are open. */
export function ofOffice({ tables, crosses, inTimeOf }: Tally, office: OfficeId): OfOffice {
  const total = tables.office?.cells.find(({ value }) => value === office)?.count ?? 'hidden';
  const own = crosses.map(({ dimension, rows }) => ({ dimension, cells: rows.find((row) => row.office === office)?.cells ?? [] }));
  return { total, inTime: inTimeOf[office], tables: own.filter(({ cells }) => cells.some(({ count }) => count !== 'hidden')) };
}

/** The difference between two figures, where both are shown. */
export function changeOf(now: Figure | undefined, then: Figure | undefined): number | undefined {
  return typeof now === 'number' && typeof then === 'number' ? now - then : undefined;
}
