import { describe, expect, test } from 'vitest';
import type { CaseFile, CaseStep } from '../desk/case-ports.ts';
import type { CaseEnd } from '../desk/ports.ts';
import type { Actor, CaseEvent } from '../escalation/event.ts';
import { logRow } from '../escalation/log.ts';
import { StaleCase } from '../escalation/stale-case.ts';
import { transition } from '../escalation/transition.ts';
import type { Day, OfficeId } from '../question/question.ts';
import { at, type Ground, minute } from './contract-ground.ts';
import { syntheticAddress, syntheticCase, syntheticExchange, syntheticNotice, syntheticTurn, text } from './synthetic.ts';

const asker: Actor = { is: 'asker', person: 'synthetic-person' };
const advisor = (person: string, ...offices: OfficeId[]): Actor => ({ is: 'advisor', person, name: `Syntetisk ${person}`, offices });

export function casesContract(on: Ground): void {
  /** A case with that number, opened by a message of its own. */
  const open = async (number: number, office: OfficeId, person = 'synthetic-person', conversation = 'synthetic-chat') => {
    const seq = await on.appended({ person, address: syntheticAddress(conversation) });
    const exchange = `exchange-${seq}`;
    const opened = syntheticCase(number, office, {
      exchange,
      asker: person,
      address: syntheticAddress(conversation),
      openedAt: at(on.now),
    });
    await on.storage.register.commit(syntheticTurn(seq, { case: opened, exchange: syntheticExchange({ id: exchange, person }) }));
    return fileOf(number);
  };
  const fileOf = async (number: number): Promise<CaseFile> => {
    const file = await on.storage.cases.get(number);
    if (!file) throw new Error(`There is no case ${number}.`);
    return file;
  };
  const stepOf = ({ case: before }: CaseFile, event: CaseEvent, actor: Actor, press?: string): CaseStep => {
    const result = transition(before, event, actor, at(on.now));
    if (result.is === 'refused') throw new Error(`Refused: ${result.why}`);
    return { from: before.version, to: result.to, log: logRow(before, event, actor, result.to, at(on.now), press) };
  };
  const part = (number: number, what: 'card' | number) => ({ case: number, what });
  const card = (number: number, office: OfficeId, as: 'post' | 'card' | 'thread') =>
    ({ to: 'case', case: number, end: 'office', office, as }) as unknown as CaseEnd;

  describe('cases', () => {
    test('a case is kept whole, and each of its changes is a row', async () => {
      const opened = await open(1, 'ost');
      expect(opened).toMatchObject({ conversation: 'first:synthetic-chat', reason: 'not-found', notice: syntheticNotice(1, 'ost') });
      const taken = stepOf(opened, { is: 'take' }, advisor('a', 'ost'), 'press-1');
      expect(await on.storage.cases.step(taken, [])).toBe(true);
      on.now += minute;
      const answer = { is: 'answer', text: text('Et menneskes svar'), sources: ['alis-tilskudd#belop'] } satisfies CaseEvent;
      expect(await on.storage.cases.step(stepOf(await fileOf(1), answer, advisor('a', 'ost'), 'press-2'), [])).toBe(true);
      await on.reopen();
      const { case: kept } = await fileOf(1);
      expect(kept).toEqual({ ...stepOf({ ...opened, case: taken.to }, answer, advisor('a', 'ost')).to });
      expect(await on.storage.cases.log(1)).toMatchObject([
        { version: 1, event: 'open', by: 'assistant', to: 'open', person: undefined },
        { version: 2, event: 'take', by: 'advisor', from: 'open', to: 'taken', person: 'a', name: 'Syntetisk a', press: 'press-1' },
        { version: 3, event: 'answer', from: 'taken', to: 'answered', at: at(on.now) },
      ]);
      expect(await on.storage.cases.pressed('press-2')).toBe(true);
      expect(await on.storage.cases.pressed('press-3')).toBe(false);
      expect(await on.storage.cases.get(2)).toBeUndefined();
    });

    test('only whoever saw the present version changes it, however many try at once', async () => {
      const opened = await open(1, 'ost');
      const tries = Array.from({ length: 20 }, (_, index) => stepOf(opened, { is: 'take' }, advisor(`advisor-${index}`, 'ost')));
      const won = await Promise.all(tries.map((step) => on.storage.cases.step(step, [])));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await fileOf(1)).case.owner?.person).toBe(tries[won.indexOf(true)]?.to.owner?.person);
      expect(await on.storage.cases.log(1)).toHaveLength(2);
    });

    test('a turn with a stale step is not stored at all, and may be handled anew', async () => {
      const opened = await open(1, 'ost');
      const seq = await on.appended({ id: 'press' });
      const mine = stepOf(opened, { is: 'withdraw' }, asker);
      await on.storage.cases.step(stepOf(opened, { is: 'take' }, advisor('a', 'ost')), []);
      const before = await on.everything();
      await expect(on.storage.register.commit({ seq, outgoing: [], step: mine })).rejects.toThrow(StaleCase);
      expect(await on.everything()).toBe(before);
      const anew = stepOf(await fileOf(1), { is: 'solved' }, asker);
      expect(await on.storage.register.commit({ seq, outgoing: [], step: anew })).toBe(true);
      expect(await on.storage.register.commit({ seq, outgoing: [], step: anew })).toBe(false);
    });

    test('the same press is never written twice', async () => {
      const opened = await open(1, 'ost');
      await on.storage.cases.step(stepOf(opened, { is: 'take' }, advisor('a', 'ost'), 'same'), []);
      const again = stepOf(await fileOf(1), { is: 'release' }, advisor('a', 'ost'), 'same');
      await expect(on.storage.cases.step(again, [])).rejects.toThrow();
      expect((await fileOf(1)).case.state).toBe('taken');
    });

    test('finds cases by office, state, owner, asker, chat and day', async () => {
      const [one] = [await open(1, 'ost'), await open(2, 'oslo'), await open(3, 'ost', 'another-person', 'another-chat')];
      await on.storage.cases.step(stepOf(one, { is: 'take' }, advisor('a', 'ost')), []);
      const numbers = async (query: Parameters<typeof on.storage.cases.list>[0]) =>
        (await on.storage.cases.list(query)).map((file) => file.case.number);
      expect(await numbers({})).toEqual([1, 2, 3]);
      expect(await numbers({ offices: ['ost'] })).toEqual([1, 3]);
      expect(await numbers({ offices: [] })).toEqual([]);
      expect(await numbers({ offices: ['ost'], states: ['open'] })).toEqual([3]);
      expect(await numbers({ owner: 'a' })).toEqual([1]);
      expect(await numbers({ asker: 'synthetic-person' })).toEqual([1, 2]);
      expect(await numbers({ conversation: 'another-chat' })).toEqual([3]);
      expect(await numbers({ dueBefore: '2026-11-24' as never })).toEqual([]);
      expect(await numbers({ dueBefore: '2026-11-25' as never, limit: 2 })).toEqual([1, 2]);
    });

    test('what goes to a case finds its own two ends, and no other', async () => {
      await on.storage.offices.save('ost', syntheticAddress('19:ost'));
      await on.storage.offices.save('nord', syntheticAddress('19:nord'));
      const opened = await open(1, 'ost');
      await open(2, 'ost', 'another-person', 'another-chat');
      const to = (recipient: object) => on.storage.outbox.whereTo(recipient as CaseEnd);
      expect(await to({ to: 'case', case: 1, end: 'asker' })).toEqual({ is: 'known', address: syntheticAddress('synthetic-chat') });
      expect(await to({ to: 'case', case: 2, end: 'asker' })).toEqual({ is: 'known', address: syntheticAddress('another-chat') });
      expect(await to(card(1, 'ost', 'thread'))).toEqual({ is: 'known', address: syntheticAddress('19:ost') });
      expect(await to(card(1, 'nord', 'post'))).toEqual({ is: 'gone' });
      expect(await to(card(9, 'ost', 'post'))).toEqual({ is: 'gone' });

      const content = syntheticNotice(1, 'ost');
      await on.storage.cases.step(stepOf(opened, { is: 'take' }, advisor('a', 'ost')), [
        { key: 'first', recipient: card(1, 'ost', 'post'), content, part: part(1, 'card') },
      ]);
      await on.storage.outbox.sending('first', at(on.now));
      await on.storage.outbox.sent('first', 'card-1', at(on.now), '19:ost');
      expect(await to(card(1, 'ost', 'card'))).toEqual({ is: 'known', address: syntheticAddress('19:ost'), instead: 'card-1' });
      expect(await to(card(1, 'ost', 'thread'))).toEqual({ is: 'known', address: syntheticAddress('19:ost;messageid=card-1') });
      expect(await to(card(2, 'ost', 'card'))).toEqual({ is: 'known', address: syntheticAddress('19:ost') });
      await on.storage.offices.save('ost', syntheticAddress('19:new'));
      expect(await to(card(1, 'ost', 'card'))).toEqual({ is: 'known', address: syntheticAddress('19:new') });
    });

    test('what was said to the asker stands in line in their own chat', async () => {
      const opened = await open(1, 'ost');
      const taken = stepOf(opened, { is: 'take' }, advisor('a', 'ost'));
      const recipient = { to: 'case', case: 1, end: 'asker' } as unknown as CaseEnd;
      await on.storage.cases.step(taken, [{ key: 'word', recipient, content: syntheticNotice(1, 'ost'), part: part(1, 1) }]);
      const row = (await on.storage.outbox.pending(10)).find(({ key }) => key === 'word');
      expect(row).toMatchObject({ lane: 'first:synthetic-chat', recipient, part: { case: 1, what: 1 } });
    });

    test('tells what became of each part until the case has heard it', async () => {
      const opened = await open(1, 'ost');
      const recipient = { to: 'case', case: 1, end: 'asker' } as unknown as CaseEnd;
      const said = (key: string, number: number) => ({ key, recipient, content: syntheticNotice(1, 'ost'), part: part(1, number) });
      await on.storage.cases.step(stepOf(opened, { is: 'take' }, advisor('a', 'ost')), [said('one', 1), said('two', 2), said('three', 3)]);
      expect(await on.storage.cases.outcomes(10)).toEqual([]);
      for (const key of ['one', 'two']) await on.storage.outbox.sending(key, at(on.now));
      await on.storage.outbox.sent('one', 'activity-1', at(on.now));
      await on.storage.outbox.failed('two', '403 BotNotInConversationRoster', at(on.now));
      await on.reopen();
      expect(await on.storage.cases.outcomes(10)).toEqual([
        { key: 'one', part: part(1, 1), refused: undefined },
        { key: 'two', part: part(1, 2), refused: '403 BotNotInConversationRoster' },
      ]);
      on.now += 48 * 60 * minute;
      await on.storage.sweep();
      expect(await on.storage.cases.outcomes(10)).toHaveLength(2);
      await on.storage.cases.putAside('one');
      const release = stepOf(await fileOf(1), { is: 'release' }, advisor('a', 'ost'));
      expect(await on.storage.cases.step({ ...release, takesIn: 'two' }, [])).toBe(true);
      expect(await on.storage.cases.outcomes(10)).toEqual([]);
    });

    test('forgets what a person wrote in their cases, on the card too, and has nowhere to send to', async () => {
      await on.storage.offices.save('ost', syntheticAddress('19:ost'));
      const opened = await open(1, 'ost');
      const recipient = { to: 'case', case: 1, end: 'asker' } as unknown as CaseEnd;
      const reply = stepOf(opened, { is: 'reply', text: text('Hemmelig svar'), activity: 'a', due: '2026-11-26' as Day }, asker);
      await on.storage.cases.step(reply, [
        { key: 'card', recipient: card(1, 'ost', 'post'), content: syntheticNotice(1, 'ost'), part: part(1, 'card') },
        { key: 'word', recipient, content: syntheticNotice(1, 'ost'), part: part(1, 1) },
      ]);
      await on.storage.outbox.sending('card', at(on.now));
      await on.storage.outbox.sent('card', 'card-1', at(on.now), '19:ost');
      await on.forget('synthetic-person');
      on.now += 25 * 60 * minute;
      await on.storage.sweep();
      expect(await fileOf(1)).toMatchObject({ conversation: undefined, case: { state: 'withdrawn', asker: '', messages: [] } });
      expect(await on.everything()).not.toMatch(/Hemmelig svar|Et syntetisk spørsmål|synthetic-chat|synthetic-person/);
      expect(await on.storage.outbox.whereTo(recipient)).toEqual({ is: 'gone' });
      const [update, ...more] = await on.storage.outbox.pending(10);
      expect(more).toEqual([]);
      expect(update).toMatchObject({ content: { question: 'Slettet etter ønske fra den som spurte.', standing: { state: 'withdrawn' } } });
      expect(await on.storage.outbox.whereTo(update?.recipient as CaseEnd)).toMatchObject({ is: 'known', instead: 'card-1' });
    });
  });
}
