/** What is kept of a person, as they are told it. */
import type { AboutPerson } from '../desk/ports.ts';
import type { Db } from './schema.ts';
import { redacted } from './shapes.ts';

const mostQuestions = 10;

export async function aboutPerson(db: Db, person: string): Promise<Omit<AboutPerson, 'profile'>> {
  const theirs = db.selectFrom('exchange').where('person', '=', person);
  const { rows, kept, oldest } = await theirs
    .select((is) => [is.fn.countAll().as('rows'), is.fn.count('question').as('kept'), is.fn.min('received_at').as('oldest')])
    .executeTakeFirstOrThrow();
  const questions = await theirs
    .select(['received_at', 'question'])
    .where('question', 'is not', null)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(mostQuestions)
    .execute();
  const thumbs = db.selectFrom('feedback').where('person', '=', person);
  const feedback = await thumbs.select((is) => is.fn.countAll().as('rows')).executeTakeFirstOrThrow();
  const chat = await db.selectFrom('staff_chat').select('person').where('person', '=', person).executeTakeFirst();
  return {
    exchanges: Number(rows),
    oldest: oldest ?? undefined,
    questions: questions.map(({ received_at: at, question }) => ({ at, text: redacted.parse(question) })),
    kept: Number(kept),
    feedback: Number(feedback.rows),
    privateChat: chat !== undefined,
  };
}
