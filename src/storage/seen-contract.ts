/** What may be done to a case only while nobody has seen it, and whose the words of a case are. */
import { describe, expect, test } from 'vitest';
import { formerEnd, officeEnd } from '../desk/case-end.ts';
import type { CaseFile, CaseStep } from '../desk/case-ports.ts';
import type { CaseEnd, Outgoing } from '../desk/ports.ts';
import type { Case } from '../escalation/case.ts';
import type { Actor, CaseEvent } from '../escalation/event.ts';
import { logRow } from '../escalation/log.ts';
import { StaleCase } from '../escalation/stale-case.ts';
import { transition } from '../escalation/transition.ts';
import { at, type Ground, minute } from './contract-ground.ts';
import { syntheticAddress, syntheticCase, syntheticExchange, syntheticNotice, syntheticReply, syntheticTurn, text } from './synthetic.ts';

const asker: Actor = { is: 'asker', person: 'synthetic-person' };
const advisor: Actor = { is: 'advisor', person: 'synthetic-advisor', name: 'Syntetisk rådgiver', offices: ['ost'] };
const end: Pick<Case, 'number' | 'office' | 'offices'> = { number: 1, office: 'ost', offices: ['ost'] };
const part = { case: 1, what: 'card' } as const;
const notice = syntheticNotice(1, 'ost');

export function seenContract(on: Ground): void {
  const fileOf = async (): Promise<CaseFile> => (await on.storage.cases.get(1)) as CaseFile;
  const card = (key: string, as: 'post' | 'card', more: Partial<Outgoing> = {}): Outgoing => ({
    key,
    recipient: officeEnd(end, as),
    content: notice,
    part,
    ...more,
  });
  const open = async (more: Partial<Outgoing> = {}) => {
    await on.storage.offices.save('ost', syntheticAddress('19:ost'));
    const seq = await on.appended();
    const opened = syntheticCase(1, 'ost', { exchange: 'e1', openedAt: at(on.now) });
    await on.storage.register.commit(
      syntheticTurn(seq, { exchange: syntheticExchange({ id: 'e1' }), case: opened, outgoing: [card('first', 'post', more)] }),
    );
  };
  const sent = async (key: string) => {
    await on.storage.outbox.sending(key, at(on.now));
    await on.storage.outbox.sent(key, 'card-1', at(on.now), '19:ost');
  };
  const step = async (event: CaseEvent, actor: Actor): Promise<CaseStep> => {
    const { case: before } = await fileOf();
    const result = transition(before, event, actor, at(on.now));
    if (result.is === 'refused') throw new Error(`Refused: ${result.why}`);
    return { from: before.version, to: result.to, log: logRow(before, event, actor, result.to, at(on.now)) };
  };
  const redirect = { number: 1, office: 'nord', notice: syntheticNotice(1, 'nord') } as const;
  /** Stored nothing, and says that the case is another by now. */
  const isStale = async (turn: object) => {
    const seq = await on.appended();
    const before = await on.everything();
    await expect(on.storage.register.commit({ seq, outgoing: [], ...turn })).rejects.toThrow(StaleCase);
    expect(await on.everything()).toBe(before);
  };
  const corrected = async () => ({
    exchange: syntheticExchange({ id: 'e2', corrects: 'e1', caseNumber: 1 }),
    case: syntheticCase(1, 'ost', { exchange: 'e2', from: 1 }),
    outgoing: [card('second', 'post')],
  });

  describe('a case that nobody has seen', () => {
    test('is given to another office, and gets other words', async () => {
      await open();
      expect(await on.storage.register.waitingNotice(1)).toEqual(notice);
      expect(await on.storage.register.commit({ seq: await on.appended(), ...(await corrected()) })).toBe(true);
      expect((await fileOf()).case.version).toBe(2);
      expect(await on.storage.register.commit({ seq: await on.appended(), outgoing: [], redirect })).toBe(true);
      expect((await fileOf()).case).toMatchObject({ office: 'nord', version: 3 });
      // The words were read while it was at another office.
      await isStale({ ...(await corrected()), case: syntheticCase(1, 'ost', { exchange: 'e2', from: 2 }) });
    });

    test('is seen once its card has left: a waiting update of it is not the card', async () => {
      await open();
      await sent('first');
      await on.storage.cases.step(await step({ is: 'take' }, advisor), [card('update', 'card')]);
      await on.storage.cases.step(await step({ is: 'release' }, advisor), [card('another', 'card')]);
      expect(await on.storage.register.waitingNotice(1)).toBeUndefined();
      await isStale({ redirect });
    });

    test('is seen once its card may have left', async () => {
      await open();
      await on.storage.outbox.sending('first', at(on.now));
      await isStale(await corrected());
      await on.storage.outbox.uncertain('first');
      await isStale({ redirect });
    });

    test('is seen once its card was posted, also when it is posted anew', async () => {
      await open();
      await sent('first');
      const show = { is: 'undelivered', what: 'card', reason: '403' } as const;
      await on.storage.cases.step(await step(show, { is: 'assistant' }), [card('anew', 'post')]);
      expect(await on.storage.register.waitingNotice(1)).toBeUndefined();
      await isStale({ redirect });
    });

    test('is somebody’s once it is taken, although its card still waits', async () => {
      await open({ notBefore: at(on.now + 10 * minute) });
      await on.storage.cases.step(await step({ is: 'take' }, advisor), []);
      expect(await on.storage.register.waitingNotice(1)).toBeUndefined();
      await isStale({ redirect });
      await isStale(await corrected());
      await isStale({ ...(await corrected()), case: syntheticCase(1, 'ost', { exchange: 'e2', from: 2 }) });
      expect((await fileOf()).case.owner?.person).toBe('synthetic-advisor');
    });

    test('is shown to nobody when it is taken back before its card leaves', async () => {
      await open({ notBefore: at(on.now + 10 * minute) });
      const withdrawn = await step({ is: 'withdraw' }, asker);
      const former = formerEnd(end, 'ost') as CaseEnd;
      await on.storage.cases.step(withdrawn, [{ ...card('gone', 'card'), recipient: former, onlyIfShown: true }]);
      on.now += 20 * minute;
      expect(await on.storage.outbox.pending(10)).toEqual([]);
    });

    test('is told of once it was shown', async () => {
      await open();
      await sent('first');
      await on.storage.cases.step(await step({ is: 'withdraw' }, asker), [card('gone', 'card', { onlyIfShown: true })]);
      expect((await on.storage.outbox.pending(10)).map(({ key }) => key)).toEqual(['gone']);
    });
  });

  test('an advisor’s words to the asker go with the asker, not with the advisor', async () => {
    await open();
    await on.storage.cases.step(await step({ is: 'take' }, advisor), []);
    const answer = await step({ is: 'answer', text: text('Rådgiverens svar'), sources: [] }, advisor);
    const recipient = { to: 'case', case: 1, end: 'asker' } as unknown as CaseEnd;
    const words = { recipient, content: syntheticReply({ text: 'Rådgiverens svar' }), part: { case: 1, what: 1 } };
    const seq = await on.appended({ person: 'synthetic-advisor', address: syntheticAddress('19:ost') });
    await on.storage.register.commit({ seq, outgoing: [{ key: 'answer', ...words }], step: answer });
    const waits = async () => (await on.storage.outbox.pending(10)).map(({ key }) => key);

    await on.forget('synthetic-advisor');
    expect(await waits()).toEqual(['first', 'answer']);
    await on.forget('synthetic-person');
    expect(await waits()).toEqual([]);
    expect(await on.everything()).not.toContain('Rådgiverens svar');
  });
}
