/** kill −9 while answers are sent, while the assistant stops and while it starts again: a real process, a real file, a fake Teams. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KillPoint, openKillChain } from './kill-chain.ts';

const points: KillPoint[] = [
  { at: 'after commit of office' },
  { at: 'before sending' },
  { at: 'after commit of sending' },
  { at: 'before the request leaves' },
  { at: 'the request has left' },
  { at: 'silence, nothing accepted', during: 'air', faults: [{ silence: 'lost' }] },
  { at: 'silence, accepted', during: 'air', faults: [{ silence: 'accepted' }] },
  { at: 'the connector answers' },
  { at: 'the answer is read' },
  { at: 'before commit of sent' },
  { at: 'after commit of sent' },
  { at: 'after commit of back to waiting', faults: [{ answer: 500 }, { answer: 503 }] },
  { at: 'the stop begins', during: 'stop' },
  { at: 'before the file is closed', during: 'stop' },
  { at: 'before commit of recovery', during: 'start', after: 'the request has left' },
  { at: 'after commit of recovery', during: 'start', after: 'the answer is read' },
  { at: 'before listening', during: 'start', after: 'before commit of sending' },
];

describe('killed while an answer is sent', () => {
  let chain: Awaited<ReturnType<typeof openKillChain>>;
  beforeAll(async () => {
    chain = await openKillChain('out');
  });
  afterAll(() => chain.close());

  it.each(points)('$at: nothing is lost, and only what was in the air may come again', { timeout: 120_000 }, async (point) => {
    const round = await chain.round(point);
    expect(round).toMatchObject({ wrong: [], disordered: [], failed: 0, cases: { told: round.cases.shown } });
    expect(round.cases.shown).toHaveLength(1);
    expect(round.recovered).toBeLessThan(60_000);
    // Accepted and never answered: the one case where a message comes twice.
    if (point.at === 'silence, accepted') expect(round.repeated).toBe(1);
  });

  it('and each question stands once in the register', async () => {
    const { exit, exchanges, questions, strayed, errors } = await chain.end();
    expect({ exit, exchanges, strayed, errors }).toEqual({ exit: '0', exchanges: questions, strayed: [], errors: [] });
  });
});
