import { describe, expect, test } from 'vitest';
import { hashOf } from '../desk/doors.ts';
import { at, type Ground, hour, minute } from './contract-ground.ts';

/** Links and sessions: whatever the engine, a link opens once and a session ends. */
export function doorContract(on: Ground): void {
  const person = 'synthetic-leader';
  async function link(secret: string, life = 15 * minute): Promise<void> {
    const seq = await on.appended();
    await on.storage.register.commit({ seq, outgoing: [], link: { hash: hashOf(secret), person, expiresAt: at(on.now + life) } });
  }
  const spend = (secret: string) => on.storage.doors.spendLink(hashOf(secret), at(on.now));
  const session = (secret: string) => ({
    hash: hashOf(secret),
    person,
    door: 'link' as const,
    leaderBy: 'roster' as const,
    expiresAt: at(on.now + hour),
  });

  describe('doors', () => {
    test('a link opens once, for the one it was made for', async () => {
      await link('secret');
      expect(await spend('Secret')).toEqual({ is: 'unknown' });
      expect(await spend('secret')).toEqual({ is: 'opened', person });
      expect(await spend('secret')).toEqual({ is: 'used' });
      await on.reopen();
      expect(await spend('secret')).toEqual({ is: 'used' });
    });

    test('of many who open it at the same moment, one gets in', async () => {
      await link('secret');
      const results = await Promise.all(Array.from({ length: 20 }, () => spend('secret')));
      expect(results.map(({ is }) => is).sort()).toEqual(['opened', ...Array(19).fill('used')].sort());
    });

    test('a link is late after its minutes, and unknown after the sweep', async () => {
      await link('secret');
      on.now += 15 * minute;
      expect(await spend('secret')).toEqual({ is: 'late' });
      on.now += 23 * hour;
      await on.storage.sweep();
      expect(await spend('secret')).toEqual({ is: 'late' });
      on.now += 2 * hour;
      await on.storage.sweep();
      expect(await spend('secret')).toEqual({ is: 'unknown' });
    });

    test('a session lasts its time, survives a restart, and ends when it is closed', async () => {
      const { doors } = on.storage;
      await doors.openSession(session('one'), at(on.now));
      await doors.openSession({ ...session('two'), door: 'tab', leaderBy: 'groups' }, at(on.now));
      await on.reopen();
      expect(await on.storage.doors.session(hashOf('one'), at(on.now))).toEqual(session('one'));
      expect(await on.storage.doors.session(hashOf('two'), at(on.now))).toMatchObject({ door: 'tab', leaderBy: 'groups' });
      expect(await on.storage.doors.session(hashOf('three'), at(on.now))).toBeUndefined();
      await on.storage.doors.closeSession(hashOf('one'));
      expect(await on.storage.doors.session(hashOf('one'), at(on.now))).toBeUndefined();
      on.now += hour;
      expect(await on.storage.doors.session(hashOf('two'), at(on.now))).toBeUndefined();
    });

    test('whoever is forgotten has no way in left', async () => {
      await link('secret');
      await on.storage.doors.openSession(session('one'), at(on.now));
      await on.forget(person);
      expect(await spend('secret')).toEqual({ is: 'unknown' });
      expect(await on.storage.doors.session(hashOf('one'), at(on.now))).toBeUndefined();
      expect(await on.everything()).not.toContain(person);
    });

    test('no secret lies in the database', async () => {
      await link('secret-of-a-link');
      await on.storage.doors.openSession(session('secret-of-a-session'), at(on.now));
      expect(await on.everything()).not.toContain('secret-of-a');
    });
  });
}
