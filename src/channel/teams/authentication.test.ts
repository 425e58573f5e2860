import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoTenant, personalMessage } from '../../e2e/activities.ts';
import type { Incoming } from '../../question/incoming.ts';
import type { RedactedText } from '../../question/question.ts';
import { type BotAuth, createAuthentication, createTokens, type Endpoints } from './authentication.ts';
import { type OpenServer, openServer } from './open-server.ts';

// Keys and ids are made for this test and used nowhere else.
const bot = {
  is: 'microsoft',
  appId: '11111111-1111-4111-8111-111111111111',
  appPassword: 'syntetisk',
  appTenantId: '22222222-2222-4222-8222-222222222222',
} as const satisfies BotAuth;
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const issuer = 'https://api.botframework.com';
const right = generateKeyPairSync('rsa', { modulusLength: 2048 });
const webchat = generateKeyPairSync('rsa', { modulusLength: 2048 });
const wrong = generateKeyPairSync('rsa', { modulusLength: 2048 });

let keys: Server;
let keysDown = false;
let endpoints: Endpoints;
let server: Extract<OpenServer, { is: 'open' }>;
let accepted: Incoming[] = [];

beforeAll(async () => {
  keys = createServer((request, response) => {
    const { port } = keys.address() as AddressInfo;
    const jwk = (kid: string, key: KeyObject, endorsements: string[]) => ({ ...key.export({ format: 'jwk' }), kid, endorsements });
    if (keysDown) response.writeHead(500);
    response.end(
      JSON.stringify(
        request.url?.startsWith('/metadata')
          ? { issuer, jwks_uri: `http://127.0.0.1:${port}/keys`, id_token_signing_alg_values_supported: ['RS256'] }
          : { keys: [jwk('right', right.publicKey, ['msteams']), jwk('webchat', webchat.publicKey, ['webchat'])] },
      ),
    );
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
  endpoints = {
    metadata: `${base}/metadata`,
    emulatorMetadata: `${base}/metadata?emulator`,
    issuer,
    login: `${base}/login`,
    scope: issuer,
    oauth: issuer,
  };
  server = await open(endpoints);
});
afterAll(async () => {
  await server.close();
  await new Promise((resolve) => keys.close(resolve));
});
// botbuilder writes what it refuses to the console.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  vi.restoreAllMocks();
  accepted = [];
  keysDown = false;
});

async function open(at: Endpoints): Promise<Extract<OpenServer, { is: 'open' }>> {
  const opened = await openServer({
    host: '127.0.0.1',
    port: 0,
    bot,
    endpoints: at,
    facts: {
      tenants: new Set([demoTenant]),
      serviceUrls: { hosts: ['smba.trafficmanager.net'], loopback: false },
      maxTextLength: 4000,
      offices: new Map(),
      hash: () => 'hash',
      codes: (...given) => [`code-${given.length}`],
      redact: (text) => ({ text: text as RedactedText, removed: [] }),
    },
    intake: { person: [], tenant: [], all: [] },
    clock: () => new Date(),
    accept: async (incoming) => void accepted.push(incoming),
    acceptPress: async () => undefined,
    findCases: async () => ({ is: 'nothing', why: 'Syntetisk: ingen saker.' }),
    seen: () => undefined,
    ready: async () => ({ ready: true, body: {} }),
    log: { info() {}, warn() {}, error() {} },
  });
  if (opened.is !== 'open') throw new Error(opened.is);
  return opened;
}

interface Token {
  kid?: string;
  key?: KeyObject;
  alg?: string;
  claims?: Record<string, unknown>;
}

function token({ kid = 'right', key = right.privateKey, alg = 'RS256', claims = {} }: Token = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const whole = { iss: issuer, aud: bot.appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 600, ...claims };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg, typ: 'JWT', kid })}.${part(whole)}`;
  if (alg === 'none') return `${signed}.`;
  if (alg === 'HS256') {
    const pem = right.publicKey.export({ type: 'spki', format: 'pem' });
    return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
  }
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

async function knock(authorization: string | undefined, activity: object = personalMessage('hei', { serviceUrl }), to = server) {
  const response = await fetch(`${to.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify(activity),
  });
  return { status: response.status, text: await response.text() };
}

it('Teams comes in', async () => {
  expect((await knock(`Bearer ${token()}`)).status).toBe(200);
  expect(accepted).toHaveLength(1);
});

