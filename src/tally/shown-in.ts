/**
 * The shortest period in which a value is shown by itself. A value that comes five times in one week and three in the next would be hidden now
 * and then, and the month's sum would tell what was hidden; so what is seldom asked waits for a longer period, every time. Set for about sixty
 * inquiries a week, from the offices' own statistics; wrong guesses cost figures that stay hidden, never figures that should have been.
 */
import type { TableDimension } from './inquiry.ts';
import type { PeriodKind } from './period.ts';
import { periodKinds } from './period.ts';

type Shown = Record<TableDimension, readonly string[]>;

const weekly: Shown = {
  topic: ['grants', 'supervision'],
  role: ['alis'],
  speciality: ['ALM'],
  contactForm: ['teams', 'email'],
  office: ['ost', 'vest'],
  outcome: ['quoted', 'model', 'advisor'],
};
const monthly: Shown = {
  topic: ['service-time', 'registration', 'goals', 'plans', 'arenas'],
  role: ['samlis', 'kommune', 'veileder', 'kommuneoverlege'],
  speciality: ['SAM'],
  contactForm: [],
  office: ['sor', 'midt', 'nord'],
  outcome: [],
};
const quarterly: Shown = {
  topic: ['approval', 'courses', 'sam-content', 'reporting', 'portal'],
  role: ['utdanningsvirksomhet'],
  speciality: ['both', 'unknown'],
  contactForm: ['phone', 'meeting'],
  office: ['oslo', 'unknown'],
  outcome: ['confirmed'],
};

export function isShownIn(kind: PeriodKind, dimension: TableDimension, value: string): boolean {
  const from = [weekly, monthly, quarterly].findIndex((values) => values[dimension].includes(value));
  return periodKinds.indexOf(kind) >= (from < 0 ? 3 : from);
}
