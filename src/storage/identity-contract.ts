/** Codes, keys and sealed addresses: whatever the engine, a person is found after the key was changed, and nobody is reached without it. */
import { describe, expect, test } from 'vitest';
import type { CaseEnd } from '../desk/ports.ts';
import { at, type Ground, minute } from './contract-ground.ts';
import { isPersonColumn, personColumns } from './person-columns.ts';
import { syntheticAddress, syntheticCase, syntheticExchange, syntheticKeys, syntheticTurn, toAsker } from './synthetic.ts';

const [before, after] = ['first.person', 'second.person'];

export function identityContract(on: Ground): void {
  /** A person with a case, a profile, a memory, a weekly digest and a thumb. */
  const lives = async (person: string, conversation: string, number: number) => {
    const seq = await on.appended({ person, address: syntheticAddress(conversation) });
    const exchange = `exchange-${seq}`;
    await on.storage.register.commit(
      syntheticTurn(seq, {
        exchange: syntheticExchange({ id: exchange, person }),
        case: syntheticCase(number, 'ost', { exchange, asker: person, address: syntheticAddress(conversation), openedAt: at(on.now) }),
        outgoing: [toAsker(`${seq}:0`, conversation)],
        profile: { person, profile: { role: 'alis' } },
        memory: { conversation, person, memory: { digest: at(on.now) } },
        feedback: { exchange, activity: 'a', person, reaction: 'like', comment: undefined, at: at(on.now) },
        staffChat: { person, address: syntheticAddress(conversation) },
      }),
    );
    await on.storage.errands.once([`digest:2026-W47:${person}`], () => []);
    return seq;
  };
  const rotated = async () => {
    on.keys = syntheticKeys('second', 'first');
    await on.reopen();
  };
  const asker = { to: 'case', case: 1, end: 'asker' } as unknown as CaseEnd;

  describe('people and keys', () => {
    test('every column that holds a person is on the list', async () => {
      const held = (await on.columns()).filter(([, column]) => isPersonColumn(column)).map((pair) => pair.join('.'));
      expect(held.sort()).toEqual(personColumns.map((pair) => pair.join('.')).sort());
    });

    test('no address lies open, in the inbox, the outbox, a case or a private chat', async () => {
      await lives(before, 'a:my-chat', 1);
      await on.appended({ person: before, address: syntheticAddress('a:my-chat') });
      const left = await on.everything();
      expect(left).not.toMatch(/serviceUrl|synthetic-tenant|synthetic-bot/);
      expect(await on.storage.outbox.whereTo(asker)).toEqual({ is: 'known', address: syntheticAddress('a:my-chat') });
      expect((await on.storage.inbox.pending(10))[0]?.incoming.address).toEqual(syntheticAddress('a:my-chat'));
      expect((await on.storage.outbox.pending(10))[0]?.recipient).toEqual({ to: 'asker', address: syntheticAddress('a:my-chat') });
      expect((await on.storage.ties.staffChats()).get(before)).toEqual(syntheticAddress('a:my-chat'));
    });

    test('with a new key every address is sealed anew, and the old key opens nothing any more', async () => {
      await lives(before, 'a:my-chat', 1);
      await on.appended({ person: before, address: syntheticAddress('a:my-chat') });
      await rotated();
      on.keys = syntheticKeys('second');
      await on.reopen();
      expect(await on.storage.outbox.whereTo(asker)).toEqual({ is: 'known', address: syntheticAddress('a:my-chat') });
      expect(await on.storage.inbox.pending(10)).toHaveLength(1);
      expect(await on.storage.outbox.pending(10)).toHaveLength(1);
      expect(on.errors).toEqual([]);
    });

    test('does not open without the key that its addresses are sealed with', async () => {
      await lives(before, 'a:my-chat', 1);
      const good = on.keys;
      on.keys = syntheticKeys('second');
      await expect(on.reopen()).rejects.toThrow(/verken står i HASH_KEY eller HASH_KEY_OLD \(nøkkel first\)/);
      on.keys = good;
      await on.reopen();
    });

    test('whoever comes back after the key was changed is the same person in everything', async () => {
      await lives(before, 'a:my-chat', 1);
      await lives('first.another', 'a:other-chat', 2);
      const first = (JSON.parse(await on.everything()) as { activity?: string }[][]).flat().find((row) => row.activity)?.activity ?? '';
      const waits = await on.appended({ id: 'waits', person: before, address: syntheticAddress('a:my-chat') });
      await rotated();
      expect(await on.storage.register.aboutPerson(after)).toMatchObject({ profile: undefined, exchanges: 0 });
      await on.appended({ id: 'again', person: after, formerly: [before], address: syntheticAddress('a:my-chat') });

      expect(await on.storage.register.aboutPerson(after)).toMatchObject({ profile: { role: 'alis' }, exchanges: 1 });
      expect(await on.storage.register.memory('a:my-chat', after)).toMatchObject({ digest: expect.any(String) });
      expect((await on.storage.cases.list({ asker: after })).map((file) => [file.case.number, file.case.asker])).toEqual([[1, after]]);
      expect([...(await on.storage.ties.staffChats()).keys()].sort()).toEqual(['first.another', after]);
      expect((await on.storage.inbox.pending(10)).find(({ seq }) => seq === waits)?.incoming.person).toBe(after);
      expect(await on.storage.errands.once([`digest:2026-W47:${after}`], () => [])).toEqual([]);
      expect((await on.storage.cases.list({ conversation: 'a:my-chat' })).map((file) => file.case.number)).toEqual([1]);
      expect((await on.storage.register.exchangeOfActivity('a:my-chat', 'waits'))?.id).toBeUndefined();
      expect((await on.storage.register.exchangeOfActivity('a:my-chat', first))?.id).toBe('exchange-1');
      expect(await on.everything()).not.toContain('first:a:my-chat');
      // What waits says whom it is from, and is emptied when it has been handled.
      expect((await on.everything()).replaceAll(`\\"formerly\\":[\\"${before}\\"]`, '').includes(before)).toBe(false);
      expect(await on.storage.register.aboutPerson('first.another')).toMatchObject({ exchanges: 1 });
    });

    test('tells which keys the rows were made with, and makes nobody’s what no key leads to', async () => {
      await lives(before, 'a:my-chat', 1);
      await rotated();
      await lives(after, 'a:my-chat', 2);
      const [first, second] = await on.storage.keyRows.use();
      expect(first).toMatchObject({ id: 'first', addresses: 0 });
      expect(second).toMatchObject({ id: 'second', rows: first?.rows, addresses: 4 });
      expect(await on.storage.keyRows.prune()).toEqual({ rows: 0, unreachable: [] });
      on.keys = syntheticKeys('second');
      await on.reopen();
      expect(await on.storage.keyRows.prune()).toEqual({ rows: first?.rows, unreachable: [] });
      expect((await on.storage.keyRows.use()).map(({ id }) => id)).toEqual(['second']);
      expect(JSON.stringify(await on.storage.cases.get(1))).not.toContain(before);
      expect(await on.storage.register.exchange('exchange-1')).toMatchObject({ person: '', topic: 'grants' });
      expect(await on.storage.register.aboutPerson(after)).toMatchObject({ profile: { role: 'alis' }, exchanges: 1 });
    });

    test('what the person told since is what counts', async () => {
      await lives(before, 'a:my-chat', 1);
      const seq = await on.appended({ person: after, address: syntheticAddress('a:my-chat') });
      const memory = { conversation: 'a:my-chat', person: after, memory: { profileAsked: true } } as const;
      await on.storage.register.commit({ seq, outgoing: [], profile: { person: after, profile: { role: 'veileder' } }, memory });
      on.now += minute;
      await on.appended({ person: after, formerly: [before], address: syntheticAddress('a:my-chat') });
      expect(await on.storage.register.profile(after)).toEqual({ role: 'veileder' });
      expect(await on.storage.register.memory('a:my-chat', after)).toEqual({ profileAsked: true });
      expect(await on.storage.register.profile(before)).toBeUndefined();
    });
  });
}
