/** How much is taken in, from one person, from one tenant and in all. Whoever is asked to wait is told so once, and what they were told holds. */

/** So many within so many milliseconds. */
export interface IntakeLimit {
  count: number;
  within: number;
}

export interface IntakeLimits {
  person: readonly IntakeLimit[];
  tenant: readonly IntakeLimit[];
  all: readonly IntakeLimit[];
}

export type Admission =
  | { is: 'in' }
  /** `tell`: nothing was said about it yet. */
  | { is: 'full'; whose: 'own' | 'all'; minutes: number; tell: boolean };

export interface Intake {
  admit(who: { person: string; tenant: string }): Admission;
}

export function createIntake(limits: IntakeLimits, clock: () => Date): Intake {
  const people = createCounter(limits.person);
  const tenants = createCounter(limits.tenant);
  const all = createCounter(limits.all);
  /** Until when each of those who were told to wait is to wait. */
  const told = new Map<string, number>();

  return {
    admit({ person, tenant }) {
      const now = clock().getTime();
      const until = told.get(person);
      if (until !== undefined && until > now) return { is: 'full', whose: 'own', minutes: minutesOf(until - now), tell: false };
      told.delete(person);
      const own = people.wait(person, now);
      const wait = own || Math.max(tenants.wait(tenant, now), all.wait('', now));
      if (wait === 0) return { is: 'in' };
      const minutes = minutesOf(wait);
      told.set(person, now + minutes * 60_000);
      if (told.size > most) told.delete(told.keys().next().value ?? '');
      return { is: 'full', whose: own > 0 ? 'own' : 'all', minutes, tell: true };
    },
  };
}

/** People remembered; when more come, the oldest are forgotten first. */
const most = 20_000;

const minutesOf = (wait: number): number => Math.max(1, Math.ceil(wait / 60_000));

/** Counts from the first of each window. A window that is over is as good as none. */
function createCounter(limits: readonly IntakeLimit[]) {
  const windows = limits.map((limit) => ({ ...limit, seen: new Map<string, { since: number; count: number }>() }));
  return {
    /** 0: there is room, and it is counted. Otherwise milliseconds until there is. */
    wait(key: string, now: number): number {
      let wait = 0;
      for (const { count, within, seen } of windows) {
        const one = seen.get(key);
        // A clock that was set back keeps nobody out.
        if (!one || now - one.since >= within || now < one.since) {
          seen.delete(key);
          seen.set(key, { since: now, count: 1 });
          if (seen.size > most) seen.delete(seen.keys().next().value ?? '');
        } else {
          one.count += 1;
          if (one.count > count) wait = Math.max(wait, one.since + within - now);
        }
      }
      return wait;
    },
  };
}
