import { afterEach, describe, expect, it } from 'vitest';
import { openWebGround, type WebGround } from '../e2e/web-ground.ts';
import { webTexts } from '../text/web-texts.ts';
import type { Proof, Refusal } from './token-check.ts';

let ground: WebGround;
afterEach(() => ground.close());

const tenant = '22222222-2222-4222-8222-222222222222';
const proving = (proof: Proof) => openWebGround({ checkToken: async () => proof, leaderGroups: ['synthetic-group'] });
const proved = (id: string, groups: string[] = []) => proving({ is: 'proved', tenant, id, groups });
const enter = () => ground.post('/fane/inn', { token: 'synthetic' });

describe('the tab', () => {
  it('lets a listed leader in, with a cookie that lives inside Teams', async () => {
    ground = await proved('leader');
    const answer = await enter();
    expect(await answer.json()).toEqual({ to: '/tall?sprak=nb' });
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^__Host-fane=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned; Max-Age=3600$/);
    expect((await ground.get('/tall', cookie.split(';')[0], { 'sec-fetch-dest': 'iframe' })).status).toBe(200);
  });

  it('lets a member of the leaders’ group in', async () => {
    ground = await proved('somebody', ['synthetic-group']);
    const cookie = (await enter()).headers.getSetCookie()[0] ?? '';
    expect((await ground.get('/tall', cookie.split(';')[0])).status).toBe(200);
  });

  it.each(['asker', 'advisor', 'administrator', 'somebody'])('refuses %s in a whole sentence', async (who) => {
    ground = await proved(who, ['another-group']);
    const answer = await enter();
    expect([answer.status, await answer.json()]).toEqual([403, { sentence: webTexts.nb.refused.notLeader }]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  const reasons: Refusal[] = ['expired', 'audience', 'tenant', 'issuer', 'key', 'malformed', 'unreachable'];
  it.each(reasons)('says what is wrong with a token: %s', async (why) => {
    ground = await proving({ is: 'refused', why });
    const answer = await enter();
    expect(answer.status).toBe(why === 'unreachable' ? 503 : 401);
    expect(await answer.json()).toEqual({ sentence: webTexts.nb.sso[why] });
    expect(ground.logged.join()).toContain(why);
  });

  it('without a token, or where it is not set up, points to the chat', async () => {
    ground = await proved('leader');
    expect((await ground.post('/fane/inn', {})).status).toBe(400);
    await ground.close();
    ground = await openWebGround();
    const answer = await enter();
    expect([answer.status, await answer.json()]).toEqual([404, { sentence: webTexts.nb.sso.off }]);
  });

  it('may be framed by Teams before anybody is known', async () => {
    ground = await openWebGround();
    const shown = await ground.get('/fane?sprak=nn');
    expect(shown.headers.get('content-security-policy')).toContain('frame-ancestors https://teams.microsoft.com');
    expect(shown.headers.get('x-frame-options')).toBeNull();
    expect(await shown.text()).toContain('Vi spør Teams kven du er');
    expect(await (await ground.get('/fane/teams.js')).text()).toContain('getAuthToken');
  });
});
