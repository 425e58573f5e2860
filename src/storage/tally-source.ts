/** What the tallies are counted from. The database does the grouping, a week at a time: what comes out has no text, person or case in it. */
import type { InquiryGroup } from '../tally/inquiry.ts';
import type { TallySource } from '../tally/open-tallies.ts';
import { spanOf, type Week, weekOf } from '../tally/week.ts';
import { instant } from './bridge.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';
import { prepare } from './prepare.ts';
import type { Db } from './schema.ts';
import { groupRow } from './shapes-of-groups.ts';

interface Span {
  from: string;
  to: string;
}

const spanIn = ({ from, to }: { from: Date; to: Date }): Span => ({ from: instant(from), to: instant(to) });

export function createTallySource({ db }: Pick<Engine, 'db'>): TallySource {
  const grouped = prepare((span: Span) => counted(db, span).select(groupedBy).select(sql<number>`count(*)`.as('count')).groupBy(places));
  const waited = prepare((span: Span) =>
    counted(db, span)
      .select(['working_minutes as minutes', sql<number>`count(*)`.as('count')])
      .where('working_minutes', 'is not', null)
      .groupBy('working_minutes'),
  );
  return {
    async groups(weeks) {
      const groups: InquiryGroup[] = [];
      for (const week of weeks) for (const row of await groupsOf(week)) groups.push(row);
      return groups;
    },
    async workingMinutes(from, to) {
      const { rows } = await waited(db, spanIn({ from, to }));
      return rows.map(({ minutes, count }) => ({ minutes: Number(minutes), count: Number(count) }));
    },
    async span() {
      // One end at a time: asked for both at once, the engine reads every row.
      const [first, last] = await Promise.all([end('asc'), end('desc')]);
      return first && last ? { first: weekOf(new Date(first)), last: weekOf(new Date(last)) } : undefined;
    },
  };

  async function end(direction: 'asc' | 'desc'): Promise<string | undefined> {
    const row = await db.selectFrom('exchange').select('received_at').orderBy('received_at', direction).limit(1).executeTakeFirst();
    return row?.received_at;
  }

  async function groupsOf(week: Week): Promise<InquiryGroup[]> {
    const { rows } = await grouped(db, spanIn(spanOf(week)));
    return rows.map((row) => ({ ...groupRow(row), week }));
  }
}

/** Small talk is no inquiry, and what was corrected is counted as what it was corrected to. */
function counted(db: Db, { from, to }: Span) {
  return db
    .selectFrom('exchange')
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('corrected_by', 'is', null)
    .where('outcome', '<>', sql.lit('chat'));
}

const groupedBy = [
  sql<string>`coalesce(said_topic, topic)`.as('topic'),
  sql<string>`coalesce(said_role, role, 'unknown')`.as('role'),
  sql<string>`coalesce(said_speciality, speciality)`.as('speciality'),
  sql<string>`contact_form`.as('contactForm'),
  sql<string>`coalesce(said_office, office, 'unknown')`.as('office'),
  sql<string>`case
    when outcome = 'refuse' then 'refused'
    when outcome = 'clarify' then 'clarified'
    when outcome = 'answer' and solved_at is not null then 'confirmed'
    when outcome = 'answer' and model is not null then 'model'
    when outcome = 'answer' then 'quoted'
    when human_at is not null then 'advisor'
    else 'waiting' end`.as('outcome'),
  sql<string>`coalesce(in_time, 'waiting')`.as('inTime'),
];

/** By place, for the names would mean the columns as they were first written. */
const places = groupedBy.map((_, index) => sql.lit(index + 1));

/** What a bench holds the tallies against: nothing but the grouping itself. */
export async function bareCount({ db }: Pick<Engine, 'db'>, span: { from: Date; to: Date }): Promise<number> {
  const { from, to } = spanIn(span);
  const rows = await db
    .selectFrom('exchange')
    .select(['topic', 'role', 'speciality', 'contact_form', 'office'])
    .select(sql<number>`count(*)`.as('count'))
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .groupBy(['topic', 'role', 'speciality', 'contact_form', 'office'])
    .execute();
  return rows.length;
}
