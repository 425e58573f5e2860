/** Who looked at which case: kept as long as the setting says, and found again by case, by day and by person. */
import { describe, expect, it } from 'vitest';
import { at, type Ground, hour } from './contract-ground.ts';

const [advisor, other] = ['synthetic-advisor', 'synthetic-other'] as const;

export function accessContract(ground: Ground): void {
  describe('the access log', () => {
    it('has a row for each case that was looked at, in order, and over a restart', async () => {
      const { accessLog } = ground.storage;
      await accessLog.note({ person: advisor, deed: 'say:cases', cases: [3, 1, 3] });
      ground.now += hour;
      await accessLog.note({ person: other, deed: 'press:case-take', cases: [1], refused: true });
      await accessLog.note({ person: advisor, deed: 'page:sendDownload', cases: [] });
      await ground.reopen();
      const first = { at: at(ground.now - hour), person: advisor, deed: 'say:cases', refused: false, name: undefined };
      const tried = { ...first, at: at(ground.now), person: other, deed: 'press:case-take', case: 1, refused: true };
      const fetched = { ...first, at: at(ground.now), deed: 'page:sendDownload', case: undefined };
      const { list } = ground.storage.accessLog;
      expect(await list({})).toEqual([{ ...first, case: 3 }, { ...first, case: 1 }, tried, fetched]);
      expect(await list({ case: 1 })).toEqual([{ ...first, case: 1 }, tried]);
      expect(await list({ since: new Date(ground.now) })).toEqual([tried, fetched]);
    });

    it('is stored with the turn that showed the case, or not at all', async () => {
      const seq = await ground.appended();
      const turn = { seq, outgoing: [], accessed: { person: advisor, deed: 'say:case', cases: [7] } } as const;
      await ground.storage.register.commit({ ...turn, outgoing: [...turn.outgoing] });
      await ground.storage.register.commit({ ...turn, outgoing: [...turn.outgoing] });
      expect((await ground.storage.accessLog.list({})).map((row) => row.case)).toEqual([7]);
    });

    it('is emptied of what is too old, and of nothing else', async () => {
      const { note, prune, list } = ground.storage.accessLog;
      await note({ person: advisor, deed: 'say:case', cases: [1] });
      ground.now += hour;
      await note({ person: advisor, deed: 'say:case', cases: [2] });
      expect(await prune(new Date(ground.now))).toBe(1);
      expect((await list({})).map((row) => row.case)).toEqual([2]);
    });

    it('stays when the person who looked wants their data deleted', async () => {
      await ground.storage.accessLog.note({ person: advisor, deed: 'say:case', cases: [1] });
      await ground.forget(advisor);
      expect(await ground.storage.accessLog.list({})).toHaveLength(1);
    });
  });
}
