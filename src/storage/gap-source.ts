/** What could not be answered, and what was handed on from which article. */
import { z } from 'zod';
import type { EscalationReason } from '../exchange/exchange.ts';
import { topics } from '../question/question.ts';
import type { GapSource } from '../tally/open-gaps.ts';
import { instant } from './bridge.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';
import type { Db } from './schema.ts';
import { redacted } from './shapes.ts';

/** More than any office gets in a month; a bound on what one page may cost. */
const most = 1_000;

/** Reasons that are a want of knowledge, not the asker's wish or a matter for one person. */
const wants: readonly EscalationReason[] = ['not-found', 'doubtful', 'not-known', 'to-check', 'evidence-failed'];

const topic = z.enum(topics);
const cited = z.array(z.string());
const notice = z.object({ found: z.array(z.object({ passage: z.string().optional() })) });

export function createGapSource({ db }: Pick<Engine, 'db'>): GapSource {
  return {
    async unanswered(from, to, offices) {
      let query = handed(db, from, to)
        .select(['id', 'exchange.person as asker', 'question', 'exchange.received_at', 'exchange.case_number'])
        .select(sql<string>`coalesce(said_topic, topic)`.as('topic'))
        .where('exchange.reason', 'in', wants)
        .where('question', 'is not', null);
      if (offices) query = query.where(sql<string>`coalesce(exchange.said_office, exchange.office)`, 'in', [...offices]);
      const rows = await query.execute();
      return rows.map((row) => ({
        id: row.id,
        asker: row.asker,
        topic: topic.parse(row.topic),
        text: redacted.parse(row.question),
        receivedAt: row.received_at,
        caseNumber: row.case_number ?? undefined,
      }));
    },
    async handedOn(from, to) {
      const rows = await handed(db, from, to)
        .leftJoin('cases', 'cases.number', 'exchange.case_number')
        .select(['exchange.person as asker', 'exchange.cited', 'cases.notice'])
        .execute();
      return rows.flatMap((row) => {
        const shown = row.notice === null ? undefined : notice.parse(JSON.parse(row.notice)).found[0]?.passage;
        const passage = cited.parse(JSON.parse(row.cited))[0] ?? shown;
        return passage === undefined ? [] : [{ asker: row.asker, article: passage.split('#')[0] ?? passage }];
      });
    },
  };
}

/** Came as messages here and went to a human; what was corrected stands as what it was corrected to. */
function handed(db: Db, from: Date, to: Date) {
  return db
    .selectFrom('exchange')
    .where('exchange.received_at', '>=', instant(from))
    .where('exchange.received_at', '<', instant(to))
    .where('exchange.outcome', '=', 'escalate')
    .where('exchange.contact_form', '=', 'teams')
    .where('exchange.corrected_by', 'is', null)
    .orderBy('exchange.received_at', 'desc')
    .limit(most);
}
