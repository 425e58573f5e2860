/** A leader's way from the chat to the figures and out again, over the real front door. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupMessage, personalMessage } from './activities.ts';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

interface Card {
  actions?: { type: string; title: string; url?: string }[];
}

/** The address on the button of what was answered. */
async function askForLink(text: string, person: string): Promise<{ said: string; title: string | undefined; url: string | undefined }> {
  const [reply] = await ground.ask(personalMessage(text, { serviceUrl: ground.connector.url, person }));
  const [attachment] = (reply?.activity['attachments'] ?? []) as { content: Card }[];
  const button = attachment?.content.actions?.find(({ type }) => type === 'Action.OpenUrl');
  return { said: String(reply?.activity['text']), title: button?.title, url: button?.url };
}

const press = (url: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
  fetch(url, { method: 'POST', headers, redirect: 'manual' });

describe('«åpne tallene»', () => {
  it.each([
    ['åpne tallene', 'Åpne tallene', 'Her er tallene. Lenken virker én gang'],
    ['Kan eg få sjå tala?', 'Opne tala', 'Her er tala. Lenkja verkar éin gong'],
    ['Show me the figures please', 'Open the figures', 'Here are the figures. The link works once'],
  ])('«%s» gives a leader a way in', async (text, title, sentence) => {
    const answer = await askForLink(text, '0031');
    expect(answer).toMatchObject({ title, said: expect.stringContaining(sentence) });
    expect(answer.url).toMatch(new RegExp(`^${ground.assistant.url}/inn/[\\w-]{43}$`));
  });

  it('leads in once, over plain http on this machine, and out again', async () => {
    const { url = '' } = await askForLink('Vis meg tallene', '0031');
    expect(await (await fetch(url)).text()).toContain('Lenken virker én gang');
    const opened = await press(url);
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/tall?sprak=nb']);
    const [cookie = ''] = opened.headers.getSetCookie();
    expect(cookie).toMatch(/^tall=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=28800$/);
    const page = await fetch(`${ground.assistant.url}/tall`, { headers: { cookie } });
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await press(url)).status).toBe(403);

    const csrf = /name="csrf" value="(\w+)"/.exec(await page.text())?.[1] ?? '';
    const out = await fetch(`${ground.assistant.url}/ut`, {
      method: 'POST',
      headers: { cookie, origin: ground.assistant.url },
      body: new URLSearchParams({ csrf }),
    });
    expect(out.status).toBe(200);
    expect((await fetch(`${ground.assistant.url}/tall`, { headers: { cookie } })).status).toBe(401);
  });

  it.each([
    ['an asker', '0001'],
    ['an advisor', '0011'],
    ['an administrator', '0041'],
  ])('gives %s a sentence and no way in', async (_, person) => {
    const answer = await askForLink('åpne tallene', person);
    expect(answer.url).toBeUndefined();
    expect(answer.said).toContain('Tallene er for lederne ved kontorene');
  });

  it('gives nobody a way in where others read along', async () => {
    const posted = groupMessage('åpne tallene', { serviceUrl: ground.connector.url, person: '0031' });
    const [reply] = await ground.ask(posted);
    expect(JSON.stringify(reply?.activity)).not.toContain('/inn/');
  });

  it('keeps no secret: neither log nor database holds what stood in a link', async () => {
    const { url = '' } = await askForLink('åpne statistikken', '0031');
    const secret = url.split('/').at(-1) ?? '';
    expect(secret).toHaveLength(43);
    await ground.quiet();
    const { readFile, readdir } = await import('node:fs/promises');
    for (const file of (await readdir(ground.folder)).filter((name) => name.startsWith('assistant.db')))
      expect((await readFile(`${ground.folder}/${file}`)).includes(secret), file).toBe(false);
    expect(ground.logged.join()).not.toContain(secret);
  });

  it('a form too large is let go', async () => {
    const answer = await fetch(`${ground.assistant.url}/inn/x`, { method: 'POST', body: 'x'.repeat(40_000) });
    expect(answer.status).toBe(413);
  });
});