describe('everybody else stays outside', () => {
  const past = { nbf: 1_700_000_000, exp: 1_700_000_600 };
  const microsoftTenant = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
  it.each<[string, () => string | undefined]>([
    ['no token', () => undefined],
    ['an empty token', () => ''],
    ['garbage', () => 'Bearer garbage'],
    ['half garbage', () => 'Bearer eyJhbGciOiJSUzI1NiJ9.e30.x'],
    ['another scheme', () => `Basic ${token()}`],
    ['the wrong audience', () => `Bearer ${token({ claims: { aud: '33333333-3333-4333-8333-333333333333' } })}`],
    ['no audience', () => `Bearer ${token({ claims: { aud: undefined } })}`],
    ['the wrong issuer', () => `Bearer ${token({ claims: { iss: 'https://eksempel.no' } })}`],
    ['the emulator', () => `Bearer ${token({ claims: { iss: microsoftTenant, ver: '1.0', appid: bot.appId } })}`],
    ['another bot', () => `Bearer ${token({ claims: { ver: '1.0', appid: '44444444-4444-4444-8444-444444444444' } })}`],
    ['the wrong serviceUrl', () => `Bearer ${token({ claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } })}`],
    ['no serviceUrl claim', () => `Bearer ${token({ claims: { serviceurl: undefined } })}`],
    ['the wrong endorsement', () => `Bearer ${token({ kid: 'webchat', key: webchat.privateKey })}`],
    ['an expired token', () => `Bearer ${token({ claims: past })}`],
    ['a token from the future', () => `Bearer ${token({ claims: { nbf: 4_000_000_000, exp: 4_000_000_600 } })}`],
    ['an unknown key', () => `Bearer ${token({ kid: 'unknown', key: wrong.privateKey })}`],
    ['the wrong key under a known name', () => `Bearer ${token({ key: wrong.privateKey })}`],
    ['a token that is not signed', () => `Bearer ${token({ alg: 'none' })}`],
    ['a token signed with our public key as a password', () => `Bearer ${token({ alg: 'HS256' })}`],
  ])('%s: 401', async (_what, authorization) => {
    const { status, text } = await knock(authorization());
    expect(status).toBe(401);
    expect(text).not.toMatch(/\n\s+at |\.js|Error/);
    expect(accepted).toEqual([]);
  });

  it.each([
    ['no serviceUrl', { serviceUrl: undefined }],
    ['an empty serviceUrl', { serviceUrl: '' }],
    ['no channel', { channelId: undefined }],
    ['an empty channel', { channelId: '' }],
    ['another channel', { channelId: 'webchat' }],
    ['the channel that takes another road through botbuilder', { channelId: 'AseChannel' }],
  ])('a good token and %s: 401', async (_what, changes) => {
    expect((await knock(`Bearer ${token()}`, { ...personalMessage('hei', { serviceUrl }), ...changes })).status).toBe(401);
    expect(accepted).toEqual([]);
  });

  it('a good token from a tenant that is not on the list: 403', async () => {
    const foreign = {
      ...personalMessage('hei', { serviceUrl }),
      channelData: { tenant: { id: 'fremmed' } },
      conversation: { id: 'a:1', tenantId: 'fremmed' },
    };
    expect((await knock(`Bearer ${token()}`, foreign)).status).toBe(403);
    expect(accepted).toEqual([]);
  });

  it('a good token and a serviceUrl outside the list: 403, also on this machine', async () => {
    for (const elsewhere of ['https://eksempel.no/', 'http://127.0.0.1:9/']) {
      const activity = personalMessage('hei', { serviceUrl: elsewhere });
      expect((await knock(`Bearer ${token({ claims: { serviceurl: elsewhere } })}`, activity)).status).toBe(403);
    }
    expect(accepted).toEqual([]);
  });
});

it('when the keys cannot be fetched, nobody comes in, and Teams is asked to try again', async () => {
  keysDown = true;
  const other = await open({ ...endpoints, metadata: `${endpoints.metadata}/again` });
  expect((await knock(`Bearer ${token()}`, undefined, other)).status).toBe(503);
  expect(accepted).toEqual([]);
  await other.close();
});

it('an empty app id never means that nobody is checked', () => {
  expect(() => createAuthentication({ ...bot, appId: ' ' })).toThrow(/^MICROSOFT_APP_ID er tom/);
});

it('there is a key to send with exactly when there is somebody to be', () => {
  expect(createTokens({ is: 'none' })).toBeUndefined();
  expect(createTokens(bot)).toBeTypeOf('function');
});
