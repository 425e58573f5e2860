import { expect, it } from 'vitest';
import { runRetention } from './retention-command.ts';
import { type RetentionJob, retentionKinds } from './storage/retention.ts';

const days = { question: 90, caseText: 180, person: 365 };
const none = Object.fromEntries(retentionKinds.map((kind) => [kind, 0])) as Awaited<ReturnType<RetentionJob['run']>>;
let ran = 0;
const job = (counts = none): RetentionJob => ({
  report: async () => counts,
  run: async () => (++ran ? counts : counts),
  daily: async () => undefined,
});

it('tells what would go, with how long it was to be kept, and does nothing', async () => {
  const said = await runRetention(['--dry-run'], days, async () => job({ ...none, questions: 12, cases: 1 }));
  expect(said.split('\n')).toEqual([
    'Dette er over lagringstiden:',
    '- Tekst og lenke til samtalen i henvendelser eldre enn 90 dager: 12',
    '- Tekst i saker som var ferdige for mer enn 180 dager siden: 1',
    expect.stringMatching(/^Dette var en prøve/),
  ]);
  expect(ran).toBe(0);
});

it('does it when told to, and says when there is nothing', async () => {
  expect(await runRetention([], days, async () => job({ ...none, persons: 3 }))).toMatch(
    /^Dette er tømt nå:\n- Koder og navn .* 365 dager: 3\n/,
  );
  expect(ran).toBe(1);
  expect(await runRetention([], days, async () => job())).toBe('Ingenting er over lagringstiden.');
  await expect(runRetention(['--dryrun'], days, async () => job())).rejects.toThrow(/--dry-run/);
});
