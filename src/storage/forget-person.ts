/** Takes a person out of everything that is kept. The rows of the register stay and count; nothing in them leads back. */
import type { Db } from './schema.ts';

export async function forgetPerson(on: Db, person: string): Promise<{ exchanges: number }> {
  const nobody = { person: '', conversation: '', activity: '' };
  await on.deleteFrom('profile').where('person', '=', person).execute();
  await on.deleteFrom('link').where('person', '=', person).execute();
  await on.deleteFrom('session').where('person', '=', person).execute();
  await on.deleteFrom('memory').where('person', '=', person).execute();
  await on.deleteFrom('staff_chat').where('person', '=', person).execute();
  await on.updateTable('feedback').set({ person: '', activity: '', comment: null }).where('person', '=', person).execute();

  // What waits to be sent is not sent; what is being sent just now is emptied when it has been.
  await on.deleteFrom('outbox').where('person', '=', person).where('state', '<>', 'sending').execute();
  await on.updateTable('outbox').set({ person: '', exchange: null, conversation: null }).where('person', '=', person).execute();

  // Messages not yet handled stay: they came after, or are the wish itself.
  await on
    .updateTable('inbox')
    .set({ person: '', incoming: null })
    .where('person', '=', person)
    .where('ended_at', 'is not', null)
    .execute();

  const { numUpdatedRows } = await on
    .updateTable('exchange')
    .set({ ...nobody, question: null })
    .where('person', '=', person)
    .executeTakeFirst();
  return { exchanges: Number(numUpdatedRows) };
}
