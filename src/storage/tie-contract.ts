/** Channels tied to offices, and the private chats of people with a role. */
import { describe, expect, it } from 'vitest';
import type { AskedTie } from '../desk/ports.ts';
import type { OfficeId } from '../question/question.ts';
import type { Ground } from './contract-ground.ts';
import { syntheticAddress } from './synthetic.ts';

const asked = (office: OfficeId, channel: string): AskedTie => ({
  office,
  address: { ...syntheticAddress(channel), kind: 'channel' },
  team: `team-of-${channel}`,
  name: 'Syntetisk team',
});

export function tieContract(ground: Ground): void {
  const change = async (tie: Parameters<Ground['storage']['register']['commit']>[0]['tie']) =>
    ground.storage.register.commit({ seq: await ground.appended(), outgoing: [], ...(tie && { tie }) });
  const confirmed = () => [...ground.storage.ties.confirmed()].sort();

  describe('ties', () => {
    it('are asked for, confirmed and loosed, and outlive a restart', async () => {
      await change({ is: 'asked', ...asked('ost', 'kanal-1') });
      expect(await ground.storage.ties.asked()).toEqual([asked('ost', 'kanal-1')]);
      expect(confirmed()).toEqual([]);
      await change({ is: 'tied', ...asked('ost', 'kanal-1') });
      await ground.reopen();
      expect(confirmed()).toEqual([['ost', 'kanal-1']]);
      expect(await ground.storage.ties.asked()).toEqual([]);
      expect([...(await ground.storage.ties.reached())]).toEqual(['ost']);
      expect(await ground.storage.offices.all()).toEqual(
        new Map([['ost', { address: asked('ost', 'kanal-1').address, team: 'team-of-kanal-1' }]]),
      );
      await change({ is: 'loosed', office: 'ost' });
      expect(confirmed()).toEqual([]);
      expect(await ground.storage.offices.address('ost')).toBeUndefined();
    });

    it('give an office one channel and a channel one office', async () => {
      await change({ is: 'tied', ...asked('ost', 'kanal-1') });
      await change({ is: 'tied', ...asked('ost', 'kanal-2') });
      expect(confirmed()).toEqual([['ost', 'kanal-2']]);
      await change({ is: 'tied', ...asked('oslo', 'kanal-2') });
      expect(confirmed()).toEqual([['oslo', 'kanal-2']]);
    });

    it('keep one request for each office, the newest, until it is refused', async () => {
      await change({ is: 'asked', ...asked('ost', 'kanal-1') });
      await change({ is: 'asked', ...asked('ost', 'kanal-2') });
      await change({ is: 'asked', ...asked('oslo', 'kanal-3') });
      await change({ is: 'refused', office: 'oslo' });
      expect((await ground.storage.ties.asked()).map(({ address }) => address.conversation)).toEqual(['kanal-2']);
    });

    it('forget where an office was seen when it has another channel now', async () => {
      await ground.storage.offices.save('ost', syntheticAddress('kanal-1'), 'team-1');
      await ground.storage.offices.save('nord', syntheticAddress('kanal-2'));
      await ground.storage.offices.keepOnly((office) => (office === 'ost' ? 'kanal-1' : 'kanal-9'));
      expect([...(await ground.storage.offices.all()).keys()]).toEqual(['ost']);
      // A sighting that does not tell the team keeps what is known of it.
      expect(await ground.storage.offices.save('ost', syntheticAddress('kanal-1'))).toBe(false);
      expect((await ground.storage.offices.all()).get('ost')?.team).toBe('team-1');
    });
  });

  it('the private chat of a person with a role is kept, replaced and forgotten', async () => {
    const chat = (conversation: string) => ({ person: 'leder', address: syntheticAddress(conversation) });
    for (const conversation of ['chat-1', 'chat-2'])
      await ground.storage.register.commit({ seq: await ground.appended(), outgoing: [], staffChat: chat(conversation) });
    expect(await ground.storage.ties.staffChats()).toEqual(new Map([['leder', syntheticAddress('chat-2')]]));
    await ground.forget('leder');
    expect(await ground.everything()).not.toContain('chat-2');
  });
}
