import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWebGround, people, type WebGround } from '../e2e/web-ground.ts';
import { may } from '../office/access.ts';
import { noRoles } from '../office/roles.ts';
import { type PlaceName, places } from './addresses.ts';
import { csrfOf } from './csrf.ts';

let ground: WebGround;
beforeEach(async () => {
  ground = await openWebGround();
});
afterEach(() => ground.close());

const minute = 60_000;
const cookieOf = (response: Response) => response.headers.getSetCookie()[0] ?? '';
const pairOf = (cookie: string) => cookie.split(';')[0] ?? '';
const csrfIn = (html: string) => /name="csrf" value="([0-9a-f]+)"/.exec(html)?.[1] ?? '';

describe('a link from the chat', () => {
  it('shows a button, and looking at it uses nothing up', async () => {
    const link = await ground.link('leader');
    for (const _ of [1, 2, 3]) {
      const shown = await ground.get(`/inn/${link}`);
      expect(shown.status).toBe(200);
      expect(shown.headers.getSetCookie()).toEqual([]);
      expect(await shown.text()).toContain(`<form method="post" action="/inn/${link}?sprak=nb">`);
    }
    expect((await ground.post(`/inn/${link}`, {})).status).toBe(303);
  });

  it('opens once, and leads to the figures', async () => {
    const link = await ground.link('leader');
    const opened = await ground.post(`/inn/${link}?sprak=nn`, {});
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/tall?sprak=nn']);
    expect(cookieOf(opened)).toMatch(/^__Host-tall=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=28800$/);
    expect((await ground.get('/tall', pairOf(cookieOf(opened)))).status).toBe(200);

    const again = await ground.post(`/inn/${link}`, {});
    expect(again.status).toBe(403);
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(await again.text()).toContain('Lenken er alt brukt. Den virker bare én gang.');
  });

  it('of ten who press at once, one gets in', async () => {
    const link = await ground.link('leader');
    const answers = await Promise.all(Array.from({ length: 10 }, () => ground.post(`/inn/${link}`, {})));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  it.each([
    ['14 minutes and 59 seconds', 15 * minute - 1000, 303, ''],
    ['15 minutes', 15 * minute, 403, 'Lenken er for gammel. Den virker i 15 minutter.'],
    ['a day', 24 * 60 * minute, 403, 'Lenken er for gammel.'],
  ])('after %s', async (_, later, status, sentence) => {
    const link = await ground.link('leader');
    ground.now += later;
    const answer = await ground.post(`/inn/${link}`, {});
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(sentence);
  });

  it('altered in one letter, it is nobody’s', async () => {
    const link = await ground.link('leader');
    for (const altered of [
      `${link}A`,
      link.slice(1),
      link.toUpperCase(),
      link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      '%00',
      '%zz',
    ]) {
      const answer = await ground.post(`/inn/${altered}`, {});
      expect(answer.status, altered).toBe(403);
      expect(await answer.text()).toContain('Lenken er ikke en av våre');
    }
    expect((await ground.post(`/inn/${link}`, {})).status).toBe(303);
  });

  it('does not let in who is leader no longer', async () => {
    const link = await ground.link('leader');
    ground.roles['leader'] = noRoles;
    const answer = await ground.post(`/inn/${link}`, {});
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Tallene er for lederne ved kontorene');
  });

  it('is not pressed from another site', async () => {
    const link = await ground.link('leader');
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://ond.example.no' },
      { origin: 'null' },
      {},
    ])
      expect((await ground.post(`/inn/${link}`, {}, undefined, headers as Record<string, string>)).status).toBe(403);
    expect((await ground.post(`/inn/${link}`, {}, undefined, { origin: 'https://tall.example.no' })).status).toBe(303);
  });
});

