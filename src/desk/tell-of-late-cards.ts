/** A card that the office's channel has not taken is a question nobody sees: administrators hear of it, once a day for each office. */
import { watchNb as say } from '../text/watch-nb.ts';
import { type Desk, dayOf } from './context.ts';
import type { LateCard } from './delivery-ports.ts';
import { tellAdministrators } from './tell-administrators.ts';

/** So long Teams may take, milliseconds. */
export const cardIsLateAfter = 3_600_000;

export async function tellOfLateCards(desk: Desk, now: Date, late: readonly LateCard[]): Promise<void> {
  const offices = desk.offices.all.filter(({ id }) => late.some(({ office }) => office === id));
  for (const { id, name } of offices) {
    const cases = late.filter(({ office }) => office === id).map((card) => card.case);
    await tellAdministrators(desk, { key: `late-cards:${dayOf(now)}:${id}`, text: say.lateCards(say.lateCardLine(name, cases)) });
  }
}
