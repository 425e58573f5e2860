/** Fills the sample demo's own database: the whole of last year and this year until now, once. */
import type { Clock } from './desk/ports.ts';
import { sampleExchanges } from './sample-year.ts';
import type { Storage } from './storage/open-storage.ts';
import { periodOf } from './tally/period.ts';
import { weekAfter, weekOf } from './tally/week.ts';

const seed = 20_251_218;

export async function fillSample({ inquiries, tallies }: Pick<Storage, 'inquiries' | 'tallies'>, clock: Clock): Promise<void> {
  const now = clock();
  const last = weekOf(now);
  const year = Number(periodOf('year', last).id) - 1;
  const first = periodOf('year', weekAfter(last, -53)).weeks[0];
  const there = await tallies.span();
  // Filled to the present week already; the same seed makes the same inquiries, so that filling on adds only the new ones.
  if (there && there.last >= last) return;
  await inquiries.add(sampleExchanges({ first, last }, { seed: seed + year, now }));
}
