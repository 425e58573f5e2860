/** Removes what was kept only to recognise a message delivered again. */
import { instant } from './bridge.ts';
import type { Db } from './schema.ts';

const day = 24 * 60 * 60 * 1000;

/** Handled messages and replies without an exchange are removed a day after they ended. Spent buttons stay spent. */
export async function sweep(on: Db, now: Date): Promise<void> {
  const before = instant(new Date(now.getTime() - day));
  await on.deleteFrom('inbox').where('state', '=', 'done').where('ended_at', '<', before).execute();
  // For a day a link that is too old is told from one that never was.
  await on.deleteFrom('link').where('expires_at', '<', before).execute();
  await on.deleteFrom('session').where('expires_at', '<', instant(now)).execute();
  await on
    .deleteFrom('outbox')
    .where('state', '=', 'sent')
    .where('exchange', 'is', null)
    // Where a card stands is needed as long as the case; and a case must have been told what became of its messages.
    .where(({ or, and, eb }) => or([eb('part', 'is', null), and([eb('part', '<>', 'card'), eb('told_at', 'is not', null)])]))
    .where('ended_at', '<', before)
    .execute();
}
