import { describe, expect, it } from 'vitest';
import { createMembership } from './membership.ts';

const minute = 60_000;

function ground(members: () => string[] | undefined) {
  let now = Date.parse('2026-11-22T10:00:00Z');
  let asked = 0;
  const membership = createMembership({
    clock: () => new Date(now),
    ask: async () => {
      asked++;
      const told = members();
      return told && new Set(told);
    },
  });
  const pass = (ms: number) => {
    now += ms;
  };
  return { membership, asked: () => asked, pass };
}

describe('membership', () => {
  it('is asked for once in ten minutes, and then anew', async () => {
    let team = ['kari'];
    const { membership, asked, pass } = ground(() => team);
    expect(await membership.has('ost', 'kari')).toBe(true);
    team = [];
    pass(10 * minute - 1);
    expect(await membership.has('ost', 'kari')).toBe(true);
    expect(asked()).toBe(1);
    pass(1);
    expect(await membership.has('ost', 'kari')).toBe(false);
    expect(asked()).toBe(2);
  });

  it('is not believed for longer because nobody answers', async () => {
    let team: string[] | undefined = ['kari'];
    const { membership, asked, pass } = ground(() => team);
    await membership.has('ost', 'kari');
    team = undefined;
    pass(10 * minute);
    expect(await membership.has('ost', 'kari')).toBe('unknown');
    expect(await membership.has('ost', 'ola')).toBe('unknown');
    expect(asked()).toBe(2);
    team = ['kari'];
    pass(15_000);
    expect(await membership.has('ost', 'kari')).toBe(true);
  });

  it('is one question however many ask at once, and one for each team', async () => {
    const { membership, asked } = ground(() => ['kari']);
    await Promise.all(['kari', 'ola', 'kari'].map((person) => membership.has('ost', person)));
    expect(asked()).toBe(1);
    await membership.has('vest', 'kari');
    expect(asked()).toBe(2);
  });

  it('is asked anew when the clock was set back', async () => {
    const { membership, asked, pass } = ground(() => ['kari']);
    await membership.has('ost', 'kari');
    pass(-60 * minute);
    await membership.has('ost', 'kari');
    expect(asked()).toBe(2);
  });
});
