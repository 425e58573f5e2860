/** The Teams apps as they are uploaded: valid by Microsoft's own schema, and the same bytes every time. Ids and addresses are synthetic. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPackage } from './package-command.ts';
import { fillManifest } from './teamsapp/make-packages.ts';
import { writeZip } from './teamsapp/write-zip.ts';

const filling = {
  appId: '11111111-1111-4111-8111-111111111111',
  privacyUrl: 'https://eksempel.no/personvern',
  webHost: 'assistent.eksempel.no',
  version: '0.1.0',
};
const settings = `MICROSOFT_APP_ID=${filling.appId}\nPRIVACY_URL=${filling.privacyUrl}\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  mkdirSync(join(folder, 'env'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const setUp = (text: string, name = 'proving') => writeFileSync(join(folder, `env/.env.${name}`), text);
const make = (...words: string[]) => runPackage(words, { folder });

describe.each(['', 'ledere/'] as const)('the manifest in teamsapp/%s', (place) => {
  it('is what Teams’ own schema of its version asks for, when it is filled in', async () => {
    const text = fillManifest(place, filling);
    expect(text).not.toContain('{{');
    expect(await AppManifestUtils.validateAgainstSchema(JSON.parse(text))).toEqual([]);
  });

  it('is refused by the schema when something is missing', async () => {
    const { description: _, ...rest } = JSON.parse(fillManifest(place, filling));
    expect(await AppManifestUtils.validateAgainstSchema(rest)).not.toEqual([]);
  });
});

describe('npm run package', () => {
  it('makes the app of one environment, byte for byte the same each time', async () => {
    setUp(settings);
    expect(await make('--env', 'proving')).toMatch(/data\/alis-proving\.zip.*\nWEB_URL er ikke en https-adresse/);
    const first = readFileSync(join(folder, 'data/alis-proving.zip'));
    utimesSync(join(folder, 'env/.env.proving'), 0, 0);
    await make('--env=proving');
    expect(readFileSync(join(folder, 'data/alis-proving.zip')).equals(first)).toBe(true);
  });

  it('makes the leaders’ app too where there is a page for them', async () => {
    setUp(`${settings}WEB_URL=https://${filling.webHost}\n`, 'drift');
    expect(await make('--env', 'drift')).toMatch(/data\/alis-drift\.zip.*\n.*data\/ledere-drift\.zip/);
  });

  it.each([
    [[], /^Skriv hvilket miljø/],
    [['--env', '../hemmelig'], /^Skriv hvilket miljø/],
    [['--env', 'borte'], /^Filen env\/\.env\.borte kan ikke leses/],
  ] as const)('%j is answered in whole sentences', async (words, sentence) => {
    await expect(make(...words)).rejects.toThrow(sentence);
  });

  it('names everything that is missing', async () => {
    setUp('WEB_URL=https://assistent.eksempel.no\n');
    await expect(make('--env', 'proving')).rejects.toThrow(/MICROSOFT_APP_ID mangler.*\n- PRIVACY_URL mangler/s);
  });
});

it('a zip is read by others as it was written', () => {
  const files = [
    { name: 'å.txt', bytes: Buffer.from('blåbær') },
    { name: 'a/b.bin', bytes: Buffer.from([0, 1, 2, 255]) },
  ];
  const zip = writeZip(files);
  expect(writeZip([...files].reverse()).equals(zip)).toBe(true);
  writeFileSync(join(folder, 'z.zip'), zip);
  let read: string;
  try {
    read = execFileSync('python3', ['-c', readZip, join(folder, 'z.zip')], { encoding: 'utf8' });
  } catch {
    // Without Python here, the central directory is all that is looked at.
    read = '';
    expect(zip.readUInt16LE(zip.length - 12)).toBe(2);
  }
  if (read) expect(read.trim()).toBe("None [('a/b.bin', b'\\x00\\x01\\x02\\xff'), ('å.txt', b'bl\\xc3\\xa5b\\xc3\\xa6r')]");
});

const readZip = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), [(n, z.read(n)) for n in z.namelist()])';
