/** What the model has cost, day by day. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../question/question.ts';
import type { Ground } from './contract-ground.ts';

export function modelCostContract(ground: Ground): void {
  describe('model costs', () => {
    it('add up within a day and outlive a restart', async () => {
      const [monday, tuesday] = ['2026-11-23', '2026-11-24'] as [Day, Day];
      expect(await ground.storage.modelCosts.spent(monday)).toBe(0);
      await Promise.all(Array.from({ length: 20 }, () => ground.storage.modelCosts.add(monday, 0.25)));
      await ground.reopen();
      await ground.storage.modelCosts.add(monday, 0.0004);
      expect(await ground.storage.modelCosts.spent(monday)).toBe(5.001);
      expect(await ground.storage.modelCosts.spent(tuesday)).toBe(0);
    });
  });
}
