/** A person's own data, through two lives of the assistant with a new key between them. Everybody is synthetic. The bytes are searched. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { channelMessage, demoChannels, personalMessage, pressed } from './activities.ts';
import { type Ground, openGround } from './ground.ts';

const person = '0500';
const secret = 'romdrakten på romskipet';
const [oldKey, newKey] = ['synthetic-old-key', 'synthetic-new-key'].map((key) => key.padEnd(40, '.')) as [string, string];

function bytesOf({ folder }: Ground): string {
  const files = readdirSync(folder).filter((file) => file.startsWith('assistant.db') && !file.endsWith('.jsonl'));
  return files.map((file) => readFileSync(join(folder, file), 'latin1')).join('\n');
}
const asBytes = (text: string) => Buffer.from(text).toString('latin1');

it('is told, kept apart from who it is, and gone when they say so', { timeout: 120_000 }, async () => {
  const first = await openGround({ config: { hashKey: oldKey } });
  const by = (ground: Ground, who = person) => ({ serviceUrl: ground.connector.url, person: who });
  await first.post(channelMessage('Hei', { ...by(first, '0011'), channel: demoChannels.ost, mention: false }));
  await first.post(pressed('save-profile', { nonce: 'p', municipality: 'Ringsaker', role: 'alis' }, by(first)));
  await first.say(`Når vaskes ${secret} i Ringsaker?`, person);
  await first.quiet();
  const [card] = first.connector.texts(demoChannels.ost);
  expect(JSON.stringify(first.connector.arrivals)).toContain(secret);
  expect(card).toBeDefined();
  await first.stop();
  const before = bytesOf(first);
  expect(before).toContain(asBytes(secret));
  expect(before).not.toMatch(/a:demo-0500|00000000-0000-4000-8000-000000000500/);

  const second = await openGround({ folder: first.folder, config: { hashKey: newKey, olderKeys: [oldKey] } });
  await second.post(channelMessage('Hei', { ...by(second, '0011'), channel: demoChannels.ost, mention: false }));
  const told = await second.say('Hva vet du om meg?', person);
  expect(told).toMatch(/Profil: ALIS.*Ringsaker/);
  expect(told).toMatch(/\*\*Sak \d+\*\* \(«Når vaskes romdrakten/);
  expect(await second.say('Hva vet du om meg?', '0501')).not.toContain(secret);
  expect(await second.say('slett mine data', person)).toMatch(/Du får ikke svar i saken som er åpen: \d+\./);
  const [gone] = await second.ask(personalMessage('ja, slett', by(second)));
  expect(gone?.activity['text']).toMatch(/^Slettet: profilen din, teksten i ett spørsmål og i én sak/);
  await second.quiet();
  // The card in the channel is the same card, without the words.
  const update = second.connector.arrivals.find(({ method }) => method === 'PUT');
  expect(update?.conversation).toBe(demoChannels.ost);
  expect(JSON.stringify(update?.activity)).toMatch(/trukket tilbake.*Slettet etter/);
  expect(JSON.stringify(update?.activity)).not.toContain(secret);
  expect(await second.say('innsyn', person)).toMatch(/Profil: ingen\n- Spørsmål i registeret: 0/);
  await second.quiet();
  await second.stop();
  const after = bytesOf(second);
  expect(after.includes(asBytes(secret))).toBe(false);
  expect(after).not.toMatch(/a:demo-0500/);
  await first.connector.close();
  await second.close();
});
