import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../desk/reply.ts';
import { type FakeConnector, openFakeConnector } from '../../e2e/fake-connector.ts';
import type { Address } from '../../question/incoming.ts';
import { openSender, type SenderParts, type TeamsSender } from './open-sender.ts';

// Synthetic, all of it.
const reply: Reply = { is: 'reply', language: 'nb', text: 'Hei.', written: 'said', citations: [], buttons: [] };
const now = new Date('2026-11-22T12:00:00Z');
let connector: FakeConnector;
let senders: TeamsSender[] = [];

function open(changes: Partial<SenderParts> = {}): TeamsSender {
  const serviceUrls = { hosts: ['smba.trafficmanager.net'], loopback: true };
  const sender = openSender({ bot: { is: 'none' }, serviceUrls, timeout: 5000, clock: () => now, ...changes });
  senders.push(sender);
  return sender;
}

function at(serviceUrl = connector.url): Address {
  return { channel: 'teams', kind: 'personal', serviceUrl, conversation: 'a:synt/1;messageid=17', tenant: 't', botId: '28:synt' };
}

beforeEach(async () => {
  connector = await openFakeConnector();
});
afterEach(async () => {
  for (const sender of senders) sender.close();
  senders = [];
  await connector.close();
});

describe('what is sent', () => {
  it('reaches its conversation, and the id it got there comes back', async () => {
    expect(await open().send(at(), reply, '17')).toEqual({ is: 'sent', activity: 'synt-1' });
    expect(connector.arrivals).toMatchObject([
      {
        method: 'POST',
        conversation: 'a:synt/1;messageid=17',
        activityId: '17',
        authorization: undefined,
        activity: { text: 'Hei.', replyToId: '17' },
      },
    ]);
  });

  it('answers an edit under the message that was edited: Teams knows no other id', async () => {
    await open().send(at(), reply, '17;edit=2026-11-22T12:00:01Z');
    expect(connector.arrivals).toMatchObject([{ activityId: '17', activity: { replyToId: '17' } }]);
  });

  it('finds its way with and without a slash at the end of the address', async () => {
    await open().send(at(connector.url.slice(0, -1)), reply, undefined);
    await open().send(at(connector.url), reply, undefined);
    expect(connector.accepted().map((arrival) => arrival.activityId)).toEqual([undefined, undefined]);
  });

  it('carries the key, and no key when authentication is off', async () => {
    await open({ token: async () => 'nøkkel'.replace('ø', 'o') }).send(at(), reply, undefined);
    await open().send(at(), reply, undefined);
    expect(connector.arrivals.map((arrival) => arrival.authorization)).toEqual(['Bearer nokkel', undefined]);
  });

  it('is sent when the connector says yes without a word', async () => {
    connector.next({ answer: 202 });
    expect(await open().send(at(), reply, undefined)).toEqual({ is: 'sent', activity: undefined });
  });
});

