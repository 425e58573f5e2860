/**
 * Everything forged at every address: who cannot show who they are gets in nowhere, and finds nothing out by trying. One key server stands for
 * Microsoft's; keys, ids and people are made for this test and used nowhere else.
 */
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenServer, openServer } from '../channel/teams/open-server.ts';
import { access } from '../office/access.ts';
import type { Incoming } from '../question/incoming.ts';
import type { RedactedText } from '../question/question.ts';
import { places } from '../web/addresses.ts';
import { createTokenCheck } from '../web/token-check.ts';
import { demoTenant, editedMessage, feedbackOn, installed, type Posted, personalMessage, pressed } from './activities.ts';
import { openGround } from './ground.ts';
import { lightUnknown } from './light-knowledge.ts';
import { openWebGround, type WebGround } from './web-ground.ts';

const appId = '11111111-1111-4111-8111-111111111111';
const appPassword = 'synthetic-password-of-the-app';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const foreign = '00000000-0000-4000-8000-0000000000bb';
const right = generateKeyPairSync('rsa', { modulusLength: 2048 });
const webchat = generateKeyPairSync('rsa', { modulusLength: 2048 });
const wrong = generateKeyPairSync('rsa', { modulusLength: 2048 });

let keys: Server;
let web: WebGround;
let server: Extract<OpenServer, { is: 'open' }>;
let told: string[] = [];
let accepted: Incoming[] = [];
let sought = 0;

