/** Leaders see the week in chat, and get it on Mondays if they want it. Everybody here, and every inquiry, is synthetic. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelMessage, demoChannels } from './activities.ts';
import { type Ground, openGround } from './ground.ts';

const leader = '0031';
let now = '';
let ground: Ground;
const open = (folder?: string) => openGround({ clock: () => new Date(now), config: { sample: true }, ...(folder && { folder }) });
beforeEach(async () => {
  now = '2026-11-22T12:00:00+01:00';
  ground = await open();
});
afterEach(() => ground.close());

const digests = (at = ground) =>
  at.connector.accepted().filter(({ activity }) => /God morgen! Her er forrige uke/.test(String(activity['text'] ?? '')));
async function lookAt(instant: string): Promise<number> {
  now = instant;
  await ground.assistant.look();
  await ground.quiet();
  return digests().length;
}

describe('the week in chat', () => {
  it('is told to a leader, with what it is compared with, charts and a way to the page', async () => {
    const text = await ground.say('ukestall 46', leader);
    expect(text).toMatch(/^\*\*Ukestall for uke 46, 2026\*\* \(9\. november 2026 – 15\. november 2026\)/);
    expect(text).toContain('Eksempeldata');
    expect(text).toMatch(/Henvendelser i alt: \*\*\d\d\*\* \([+−±]\d+ fra uke 45, 2026, [+−±]\d+ fra uke 46, 2025\)/);
    expect(text).toMatch(/Besvart innen to virkedager: \*\*minst \d\d\s%\*\*/);
    expect(text).toMatch(/\*\*Tema\*\*\n\n- .*: \d+\n(- .*: \d+\n)*- skjult: \d+ til sammen/);
    expect(text).not.toMatch(/: [1-4]$/m);
    const sent = JSON.stringify(ground.connector.accepted().at(-1)?.activity);
    expect(sent).toContain('Chart.HorizontalBar');
    expect(sent).toContain('Action.OpenUrl');
  });

  it('a running week has its total, and the last whole one beneath', async () => {
    const text = await ground.say('ukestall', leader);
    expect(text).toMatch(/^Så langt i uke 47, 2026 har det kommet \d+ henvendelser/);
    expect(text).toContain('**Ukestall for uke 46, 2026**');
  });

  it.each([
    ['ukestall 46 øst', /Øst: \*\*\d+\*\* henvendelser|Øst: tallet er skjult/],
    ['vekestal førre veke', /Vekestal for/],
    ['weekly figures 46', /Weekly figures for week 46/i],
    ['ukestall 53 2025', /Det finnes ingen uke 53 i 2025/],
    ['ukestall 48 2026', /har ikke begynt ennå/],
    ['ukestall på månen', /Jeg forstår ikke «på månen»/],
  ])('%s', async (words, answer) => expect(await ground.say(words, leader)).toMatch(answer));

  it.each(['0001', '0011', '0041'])('is not for %s', async (person) => {
    expect(await ground.say('ukestall 46', person)).toBe(
      'Ukestallene er for lederne ved kontorene. Er du leder, så be administratoren føre deg opp som det.',
    );
    expect(await ground.say('send meg ukestall', person)).toContain('er for lederne');
  });

  it('is not told where others read along', async () => {
    const asked = channelMessage('ukestall 46', { serviceUrl: ground.connector.url, person: leader, channel: demoChannels.ost });
    const [reply] = await ground.ask(asked);
    expect(String(reply?.activity['text'])).toContain('bare i en samtale mellom deg og meg');
  });
});

describe('Mondays at eight', () => {
  it('the leader who wants it gets last week, once, also over a restart, until it is stopped', async () => {
    expect(await ground.say('send meg ukestall', leader)).toContain('mandag 23. november kl. 08.00');
    expect(await lookAt('2026-11-23T07:59:00+01:00')).toBe(0);
    const before = ground;
    await before.stop();
    now = '2026-11-23T08:01:00+01:00';
    // The chat is where it was: what the new one sends arrives at the old one's connector.
    ground = await open(before.folder);
    for (let look = 0; look < 2; look++) {
      await ground.assistant.look();
      await before.connector.until(() => digests(before).length > 0);
      await ground.quiet();
    }
    expect(digests(before)).toHaveLength(1);
    await before.connector.close();
  });

  it('comes once a week and not when it has been stopped', async () => {
    await ground.say('send meg ukestall', leader);
    expect(await lookAt('2026-11-23T08:00:00+01:00')).toBe(1);
    expect(await lookAt('2026-11-23T08:01:00+01:00')).toBe(1);
    expect(await lookAt('2026-11-27T12:00:00+01:00')).toBe(1);
    expect(String(digests()[0]?.activity['text'])).toContain('Ukestall for uke 47, 2026');
    expect(await lookAt('2026-11-30T08:00:00+01:00')).toBe(2);
    expect(await ground.say('stopp ukestall', leader)).toContain('ikke lenger');
    expect(await lookAt('2026-12-07T08:00:00+01:00')).toBe(2);
  });

  it('comes on Tuesday when Monday is Easter Monday', async () => {
    now = '2027-03-24T12:00:00+01:00';
    expect(await ground.say('send meg ukestall', leader)).toContain('tirsdag 30. mars kl. 08.00');
    expect(await lookAt('2027-03-29T12:00:00+02:00')).toBe(0);
    expect(await lookAt('2027-03-30T08:00:00+02:00')).toBe(1);
  });
});