describe('a session', () => {
  it('ends after eight hours', async () => {
    const cookie = pairOf(cookieOf(await ground.post(`/inn/${await ground.link('leader')}`, {})));
    ground.now += 8 * 60 * minute - 1000;
    expect((await ground.get('/tall', cookie)).status).toBe(200);
    ground.now += 1000;
    const late = await ground.get('/tall', cookie);
    expect(late.status).toBe(401);
    expect(await late.text()).toContain('Du er ikke logget inn, eller det er lenge siden sist.');
  });

  it('ends with the role', async () => {
    const cookie = await ground.signedIn('leader');
    expect((await ground.get('/tall', cookie)).status).toBe(200);
    ground.roles['leader'] = { advisorOf: ['ost'], leader: false, administrator: false };
    expect((await ground.get('/tall', cookie)).status).toBe(403);
  });

  it('signs out only by our own button, and then for good', async () => {
    const cookie = await ground.signedIn('leader');
    const csrf = csrfIn(await (await ground.get('/tall', cookie)).text());
    expect(csrf).toMatch(/^[0-9a-f]{64}$/);
    expect((await ground.post('/ut', {}, cookie)).status).toBe(403);
    expect((await ground.post('/ut', { csrf: csrf.replace(/./, 'x') }, cookie)).status).toBe(403);
    expect((await ground.post('/ut', { csrf }, cookie, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ground.get('/tall', cookie)).status).toBe(200);
    const out = await ground.post('/ut', { csrf }, cookie);
    expect(out.status).toBe(200);
    expect(out.headers.getSetCookie().join()).toMatch(/__Host-tall=;.*Max-Age=0/);
    expect((await ground.get('/tall', cookie)).status).toBe(401);
  });

  it('of one door does not open the other', async () => {
    const cookie = await ground.signedIn('leader', { door: 'tab' });
    expect((await ground.get('/tall', cookie.replace('fane', 'tall'))).status).toBe(401);
    expect((await ground.get('/tall', 'tall=x; __Host-tall=guess; fane=')).status).toBe(401);
  });

  it('may be framed by Teams when it began there, and by nobody else', async () => {
    const framing = async (cookie: string) => (await ground.get('/tall', cookie)).headers.get('content-security-policy');
    expect(await framing(await ground.signedIn('leader', { door: 'tab' }))).toMatch(
      /frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/\*\.cloud\.microsoft$/,
    );
    expect(await framing(await ground.signedIn('leader'))).toMatch(/frame-ancestors 'none'$/);
  });
});

describe('every address', () => {
  const all = Object.values(places).map(({ method, path }) => [method, path] as const);
  const named = (Object.keys(places) as PlaceName[]).map((name) => [places[name].method, places[name].path, `page:${name}`] as const);
  const open = (path: string) => path.replace(':link', 'x'.repeat(43)).replace('last-ned', 'last-ned?form=csv');
  const come = (method: 'GET' | 'POST', path: string, cookie?: string, form = {}) =>
    method === 'GET' ? ground.get(open(path), cookie) : ground.post(open(path), form, cookie);

  it.each(named)('%s %s is for those the table says (%s)', async (method, path, deed) => {
    const stranger = await come(method, path);
    // What anyone may come to can still say no: there is no such link, no tab.
    expect(stranger.status !== 401, 'a stranger').toBe(may(deed, 'stranger'));
    for (const [who, roles] of Object.entries(people)) {
      const cookie = await ground.signedIn(who);
      if (may(deed, 'stranger')) expect([200, 403, 404], who).toContain((await come(method, path, cookie)).status);
      else {
        // A form of ours is known by its word.
        if (method === 'POST') expect((await come(method, path, cookie)).status, who).toBe(403);
        const csrf = csrfOf(cookie.split('=')[1] ?? '');
        expect((await come(method, path, cookie, { csrf })).status, who).toBe(may(deed, roles, { own: true }) ? 200 : 403);
      }
    }
  });

  it.each(all)('%s %s is sealed', async (method, path) => {
    const { headers } = await come(method, path, await ground.signedIn('leader'));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; style-src 'self'; script-src 'self'");
    expect(policy).not.toMatch(/unsafe|data:|\*[ ;]/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('cache-control')).toBe(/\.\w+$/.test(path) ? 'public, max-age=300' : 'no-store');
  });

  it.each(all.filter(([method, path]) => method === 'GET' && !/\.\w+$|last-ned/.test(path)))(
    '%s %s runs nothing of its own in the page',
    async (method, path) => {
      const html = await (await come(method, path, await ground.signedIn('leader'))).text();
      expect(html).not.toMatch(/<script(?! src="\/)|<style|\sstyle=|\son\w+=|javascript:/i);
      expect(html).toMatch(/^<!doctype html>\n<html lang="nb">/);
      expect(html.match(/<h1>/g)).toHaveLength(1);
    },
  );

  it.each(['/', '/tall/', '/tall/x', '/inn', '/inn/', '/inn/a/b', '/fane/x', '/tall%2f'])('%s is none', async (path) => {
    expect((await ground.get(path, await ground.signedIn('leader'))).status).toBe(404);
  });
});

describe('a visitor', () => {
  it('who comes very often is asked to wait, and others are not', async () => {
    const cookie = await ground.signedIn('leader');
    for (let visit = 0; visit < 120; visit += 1) expect((await ground.get('/tall?periode=x')).status).toBe(401);
    const stopped = await ground.get('/tall');
    expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await stopped.text()).toContain('Vent litt, og prøv igjen.');
    expect((await ground.get('/tall', cookie)).status).toBe(200);
    ground.now += minute;
    expect((await ground.get('/tall')).status).toBe(401);
  });

  it.each([
    ['nb', 'Logg ut', 'Du er ikke logget inn'],
    ['nn', 'Logg ut', 'Du er ikkje logga inn'],
    ['en', 'Sign out', 'You are not signed in'],
  ])('reads %s when the address asks for it', async (language, out, refused) => {
    const inside = await (await ground.get(`/tall?sprak=${language}`, await ground.signedIn('leader'))).text();
    expect(inside).toContain(`<html lang="${language}">`);
    expect(inside).toContain(out);
    expect(await (await ground.get(`/tall?sprak=${language}`)).text()).toContain(refused);
  });

  it('who writes something else in the address is told so, and it is not repeated as markup', async () => {
    const cookie = await ground.signedIn('leader');
    for (const query of ['periode=2026-W54', 'periode=%3Cscript%3E', 'kontor=atlantis', 'periode=2026-13']) {
      const answer = await ground.get(`/tall?${query}`, cookie);
      expect(answer.status, query).toBe(400);
      expect(await answer.text()).not.toContain('<script>');
    }
  });

  it('finds no stack trace when something breaks', async () => {
    const broken = await openWebGround({
      figures: {
        compared: () => Promise.reject(new Error('secret inside')),
        total: () => Promise.reject(new Error('secret inside')),
        span: () => Promise.reject(new Error('secret inside')),
      },
    });
    const answer = await broken.get('/tall', await broken.signedIn('leader'));
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toContain('Noe gikk galt hos oss.');
    expect(text + broken.logged.join()).not.toContain('secret inside');
    await broken.close();
  });
});
