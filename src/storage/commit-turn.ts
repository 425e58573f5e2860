/** Everything one message changed, stored in one transaction together with the fact that it is handled. */

import type { Clock, Turn } from '../desk/ports.ts';
import { exchangeRow, instant, outboxColumns, profileColumns } from './bridge.ts';
import type { Engine } from './engine.ts';
import { addEntry } from './exchange-entries.ts';
import { sql } from './kysely.ts';
import { prepare } from './prepare.ts';
import { dropWaitingCard } from './redirect-case.ts';
import { saveOffice } from './saved-offices.ts';
import type { Db } from './schema.ts';

type ExchangeRow = ReturnType<typeof exchangeRow>;
type OutboxColumns = ReturnType<typeof outboxColumns>;

export function createCommitTurn({ db, write }: Engine, clock: Clock): (turn: Turn) => Promise<boolean> {
  const finish = prepare((row: { seq: number; at: string }) =>
    db
      .updateTable('inbox')
      .set({ state: sql.lit('done'), ended_at: row.at, incoming: null })
      .where('seq', '=', row.seq)
      .where('ended_at', 'is', null)
      .returning(['conversation', 'activity', 'person']),
  );
  const insertOutgoing = prepare((row: OutboxColumns) =>
    db
      .insertInto('outbox')
      .values({
        key: row.key,
        seq: row.seq,
        lane: row.lane,
        office: row.office,
        conversation: row.conversation,
        person: row.person,
        exchange: row.exchange,
        recipient: row.recipient,
        content: row.content,
        reply_to: row.reply_to,
        case_number: row.case_number,
        not_before: row.not_before,
        created_at: row.created_at,
      })
      .onConflict((conflict) => conflict.column('key').doNothing()),
  );
  const saveExchange = prepare((row: ExchangeRow) => {
    const told = {
      answered_at: row.answered_at,
      question: row.question,
      language: row.language,
      topic: row.topic,
      topic_confidence: row.topic_confidence,
      role: row.role,
      speciality: row.speciality,
      municipality: row.municipality,
      office: row.office,
      outcome: row.outcome,
      reason: row.reason,
      confidence: row.confidence,
      cited: row.cited,
      knowledge_version: row.knowledge_version,
      case_number: row.case_number,
      in_time: row.in_time,
    };
    return (
      db
        .insertInto('exchange')
        .values({
          ...told,
          id: row.id,
          seq: row.seq,
          conversation: row.conversation,
          activity: row.activity,
          received_at: row.received_at,
          contact_form: row.contact_form,
          person: row.person,
          corrects: row.corrects,
        })
        // A later message of the same inquiry (a choice made) completes the row; where and when it began stays.
        .onConflict((conflict) => conflict.column('id').doUpdateSet(told))
    );
  });
  const saveCase = prepare((row: { number: number; at: string; exchange: string; office: string; reason: string; due: string }) => {
    const stands = { exchange: row.exchange, office: row.office, reason: row.reason, due: row.due };
    return db
      .insertInto('cases')
      .values({ number: row.number, opened_at: row.at, ...stands })
      .onConflict((conflict) => conflict.column('number').doUpdateSet(stands));
  });
  const tieCase = prepare((row: { number: number; exchange: string; office: string }) =>
    db.updateTable('exchange').set({ case_number: row.number, office: row.office }).where('id', '=', row.exchange),
  );
  const dropCard = prepare((row: { number: number }) => dropWaitingCard(db, row.number));
  const saveMemory = prepare((row: { conversation: string; person: string; memory: string; at: string }) =>
    db
      .insertInto('memory')
      .values({ conversation: row.conversation, person: row.person, memory: row.memory, at: row.at })
      .onConflict((conflict) => conflict.columns(['conversation', 'person']).doUpdateSet({ memory: row.memory, at: row.at })),
  );

  /** A corrected question keeps its case: the case then stands for the corrected exchange, and the card that still waits gives way to the new one. */
  async function openCase(on: Db, { number, exchange, office, reason, due, openedAt }: NonNullable<Turn['case']>): Promise<void> {
    await saveCase(on, { number, exchange, office, reason, due, at: instant(openedAt) });
    await tieCase(on, { number, exchange, office });
    await dropCard(on, { number });
  }

  async function store(on: Db, turn: Turn): Promise<boolean> {
    const at = instant(clock());
    const begun = (await finish(on, { seq: turn.seq, at })).rows[0];
    if (!begun) return false;
    const { exchange, memory, profile, feedback, officeAddress } = turn;
    if (exchange) {
      await saveExchange(on, exchangeRow(exchange, { seq: turn.seq, conversation: begun.conversation, activity: begun.activity }));
      if (exchange.corrects) await markCorrected(on, exchange.corrects, exchange.id);
    }
    if (turn.case) await openCase(on, turn.case);
    const origin = { seq: turn.seq, person: begun.person, exchange: exchange?.id ?? turn.case?.exchange ?? null, at };
    for (const message of turn.outgoing) await insertOutgoing(on, outboxColumns(message, origin));
    if (memory) await saveMemory(on, { ...memory, memory: JSON.stringify(memory.memory), at });
    if (profile) await saveProfile(on, profile);
    if (feedback) await saveFeedback(on, feedback);
    if (feedback?.reaction === 'solved' && feedback.exchange)
      await addEntry(on, { exchange: feedback.exchange, at: feedback.at, by: 'asker', says: { solved: feedback.at } });
    if (officeAddress) await saveOffice(on, officeAddress.office, officeAddress.address, at);
    return true;
  }

  return (turn) => write((on) => store(on, turn));
}

async function markCorrected(on: Db, earlier: string, by: string): Promise<void> {
  await on.updateTable('exchange').set({ corrected_by: by }).where('id', '=', earlier).where('id', '<>', by).execute();
}

async function saveProfile(on: Db, { person, profile }: NonNullable<Turn['profile']>): Promise<void> {
  const row = profileColumns(person, profile);
  await on
    .insertInto('profile')
    .values(row)
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    .execute();
}

async function saveFeedback(on: Db, feedback: NonNullable<Turn['feedback']>): Promise<void> {
  await on
    .insertInto('feedback')
    .values({ ...feedback, exchange: feedback.exchange ?? null, comment: feedback.comment ?? null, at: instant(feedback.at) })
    .execute();
}
