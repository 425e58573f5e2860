/** The office is reminded of its cases by the clock: in open hours, once a day, over restarts. Everybody here is synthetic. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoChannels, installedInChannel, personalMessage } from './activities.ts';
import type { Arrival } from './fake-connector.ts';
import { type Ground, openGround } from './ground.ts';
import { lightUnknown } from './light-knowledge.ts';

const administrator = '0041';
let now = '';
let ground: Ground;
const open = (folder?: string) => openGround({ clock: () => new Date(now), ...(folder && { folder }) });
beforeEach(async () => {
  now = '2026-11-23T10:00:00+01:00';
  ground = await open();
});
afterEach(() => ground.close());

const textOf = (arrival: Arrival) => String(arrival.activity['text'] ?? '');
const reminders = (connector = ground.connector) => connector.accepted().filter((each) => /Påminnelse om saker/.test(textOf(each)));
const seeChannel = async () => {
  const added = installedInChannel({ serviceUrl: ground.connector.url, channel: demoChannels.ost });
  await ground.post(added);
  await ground.quiet();
};
/** What the clock does at this instant, and all that goes out because of it. */
async function lookAt(instant: string): Promise<string[]> {
  const before = reminders().length;
  now = instant;
  await ground.assistant.look();
  await ground.quiet();
  return reminders().slice(before).map(textOf);
}

describe('a case that nobody answers', () => {
  it('is told of before it is due, when it is due, and when it is overdue, once a day and in open hours', async () => {
    await seeChannel();
    await ground.say(lightUnknown, '0001');
    await ground.quiet();

    expect(await lookAt('2026-11-23T12:00:00+01:00')).toEqual([]);
    expect(await lookAt('2026-11-24T07:30:00+01:00')).toEqual([]);
    expect(await lookAt('2026-11-24T08:01:00+01:00')).toEqual([
      expect.stringMatching(/Frist neste virkedag.*\n- \*\*Sak 1\*\*.*ingen har tatt den/s),
    ]);
    expect(await lookAt('2026-11-24T09:00:00+01:00')).toEqual([]);
    expect(await lookAt('2026-11-24T16:00:00+01:00')).toEqual([]);
    expect(await lookAt('2026-11-25T08:00:00+01:00')).toEqual([expect.stringMatching(/Frist i dag:\n- \*\*Sak 1\*\*/)]);
    expect(await lookAt('2026-11-26T15:29:00+01:00')).toEqual([expect.stringMatching(/Over fristen:\n.*fristen var onsdag 25\. november/)]);
    expect(await lookAt('2026-11-28T12:00:00+01:00')).toEqual([]);
    expect(reminders().every(({ conversation }) => conversation === demoChannels.ost)).toBe(true);
  });

  it('is told of once, also when the assistant is started anew the same day', async () => {
    await seeChannel();
    await ground.say(lightUnknown, '0001');
    await ground.quiet();
    expect(await lookAt('2026-11-25T08:00:00+01:00')).toHaveLength(1);
    const { folder, connector } = ground;
    await ground.stop();
    now = '2026-11-25T09:00:00+01:00';
    ground = await open(folder);
    await ground.assistant.look();
    now = '2026-11-26T09:00:00+01:00';
    await ground.assistant.look();
    await connector.until(() => reminders(connector).length === 2);
    expect(reminders(connector).map((each) => /Over fristen/.test(textOf(each)))).toEqual([false, true]);
    await connector.close();
  });
});

it('several cases come in one message, the oldest need first', async () => {
  await seeChannel();
  await ground.say(lightUnknown, '0001');
  now = '2026-11-24T10:00:00+01:00';
  await ground.say(lightUnknown, '0002');
  await ground.quiet();
  const [text = '', ...others] = await lookAt('2026-11-26T08:00:00+01:00');
  expect(others).toEqual([]);
  expect(text).toMatch(/Over fristen:\n- \*\*Sak 1\*\*.*Frist i dag:\n- \*\*Sak 2\*\*/s);
});

it('an office that cannot be reached is told of to the administrators, once a day, and gets no heap of reminders afterwards', async () => {
  await ground.ask(personalMessage('koblinger', { serviceUrl: ground.connector.url, person: administrator }));
  await ground.say(lightUnknown, '0001');
  const told = () => ground.connector.accepted().filter((each) => /Saker som ikke kommer fram/.test(textOf(each)));
  for (const at of ['2026-11-24T08:00:00+01:00', '2026-11-24T09:00:00+01:00', '2026-11-25T08:00:00+01:00']) {
    expect(await lookAt(at)).toEqual([]);
  }
  await ground.connector.until(() => told().length === 2);
  expect(told().map(({ conversation }) => conversation)).toEqual([`a:demo-${administrator}`, `a:demo-${administrator}`]);
  expect(told().map(textOf)[0]).toMatch(/ALIS og SamLIS Øst: 1 sak venter, den eldste har frist onsdag 25\. november/);
  await seeChannel();
  expect(await lookAt('2026-11-25T10:00:00+01:00')).toHaveLength(1);
});
