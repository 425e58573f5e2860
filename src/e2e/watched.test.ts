/** The assistant keeps an eye on itself: figures, a question to itself, and word to the administrators in time. Everybody here is synthetic. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Day } from '../question/question.ts';
import { metricList } from '../watch/metric-list.ts';
import { demoChannels, installedInChannel, personalMessage } from './activities.ts';
import { type Ground, type GroundParts, openGround } from './ground.ts';
import { lightQuestions, lightUnknown } from './light-knowledge.ts';

const administrator = '0041';
let now = '2026-11-23T10:00:00+01:00';
let ground: Ground;
const open = async (config: GroundParts['config'] = {}, more: GroundParts = {}) => {
  now = '2026-11-23T10:00:00+01:00';
  ground = await openGround({ clock: () => new Date(now), config, ...more });
};
afterEach(() => ground.close());

const lookAt = async (instant: string) => {
  now = instant;
  await ground.assistant.look();
};
const administratorWrites = () => ground.ask(personalMessage('koblinger', { serviceUrl: ground.connector.url, person: administrator }));
const toldAdministrator = (words: RegExp) => ground.connector.texts(`a:demo-${administrator}`).filter((text) => words.test(text));
const scrape = async (path = '/metrics') => {
  const response = await fetch(`http://127.0.0.1:${ground.assistant.metricsPort}${path}`);
  return { status: response.status, text: await response.text() };
};

describe('the figures', () => {
  it('are read on a port of their own, and say what has happened without a word of it', async () => {
    await open({ metricsPort: 0, secretExpires: '2027-01-22' as Day });
    await ground.post(installedInChannel({ serviceUrl: ground.connector.url, channel: demoChannels.ost }));
    await ground.say(lightQuestions[0].asks, '0001');
    await ground.say(lightUnknown, '0002');
    await ground.quiet();
    await lookAt('2026-12-01T10:00:00+01:00');
    const { text } = await scrape();
    const value = (series: string) =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${series} `))
          ?.split(' ')[1],
      );
    expect(value('alis_ready')).toBe(1);
    expect(value('alis_turns_total{outcome="answer"}')).toBe(1);
    expect(value('alis_turns_total{outcome="escalate"}')).toBe(1);
    expect(value('alis_sends_total{result="refused"}')).toBe(0);
    expect(value('alis_turn_seconds_count')).toBe(3);
    expect(value('alis_sends_total{result="sent"}')).toBeGreaterThanOrEqual(4);
    expect(value('alis_cases_overdue{office="ost"}')).toBe(1);
    expect(value('alis_cases_waiting{office="oslo"}')).toBe(0);
    expect(value('alis_knowledge_articles')).toBe(3);
    expect(value('alis_self_check_ok')).toBe(1);
    expect(value('alis_expires_seconds{what="secret"}')).toBe(Date.parse('2027-01-22T23:59:00+01:00') / 1000);
    expect(text).not.toMatch(/gullfisk|Ringsaker|demo-|alis_model_resting \d/);

    // Whatever is on the list is explained, but for a model that is not there; whatever is explained as ours is on the list.
    const explained = [...text.matchAll(/^# HELP (alis_\w+) (.*)$/gm)].map(([, name, help]) => `${name} ${help}`);
    const listed = Object.entries(metricList).filter(([name]) => name !== 'alis_model_resting');
    expect(explained.sort()).toEqual(listed.map(([name, { help }]) => `${name} ${help}`).sort());
    expect((await scrape('/')).status).toBe(404);
    expect((await fetch(`${ground.assistant.url}/metrics`)).status).toBe(404);
  });

  it('say nothing of a self-check that has not been done', async () => {
    await open({ metricsPort: 0 });
    expect((await scrape()).text).not.toMatch(/^alis_(self_check_ok|expires_seconds)/m);
  });

  it('are not there where no port is set', async () => {
    await open();
    expect(ground.assistant.metricsPort).toBeUndefined();
  });

  it('keep the assistant from starting where their port is taken, in a whole sentence', async () => {
    await open({ metricsPort: 0 });
    const taken = openGround({ config: { metricsPort: ground.assistant.metricsPort } });
    await expect(taken).rejects.toThrow(/^Porten i METRICS_PORT er opptatt .*\. .*\.$/);
  });
});

describe('the question to itself', () => {
  it('is asked every five minutes, and leaves nothing behind', async () => {
    await open({ metricsPort: 0 });
    const before = await ground.assistant.app.storage.register.aboutPerson('self-check');
    await lookAt('2026-11-23T10:04:00+01:00');
    expect((await scrape()).text).not.toMatch(/^alis_self_check_ok/m);
    await lookAt('2026-11-23T10:05:00+01:00');
    expect((await scrape()).text).toMatch(/^alis_self_check_ok 1$/m);
    expect(await ground.assistant.app.storage.register.aboutPerson('self-check')).toEqual(before);
    expect(before.exchanges).toBe(0);
    expect(ground.connector.arrivals).toEqual([]);
  });

  it('that fails twice is told of to the administrators, once', async () => {
    let broken = false;
    const redact = (text: string) => {
      if (broken) throw new Error('synthetic');
      return { text, removed: [] } as never;
    };
    await open({ metricsPort: 0 }, { redact });
    await administratorWrites();
    broken = true;
    await lookAt('2026-11-23T10:05:00+01:00');
    await ground.quiet();
    expect(toldAdministrator(/Jeg får ikke svart/)).toEqual([]);
    for (const minute of [10, 15, 20]) await lookAt(`2026-11-23T10:${minute}:00+01:00`);
    await ground.quiet();
    expect(toldAdministrator(/Jeg får ikke svart/)).toHaveLength(1);
    expect((await scrape()).text).toMatch(/^alis_self_check_ok 0$/m);
    broken = false;
    await lookAt('2026-11-23T10:25:00+01:00');
    expect((await scrape()).text).toMatch(/^alis_self_check_ok 1$/m);
  });
});

describe('a secret that runs out', () => {
  it('is told of 60, 30 and 7 days ahead and on the day, on working days, once each', async () => {
    await open({ secretExpires: '2027-02-01' as Day });
    await administratorWrites();
    const told = async (instant: string) => {
      await lookAt(instant);
      await ground.quiet();
      return toldAdministrator(/^\*\*Hemmeligheten/).map((text) => text.split('\n')[0]);
    };
    expect(await told('2026-12-02T10:00:00+01:00')).toEqual([]);
    expect(await told('2026-12-03T07:59:00+01:00')).toEqual([]);
    expect(await told('2026-12-03T08:00:00+01:00')).toEqual(['**Hemmeligheten går ut om 60 dager**']);
    expect(await told('2026-12-30T10:00:00+01:00')).toHaveLength(1);
    // New Year's Day, a Saturday and a Sunday lie between.
    expect(await told('2027-01-02T10:00:00+01:00')).toHaveLength(1);
    expect(await told('2027-01-04T10:00:00+01:00')).toEqual([expect.anything(), '**Hemmeligheten går ut om 28 dager**']);
    expect(await told('2027-01-26T10:00:00+01:00')).toEqual([expect.anything(), expect.anything(), '**Hemmeligheten går ut om 6 dager**']);
    expect((await told('2027-02-01T10:00:00+01:00')).at(-1)).toBe('**Hemmeligheten går ut i dag**');
    expect(await told('2027-02-02T10:00:00+01:00')).toHaveLength(4);
  });
});

it('a card that the channel does not take for an hour is told of to the administrators', async () => {
  await open({ metricsPort: 0 });
  await administratorWrites();
  await ground.post(installedInChannel({ serviceUrl: ground.connector.url, channel: demoChannels.ost }));
  await ground.quiet();
  ground.connector.decide(({ conversation }) => (conversation === demoChannels.ost ? { answer: 503 } : undefined));
  await ground.say(lightUnknown, '0001');
  await ground.connector.until((arrivals) => arrivals.some(({ conversation, accepted }) => conversation === demoChannels.ost && !accepted));
  await lookAt('2026-11-23T10:59:00+01:00');
  expect((await scrape()).text).toMatch(/^alis_cases_not_shown 0$/m);
  for (const instant of ['2026-11-23T11:01:00+01:00', '2026-11-23T12:01:00+01:00']) await lookAt(instant);
  await ground.connector.until(() => toldAdministrator(/Kort som ikke kommer fram/).length > 0);
  expect(toldAdministrator(/Kort som ikke kommer fram/)).toEqual([expect.stringMatching(/- ALIS og SamLIS Øst: sak 1\n/)]);
  expect((await scrape()).text).toMatch(/^alis_cases_not_shown 1$/m);
});
