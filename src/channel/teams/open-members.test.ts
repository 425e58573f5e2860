/** Who is in a team and in a group, asked of loopback servers that answer as Teams and Graph do. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openGroups } from './open-groups.ts';
import { openMembers } from './open-members.ts';

const tenant = '00000000-0000-4000-8000-0000000000aa';
const bot = { is: 'microsoft' as const, appId: 'synt-app', appPassword: 'synt-hemmelighet', appTenantId: tenant };
const serviceUrls = { hosts: [], loopback: true };

const servers: (() => void)[] = [];
afterEach(() => {
  for (const close of servers.splice(0)) close();
});

/** Undefined: never answers. */
async function serve(answer: (request: IncomingMessage, body: string) => { status?: number; body: unknown } | undefined): Promise<string> {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece) => {
      text += String(piece);
    });
    request.on('end', () => {
      const said = answer(request, text);
      if (!said) return;
      response.writeHead(said.status ?? 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(said.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the members of a team', () => {
  it('are read page by page, with the key, ids only', async () => {
    const asked: string[] = [];
    const serviceUrl = await serve((request) => {
      asked.push(`${request.url} ${request.headers.authorization}`);
      return request.url?.includes('continuationToken=side2')
        ? { body: { members: [{ id: '29:3', objectId: 'CCCC' }] } }
        : {
            body: {
              continuationToken: 'side2',
              members: [
                { id: '29:1', aadObjectId: 'AAAA', tenantId: tenant, name: 'Syntetisk Rådgiver' },
                { id: '29:2', aadObjectId: 'BBBB', tenantId: 'another-tenant' },
              ],
            },
          };
    });
    const membersOf = openMembers({ bot, serviceUrls, token: async () => 'synt-key' });
    expect(await membersOf({ serviceUrl: `${serviceUrl}/`, tenant }, '19:synt-team@thread.tacv2')).toEqual(['aaaa', 'cccc']);
    expect(asked).toEqual([
      '/v3/conversations/19%3Asynt-team%40thread.tacv2/pagedmembers?pageSize=500 Bearer synt-key',
      '/v3/conversations/19%3Asynt-team%40thread.tacv2/pagedmembers?pageSize=500&continuationToken=side2 Bearer synt-key',
    ]);
  });

  it.each<[string, Parameters<typeof serve>[0]]>([
    ['a refusal', () => ({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } })],
    ['a fault', () => ({ status: 500, body: {} })],
    ['something else than members', () => ({ body: { value: [] } })],
    ['silence', () => undefined],
    ['pages without end', () => ({ body: { members: [], continuationToken: 'igjen' } })],
  ])('are unknown after %s', async (_, answer) => {
    const serviceUrl = await serve(answer);
    const membersOf = openMembers({ bot, serviceUrls, token: async () => 'k', timeout: 300 });
    expect(await membersOf({ serviceUrl, tenant }, '19:synt')).toBeUndefined();
  });

  it('are not asked for at an address that is not Teams’, nor without a key', async () => {
    let asked = 0;
    const serviceUrl = await serve(() => {
      asked++;
      return { body: { members: [] } };
    });
    const strict = openMembers({ bot, serviceUrls: { hosts: ['smba.trafficmanager.net'], loopback: false }, token: async () => 'k' });
    expect(await strict({ serviceUrl, tenant }, '19:synt')).toBeUndefined();
    const keyless = openMembers({ bot, serviceUrls, token: () => Promise.reject(new Error('synt')) });
    expect(await keyless({ serviceUrl, tenant }, '19:synt')).toBeUndefined();
    const waiting = openMembers({ bot, serviceUrls, token: () => new Promise(() => {}), timeout: 100 });
    expect(await waiting({ serviceUrl, tenant }, '19:synt')).toBeUndefined();
    expect(asked).toBe(0);
  });
});

describe('the members of a group in Entra', () => {
  const serveGraph = async (members: (url: string, origin: string) => unknown) => {
    let tokens = 0;
    let origin = '';
    origin = await serve((request, body) => {
      if (request.url === `/${tenant}/oauth2/v2.0/token`) {
        tokens++;
        expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({ client_id: 'synt-app', grant_type: 'client_credentials' });
        return { body: { access_token: 'graf', expires_in: 3600 } };
      }
      return request.headers.authorization === 'Bearer graf' ? { body: members(request.url ?? '', origin) } : { status: 401, body: {} };
    });
    return { endpoints: { login: origin, graph: origin }, tokens: () => tokens };
  };

  it('are read page by page, with one key for as long as it lasts', async () => {
    const { endpoints, tokens } = await serveGraph((url, origin) =>
      url.includes('side2')
        ? { value: [{ id: 'BBBB' }] }
        : { value: [{ id: 'AAAA' }], '@odata.nextLink': `${origin}/v1.0/groups/g/transitiveMembers?side2` },
    );
    let now = Date.parse('2026-11-22T10:00:00Z');
    const groupMembersOf = openGroups(bot, { endpoints, clock: () => new Date(now) });
    expect(await groupMembersOf('g')).toEqual(['aaaa', 'bbbb']);
    await groupMembersOf('g');
    expect(tokens()).toBe(1);
    now += 3_600_000;
    await groupMembersOf('g');
    expect(tokens()).toBe(2);
  });

  it('are unknown when the next page lies elsewhere, or Graph says no', async () => {
    const elsewhere = await serveGraph(() => ({ value: [], '@odata.nextLink': 'http://127.0.0.1:9/v1.0/groups/g' }));
    expect(await openGroups(bot, { endpoints: elsewhere.endpoints })('g')).toBeUndefined();
    const denied = await serve(() => ({ status: 401, body: { error: 'invalid_client' } }));
    expect(await openGroups(bot, { endpoints: { login: denied, graph: denied } })('g')).toBeUndefined();
  });
});
