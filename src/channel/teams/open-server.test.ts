import { request } from 'node:http';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  channelMessage,
  demoChannels,
  demoTenant,
  editedMessage,
  feedbackOn,
  installed,
  personalMessage,
  pressed,
  submitted,
} from '../../e2e/activities.ts';
import type { Incoming } from '../../question/incoming.ts';
import type { RedactedText } from '../../question/question.ts';
import { type OpenServer, openServer, type ServerParts } from './open-server.ts';

type Open = Extract<OpenServer, { is: 'open' }>;

const here = { serviceUrl: 'http://127.0.0.1:9/' };
let accepted: Incoming[];
let seen: string[];
let logged: string[];
let server: Open;
let close: () => Promise<void>;

function parts(changes: Partial<ServerParts> = {}): ServerParts {
  const write = (facts: object, message: string) => void logged.push(JSON.stringify({ ...facts, message }));
  return {
    host: '127.0.0.1',
    port: 0,
    bot: { is: 'none' },
    facts: {
      tenants: new Set([demoTenant]),
      serviceUrls: { hosts: [], loopback: true },
      maxTextLength: 4000,
      offices: new Map([[demoChannels.ost, 'ost']]),
      hash: (...given) => `hash-${given.length}`,
      codes: (...given) => [`code-${given.length}`],
      redact: (text) => ({ text: text as RedactedText, removed: [] }),
    },
    intake: { person: [], tenant: [], all: [] },
    clock: () => new Date('2026-11-22T12:00:00Z'),
    accept: async (incoming) => void accepted.push(incoming),
    acceptPress: async () => undefined,
    findCases: async () => ({ is: 'nothing', why: 'Syntetisk: ingen saker.' }),
    seen: async (office, address) => void seen.push(`${office} ${address.conversation}`),
    ready: async () => ({ ready: true, body: { status: 'klar' } }),
    log: { info: write, warn: write, error: write },
    ...changes,
  };
}

async function open(changes: Partial<ServerParts> = {}): Promise<Open> {
  const opened = await openServer(parts(changes));
  if (opened.is !== 'open') throw new Error(opened.is);
  return opened;
}

