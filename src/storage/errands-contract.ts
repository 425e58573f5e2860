/** What is due by the clock is stored once, whatever happens. */
import { describe, expect, it } from 'vitest';
import type { Ground } from './contract-ground.ts';
import { toAsker } from './synthetic.ts';

export function errandsContract(ground: Ground): void {
  const waiting = async () => (await ground.storage.outbox.pending(100)).map(({ key }) => key);

  describe('errands', () => {
    it('are stored once for a key, over a restart and after the sweep', async () => {
      const once = () => ground.storage.errands.once(['digest:2026-W48'], () => [toAsker('digest:2026-W48')]);
      expect(await once()).toEqual(['digest:2026-W48']);
      expect(await once()).toEqual([]);
      await ground.reopen();
      expect(await once()).toEqual([]);
      expect(await waiting()).toEqual(['digest:2026-W48']);
      const at = new Date(ground.now).toISOString();
      await ground.storage.outbox.sending('digest:2026-W48', at);
      await ground.storage.outbox.sent('digest:2026-W48', 'activity', at);
      ground.now += 3 * 24 * 60 * 60_000;
      await ground.storage.sweep();
      expect(await once()).toEqual([]);
      expect(await waiting()).toEqual([]);
    });

    it('know which of several keys are fresh', async () => {
      await ground.storage.errands.once(['a'], () => []);
      let seen: readonly string[] = [];
      const fresh = await ground.storage.errands.once(['a', 'b', 'b', 'c'], (keys) => {
        seen = keys;
        return [toAsker('b-and-c')];
      });
      expect(fresh).toEqual(['b', 'c']);
      expect(seen).toEqual(['b', 'c']);
      expect(await waiting()).toEqual(['b-and-c']);
    });

    it('are whole or not at all: what cannot be made uses no key', async () => {
      const broken = ground.storage.errands.once(['d'], () => {
        throw new Error('synthetic fault');
      });
      await expect(broken).rejects.toThrow();
      expect(await ground.storage.errands.once(['d'], () => [])).toEqual(['d']);
    });

    it('asked for at the same time are done by one', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, () => ground.storage.errands.once(['e'], () => [toAsker('e')])));
      expect(all.flat()).toEqual(['e']);
      expect(await waiting()).toEqual(['e']);
    });
  });
}
