/** Takes a person out of everything that is kept. The rows of the register stay and count; nothing in them leads back. */

import type { CaseFile } from '../desk/case-ports.ts';
import { forgottenQuestion } from '../desk/office-words.ts';
import { logRow } from '../escalation/log.ts';
import { transition } from '../escalation/transition.ts';
import { changeCase, fileOf, type StoreOutgoing } from './case-store.ts';
import type { Db } from './schema.ts';
import { updateCards } from './update-cards.ts';

export async function forgetPerson(on: Db, person: string, at: string, storeOutgoing: StoreOutgoing): Promise<void> {
  const nobody = { person: '', conversation: '', activity: '' };
  await on.deleteFrom('profile').where('person', '=', person).execute();
  await on.deleteFrom('link').where('person', '=', person).execute();
  await on.deleteFrom('session').where('person', '=', person).execute();
  await on.deleteFrom('memory').where('person', '=', person).execute();
  await on.deleteFrom('staff_chat').where('person', '=', person).execute();
  // What was due to them by the clock is named by them.
  await on.deleteFrom('spent').where('key', 'like', `once:%${person}`).execute();
  await on.updateTable('feedback').set({ person: '', activity: '', comment: null }).where('person', '=', person).execute();

  // What waits to be sent is not sent; what is being sent just now is emptied when it has been. Where a card stands is no person's.
  await on
    .deleteFrom('outbox')
    .where('person', '=', person)
    .where('state', '<>', 'sending')
    .where(({ or, eb }) => or([eb('part', 'is', null), eb('part', '<>', 'card'), eb('ended_at', 'is', null)]))
    .execute();
  await on
    .updateTable('outbox')
    .set({ person: '', exchange: null })
    .where('person', '=', person)
    .where('part', '=', 'card')
    .where('state', '=', 'sent')
    .execute();
  await on.updateTable('outbox').set({ person: '', exchange: null, conversation: null }).where('person', '=', person).execute();

  // Messages not yet handled stay: they came after, or are the wish itself.
  await on
    .updateTable('inbox')
    .set({ person: '', incoming: null })
    .where('person', '=', person)
    .where('ended_at', 'is not', null)
    .execute();

  await forgetCases(on, person, at, storeOutgoing);
  await on
    .updateTable('exchange')
    .set({ ...nobody, question: null })
    .where('person', '=', person)
    .execute();
}

/** The words go out of the cases and off their cards; who owned them, when and about what stays. */
async function forgetCases(on: Db, person: string, at: string, storeOutgoing: StoreOutgoing): Promise<void> {
  const rows = await on.selectFrom('cases').selectAll().where('asker', '=', person).where('file', 'is not', null).execute();
  for (const row of rows) {
    const file = fileOf(row);
    const [event, clock] = [{ is: 'forget' }, { is: 'assistant' }] as const;
    const result = transition(file.case, event, clock, at);
    if (result.is === 'refused') continue;
    const now: CaseFile = { ...file, case: result.to, notice: { ...file.notice, question: forgottenQuestion } };
    const log = logRow(file.case, event, clock, result.to, at);
    await changeCase(on, { from: file.case.version, to: result.to, log, notice: now.notice });
    await updateCards(on, now, storeOutgoing);
  }
}