describe('what came of it', () => {
  it.each([408, 412, 429, 500, 502, 503, 504, 507])('%i: not taken, and asked only once', async (status) => {
    connector.next({ answer: status });
    expect(await open().send(at(), reply, undefined)).toEqual({ is: 'not-accepted', status, after: undefined });
    expect(connector.arrivals).toHaveLength(1);
  });

  it.each([
    ['7', 7000],
    ['0', 0],
    ['1.5', 1500],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['999999999', 86_400_000],
    ['snart', undefined],
  ])('Retry-After %s', async (retryAfter, after) => {
    connector.next({ answer: 429, retryAfter });
    expect(await open().send(at(), reply, undefined)).toEqual({ is: 'not-accepted', status: 429, after });
  });

  it.each([
    [403, 'MessageWritesBlocked'],
    [403, 'ConversationBlockedByUser'],
    [403, 'BotNotInConversationRoster'],
    [403, 'BotDisabledByAdmin'],
    [400, 'BadSyntax'],
    [401, 'Unauthorized'],
    [404, 'ConversationNotFound'],
    [413, 'MessageSizeTooBig'],
    [308, 'Elsewhere'],
  ])('%i %s: refused for good', async (status, code) => {
    connector.next({ answer: status, code });
    expect(await open().send(at(), reply, undefined)).toEqual({ is: 'refused', status, reason: code });
    expect(connector.arrivals).toHaveLength(1);
  });

  it('a sentence where the word should be is not passed on', async () => {
    connector.next({ answer: 403, code: 'Kari Nordmann er ikke medlem' });
    expect(await open().send(at(), reply, undefined)).toEqual({ is: 'refused', status: 403, reason: 'http-403' });
  });

  it.each(['accepted', 'lost'] as const)('silence, %s: uncertain, and asked only once', async (silence) => {
    connector.next({ silence });
    expect(await open({ timeout: 50 }).send(at(), reply, undefined)).toEqual({ is: 'uncertain' });
    expect(connector.arrivals).toHaveLength(1);
  });

  it.each(['accepted', 'lost'] as const)('a broken connection, %s: uncertain, and asked only once', async (reset) => {
    connector.next({ reset });
    expect(await open().send(at(), reply, undefined)).toEqual({ is: 'uncertain' });
    expect(connector.arrivals).toHaveLength(1);
  });

  it('on a connection used before, a break is uncertain too', async () => {
    const sender = open();
    connector.next('ok', { reset: 'accepted' });
    expect((await sender.send(at(), reply, undefined)).is).toBe('sent');
    expect(await sender.send(at(), reply, undefined)).toEqual({ is: 'uncertain' });
    expect(connector.arrivals).toHaveLength(2);
  });

  it('nobody at home: not taken', async () => {
    const address = at();
    await connector.close();
    expect(await open().send(address, reply, undefined)).toEqual({ is: 'not-accepted', status: undefined, after: undefined });
  });

  it('no such host: not taken', async () => {
    const serviceUrls = { hosts: ['finnes-ikke.invalid'], loopback: false };
    expect((await open({ serviceUrls }).send(at('https://finnes-ikke.invalid/'), reply, undefined)).is).toBe('not-accepted');
  });

  it('encryption that never comes about: not taken', async () => {
    const mute = createServer((socket) => socket.on('data', () => socket.destroy()));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as { port: number };
    expect((await open().send(at(`https://127.0.0.1:${port}/`), reply, undefined)).is).toBe('not-accepted');
    await new Promise((resolve) => mute.close(resolve));
  });

  it('no key to be had: not taken, and nothing leaves', async () => {
    const sender = open({ token: () => Promise.reject(new Error('Microsoft er nede')) });
    expect((await sender.send(at(), reply, undefined)).is).toBe('not-accepted');
    const waiting = open({ timeout: 30, token: () => new Promise(() => {}) });
    expect((await waiting.send(at(), reply, undefined)).is).toBe('not-accepted');
    expect(connector.arrivals).toEqual([]);
  });

  it('what cannot be drawn is refused, and nothing leaves', async () => {
    const broken = JSON.parse('{"is":"case","found":[]}') as Reply;
    expect(await open().send(at(), broken, undefined)).toEqual({ is: 'refused', status: 0, reason: 'cannot-be-drawn' });
    expect(connector.arrivals).toEqual([]);
  });

  it('an address that is not allowed gets neither message nor key', async () => {
    const sender = open({ serviceUrls: { hosts: [], loopback: false }, token: async () => 'key' });
    expect(await sender.send(at(), reply, undefined)).toEqual({ is: 'refused', status: 0, reason: 'service-url-not-allowed' });
    expect(connector.arrivals).toEqual([]);
  });
});

it('typing is shown in chats, is not waited for and never fails', async () => {
  const sender = open();
  sender.typing({ ...at(), kind: 'channel' });
  connector.next({ answer: 500 });
  sender.typing(at());
  await connector.until((arrivals) => arrivals.length === 1);
  expect(connector.arrivals[0]?.activity['type']).toBe('typing');
});

it('many at once arrive once each', async () => {
  const sender = open();
  const results = await Promise.all(
    Array.from({ length: 300 }, (_, index) => sender.send(at(), { ...reply, text: `${index}` }, undefined)),
  );
  expect(new Set(results.map((result) => result.is))).toEqual(new Set(['sent']));
  expect(new Set(connector.texts()).size).toBe(300);
});
