/** The rules for cases: first nobody can be reached, then the words go, off the cards too, and last it is nobody's. */
import type { ExpressionBuilder } from 'kysely';
import type { CaseFile } from '../desk/case-ports.ts';
import { expiredQuestion, forgottenQuestion } from '../desk/office-words.ts';
import type { Case } from '../escalation/case.ts';
import { fileOf, type StoreOutgoing } from './case-store.ts';
import type { Limits, Rule } from './retention.ts';
import type { Db, Tables } from './schema.ts';
import { updateCards } from './update-cards.ts';

export function caseRules(storeOutgoing: StoreOutgoing): readonly Rule[] {
  return [
    {
      kind: 'addresses',
      async find(on, limits, most) {
        const onItsWay = on.selectFrom('outbox').select('case_number').where('ended_at', 'is', null).where('case_number', 'is not', null);
        const rows = await on
          .selectFrom('cases')
          .select('number')
          .where('address', 'is not', null)
          .where(isBeyondReopening(limits))
          .where('number', 'not in', onItsWay as never)
          .limit(most)
          .execute();
        return rows.map(({ number }) => number);
      },
      async empty(on, keys) {
        await on.updateTable('cases').set({ address: null, conversation: null }).where('number', 'in', keys.map(Number)).execute();
      },
    },
    {
      kind: 'cases',
      async find(on, { caseText }, most) {
        const rows = await on
          .selectFrom('cases')
          .select('number')
          .where('file', 'is not', null)
          .where(isOverSince(caseText))
          .where('notice', 'not like', `%${questionOf(forgottenQuestion)}%`)
          .where('notice', 'not like', `%${questionOf(expiredQuestion)}%`)
          .limit(most)
          .execute();
        return rows.map(({ number }) => number);
      },
      async empty(on, keys, { now }) {
        for (const number of keys.map(Number))
          await rewrite(on, number, { now, storeOutgoing, shows: true }, ({ transfer, ...rest }) => ({
            ...rest,
            messages: [],
            transfer: transfer && { ...transfer, note: '' },
          }));
      },
    },
    {
      kind: 'persons',
      async find(on, { person }, most) {
        const rows = await on
          .selectFrom('cases')
          .select('number')
          .where('file', 'is not', null)
          .where(isOverSince(person))
          .where((is) => is.or([is('asker', '<>', ''), is('owner', 'is not', null)]))
          .limit(most)
          .execute();
        return rows.map(({ number }) => number);
      },
      async empty(on, keys, { now }) {
        for (const number of keys.map(Number)) {
          await rewrite(on, number, { now, storeOutgoing, shows: false }, ({ transfer, messages, ...rest }) => ({
            ...rest,
            asker: '',
            owner: undefined,
            messages: messages.map((message) => ({ ...message, name: undefined, activity: undefined })),
            transfer: transfer && { ...transfer, by: '' },
          }));
          await on
            .updateTable('cases')
            .set({ asker: '', owner: null, address: null, conversation: null })
            .where('number', '=', number)
            .execute();
          const ended = on.deleteFrom('outbox').where('case_number', '=', number).where('ended_at', 'is not', null);
          await ended.where((is) => is.or([is('told_at', 'is not', null), is('part', 'is', null)])).execute();
          await on.updateTable('outbox').set({ person: '' }).where('case_number', '=', number).execute();
        }
      },
    },
    {
      kind: 'persons',
      async find(on, { person }, most) {
        const rows = await on
          .selectFrom('case_log')
          .select(['case_number', 'version'])
          .where('at', '<', person)
          .where((is) => is.or([is('person', 'is not', null), is('name', 'is not', null)]))
          .limit(most)
          .execute();
        return rows.map((row) => `${row.case_number} ${row.version}`);
      },
      async empty(on, keys) {
        for (const key of keys) {
          const [number = 0, version = 0] = String(key).split(' ').map(Number);
          const of = on.updateTable('case_log').set({ person: null, name: null }).where('case_number', '=', number);
          await of.where('version', '=', version).execute();
        }
      },
    },
  ];
}

const questionOf = (words: string) => `"question":${JSON.stringify(words)}`;

/** Closed or withdrawn; what was answered and never closed is over too when nobody has touched it for so long. */
function isOverSince(limit: string) {
  return (is: ExpressionBuilder<Tables, 'cases'>) =>
    is.or([
      is.and([is('state', 'in', ['closed', 'withdrawn']), is(is.fn.coalesce('closed_at', 'touched_at', 'opened_at'), '<', limit)]),
      is.and([is('state', '=', 'answered'), is('touched_at', '<', limit)]),
    ]);
}

function isBeyondReopening({ closed, withdrawn, caseText }: Limits) {
  return (is: ExpressionBuilder<Tables, 'cases'>) =>
    is.or([
      is.and([is('state', '=', 'closed'), is('closed_at', '<', closed)]),
      is.and([is('state', '=', 'withdrawn'), is('closed_at', '<', withdrawn)]),
      is.and([is('state', '=', 'answered'), is('touched_at', '<', caseText)]),
    ]);
}

interface Rewriting {
  now: string;
  storeOutgoing: StoreOutgoing;
  /** The cards in Teams are changed too. */
  shows: boolean;
}

/** Another version, so that whoever saw the one before looks anew. */
async function rewrite(on: Db, number: number, { storeOutgoing, shows }: Rewriting, change: (file: Case) => Case): Promise<void> {
  const stored = await on.selectFrom('cases').selectAll().where('number', '=', number).executeTakeFirst();
  if (!stored?.file) return;
  const known = read(stored);
  if (!known) {
    // What nobody can read is of use to nobody, and holds words all the same.
    await on.updateTable('cases').set({ file: null, notice: null }).where('number', '=', number).execute();
    return;
  }
  const file = { ...change(known.case), version: known.case.version + 1 };
  const question = shows ? expiredQuestion : known.notice.question;
  const { standing: _, ...rest } = known.notice;
  const notice = { ...rest, question };
  const kept = { file: JSON.stringify(file), notice: JSON.stringify(notice), version: file.version };
  await on.updateTable('cases').set(kept).where('number', '=', number).execute();
  if (shows) await updateCards(on, { ...known, case: file, notice }, storeOutgoing);
}

function read(stored: Parameters<typeof fileOf>[0]): CaseFile | undefined {
  try {
    return fileOf(stored);
  } catch {
    return undefined;
  }
}
