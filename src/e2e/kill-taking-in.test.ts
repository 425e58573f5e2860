/** kill −9 while messages are taken in and handled: a real process, a real file, a fake Teams. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KillPoint, openKillChain } from './kill-chain.ts';

const points: KillPoint[] = [
  { at: 'before commit of office' },
  { at: 'a message arrives' },
  { at: 'before commit of append' },
  { at: 'after commit of append' },
  { at: 'before the acknowledgement' },
  { at: 'after the acknowledgement #3' },
  { at: 'before commit of case number' },
  { at: 'after commit of case number' },
  { at: 'before turn' },
  { at: 'after exchange' },
  { at: 'before commit of turn' },
  { at: 'after commit of turn' },
  { at: 'after commit of turn #3' },
  { at: 'before reading the inbox', during: 'start', after: 'after commit of append' },
  { at: 'after commit of begin', during: 'start', after: 'before turn' },
];

describe('killed while a message is taken in', () => {
  let chain: Awaited<ReturnType<typeof openKillChain>>;
  beforeAll(async () => {
    chain = await openKillChain('in');
  });
  afterAll(() => chain.close());

  it.each(points)('$at: everybody is answered once', { timeout: 120_000 }, async (point) => {
    const round = await chain.round(point);
    expect(round).toMatchObject({ wrong: [], disordered: [], failed: 0, cases: { told: round.cases.shown } });
    expect(round.cases.shown).toHaveLength(1);
    expect(round.recovered).toBeLessThan(60_000);
  });

  it('and each question stands once in the register', async () => {
    const { exit, exchanges, questions, strayed, errors } = await chain.end();
    expect({ exit, exchanges, strayed, errors }).toEqual({ exit: '0', exchanges: questions, strayed: [], errors: [] });
  });
});