function post(body: unknown, to: Open = server): Promise<Response> {
  return fetch(`${to.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

beforeEach(async () => {
  accepted = [];
  seen = [];
  logged = [];
  server = await open();
  close = server.close;
});
afterEach(() => close());

describe('a message', () => {
  it('is acknowledged once it is kept', async () => {
    let keep: () => void = () => {};
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    let arrived: () => void = () => {};
    const reached = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const slow = await open({
      accept: () => {
        arrived();
        return kept;
      },
    });
    let answered = false;
    const answer = post(personalMessage('Hva teller?', here), slow).then((response) => {
      answered = true;
      return response;
    });
    await reached;
    expect(answered).toBe(false);
    keep();
    expect((await answer).status).toBe(200);
    await slow.close();
  });

  it('that cannot be kept is not acknowledged, so that Teams sends it again', async () => {
    const broken = await open({ accept: () => Promise.reject(new Error('hemmelig tekst')) });
    const response = await post(personalMessage('hei', here), broken);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.text()).not.toMatch(/hemmelig|at .*\.ts/);
    expect(logged.join()).not.toContain('hemmelig');
    await broken.close();
  });

  it.each([
    ['personal', personalMessage('hei', here), 'message'],
    ['channel', channelMessage('hei', here), 'message'],
    ['edit', editedMessage('hei', { ...here, of: '1' }), 'edit'],
    ['installation', installed(here)[1], 'welcome'],
    ['submit', submitted('solved', { nonce: 'n' }, here), 'press'],
  ])('%s comes in with an empty answer', async (_what, activity, is) => {
    const response = await post(activity);
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(accepted.map((incoming) => incoming.is)).toEqual([is]);
  });
});

describe('an invoke is answered at once', () => {
  it.each([
    [
      'a button',
      pressed('solved', { nonce: 'n' }, here),
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Mottatt.' },
    ],
    [
      'a button in English',
      pressed('solved', { nonce: 'n' }, { ...here, locale: 'en-US' }),
      expect.objectContaining({ value: 'Received.' }),
    ],
    [
      'a Norwegian button in an English client',
      pressed('solved', { nonce: 'n', language: 'nn' }, { ...here, locale: 'en-US' }),
      expect.objectContaining({ value: 'Motteke.' }),
    ],
    ['an old button', pressed('gone', { nonce: 'n' }, here), expect.objectContaining({ value: expect.stringMatching(/^Denne knappen/) })],
    ['another invoke', { ...pressed('x', {}, here), name: 'task/fetch' }, {}],
  ])('%s', async (_what, activity, body) => {
    const response = await post(activity);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(body);
  });

  it('feedback', async () => {
    expect((await post(feedbackOn('5', 'dislike', 'for langt', here))).status).toBe(200);
    expect(accepted).toMatchObject([{ is: 'feedback', of: '5', reaction: 'dislike', comment: 'for langt' }]);
  });
});

describe('refused, and nothing kept', () => {
  const activity = personalMessage('hei', here);
  it.each([
    [400, {}],
    [400, []],
    [400, 'tekst'],
    [400, null],
    [400, { ...activity, serviceUrl: undefined }],
    [403, { ...activity, serviceUrl: 'https://eksempel.no/' }],
    [403, { ...activity, channelData: { tenant: { id: 'fremmed' } } }],
    [403, { ...pressed('solved', { nonce: 'n' }, here), conversation: { id: 'x', tenantId: 'fremmed' } }],
  ])('%i for %j', async (status, body) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { message: string }).message).toMatch(/Ingenting er lagret\.$/);
    expect(accepted).toEqual([]);
    expect(seen).toEqual([]);
  });

  it.each([
    [400, 'application/json', '{"type":'],
    [400, 'application/json', ''],
    [415, 'text/plain', '{}'],
    [415, 'multipart/form-data; boundary=x', '--x--'],
    [413, 'application/json', JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) })],
    [413, 'application/json', `"${'x'.repeat(6_000_000)}"`],
    [400, 'application/json', '['.repeat(100_000)],
  ])('%i for %s', async (status, type, body) => {
    const response = await fetch(`${server.url}/api/messages`, { method: 'POST', headers: { 'content-type': type }, body });
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/\.","?|\."\}$/);
  });

  it('a body without a length is measured as it comes', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        `${server.url}/api/messages`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', reject);
      for (let piece = 0; piece < 30; piece += 1) sent.write('x'.repeat(10_000));
      sent.end();
    });
    expect(status).toBe(413);
  });
});

it('a sighting of an office’s channel is told before the answer, also when nothing else comes of it', async () => {
  await post(channelMessage('hei', { ...here, channel: demoChannels.ost, mention: false }));
  expect(seen).toEqual([`ost ${demoChannels.ost}`]);
  expect(accepted).toEqual([]);
});

it('a sighting that cannot be kept is asked for again', async () => {
  const broken = await open({ seen: () => Promise.reject(new Error('disken er full')) });
  const response = await post(channelMessage('hei', { ...here, channel: demoChannels.ost }), broken);
  expect(response.status).toBe(503);
  expect(accepted).toEqual([]);
  await broken.close();
});

describe('the watchman’s addresses', () => {
  it.each([
    ['64 deep', 64, 200],
    ['65 deep', 65, 400],
    ['a hundred thousand deep', 100_000, 400],
  ])('a body that is %s: %s', async (_, depth, status) => {
    const whole = JSON.stringify({ ...personalMessage('hei "[[[" \\\\', here), value: 0 });
    const body = whole.replace('"value":0', `"value":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}`);
    const headers = { 'Content-Type': 'application/json' };
    const answered = await fetch(`${server.url}/api/messages`, { method: 'POST', headers, body });
    expect(answered.status).toBe(status);
  });

  it('healthz lives, readyz is ready, or not, or does not know', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'klar' }]);
    const waiting = await open({ ready: async () => ({ ready: false, body: { why: 'kunnskapen leses' } }) });
    const notYet = await fetch(`${waiting.url}/readyz`);
    expect([notYet.status, await notYet.json()]).toEqual([503, { why: 'kunnskapen leses' }]);
    const broken = await open({ ready: () => Promise.reject(new Error('hemmelig')) });
    const unknown = await fetch(`${broken.url}/readyz`);
    expect(unknown.status).toBe(503);
    expect(await unknown.text()).not.toContain('hemmelig');
    await Promise.all([waiting.close(), broken.close()]);
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/api/messages', 405],
    ['DELETE', '/healthz', 405],
    ['GET', '/%ff', 404],
    ['POST', '/api/messages/', 404],
  ])('%s %s is %i, in words', async (method, path, status) => {
    const response = await fetch(server.url + path, { method });
    expect(response.status).toBe(status);
    expect(((await response.json()) as { message: string }).message).toContain('POST /api/messages');
  });
});

describe('opening and closing', () => {
  it('a taken port is a value, not an exception', async () => {
    expect(await openServer(parts({ port: server.port }))).toEqual({ is: 'port-taken', port: server.port });
  });

  it('never listens outwards without checking who knocks', async () => {
    await expect(openServer(parts({ host: '0.0.0.0' }))).rejects.toThrow(/^HOST peker ut av maskinen/);
  });

  it('says which settings to change when the address cannot be had', async () => {
    const bot = { is: 'microsoft', appId: '1', appPassword: '2', appTenantId: '3' } as const;
    await expect(openServer(parts({ bot, host: '203.0.113.7' }))).rejects.toThrow(/HOST og porten i PORT \(EADDRNOTAVAIL\)/);
  });

  it('finishes what is in work before it closes, and takes nothing more', async () => {
    let finish: () => void = () => {};
    let arrived: () => void = () => {};
    const reached = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const busy = await open({
      accept: () =>
        new Promise<void>((resolve) => {
          finish = resolve;
          arrived();
        }),
    });
    const answer = post(personalMessage('hei', here), busy);
    await reached;
    const closed = busy.close();
    await expect(post(personalMessage('hei', here), busy)).rejects.toThrow();
    finish();
    expect((await answer).status).toBe(200);
    await closed;
  });
});

it('whatever is posted is answered, never with a 5xx', async () => {
  const templates = [
    personalMessage('hei', here),
    channelMessage('hei', { ...here, channel: demoChannels.ost }),
    editedMessage('hei', { ...here, of: '1' }),
    ...installed(here),
    feedbackOn('1', 'like', 'fint', here),
    pressed('choose', { nonce: 'n', own: { passage: 'x' } }, here),
    submitted('solved', { nonce: 'n' }, here),
  ];
  const fields = Object.keys(Object.assign({}, ...templates)).concat('deliveryMode', 'callerId', '__proto__', 'constructor');
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 200 }));
  const activity = fc
    .tuple(fc.constantFrom(...templates), fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 3 }))
    .map(([template, changes]) => ({ ...template, ...changes }));
  const special = fc.constantFrom('expectReplies', 'notification', 'ephemeral').map((deliveryMode) => ({ ...templates[6], deliveryMode }));
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 10, arbitrary: activity }, fc.jsonValue(), special), async (posted) => {
      const response = await post(posted);
      await response.arrayBuffer();
      expect(response.status).toBeLessThan(500);
    }),
    { numRuns: 1500 },
  );
  expect(accepted.length).toBeGreaterThan(100);
});
