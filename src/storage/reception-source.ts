/** How answers were received: people, by who wrote the answer. Thumbs belong to the exchange, and through it to its model and its prompt. */
import { z } from 'zod';
import { type ReceptionSource, receptionCounts, writers } from '../tally/open-reception.ts';
import { instant } from './bridge.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';

const row = z
  .object({ by: z.enum(writers), model: z.string().nullable(), prompt: z.string().nullable() })
  .extend(
    Object.fromEntries(receptionCounts.map((name) => [name, z.coerce.number()])) as Record<
      (typeof receptionCounts)[number],
      z.ZodCoercedNumber
    >,
  )
  .transform((read) => ({ ...read, model: read.model ?? undefined, prompt: read.prompt ?? undefined }));

export function createReceptionSource({ db }: Pick<Engine, 'db'>): ReceptionSource {
  return {
    async received(from, to) {
      const people = (when: ReturnType<typeof sql>) => sql<number>`count(distinct case when ${when} then exchange.person end)`;
      // The last thumb on an answer is what the person thinks of it.
      const thumbs = db
        .selectFrom('feedback')
        .select(['exchange', sql<number>`max(id)`.as('last')])
        .where('reaction', 'in', ['like', 'dislike'])
        .where('exchange', 'is not', null)
        .where('at', '>=', instant(from))
        .groupBy('exchange')
        .as('thumb');
      const rows = await db
        .selectFrom('exchange')
        .leftJoin(thumbs, 'thumb.exchange', 'exchange.id')
        .leftJoin('feedback', 'feedback.id', 'thumb.last')
        .select([
          sql<string>`case when outcome <> 'answer' then 'human' when model is not null then 'model' else 'quoted' end`.as('by'),
          sql<string | null>`case when outcome = 'answer' then model end`.as('model'),
          sql<string | null>`case when outcome = 'answer' then prompt end`.as('prompt'),
          people(sql`true`).as('answered'),
          people(sql`solved_at is not null`).as('solved'),
          people(sql`reaction = 'like'`).as('liked'),
          people(sql`reaction = 'dislike'`).as('disliked'),
        ])
        .where('received_at', '>=', instant(from))
        .where('received_at', '<', instant(to))
        .where('corrected_by', 'is', null)
        .where('contact_form', '=', 'teams')
        .where('exchange.person', '<>', '')
        .where(({ or, eb }) => or([eb('outcome', '=', 'answer'), eb('human_at', 'is not', null)]))
        .groupBy([sql.lit(1), sql.lit(2), sql.lit(3)])
        .execute();
      return rows.map((each) => row.parse(each));
    },
  };
}
