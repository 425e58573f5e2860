/** The cases an office has, or has had. */
import { expect, test } from 'vitest';
import { logRow } from '../escalation/log.ts';
import type { OfficeId } from '../question/question.ts';
import type { Ground } from './contract-ground.ts';
import { syntheticCase, syntheticExchange, text } from './synthetic.ts';

export function hadContract(on: Ground): void {
  test('an office finds the cases it has passed on, and no others', async () => {
    for (const [number, office] of [
      [1, 'ost'],
      [2, 'oslo'],
    ] as const) {
      const exchange = syntheticExchange({ id: `exchange-${number}` });
      await on.storage.register.commit({
        seq: await on.appended(),
        exchange,
        outgoing: [],
        case: syntheticCase(number, office, { exchange: exchange.id }),
      });
    }
    const before = (await on.storage.cases.get(1))?.case;
    if (!before) throw new Error('The case is gone.');
    const after = { ...before, version: before.version + 1, office: 'nord' as const, offices: [...before.offices, 'nord' as const] };
    const actor = { is: 'advisor', person: 'a', name: 'Syntetisk', offices: ['ost'] } as const;
    const log = logRow(before, { is: 'transfer', to: 'nord', note: text('') }, actor, after, '2026-11-22T11:00:00.000Z');
    await on.storage.cases.step({ from: before.version, to: after, log }, []);
    const had = async (...offices: OfficeId[]) => (await on.storage.cases.list({ had: offices })).map((file) => file.case.number);
    expect([await had('ost'), await had('nord'), await had('oslo'), await had('ost', 'oslo'), await had('vest'), await had()]).toEqual([
      [1],
      [1],
      [2],
      [1, 2],
      [],
      [],
    ]);
  });
}
