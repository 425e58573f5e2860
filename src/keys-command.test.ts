import { expect, it } from 'vitest';
import { runKeys } from './keys-command.ts';
import type { KeyUse } from './storage/key-use.ts';

const rowsOf =
  (use: KeyUse[], unreachable: number[] = []) =>
  async () => ({
    use: async () => use,
    prune: async () => ({ rows: use.find(({ id }) => id === 'gone')?.rows ?? 0, unreachable }),
  });

it('says of each key what is made with it, and what to do', async () => {
  const use = [
    { id: 'gone', rows: 1, addresses: 0 },
    { id: 'now', rows: 12, addresses: 1 },
    { id: 'old', rows: 3, addresses: 0 },
  ];
  const said = await runKeys([], ['now', 'old', 'empty'], rowsOf(use));
  expect(said.split('\n')).toEqual([
    'Nøkkel now er i bruk nå (HASH_KEY): 12 koder og 1 låst adresse.',
    expect.stringMatching(/^Nøkkel old \(HASH_KEY_OLD\) har 3 koder og 0 låste adresser igjen\. Behold den/),
    'Nøkkel empty (HASH_KEY_OLD) har ingenting igjen. Ta den bort fra HASH_KEY_OLD.',
    expect.stringMatching(/^Nøkkel gone står ikke i innstillingene, men har 1 kode og/),
  ]);
});

it('gives a new key with the way to use it, another each time, and opens no database', async () => {
  const closed = () => Promise.reject(new Error('opened'));
  const [one, other] = [await runKeys(['rotate'], ['now'], closed), await runKeys(['rotate'], ['now'], closed)];
  expect(one).toMatch(/^[0-9a-f]{64}$/m);
  expect(one).toMatch(/HASH_KEY_OLD/);
  expect(one).not.toBe(other);
});

it('says what became of rows whose key is gone, and whom nobody can answer', async () => {
  const said = await runKeys(['prune'], ['now'], rowsOf([{ id: 'gone', rows: 2, addresses: 0 }], [7]));
  expect(said).toMatch(/^2 koder var laget med nøkler som er borte\.[\s\S]*Sak 7 venter på svar/);
  expect(await runKeys(['prune'], ['now'], rowsOf([]))).toMatch(/^Ingen koder/);
  await expect(runKeys(['slett'], ['now'], rowsOf([]))).rejects.toThrow(/npm run keys -- prune/);
});
