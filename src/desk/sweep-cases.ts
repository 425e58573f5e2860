/** What time alone does to cases: a claim that nobody moves runs out. And a card that a channel would not take is shown when it can be. */
import { claimIsStale } from '../escalation/stale-claim.ts';
import type { OfficeId } from '../question/question.ts';
import type { Desk } from './context.ts';
import { moveCase } from './move-case.ts';

/** Cases taken and untouched for a working day are anybody's again. Answers how many. */
export async function expireClaims(desk: Desk): Promise<number> {
  let expired = 0;
  for (const file of await desk.cases.list({ states: ['taken'] })) {
    const { closed } = desk.offices.get(file.case.office).calendar;
    if (!claimIsStale(file.case, desk.clock(), closed)) continue;
    const moved = moveCase(desk, file, { is: 'expire' }, { is: 'assistant' });
    // Whoever touched it in this very moment keeps it.
    if (moved.is === 'moved' && (await desk.cases.step(moved.step, moved.outgoing))) expired += 1;
  }
  return expired;
}

/** Channels were heard from: the cards they would not take are posted anew. Empties `heard`; answers how many cards. */
export async function showRefusedCards(desk: Desk, heard: Set<OfficeId>): Promise<number> {
  const offices = [...heard];
  heard.clear();
  let shown = 0;
  for (const file of await desk.cases.list({ offices, states: ['open', 'taken', 'waiting-for-asker', 'answered'] })) {
    const moved = moveCase(desk, file, { is: 'show' }, { is: 'assistant' });
    if (moved.is === 'moved' && (await desk.cases.step(moved.step, moved.outgoing))) shown += 1;
  }
  return shown;
}
