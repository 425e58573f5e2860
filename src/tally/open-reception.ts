/**
 * How answers were received, quoted, written by a model and given by a human side by side. Leaders get lower bounds only: people, rounded down to
 * fives, counted a month at a time; a longer period is put together from what its months show, and so tells nothing that they do not.
 */
import { smallest } from './hide-small.ts';
import { instantsOf, isOver, type Period, partsOf } from './period.ts';

export const writers = ['quoted', 'model', 'human'] as const;

/** Who answered: a model by its name and the version of its prompt. */
export interface Answered {
  by: (typeof writers)[number];
  model: string | undefined;
  prompt: string | undefined;
}

export const receptionCounts = ['answered', 'solved', 'liked', 'disliked'] as const;
/** Each is so many different people: answered; who said that it was solved; whose last thumb was up; whose last thumb was down. */
export type Received = Answered & Record<(typeof receptionCounts)[number], number>;

export interface ReceptionSource {
  received(from: Date, to: Date): Promise<Received[]>;
}

export interface Reception {
  /** At least so many. Undefined for what is shorter than a month, or is not over. */
  of(period: Period): Promise<Received[] | undefined>;
}

export function openReception(source: ReceptionSource, clock: () => Date): Reception {
  async function of(period: Period): Promise<Received[] | undefined> {
    if (period.kind === 'week' || !isOver(period, clock())) return undefined;
    if (period.kind === 'month') {
      const { from, to } = instantsOf(period);
      return together((await source.received(from, to)).map(inFives));
    }
    const parts: Received[] = [];
    for (const part of partsOf(period)) parts.push(...((await of(part)) ?? []));
    return together(parts);
  }
  return { of };
}

function inFives(received: Received): Received {
  const counts = receptionCounts.map((name) => [name, Math.floor(received[name] / smallest) * smallest]);
  return { ...received, ...Object.fromEntries(counts) };
}

/** Those of the same writer as one; who answered fewer than five is left out. */
function together(rows: readonly Received[]): Received[] {
  const same = new Map<string, Received>();
  for (const row of rows) {
    const key = [row.by, row.model, row.prompt].join('\n');
    const there = same.get(key);
    const sums = there && receptionCounts.map((name) => [name, there[name] + row[name]]);
    same.set(key, sums ? { ...row, ...Object.fromEntries(sums) } : row);
  }
  const order = (row: Received) => writers.indexOf(row.by);
  return [...same.values()].filter(({ answered }) => answered > 0).sort((a, b) => order(a) - order(b) || b.answered - a.answered);
}