beforeAll(async () => {
  keys = createServer((request, response) => {
    const at = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
    const jwk = (kid: string, key: KeyObject, endorsements: string[]) => ({
      ...key.export({ format: 'jwk' }),
      kid,
      alg: 'RS256',
      use: 'sig',
      endorsements,
    });
    const metadata = { issuer: bot.iss, jwks_uri: `${at}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    const published = { keys: [jwk('right', right.publicKey, ['msteams']), jwk('webchat', webchat.publicKey, ['webchat'])] };
    response.end(JSON.stringify(request.url?.startsWith('/metadata') ? metadata : published));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
  const rule = { audiences: [appId], tenants: new Set([demoTenant]), keysUrl: `${at}/{tenant}/keys` };
  web = await openWebGround({ checkToken: createTokenCheck(rule, () => new Date()) });
  const log = (facts: object, message: string) => void told.push(JSON.stringify({ ...facts, message }));
  const opened = await openServer({
    host: '127.0.0.1',
    port: 0,
    bot: { is: 'microsoft', appId, appPassword, appTenantId: demoTenant },
    endpoints: {
      metadata: `${at}/metadata`,
      emulatorMetadata: `${at}/metadata?emulator`,
      issuer: bot.iss,
      login: `${at}/login`,
      scope: bot.iss,
      oauth: bot.iss,
    },
    facts: {
      tenants: new Set([demoTenant]),
      serviceUrls: { hosts: ['smba.trafficmanager.net'], loopback: false },
      maxTextLength: 4000,
      offices: new Map(),
      hash: () => 'hash',
      codes: () => ['code'],
      redact: (text) => ({ text: text as RedactedText, removed: [] }),
    },
    intake: { person: [], tenant: [], all: [] },
    clock: () => new Date(),
    accept: async (incoming) => void accepted.push(incoming),
    acceptPress: async (incoming) => void accepted.push(incoming),
    findCases: async () => {
      sought += 1;
      return { is: 'nothing', why: 'Syntetisk: ingen saker.' };
    },
    seen: () => undefined,
    ready: async () => ({ ready: true, body: { ready: true, casesNotShown: [4711] } }),
    pages: { routes: Object.values(places), answer: web.web },
    log: { info: log, warn: log, error: log },
  });
  if (opened.is !== 'open') throw new Error(opened.is);
  server = opened;
});
afterAll(async () => {
  await server.close();
  await web.close();
  await new Promise((resolve) => keys.close(resolve));
});
// botbuilder writes what it refuses to the console.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation((...words) => void told.push(words.map(String).join(' '))));
afterEach(() => {
  vi.restoreAllMocks();
  accepted = [];
  told = [];
  sought = 0;
  // The page counts visits; each row of the table is a minute of its own.
  web.now += 60_000;
});

const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;
const lately = { iat: seconds(-60), nbf: seconds(-60), exp: seconds(3600) };
/** What Teams says to a bot, and what Entra says of whoever opened the tab. */
const bot = { ...lately, iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl };
const person = {
  ...lately,
  iss: `https://login.microsoftonline.com/${demoTenant}/v2.0`,
  aud: appId,
  tid: demoTenant,
  oid: '00000000-0000-4000-8000-000000000031',
  scp: 'access_as_user',
};

interface Token {
  kid?: string;
  key?: KeyObject;
  alg?: string;
  claims?: Record<string, unknown>;
}
function token(whole: object, { kid = 'right', key = right.privateKey, alg = 'RS256', claims = {} }: Token = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg, typ: 'JWT', kid })}.${part({ ...whole, ...claims })}`;
  if (alg === 'none') return `${signed}.`;
  const pem = right.publicKey.export({ type: 'spki', format: 'pem' });
  if (alg === 'HS256') return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

/** `activity`: the token is good, and what it comes with is not. */
type Forgery = [what: string, bot: Token | string, tab: Token | string | undefined, activity?: object];
const forgeries: Forgery[] = [
  ['nothing', '', ''],
  ['garbage', 'garbage', 'garbage'],
  ['a token of somebody’s own making', { key: wrong.privateKey }, { key: wrong.privateKey }],
  ['a key nobody published', { kid: 'unknown', key: wrong.privateKey }, { kid: 'unknown', key: wrong.privateKey }],
  ['no signature (alg none)', { alg: 'none' }, { alg: 'none' }],
  ['the public key as a password (HS256)', { alg: 'HS256' }, { alg: 'HS256' }],
  ['an expired token', { claims: { exp: seconds(-600) } }, { claims: { exp: seconds(-600) } }],
  ['a token that is not valid yet', { claims: { nbf: seconds(1800) } }, { claims: { nbf: seconds(1800) } }],
  ['the wrong audience', { claims: { aud: foreign } }, { claims: { aud: foreign } }],
  ['the wrong issuer', { claims: { iss: 'https://eksempel.no' } }, { claims: { iss: 'https://eksempel.no' } }],
  ['the wrong serviceUrl', { claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } }, undefined],
  ['no serviceUrl', { claims: { serviceurl: undefined } }, undefined],
  ['the wrong endorsement', { kid: 'webchat', key: webchat.privateKey }, undefined],
  ['a person’s token for the bot, and the bot’s for the person', token(person), token(bot)],
  [
    'the wrong tenant',
    {},
    { claims: { tid: foreign } },
    { channelData: { tenant: { id: foreign } }, conversation: { id: 'a:1', tenantId: foreign } },
  ],
  ['a serviceUrl outside the list', { claims: { serviceurl: 'https://eksempel.no/' } }, undefined, { serviceUrl: 'https://eksempel.no/' }],
  [
    'a serviceUrl that is not https',
    { claims: { serviceurl: 'http://smba.trafficmanager.net/' } },
    undefined,
    { serviceUrl: 'http://smba.trafficmanager.net/' },
  ],
];
const written = (given: Token | string, whole: object) => (typeof given === 'string' ? given : token(whole, given));

const by = { serviceUrl, person: '0011' };
const search = (): Posted => {
  const { text: _, attachments: __, ...base } = personalMessage('', by);
  const value = { commandId: 'cases', parameters: [{ name: 'words', value: 'permisjon' }] };
  return { ...base, type: 'invoke', name: 'composeExtension/query', value } as Posted;
};
const activities: [string, () => Posted][] = [
  ['a message', () => personalMessage('sak 1', by)],
  ['an edit', () => editedMessage('sak 1', { ...by, of: '1' })],
  ['an installation', () => installed(by)[0]],
  ['a press on a case', () => pressed('case-take', { nonce: 'n', own: { case: '1' } }, by)],
  ['another press', () => pressed('solved', { nonce: 'n' }, by)],
  ['feedback', () => feedbackOn('1', 'like', '', by)],
  ['a search', search],
];

const post = (activity: object, authorization: string) =>
  fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify(activity),
  });
const send = (path: string, form: Record<string, string> | undefined, headers: Record<string, string>) =>
  fetch(`${server.url}${path}`, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    ...(form && { body: new URLSearchParams(form) }),
  });

/** What is closed to strangers, and how each is asked for. */
const closed = Object.entries(places).filter(
  ([name]) => !(access[`page:${name as keyof typeof places}`].for as readonly string[]).includes('stranger'),
);

describe('an honest visitor comes in', () => {
  it.each(activities)('with %s', async (_, activity) => {
    expect((await post(activity(), `Bearer ${token(bot)}`)).status).toBe(200);
    expect(accepted.length + sought).toBe(1);
  });

  it('by the tab', async () => {
    web.roles[person.oid] = { advisorOf: [], leader: true, administrator: false };
    const entered = await send('/fane/inn', { token: token(person) }, {});
    expect([entered.status, entered.headers.getSetCookie().length]).toEqual([200, 1]);
  });
});

describe.each(forgeries)('with %s', (_, forBot, forTab, activity) => {
  const authorization = () => {
    const shown = written(forBot, bot);
    return shown && `Bearer ${shown}`;
  };

  it.each(activities)('nobody comes in by %s', async (_name, honest) => {
    const refused = await post({ ...honest(), ...activity }, authorization());
    expect(refused.status).toBe(activity ? 403 : 401);
    expect(await refused.text()).toMatch(/^\{"message":"[^"]+ Ingenting er lagret\."\}$/);
    expect([accepted, sought]).toEqual([[], 0]);
  });

  it('nobody comes in to a page, whichever way it is shown', async () => {
    const each = forTab === undefined ? written(forBot, bot) : written(forTab, person);
    const entered = await send('/fane/inn', { token: each }, { authorization: `Bearer ${each}` });
    expect([400, 401]).toContain(entered.status);
    expect(entered.headers.getSetCookie()).toEqual([]);
    expect([403, 404]).toContain((await send(`/inn/${encodeURIComponent(each || 'x')}`, {}, {})).status);
    for (const [, { method, path }] of closed) {
      const cookie = `__Host-tall=${each}; __Host-fane=${each}; tall=${each}`;
      const page = await send(path, method === 'POST' ? { csrf: each } : undefined, { cookie, authorization: `Bearer ${each}` });
      expect([page.status, page.headers.getSetCookie()], path).toEqual([401, []]);
      expect(await page.text()).toContain('Du er ikke logget inn');
    }
  });

  it('nothing of what was shown, and no secret, is written down', async () => {
    for (const [, honest] of activities) await post({ ...honest(), ...activity }, authorization());
    const secrets = [appPassword, ...written(forBot, bot).split('.').slice(1)].filter((each) => each.length > 10);
    for (const secret of secrets) expect(told.join('\n')).not.toContain(secret);
  });
});

describe('what anybody may ask', () => {
  it('is whether it lives and is ready; how it goes is for those beside it', async () => {
    const near = await send('/readyz', undefined, {});
    expect(await near.json()).toEqual({ ready: true, casesNotShown: [4711] });
    const far = await send('/readyz', undefined, { 'x-forwarded-for': '10.0.0.1, 203.0.113.7' });
    expect(await far.json()).toEqual({ ready: true });
    const health = await send('/healthz', undefined, { 'x-forwarded-for': '203.0.113.7' });
    expect(await health.json()).toEqual({ status: 'lever' });
    expect([health.headers.get('x-content-type-options'), health.headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
  });
});

describe('what is sent again', () => {
  it('does nothing again, and shows nothing of a search', async () => {
    const ground = await openGround();
    const here = { serviceUrl: ground.connector.url };
    const twice = async (activity: Posted) => [await ground.post(activity), await ground.post(activity)];
    await twice(personalMessage(lightUnknown, { ...here, person: '0001' }));
    await ground.quiet();
    const { cases } = ground.assistant.app.desk;
    expect(await cases.list({})).toHaveLength(1);
    await twice(pressed('case-take', { nonce: 'n', own: { case: '1' } }, { ...here, person: '0011' }));
    expect((await cases.log(1)).map(({ event }) => event)).toEqual(['open', 'take']);
    const [found, again] = await twice({ ...search(), ...here } as Posted);
    expect([found?.body.includes('Sak 1'), again?.body.includes('Sak 1')]).toEqual([true, false]);
    await ground.close();
  });
});

describe('whoever sends too much', () => {
  it('is asked once to wait, in their own language, and is read again afterwards; others are read all the while', async () => {
    let ahead = 0;
    const intake = { person: [{ count: 3, within: 60_000 }], tenant: [], all: [] };
    const ground = await openGround({ config: { intake }, clock: () => new Date(Date.now() + ahead) });
    const says = (text: string, who: string) =>
      ground.post(personalMessage(text, { serviceUrl: ground.connector.url, person: who, locale: 'nn-NO' }));
    for (let count = 1; count <= 8; count += 1) expect((await says(`hei ${count}`, '0001')).status).toBe(200);
    await says('hei', '0002');
    await ground.quiet();
    const texts = ground.connector.texts('a:demo-0001');
    expect(texts).toHaveLength(4);
    expect(texts.filter((text) => text.startsWith('Du har sendt mange meldingar på kort tid'))).toHaveLength(1);
    expect(ground.connector.texts('a:demo-0002')).toHaveLength(1);
    const press = await ground.post(pressed('case-take', { nonce: 'n', own: { case: '1' } }, { serviceUrl: ground.connector.url }));
    expect(press.body).toContain('Du har sendt mange meldinger');
    const found = await ground.post({
      ...search(),
      serviceUrl: ground.connector.url,
      from: press && personalMessage('', { serviceUrl, person: '0001' })['from'],
    } as Posted);
    expect(found.body).toContain('Du har sendt mange meldinger');
    ahead = 61_000;
    await says('hei igjen', '0001');
    await ground.quiet();
    expect(ground.connector.texts('a:demo-0001')).toHaveLength(5);
    expect(ground.logged.filter((line) => line.includes('asked to wait'))).toHaveLength(1);
    await ground.close();
  });
});
