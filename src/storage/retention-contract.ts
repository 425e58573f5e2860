/** How long things are kept, a day before and a day after: the words go, the figures stay. */
import { describe, expect, test } from 'vitest';
import { officeEnd } from '../desk/case-end.ts';
import type { CaseFile } from '../desk/case-ports.ts';
import type { CaseEnd } from '../desk/ports.ts';
import type { Actor, CaseEvent } from '../escalation/event.ts';
import { logRow } from '../escalation/log.ts';
import { transition } from '../escalation/transition.ts';
import type { Day } from '../question/question.ts';
import { at, type Ground, hour } from './contract-ground.ts';
import { syntheticAddress, syntheticCase, syntheticExchange, syntheticNotice, syntheticTurn, text, toAsker } from './synthetic.ts';

const day = 24 * hour;
const secret = 'Hemmelige syntetiske ord';
const [person, chat] = ['first.person', 'a:my-chat'];
const advisor: Actor = { is: 'advisor', person: 'first.advisor', name: 'Syntetisk Rådgiver', offices: ['ost'] };
const asker: Actor = { is: 'asker', person };
const toAskerOf = { to: 'case', case: 1, end: 'asker' } as unknown as CaseEnd;
const nothing = { questions: 0, memories: 0, feedback: 0, messages: 0, cases: 0, addresses: 0, persons: 0, deletions: 0 };

