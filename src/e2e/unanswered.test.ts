/** An advisor reads what could not be answered in the office's municipalities; nobody else does. Everybody and every question is synthetic. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { channelMessage, demoChannels } from './activities.ts';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;
beforeEach(async () => {
  ground = await openGround();
});
afterEach(() => ground.close());
const [advisorOst, advisorOslo, leader] = ['0011', '0021', '0031'];

it('the advisors of the office read it, like beside like; those of another office do not', async () => {
  await ground.say('Når vaskes *romdrakten* på [romskipet] i Ringsaker?', '0001');
  await ground.say('Når vaskes romdrakten på romskipet i Ringsaker?', '0002');
  const text = await ground.say('ubesvarte', advisorOst);
  expect(text).toMatch(/^\*\*Spørsmål jeg ikke kunne svare på\*\* \(.*Øst.*, siste 30 dager: 2\)/);
  expect(text).toMatch(/^- Når vaskes romdrakten på romskipet i Ringsaker\? \(sak \d+\)$/m);
  expect(text).toMatch(/^- Når vaskes romdrakten på \(romskipet\) i Ringsaker\?/m);
  expect(await ground.say('ikkje svarte', advisorOslo)).toMatch(/^Dei siste 30 dagane er det ingen spørsmål til .*Oslo/);
});

it('nobody else does', async () => {
  await ground.say('Når vaskes romdrakten på romskipet i Ringsaker?', '0002');
  expect(await ground.say('ubesvarte', '0001')).toContain('er for rådgiverne ved kontorene');
  expect(await ground.say('unanswered', leader)).toContain('write "open the figures"');
  const asked = channelMessage('ubesvarte', { serviceUrl: ground.connector.url, person: advisorOst, channel: demoChannels.ost });
  const [reply] = await ground.ask(asked);
  expect(String(reply?.activity['text'])).toContain('bare i en samtale mellom deg og meg');
});
