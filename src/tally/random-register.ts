/** Random registers for tests: some full, some nearly empty, with shares that differ from one to the next. All of it is synthetic. */
import { type Dimension, dimensions, type InquiryGroup, valuesOf } from './inquiry.ts';
import type { Week } from './week.ts';

export function randomGroups(weeks: readonly Week[], random: () => number): InquiryGroup[] {
  const shares = Object.fromEntries(dimensions.map((dimension) => [dimension, sharesOf(dimension, random)])) as Record<
    Dimension,
    [string, number][]
  >;
  const mean = 10 ** (random() * 2.5);
  return weeks.flatMap((week) =>
    Array.from({ length: Math.floor(mean * (0.3 + 1.4 * random())) }, () => {
      const values = dimensions.map((dimension) => [dimension, pick(shares[dimension], random)]);
      return { ...Object.fromEntries(values), week, count: 1 } as InquiryGroup;
    }),
  );
}

/** Some values are common, some rare, and some nobody has. */
function sharesOf(dimension: Dimension, random: () => number): [string, number][] {
  return valuesOf[dimension].map((value) => [value, random() < 0.15 ? 0 : random() ** 3 + 0.001]);
}

function pick(shares: readonly [string, number][], random: () => number): string {
  let left = random() * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [value, share] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  return shares[0]?.[0] ?? '';
}