export function retentionContract(on: Ground): void {
  const fileOf = async () => (await on.storage.cases.get(1)) as CaseFile;
  const happens = async (event: CaseEvent, actor: Actor) => {
    const { case: before } = await fileOf();
    const result = transition(before, event, actor, at(on.now));
    if (result.is === 'refused') throw new Error(`Refused: ${result.why}`);
    const log = logRow(before, event, actor, result.to, at(on.now));
    await on.storage.cases.step({ from: before.version, to: result.to, log }, []);
  };
  const asks = async () => {
    const seq = await on.appended({ person, address: syntheticAddress(chat) });
    const last = { exchange: 'e', activity: 'a', question: text(secret), at: at(on.now) };
    await on.storage.register.commit(
      syntheticTurn(seq, {
        exchange: syntheticExchange({ id: 'e', person, question: text(secret), receivedAt: at(on.now), answeredAt: at(on.now) }),
        outgoing: [toAsker(`${seq}:0`, chat)],
        profile: { person, profile: { role: 'alis' } },
        memory: { conversation: chat, person, memory: { last } },
        feedback: { exchange: 'e', activity: 'my-activity', person, reaction: 'dislike', comment: text(secret), at: at(on.now) },
      }),
    );
    await on.storage.outbox.sending(`${seq}:0`, at(on.now));
    await on.storage.outbox.sent(`${seq}:0`, 'my-reply', at(on.now));
    await on.storage.sweep();
  };
  /** A case that is shown to its office, answered and closed. */
  const asksHuman = async () => {
    await on.storage.offices.save('ost', syntheticAddress('19:ost'));
    const seq = await on.appended({ person, address: syntheticAddress(chat) });
    const opened = {
      exchange: 'e',
      asker: person,
      address: syntheticAddress(chat),
      notice: syntheticNotice(1, 'ost', { question: secret }),
    };
    const part = { case: 1, what: 'card' } as const;
    await on.storage.register.commit(
      syntheticTurn(seq, {
        exchange: syntheticExchange({ id: 'e', person, question: text(secret), receivedAt: at(on.now), outcome: 'escalate' }),
        case: syntheticCase(1, 'ost', { ...opened, openedAt: at(on.now) }),
        outgoing: [{ key: 'card', recipient: officeEnd({ number: 1, office: 'ost' }, 'post'), content: opened.notice, part }],
      }),
    );
    await on.storage.outbox.sending('card', at(on.now));
    await on.storage.outbox.sent('card', 'card-1', at(on.now), '19:ost');
    await on.storage.cases.putAside('card');
    await happens({ is: 'take' }, advisor);
    await happens({ is: 'reply', text: text(secret), activity: 'a', due: '2026-11-26' as Day }, asker);
  };
  const answers = async () => {
    await happens({ is: 'answer', text: text(`${secret}: svaret`), sources: [] }, advisor);
    await happens({ is: 'close', topic: 'grants', role: 'alis' }, advisor);
  };
  const pass = async (days: number) => {
    on.now += days * day;
    await on.storage.sweep();
  };

  describe('retention', () => {
    test('the words of a question go after 90 days, and the code after 365; the row counts on', async () => {
      await asks();
      await pass(89);
      expect(await on.storage.retention.run()).toEqual(nothing);
      await pass(2);
      const report = await on.storage.retention.report();
      expect(report).toEqual({ ...nothing, questions: 1, memories: 1, feedback: 1, messages: 1 });
      expect(await on.everything()).toContain(secret);
      expect(await on.storage.retention.run()).toEqual(report);
      expect(await on.everything()).not.toMatch(new RegExp(`${secret}|${chat}|my-activity|my-reply`));
      expect(await on.storage.register.aboutPerson(person)).toMatchObject({ exchanges: 1, kept: 0, profile: { role: 'alis' } });
      expect(await on.storage.retention.run()).toEqual(nothing);
      await pass(275);
      expect(await on.storage.retention.run()).toMatchObject({ questions: 0, persons: 3 });
      expect(await on.everything()).not.toContain(person);
      expect(await on.storage.register.exchange('e')).toMatchObject({ topic: 'grants', municipality: '3411', outcome: 'answer' });
    });

    test('the address goes when the case cannot be opened again, its words after 180 days and its people after 365', async () => {
      await asksHuman();
      await pass(100);
      // A question goes by its own time; the case is still somebody's work.
      expect(await on.storage.retention.run()).toMatchObject({ questions: 1, cases: 0, addresses: 0 });
      expect((await fileOf()).notice.question).toBe(secret);
      await answers();
      await pass(13);
      expect(await on.storage.retention.run()).toEqual(nothing);
      expect(await on.storage.outbox.whereTo(toAskerOf)).toMatchObject({ is: 'known' });
      await pass(2);
      expect(await on.storage.retention.run()).toEqual({ ...nothing, addresses: 1 });
      expect(await on.storage.outbox.whereTo(toAskerOf)).toEqual({ is: 'gone' });
      await pass(166);
      const seen = (await fileOf()).case.version;
      expect(await on.storage.retention.run()).toEqual({ ...nothing, cases: 1 });
      expect(await fileOf()).toMatchObject({
        notice: { question: 'Slettet da lagringstiden var ute.' },
        case: { messages: [], version: seen + 1 },
      });
      const [update, ...more] = await on.storage.outbox.pending(10);
      expect(more).toEqual([]);
      expect(update).toMatchObject({ content: { question: 'Slettet da lagringstiden var ute.', standing: { messages: [] } } });
      expect(await on.storage.outbox.whereTo(update?.recipient as CaseEnd)).toMatchObject({ instead: 'card-1' });
      expect(await on.everything()).not.toContain(secret);
      await on.storage.outbox.sending(update?.key ?? '', at(on.now));
      await on.storage.outbox.sent(update?.key ?? '', 'card-1', at(on.now), '19:ost');
      await on.storage.cases.putAside(update?.key ?? '');
      await pass(365);
      expect(await on.storage.retention.run()).toMatchObject({ persons: expect.any(Number) });
      expect(await on.everything()).not.toMatch(/first\.person|first\.advisor|Syntetisk Rådgiver/);
      expect(await fileOf()).toMatchObject({ case: { state: 'closed', asker: '', confirmed: { topic: 'grants' } } });
      expect(await on.storage.retention.run()).toEqual(nothing);
    });

    test('a case that waits for a human is kept, however old', async () => {
      await asksHuman();
      await pass(800);
      await on.storage.retention.run();
      expect((await fileOf()).case).toMatchObject({ state: 'taken', asker: person, messages: [{ text: secret }] });
      expect(await on.storage.outbox.whereTo(toAskerOf)).toMatchObject({ is: 'known' });
    });

    test('what is on its way keeps its address', async () => {
      await asksHuman();
      await answers();
      await on.storage.cases.step(await closing(), [
        { key: 'late', recipient: toAskerOf, content: syntheticNotice(1, 'ost'), part: { case: 1, what: 1 } },
      ]);
      await pass(30);
      expect(await on.storage.retention.run()).toMatchObject({ addresses: 0 });
      await on.storage.outbox.failed('late', 'refused', at(on.now));
      expect(await on.storage.retention.run()).toMatchObject({ addresses: 1 });
    });
    const closing = async () => {
      const { case: before } = await fileOf();
      const result = transition(before, { is: 'solved' }, asker, at(on.now));
      if (result.is === 'refused') throw new Error(result.why);
      return { from: before.version, to: result.to, log: logRow(before, { is: 'solved' }, asker, result.to, at(on.now)) };
    };

    test('a leader who wants the weekly figures keeps them; what else the chat remembered goes', async () => {
      const seq = await on.appended({ person, address: syntheticAddress(chat) });
      const last = { exchange: 'e', activity: 'a', question: text(secret), at: at(on.now) };
      const memory = { conversation: chat, person, memory: { digest: at(on.now), last } };
      await on.storage.register.commit({ seq, outgoing: [], memory, staffChat: { person, address: syntheticAddress(chat) } });
      await pass(400);
      expect(await on.storage.retention.run()).toMatchObject({ memories: 1, addresses: 0 });
      expect(await on.storage.register.memory(chat, person)).toEqual({ digest: expect.any(String) });
      expect(await on.storage.ties.staffChats()).toEqual(new Map([[person, syntheticAddress(chat)]]));
    });

    test('is done once a day', async () => {
      await asks();
      await pass(100);
      expect(await on.storage.retention.daily()).toMatchObject({ questions: 1 });
      await on.reopen();
      expect(await on.storage.retention.daily()).toBeUndefined();
      await pass(1);
      expect(await on.storage.retention.daily()).toEqual(nothing);
    });
  });
}
