/** Who has looked at which case, or done something with it. Rows are added and, when they are old, removed; never changed. */
import type { Accessed, AccessLog, Clock } from '../desk/ports.ts';
import { instant } from './bridge.ts';
import type { Engine } from './engine.ts';
import type { Db } from './schema.ts';

export function createAccessLog({ db, write }: Pick<Engine, 'db' | 'write'>, clock: Clock): AccessLog {
  return {
    note: (accessed) => write((on) => saveAccess(on, accessed, instant(clock()))),
    async list({ case: number, since }) {
      let rows = db
        .selectFrom('access_log')
        .select(['at', 'person', 'deed', 'case_number as case', 'refused'])
        // An advisor is known by the name their cases show.
        .select((eb) =>
          eb
            .selectFrom('case_log')
            .select('name')
            .whereRef('case_log.person', '=', 'access_log.person')
            .where('name', 'is not', null)
            .orderBy('at', 'desc')
            .limit(1)
            .as('name'),
        );
      if (number !== undefined) rows = rows.where('case_number', '=', number);
      if (since) rows = rows.where('at', '>=', instant(since));
      const found = await rows.orderBy('id').execute();
      return found.map(({ case: of, refused, name, ...row }) => ({
        ...row,
        case: of ?? undefined,
        refused: refused === 1,
        name: name ?? undefined,
      }));
    },
    async prune(before) {
      const { numDeletedRows } = await write((on) => on.deleteFrom('access_log').where('at', '<', instant(before)).executeTakeFirst());
      return Number(numDeletedRows);
    },
  };
}

/** A list of several cases is a row for each. */
export async function saveAccess(on: Db, { person, deed, cases, refused }: Accessed, at: string): Promise<void> {
  const row = { at, person, deed, refused: refused ? 1 : 0 };
  const numbers = cases.length > 0 ? [...new Set(cases)] : [null];
  await on
    .insertInto('access_log')
    .values(numbers.map((case_number) => ({ ...row, case_number })))
    .execute();
}
