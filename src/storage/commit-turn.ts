/** Everything one message changed, stored in one transaction together with the fact that it is handled. */

import type { Clock, Outgoing, Turn } from '../desk/ports.ts';
import { StaleCase } from '../escalation/stale-case.ts';
import { saveAccess } from './access-log.ts';
import { exchangeRow, instant, outboxColumns, profileColumns } from './bridge.ts';
import { changeCase, type StoreOutgoing, saveNewCase } from './case-store.ts';
import { forgetAndRemember } from './deletions.ts';
import { saveLink } from './door-store.ts';
import type { KeyedEngine } from './engine.ts';
import { addEntry } from './exchange-entries.ts';
import { addInquiries } from './inquiries.ts';
import { placeOf, sealed } from './keys.ts';
import { sql } from './kysely.ts';
import { prepare } from './prepare.ts';
import { dropWaitingCard, isUnseen, redirectCase, takePlace, wasShown } from './redirect-case.ts';
import { saveOffice } from './saved-offices.ts';
import { saveStaffChat, saveTie } from './saved-ties.ts';
import type { Db } from './schema.ts';

type ExchangeRow = ReturnType<typeof exchangeRow>;
type OutboxColumns = ReturnType<typeof outboxColumns>;

/** Stores a message on its way out; one to a case's asker stands in line in the asker's own conversation. */
export function createStoreOutgoing({ db, keys }: Pick<KeyedEngine, 'db' | 'keys'>, clock: Clock): StoreOutgoing {
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
        part: row.part,
        not_before: row.not_before,
        created_at: row.created_at,
      })
      .onConflict((conflict) => conflict.column('key').doNothing()),
  );
  const askerOf = prepare((row: { number: number }) =>
    db.selectFrom('cases').select(['asker', 'conversation']).where('number', '=', row.number),
  );

  return async (on, message: Outgoing, origin) => {
    const to = message.recipient;
    // What is said in a case is its asker's, whoever wrote it: it goes when they want it gone, and not when the advisor does.
    const asker = to.to === 'case' ? (await askerOf(on, { number: to.case })).rows[0] : undefined;
    const owner = asker ? { ...origin, person: asker.asker ?? '' } : origin;
    const row = outboxColumns(message, { ...owner, at: instant(clock()), asker: asker?.conversation ?? null }, keys);
    const replaced = message.part?.what === 'card' ? await takePlace(on, message.part.case, row.office) : undefined;
    if (message.onlyIfShown && to.to === 'case' && to.end === 'office' && !(await wasShown(on, to.case, to.office))) return;
    // What has not been seen yet is still a new post, and still waits for what it waited for.
    const kept = replaced?.isPost && !row.not_before ? { not_before: replaced.notBefore } : {};
    const recipient = replaced?.isPost ? JSON.stringify({ ...to, as: 'post' }) : row.recipient;
    await insertOutgoing(on, { ...row, ...kept, recipient });
  };
}

export function createCommitTurn(
  { db, write, keys }: KeyedEngine,
  storeOutgoing: StoreOutgoing,
  clock: Clock,
): (turn: Turn) => Promise<boolean> {
  const begun = prepare((row: { seq: number }) =>
    db.selectFrom('inbox').select('seq').where('seq', '=', row.seq).where('ended_at', 'is', null),
  );
  const finish = prepare((row: { seq: number; at: string }) =>
    db
      .updateTable('inbox')
      .set({ state: sql.lit('done'), ended_at: row.at, incoming: null })
      .where('seq', '=', row.seq)
      .where('ended_at', 'is', null)
      .returning(['conversation', 'activity', 'person']),
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
      model: row.model,
      prompt: row.prompt,
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
  async function openCase(on: Db, opened: NonNullable<Turn['case']>): Promise<void> {
    const { number, exchange, office } = opened;
    await saveNewCase(on, opened, keys);
    await tieCase(on, { number, exchange, office });
    await dropCard(on, { number });
  }

  async function store(on: Db, turn: Turn): Promise<boolean | 'stale'> {
    const at = instant(clock());
    const changed = changedBy(turn);
    if (changed !== undefined) {
      // Before anything else is written, so that what is stale leaves nothing to undo.
      if ((await begun(on, { seq: turn.seq })).rows.length === 0) return false;
      if (turn.case?.from !== undefined && !(await isUnseen(on, changed, turn.case.from))) return 'stale';
      if (turn.redirect && !(await redirectCase(on, turn.redirect, at))) return 'stale';
      if (turn.step && !(await changeCase(on, turn.step))) return 'stale';
    }
    const row = (await finish(on, { seq: turn.seq, at })).rows[0];
    if (!row) return false;
    const { exchange, memory, profile, feedback, officeAddress } = turn;
    if (exchange) {
      await saveExchange(on, exchangeRow(exchange, { seq: turn.seq, conversation: row.conversation, activity: row.activity }));
      if (exchange.corrects) await markCorrected(on, exchange.corrects, exchange.id);
    }
    if (turn.forget) await forgetAndRemember(on, turn.forget, at, storeOutgoing);
    if (turn.inquiry) await addInquiries(on, [turn.inquiry]);
    if (turn.case) await openCase(on, turn.case);
    const origin = { seq: turn.seq, person: row.person, exchange: exchange?.id ?? turn.case?.exchange ?? null };
    for (const message of turn.outgoing) await storeOutgoing(on, message, origin);
    if (memory)
      await saveMemory(on, { ...memory, conversation: placeOf(keys, memory.conversation), memory: JSON.stringify(memory.memory), at });
    if (profile) await saveProfile(on, profile, at);
    if (feedback) await saveFeedback(on, feedback);
    if (feedback?.reaction === 'solved' && feedback.exchange)
      await addEntry(on, { exchange: feedback.exchange, at: feedback.at, by: 'asker', says: { solved: feedback.at } });
    if (officeAddress) await saveOffice(on, officeAddress.office, officeAddress.address, undefined, at);
    if (turn.tie) await saveTie(on, turn.tie, at);
    if (turn.staffChat) await saveStaffChat(on, turn.staffChat.person, sealed(keys, turn.staffChat.address), at);
    if (turn.link) await saveLink(on, turn.link);
    if (turn.accessed) await saveAccess(on, turn.accessed, at);
    return true;
  }

  return async (turn) => {
    const stored = await write((on) => store(on, turn));
    if (stored === 'stale') throw new StaleCase(changedBy(turn) ?? 0);
    return stored;
  };
}

/** The existing case that the turn changes, if any. A turn changes one. */
function changedBy(turn: Turn): number | undefined {
  return turn.step?.to.number ?? turn.redirect?.number ?? (turn.case?.from === undefined ? undefined : turn.case.number);
}

async function markCorrected(on: Db, earlier: string, by: string): Promise<void> {
  await on.updateTable('exchange').set({ corrected_by: by }).where('id', '=', earlier).where('id', '<>', by).execute();
}

async function saveProfile(on: Db, { person, profile }: NonNullable<Turn['profile']>, at: string): Promise<void> {
  const row = profileColumns(person, profile, at);
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
