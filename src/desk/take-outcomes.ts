/** What became of what was sent in cases is told to the cases: an answer that never came must not look as if it had. */

import type { CaseFile, Outcome } from './case-ports.ts';
import type { Desk } from './context.ts';
import { moveCase } from './move-case.ts';
import { caseOffice, sayRefusal } from './office-words.ts';
import { tellAdministrators } from './tell-administrators.ts';

const page = 50;

/** Resolves when every outcome so far has been taken in; answers how many there were. */
export async function takeOutcomes(desk: Desk): Promise<number> {
  let taken = 0;
  for (let outcomes = await desk.cases.outcomes(page); outcomes.length > 0; outcomes = await desk.cases.outcomes(page)) {
    for (const outcome of outcomes) await takeOutcome(desk, outcome);
    taken += outcomes.length;
  }
  return taken;
}

async function takeOutcome(desk: Desk, { key, part, refused }: Outcome): Promise<void> {
  const { what } = part;
  const event = refused === undefined ? ({ is: 'delivered', what } as const) : ({ is: 'undelivered', what, reason: refused } as const);
  for (;;) {
    const file = await desk.cases.get(part.case);
    const moved = file && moveCase(desk, file, event, { is: 'assistant' });
    if (moved?.is !== 'moved') return desk.cases.putAside(key);
    // Somebody may have changed the case meanwhile: then it is looked at anew.
    if (!(await desk.cases.step({ ...moved.step, takesIn: key }, moved.outgoing))) continue;
    if (refused !== undefined && what === 'card') await tellOfRefusedCard(desk, moved.file, key);
    if (refused !== undefined) desk.log.error({ case: part.case, what, reason: refused }, 'A part of a case could not be delivered.');
    return;
  }
}

/** Nobody in the office sees a case whose card the channel refuses: whoever can mend that is told, and nothing of what was asked. */
async function tellOfRefusedCard(desk: Desk, { case: { number, office, cardRefused } }: CaseFile, card: string): Promise<void> {
  const text = caseOffice.notShown({ number, office: desk.offices.name(office), reason: sayRefusal(cardRefused ?? '') });
  await tellAdministrators(desk, { key: `not-shown:${card}`, text });
}
