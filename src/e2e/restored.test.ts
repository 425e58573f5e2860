/** A rehearsal: a copy is taken while the assistant works, more happens, the machine is lost, and the copy is put back. All of it synthetic. */
import { copyFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { runBackup, runRestore } from '../backup-command.ts';
import { parseConfig } from '../config.ts';
import { createKeyRing } from '../key-ring.ts';
import { openStorage } from '../storage/open-storage.ts';
import { demoChannels, installedInChannel, personalMessage } from './activities.ts';
import { type Ground, openGround } from './ground.ts';
import { lightQuestions, lightUnknown } from './light-knowledge.ts';

let ground: Ground;
afterEach(() => ground.close());

const now = new Date('2026-11-23T10:00:00+01:00');
const urlOf = (folder: string) => `file:${join(folder, 'assistant.db')}`;
const { hashKey } = parseConfig({}, 'demo');
const keys = createKeyRing(hashKey, []);

/** Another machine, with the knowledge and the list of deletions: the driver lets go of a file only when its process ends. */
async function anotherMachine(folder: string): Promise<string> {
  const other = join(folder, 'another-machine');
  await cp(join(folder, 'knowledge'), join(other, 'knowledge'), { recursive: true });
  await copyFile(join(folder, 'assistant.db.deletions.jsonl'), join(other, 'assistant.db.deletions.jsonl')).catch(() => {});
  return other;
}

async function restore(folder: string, ...words: string[]): Promise<string> {
  const url = urlOf(folder);
  const keyUse = async () => {
    const deletionsFile = `${join(folder, 'assistant.db')}.deletions.jsonl`;
    const log = { info() {}, warn() {}, error() {} };
    const storage = await openStorage({ url, clock: () => now, log, keys, withoutAllKeys: true, deletionsFile });
    const use = await storage.keyRows.use();
    await storage.close();
    return use;
  };
  return runRestore(words, { url, now, keys: keys.ids, keyUse });
}

it('loses nothing that the copy had, sends nothing twice, and keeps deleted what was deleted', async () => {
  ground = await openGround();
  const { connector, folder } = ground;
  const copy = join(folder, 'elsewhere', 'copy.db');
  await ground.post(installedInChannel({ serviceUrl: connector.url, channel: demoChannels.ost }));
  await ground.say(lightQuestions[0].asks, '0001');
  await ground.say(lightQuestions[1].asks, '0002');
  await ground.quiet();

  // A card on its way while the copy is made: it arrives afterwards.
  let down = true;
  connector.decide(({ conversation }) => (down && conversation === demoChannels.ost ? { answer: 503 } : undefined));
  await ground.say(lightUnknown, '0001');
  await connector.until((arrivals) => arrivals.some(({ accepted }) => !accepted));
  expect(await runBackup([copy], { url: urlOf(folder), now })).toMatch(/^Kopien ligger i .*copy\.db .* hel og kontrollert\.\n/);
  down = false;
  await ground.quiet();
  const cards = () => connector.accepted().filter(({ conversation }) => conversation === demoChannels.ost).length;
  await connector.until(() => cards() >= 2);
  await ground.say('slett mine data', '0002');
  await ground.say('ja', '0002');
  await ground.quiet();
  const before = { cards: cards(), all: connector.accepted().length };

  await expect(restore(folder, copy)).rejects.toThrow(/^Databasen er i bruk, .*\. Stopp assistenten først/);
  await ground.stop();
  const other = await anotherMachine(folder);
  expect(await restore(other, copy)).toMatch(/lagt tilbake.*slettet igjen\.\n0 spørsmål og 1 meldinger ventet/);

  const again = await openGround({ folder: other });
  try {
    const { register } = again.assistant.app.storage;
    const codes = (digits: string) =>
      keys.codes('00000000-0000-4000-8000-0000000000aa', `00000000-0000-4000-8000-00000000${digits}`)[0] ?? '';
    expect(await register.aboutPerson(codes('0001'))).toMatchObject({ exchanges: 2 });
    expect(await register.aboutPerson(codes('0002'))).toMatchObject({ exchanges: 0 });
    await again.quiet();
    // Nobody was written to a second time. The office is shown the case again when its channel is heard from.
    expect(connector.accepted().length).toBe(before.all);
    expect((await again.health()).casesNotShown).toEqual([1]);
    // Numbers that may stand on cards already are not given anew.
    await again.ask(personalMessage(lightUnknown, { serviceUrl: again.connector.url, person: '0011' }));
    await again.quiet();
    expect(again.connector.texts().join('\n')).toMatch(/sak(?:snummer)? 100\d/i);
  } finally {
    await again.stop();
    await again.connector.close();
  }
});

it('moved while it is stopped, it goes on with what waited', async () => {
  ground = await openGround();
  await ground.say(lightUnknown, '0001');
  await ground.stop();
  const copy = join(ground.folder, 'copy.db');
  await runBackup([copy], { url: urlOf(ground.folder), now });
  const other = await anotherMachine(ground.folder);
  expect(await restore(other, copy, '--stanset')).not.toMatch(/ventet/);
  const again = await openGround({ folder: other });
  try {
    expect(await again.health()).toMatchObject({ waitingForOffice: ['ost'], casesNotShown: [] });
  } finally {
    await again.stop();
    await again.connector.close();
  }
});

it('refuses what it cannot do in whole sentences, and changes nothing', async () => {
  ground = await openGround();
  const { folder } = ground;
  const copy = join(folder, 'copy.db');
  await runBackup([copy], { url: urlOf(folder), now });
  await expect(runBackup([copy], { url: urlOf(folder), now })).rejects.toThrow(/finnes alt, og blir ikke overskrevet/);
  await expect(runBackup([join(folder, 'x.db')], { url: urlOf(join(folder, 'borte')), now })).rejects.toThrow(/ingen database der/);
  await ground.stop();
  const broken = join(folder, 'broken.db');
  await writeFile(broken, 'ikke en database, men lang nok til å se ut som noe annet enn ingenting');
  await expect(restore(folder, broken)).rejects.toThrow(/ikke en hel kopi/);
  await expect(restore(folder, join(folder, 'borte.db'))).rejects.toThrow(/Kopien finnes ikke/);
  await expect(restore(folder)).rejects.toThrow(/^Skriv npm run restore/);
  expect((await readdir(folder)).filter((name) => /part|erstattet/.test(name))).toEqual([]);

  // What lay there is put aside, not lost.
  const other = join(folder, 'other');
  await mkdir(other);
  await copyFile(copy, join(other, 'assistant.db'));
  expect(await restore(other, copy)).toMatch(/Databasen som var der, ligger i .*assistant\.db\.2026-11-23T09-00-00-000Z\.erstattet\./);
});
