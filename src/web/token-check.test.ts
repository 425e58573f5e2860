import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTokenCheck, type Proof, type TokenCheck } from './token-check.ts';

// Synthetic, all of it.
const tenant = '22222222-2222-4222-8222-222222222222';
const other = '33333333-3333-4333-8333-333333333333';
const app = '11111111-1111-4111-8111-111111111111';
const person = '44444444-4444-4444-8444-444444444444';
const group = '55555555-5555-4555-8555-555555555555';
const now = new Date('2026-11-22T12:00:00Z');
const at = (seconds: number) => Math.floor(now.getTime() / 1000) + seconds;

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: Pair;
let theirs: Pair;
let keys: Server;
let check: TokenCheck;
let asked: string[];

const ruleAt = (keysUrl: string) => ({ audiences: [app, `api://tall.example.no/${app}`], tenants: new Set([tenant, other]), keysUrl });

beforeAll(async () => {
  ours = await generateKeyPair('RS256');
  theirs = await generateKeyPair('RS256');
  asked = [];
  const published = JSON.stringify({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] });
  keys = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(published);
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  check = createTokenCheck(ruleAt(`http://127.0.0.1:${(keys.address() as AddressInfo).port}/{tenant}/keys`), () => now);
});
afterAll(() => new Promise((resolve) => keys.close(resolve)));

interface Forged {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: Pair['privateKey'];
}

const honest = {
  aud: app,
  iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
  iat: at(-60),
  nbf: at(-60),
  exp: at(3600),
  tid: tenant,
  oid: person,
  scp: 'access_as_user',
  ver: '2.0',
};

function token({ claims = {}, header = {}, key = ours.privateKey }: Forged = {}): Promise<string> {
  const payload = Object.fromEntries(Object.entries({ ...honest, ...claims }).filter(([, value]) => value !== undefined));
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'JWT', ...header }).sign(key);
}

describe('a token from Teams', () => {
  it.each([
    ['as Entra makes them', {}],
    ['of the first version', { aud: `api://tall.example.no/${app}`, iss: `https://sts.windows.net/${tenant}/` }],
    ['with more scopes', { scp: 'openid access_as_user' }],
    ['written in capitals', { tid: tenant.toUpperCase(), oid: person.toUpperCase() }],
  ])('%s proves who it is', async (_, claims) => {
    expect(await check(await token({ claims }))).toEqual({ is: 'proved', tenant, id: person, groups: [] });
  });

  it('brings the groups', async () => {
    expect(await check(await token({ claims: { groups: [group.toUpperCase()] } }))).toMatchObject({ groups: [group] });
  });

  it('is held against the keys of its own tenant', () => {
    expect(new Set(asked)).toEqual(new Set([`/${tenant}/keys`]));
  });

  const refused = (why: string): Proof => ({ is: 'refused', why }) as Proof;
  it.each([
    ['is expired', { exp: at(-61) }, 'expired'],
    ['is for later', { nbf: at(120) }, 'expired'],
    ['never expires', { exp: undefined }, 'malformed'],
    ['is for another audience', { aud: '99999999-9999-4999-8999-999999999999' }, 'audience'],
    ['is for nobody', { aud: undefined }, 'audience'],
    ['is for our app under another address', { aud: `api://annet.example.no/${app}` }, 'audience'],
    ['is from a tenant that may not', { tid: '66666666-6666-4666-8666-666666666666' }, 'tenant'],
    ['is from no tenant', { tid: undefined }, 'malformed'],
    ['is from another issuer', { iss: 'https://login.example.no/v2.0' }, 'issuer'],
    ['says one tenant and is issued by another', { tid: other }, 'issuer'],
    ['is an app’s', { scp: undefined, roles: ['Everything'] }, 'malformed'],
    ['calls itself an app’s', { idtyp: 'app' }, 'malformed'],
    ['was meant for another use of the app', { scp: 'Mail.Read' }, 'malformed'],
    ['has no person', { oid: undefined }, 'malformed'],
    ['has a person of another shape', { oid: '*' }, 'malformed'],
  ])('that %s is refused', async (_, claims, why) => {
    expect(await check(await token({ claims }))).toEqual(refused(why));
  });

  it('signed with another key under a known name is refused', async () => {
    expect(await check(await token({ key: theirs.privateKey }))).toEqual(refused('key'));
  });
  it('signed with a key nobody published is refused', async () => {
    expect(await check(await token({ header: { kid: 'two' } }))).toEqual(refused('key'));
  });
  it('changed by one letter is refused', async () => {
    const [head, body, sign] = (await token()).split('.');
    const changed = Buffer.from(JSON.stringify({ ...honest, oid: group })).toString('base64url');
    expect(await check(`${head}.${changed}.${sign}`)).toEqual(refused('key'));
    expect(body).not.toBe(changed);
  });
  it.each([
    ['none', ''],
    ['HS256', 'c2lnbmVk'],
  ])('with algorithm %s is refused', async (alg, sign) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    expect((await check(`${part({ alg, kid: 'one' })}.${part(honest)}.${sign}`)).is).toBe('refused');
  });
  it.each(['', 'x', 'a.b.c', '..', '{}', 'ey.ey.ey', 'æøå'.repeat(1000)])('«%.20s» is none', async (text) => {
    expect(await check(text)).toEqual(refused('malformed'));
  });
  it('is not held against keys that cannot be had', async () => {
    const blind = createTokenCheck(ruleAt('http://127.0.0.1:9/{tenant}'), () => now);
    expect(await blind(await token())).toEqual(refused('unreachable'));
  });
});
