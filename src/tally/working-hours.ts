/** How long people wait for a human, in working time. */

export interface Minutes {
  minutes: number;
  count: number;
}

/** At least so many must have waited shorter, and so many longer, or the figure could be one person's own waiting. */
const onEachSide = 5;

/** Median and 90th percentile by nearest rank, in hours to the nearest half. */
export function workingHoursOf(waited: readonly Minutes[]): { median: number | undefined; p90: number | undefined } {
  const sorted = [...waited].sort((a, b) => a.minutes - b.minutes);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  return { median: rank(sorted, total, 0.5), p90: rank(sorted, total, 0.9) };
}

function rank(sorted: readonly Minutes[], total: number, share: number): number | undefined {
  const at = Math.max(1, Math.ceil(share * total));
  if (at - 1 < onEachSide || total - at < onEachSide) return undefined;
  let passed = 0;
  for (const { minutes, count } of sorted) {
    passed += count;
    if (passed >= at) return Math.round(minutes / 30) / 2;
  }
  return undefined;
}
