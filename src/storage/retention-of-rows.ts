/** The rules for what is no case: questions, what a chat remembers, thumbs, messages, and the codes that tell whose a row is. */
import { sql } from './kysely.ts';
import type { Rule } from './retention.ts';
import { memory } from './shapes.ts';

const text = (keys: (string | number)[]) => keys.map(String);
const numbers = (keys: (string | number)[]) => keys.map(Number);

/** What is no longer of use to anybody but the register itself. */
export const rowRules: readonly Rule[] = [
  {
    kind: 'questions',
    async find(on, { question }, most) {
      const rows = await on
        .selectFrom('exchange')
        .select('id')
        .where('received_at', '<', question)
        .where((is) => is.or([is('question', 'is not', null), is('conversation', '<>', ''), is('activity', '<>', '')]))
        .limit(most)
        .execute();
      return rows.map(({ id }) => id);
    },
    async empty(on, keys) {
      const emptied = { question: null, conversation: '', activity: '' };
      await on.updateTable('exchange').set(emptied).where('id', 'in', text(keys)).execute();
    },
  },
  {
    kind: 'memories',
    async find(on, { question }, most) {
      const rows = await on
        .selectFrom('memory')
        .select(['conversation', 'person'])
        .where('at', '<', question)
        .where((is) =>
          is.or([is.not(is.or(lasting.map((name) => is('memory', 'like', name)))), ...passing.map((name) => is('memory', 'like', name))]),
        )
        .limit(most)
        .execute();
      return rows.map((row) => JSON.stringify([row.conversation, row.person]));
    },
    async empty(on, keys) {
      for (const key of keys) {
        const [conversation, person] = JSON.parse(String(key)) as [string, string];
        const of = on.selectFrom('memory').select('memory').where('conversation', '=', conversation).where('person', '=', person);
        const row = await of.executeTakeFirst();
        const read = memory.safeParse(JSON.parse(row?.memory ?? 'null'));
        const { digest, welcomed, language, profileAsked } = read.success ? read.data : {};
        if (digest === undefined && welcomed === undefined)
          await on.deleteFrom('memory').where('conversation', '=', conversation).where('person', '=', person).execute();
        else
          await on
            .updateTable('memory')
            .set({ memory: JSON.stringify({ digest, welcomed, language, profileAsked }) })
            .where('conversation', '=', conversation)
            .where('person', '=', person)
            .execute();
      }
    },
  },
  {
    kind: 'feedback',
    async find(on, { question }, most) {
      const rows = await on
        .selectFrom('feedback')
        .select('id')
        .where('at', '<', question)
        .where((is) => is.or([is('comment', 'is not', null), is('activity', '<>', '')]))
        .limit(most)
        .execute();
      return rows.map(({ id }) => id);
    },
    async empty(on, keys) {
      await on.updateTable('feedback').set({ comment: null, activity: '' }).where('id', 'in', numbers(keys)).execute();
    },
  },
  {
    kind: 'messages',
    async find(on, { question }, most) {
      const rows = await on
        .selectFrom('outbox')
        .select('id')
        .where('ended_at', '<', question)
        // Where a card stands is needed as long as the case; and a case must have been told what became of its messages.
        .where((is) => is.or([is('part', 'is', null), is.and([is('part', '<>', 'card'), is('told_at', 'is not', null)])]))
        .limit(most)
        .execute();
      return rows.map(({ id }) => id);
    },
    async empty(on, keys) {
      await on.deleteFrom('outbox').where('id', 'in', numbers(keys)).execute();
    },
  },
  {
    kind: 'messages',
    async find(on, { question }, most) {
      const given = on.selectFrom('inbox').select('seq').where('state', '=', sql.lit('given-up')).where('ended_at', '<', question);
      return (await given.limit(most).execute()).map(({ seq }) => seq);
    },
    async empty(on, keys) {
      await on.deleteFrom('inbox').where('seq', 'in', numbers(keys)).execute();
    },
  },
  {
    kind: 'addresses',
    async find(on, { person }, most) {
      const digests = on.selectFrom('memory').select('person').where('memory', 'like', '%"digest":%');
      const old = on.selectFrom('staff_chat').select('person').where('at', '<', person).where('person', 'not in', digests);
      return (await old.limit(most).execute()).map((row) => row.person);
    },
    async empty(on, keys) {
      await on.deleteFrom('staff_chat').where('person', 'in', text(keys)).execute();
    },
  },
  {
    kind: 'persons',
    async find(on, { person }, most) {
      const rows = on.selectFrom('exchange').select('id').where('received_at', '<', person).where('person', '<>', '');
      return (await rows.limit(most).execute()).map(({ id }) => id);
    },
    async empty(on, keys) {
      await on.updateTable('exchange').set({ person: '' }).where('id', 'in', text(keys)).execute();
    },
  },
  {
    kind: 'persons',
    async find(on, { person }, most) {
      const rows = on.selectFrom('feedback').select('id').where('at', '<', person).where('person', '<>', '');
      return (await rows.limit(most).execute()).map(({ id }) => id);
    },
    async empty(on, keys) {
      await on.updateTable('feedback').set({ person: '' }).where('id', 'in', numbers(keys)).execute();
    },
  },
  {
    // A profile lives as long as its owner is heard from.
    kind: 'persons',
    async find(on, { person }, most) {
      const heard = on.selectFrom('exchange').select('person');
      const rows = on.selectFrom('profile').select('person').where('at', '<', person).where('person', 'not in', heard);
      return (await rows.limit(most).execute()).map((row) => row.person);
    },
    async empty(on, keys) {
      await on.deleteFrom('profile').where('person', 'in', text(keys)).execute();
    },
  },
  {
    // What was due to somebody by the clock is named by them.
    kind: 'persons',
    async find(on, { person }, most) {
      const rows = on.selectFrom('spent').select('key').where('key', 'like', 'once:%').where('at', '<', person);
      return (await rows.limit(most).execute()).map(({ key }) => key);
    },
    async empty(on, keys) {
      await on.deleteFrom('spent').where('key', 'in', text(keys)).execute();
    },
  },
  {
    kind: 'deletions',
    async find(on, { deletion }, most) {
      const rows = on.selectFrom('deletion').select('id').where('at', '<', deletion).where('filed_at', 'is not', null);
      return (await rows.limit(most).execute()).map(({ id }) => id);
    },
    async empty(on, keys) {
      await on.deleteFrom('deletion').where('id', 'in', text(keys)).execute();
    },
  },
];

/** What a chat remembers for good, and what only belongs to a conversation that is over. */
const lasting = ['%"digest":%', '%"welcomed":%'];
const passing = ['%"last":%', '%"waiting":%', '%"askedAboutCase":%', '%"place":%'];
