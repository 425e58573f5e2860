/** What the model has cost today: kept over restarts, so that a day has one ceiling however often the assistant is started. */
import type { ModelCosts } from '../desk/model-ports.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';

/** Kept as whole thousandths of a krone. */
const parts = 1_000;

export function createModelCosts({ db, write }: Pick<Engine, 'db' | 'write'>): ModelCosts {
  const name = (day: string) => `model-cost:${day}`;
  return {
    async spent(day) {
      const row = await db.selectFrom('counter').select('value').where('name', '=', name(day)).executeTakeFirst();
      return (row?.value ?? 0) / parts;
    },
    async add(day, kroner) {
      const value = Math.ceil(kroner * parts);
      await write((on) =>
        on
          .insertInto('counter')
          .values({ name: name(day), value })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sql`counter.value + ${value}` }))
          .execute(),
      );
    },
  };
}
