/** A tally: the figures of one period as anyone may see them. What is small is already hidden, so a tally may go anywhere a leader may. */
import type { OfficeId } from '../question/question.ts';
import type { Dimension } from './inquiry.ts';
import type { Period } from './period.ts';

/** A number, or hidden: fewer than five, or hidden so that such a number cannot be worked out. */
export type Figure = number | 'hidden';

export interface Cell {
  value: string;
  count: Figure;
}

/** One dimension. The cells that are shown and `hidden` make up the total. */
export interface Table {
  dimension: Dimension;
  total: number;
  cells: Cell[];
  /** How many inquiries lie in the hidden cells, all together. */
  hidden: number;
}

/** Offices against another dimension. */
export interface Cross {
  dimension: Exclude<Dimension, 'office'>;
  rows: { office: OfficeId | 'unknown'; total: Figure; cells: Cell[] }[];
}

/** 0–1. `at-least` where those who waited longer are too few to be shown. */
export interface Share {
  is: 'exactly' | 'at-least';
  share: number;
}

export interface Tally {
  period: Period;
  /** A running period has its total only; the tables open when it is over. */
  over: boolean;
  /** All inquiries of all offices: shown however few, since it tells nothing of any of them. */
  total: number;
  tables: Partial<Record<Dimension, Table>>;
  crosses: Cross[];
  /** Of those answered or refused, answered within two working days. */
  inTime: Share | undefined;
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

/** What a period's tally tells of one office: its total, and those of the crosses that are open. */
export function ofOffice(
  { tables, crosses }: Tally,
  office: OfficeId,
): { total: Figure; tables: { dimension: Dimension; cells: Cell[] }[] } {
  const total = tables.office?.cells.find(({ value }) => value === office)?.count ?? 'hidden';
  const own = crosses.map(({ dimension, rows }) => ({ dimension, cells: rows.find((row) => row.office === office)?.cells ?? [] }));
  return { total, tables: own.filter(({ cells }) => cells.some(({ count }) => count !== 'hidden')) };
}

/** The difference between two figures, where both are shown. */
export function changeOf(now: Figure | undefined, then: Figure | undefined): number | undefined {
  return typeof now === 'number' && typeof then === 'number' ? now - then : undefined;
}
