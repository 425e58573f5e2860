/** So many visits within so long, for each who comes. */

export interface Limit {
  /** Milliseconds to wait; 0: come in. */
  wait(who: string): number;
}

/** Only the visits of one window are remembered; when very many come, the oldest are forgotten first. */
export function createLimit({
  count,
  within,
  clock,
  most = 10_000,
}: {
  count: number;
  within: number;
  clock: () => Date;
  most?: number;
}): Limit {
  const visits = new Map<string, { since: number; count: number }>();
  return {
    wait(who) {
      const now = clock().getTime();
      const seen = visits.get(who);
      if (!seen || now - seen.since >= within) {
        visits.delete(who);
        visits.set(who, { since: now, count: 1 });
        if (visits.size > most) visits.delete(visits.keys().next().value ?? who);
        return 0;
      }
      seen.count += 1;
      return seen.count <= count ? 0 : seen.since + within - now;
    },
  };
}
