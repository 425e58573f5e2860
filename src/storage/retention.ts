/**
 * What is kept too long goes, and the register goes on counting. Every rule finds what is past its time and empties it, some rows at a time and
 * each time whole: cut off in the middle, it goes on where it was the next time, and done twice it does nothing twice.
 */
import type { Clock, Retention } from '../desk/ports.ts';
import { instant } from './bridge.ts';
import type { StoreOutgoing } from './case-store.ts';
import type { Deletions } from './deletions.ts';
import type { Engine } from './engine.ts';
import { caseRules } from './retention-of-cases.ts';
import { rowRules } from './retention-of-rows.ts';
import type { Db } from './schema.ts';

export const retentionKinds = ['questions', 'memories', 'feedback', 'messages', 'cases', 'addresses', 'persons', 'deletions'] as const;
export type RetentionKind = (typeof retentionKinds)[number];
export type RetentionCounts = Record<RetentionKind, number>;

/** Instants: what is older is past its time. */
export interface Limits {
  now: string;
  question: string;
  caseText: string;
  person: string;
  /** A withdrawn case; something may be on its way for a day. */
  withdrawn: string;
  /** A closed case that can be opened again no more. */
  closed: string;
  deletion: string;
}

export interface Rule {
  kind: RetentionKind;
  /** Keys of rows that are past their time and not emptied yet. */
  find(on: Db, limits: Limits, most: number): Promise<(string | number)[]>;
  empty(on: Db, keys: (string | number)[], limits: Limits): Promise<void>;
}

export interface RetentionJob {
  /** What would go now. */
  report(): Promise<RetentionCounts>;
  /** Does it. */
  run(): Promise<RetentionCounts>;
  /** Does it once a day; undefined when it has been done. */
  daily(): Promise<RetentionCounts | undefined>;
}

interface RetentionParts {
  engine: Pick<Engine, 'db' | 'write' | 'scrub'>;
  days: Retention;
  storeOutgoing: StoreOutgoing;
  deletions: Pick<Deletions, 'prune'>;
  clock: Clock;
  /** Rows of one transaction. */
  batch?: number;
}

export function createRetention({
  engine: { db, write, scrub },
  days,
  storeOutgoing,
  deletions,
  clock,
  batch = 100,
}: RetentionParts): RetentionJob {
  const rules = [...rowRules, ...caseRules(storeOutgoing)];

  async function run(): Promise<RetentionCounts> {
    const limits = limitsOf(clock(), days);
    const counts = none();
    for (const { kind, find, empty } of rules) {
      for (let found = batch; found === batch; counts[kind] += found) {
        found = await write(async (on) => {
          const keys = await find(on, limits, batch);
          if (keys.length > 0) await empty(on, keys, limits);
          return keys.length;
        });
      }
    }
    if (counts.deletions > 0) await deletions.prune(limits.deletion);
    if (Object.values(counts).some((count) => count > 0)) await scrub?.();
    return counts;
  }

  return {
    async report() {
      const limits = limitsOf(clock(), days);
      const counts = none();
      for (const { kind, find } of rules) counts[kind] += (await find(db, limits, Number.MAX_SAFE_INTEGER)).length;
      return counts;
    },
    run,
    async daily() {
      const at = instant(clock());
      const key = `once:retention:${at.slice(0, 10)}`;
      if (await db.selectFrom('spent').select('key').where('key', '=', key).executeTakeFirst()) return undefined;
      const counts = await run();
      await write(async (on) => {
        await on
          .insertInto('spent')
          .values({ key, at })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
      return counts;
    },
  };
}

const none = (): RetentionCounts => Object.fromEntries(retentionKinds.map((kind) => [kind, 0])) as RetentionCounts;

const day = 24 * 60 * 60 * 1000;
/** As long as a case may be opened again (escalation/transition.ts). */
const reopenDays = 14;
/** Copies of the database older than this are not to be put back. */
export const deletionDays = 400;

function limitsOf(now: Date, { question, caseText, person }: Retention): Limits {
  const before = (days: number) => instant(new Date(now.getTime() - days * day));
  return {
    now: instant(now),
    question: before(question),
    caseText: before(caseText),
    person: before(person),
    withdrawn: before(1),
    closed: before(reopenDays),
    deletion: before(deletionDays),
  };
}
