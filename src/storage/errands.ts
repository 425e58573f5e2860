/** What is due by the clock, stored to be sent under keys that can be used once and never again. */
import type { Clock, Errands } from '../desk/ports.ts';
import { instant } from './bridge.ts';
import type { StoreOutgoing } from './case-store.ts';
import type { Engine } from './engine.ts';

export function createErrands({ write }: Pick<Engine, 'write'>, storeOutgoing: StoreOutgoing, clock: Clock): Errands {
  return {
    once: (keys, make) =>
      write(async (on) => {
        const at = instant(clock());
        const fresh: string[] = [];
        for (const key of new Set(keys)) {
          const spent = await on
            .insertInto('spent')
            .values({ key: `once:${key}`, at })
            .onConflict((conflict) => conflict.doNothing())
            .returning('key')
            .executeTakeFirst();
          if (spent) fresh.push(key);
        }
        if (fresh.length > 0) for (const message of make(fresh)) await storeOutgoing(on, message, { seq: 0, person: '', exchange: null });
        return fresh;
      }),
  };
}
