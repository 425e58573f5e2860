/** What the operator reads of who has looked at which case. Everybody here is synthetic. */
import { describe, expect, it } from 'vitest';
import type { AccessRow } from './desk/ports.ts';
import { access } from './office/access.ts';
import { readAccessLog } from './read-access-log.ts';
import { accessNb } from './text/access-nb.ts';

const row = (more: Partial<AccessRow>): AccessRow => ({
  at: '2026-11-22T23:30:05.000Z',
  person: '0f0f0f0f.a1b2c3d4e5f60718293a4b5c6d7e8f90',
  name: undefined,
  deed: 'say:case',
  case: 12,
  refused: false,
  ...more,
});
const rows = [
  row({ name: 'Syntetisk Rådgiver' }),
  row({ deed: 'press:case-take', refused: true }),
  row({ deed: 'page:sendDownload', case: undefined }),
];

let asked: object | undefined;
const open = async () => ({
  list: async (query: object) => {
    asked = query;
    return rows;
  },
});

describe('npm run audit', () => {
  it('shows a line for each, in Norwegian time', async () => {
    expect(await readAccessLog([], open)).toBe(
      [
        '2026-11-23 00:30:05  Syntetisk Rådgiver (a1b2c3d4e5f6)  leste saken  sak 12',
        '2026-11-23 00:30:05  a1b2c3d4e5f6  ble nektet (tok saken)  sak 12',
        '2026-11-23 00:30:05  a1b2c3d4e5f6  lastet ned tallene',
      ].join('\n'),
    );
  });

  it('asks for what it is asked for', async () => {
    await readAccessLog(['--case', '12', '--since', '2026-11-22'], open);
    expect(asked).toEqual({ case: 12, since: new Date('2026-11-21T23:00:00Z') });
    expect(await readAccessLog(['--person', 'syntetisk'], open)).toMatch(/^.*leste saken {2}sak 12$/);
    expect(await readAccessLog(['--person', 'a1b2'], open)).toContain('ble nektet');
    expect(await readAccessLog(['--person', 'ingen'], open)).toBe('Ingenting i loggen passer med det du spør om.');
  });

  it.each([
    [['--case'], 'Skriv npm run audit'],
    [['12'], 'Skriv npm run audit'],
    [['--sak', '12'], 'Skriv npm run audit'],
    [['--case', 'tolv'], 'Etter --case'],
    [['--since', 'i går'], 'Etter --since'],
    [['--since', '2026-13-40'], 'Etter --since'],
  ])('says what to write instead of %j', async (words, sentence) => {
    await expect(readAccessLog(words, open)).rejects.toThrow(sentence);
  });

  it('has words for lines of the table only', () => {
    expect(Object.keys(accessNb).filter((deed) => !(deed in access))).toEqual([]);
  });
});
