import { describe, expect, it } from 'vitest';
import { parts, playgroundConfig, type Scene } from './playground.ts';

// Synthetic, like the demo's own.
const person = (number: number, part: string, office?: 'ost' | 'oslo') => ({
  id: `00000000-0000-4000-8000-0000000000${number}`,
  name: `Syntetisk Person ${number}`,
  part,
  office,
});
const scene: Scene = {
  tenant: '00000000-0000-4000-8000-0000000000aa',
  bot: { id: '28:demo', name: 'Demo' },
  offices: { ost: '19:demo-ost@thread.tacv2', oslo: '19:demo-oslo@thread.tacv2' },
  people: [
    person(11, 'asker'),
    person(12, 'asker'),
    person(21, 'advisor', 'oslo'),
    person(22, 'advisor', 'ost'),
    person(23, 'advisor', 'ost'),
    person(31, 'leader'),
    person(41, 'administrator'),
  ],
};

describe('the Playground’s config', () => {
  it.each(parts)('is what the Playground takes, for %s', (as) => {
    const { currentUser, users, team, personalChat, groupChat, tenantId } = playgroundConfig(scene, as);
    expect(tenantId).toBe(scene.tenant);
    expect(scene.people.find(({ id }) => id === currentUser.aadObjectId)?.part).toBe(as);
    expect(users).toHaveLength(5);
    expect(new Set([currentUser, ...users].map(({ id }) => id)).size).toBe(6);
    const places = [personalChat.id, groupChat.id, team.id, ...team.channels.map(({ id }) => id)];
    expect(new Set(places).size).toBe(4);
    for (const { userPrincipleName, email, givenName, surname } of [currentUser, ...users])
      expect([userPrincipleName, email, givenName, surname].every((text) => text !== '')).toBe(true);
  });

  it('gives an advisor the channel of their office, and nobody else an office’s', () => {
    expect(playgroundConfig(scene, 'advisor').team.channels).toEqual([{ id: '19:demo-oslo@thread.tacv2', name: 'Oslo' }]);
    for (const as of ['asker', 'leader'] as const)
      expect(Object.values(scene.offices)).not.toContain(playgroundConfig(scene, as).team.channels[0]?.id);
  });

  it('gives each part a chat of their own', () => {
    expect(new Set(parts.map((as) => playgroundConfig(scene, as).personalChat.id)).size).toBe(parts.length);
  });

  it('says so when the demo has nobody for the part', () => {
    expect(() => playgroundConfig({ ...scene, people: [] }, 'leader')).toThrow('leader');
  });
});
