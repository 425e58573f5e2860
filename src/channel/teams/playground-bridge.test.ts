import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { starter } from '../../card/button.ts';
import { asInTeams, openBridge, playable } from './playground-bridge.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** Remembers what is posted to it, and says it back. */
async function listener() {
  const heard: { path: string; body: Record<string, unknown> }[] = [];
  const server: Server = createServer(async (request, response) => {
    let said = '';
    for await (const piece of request) said += piece;
    heard.push({ path: request.url ?? '', body: JSON.parse(said) });
    response.writeHead(201, { 'content-type': 'application/json' }).end(said);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  open.push({ close });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, close };
}
const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

describe('the bridge', () => {
  it('carries both ways, tells of the channel first, and says so when nobody answers', async () => {
    const [assistant, playground] = await Promise.all([listener(), listener()]);
    const bridge = await openBridge({ assistant: assistant.url, port: 0, firstFromChannel: { type: 'conversationUpdate' } });
    open.push(bridge);
    const activity = { type: 'message', text: 'Hei på deg', serviceUrl: `${playground.url}/_connector`, locale: 'en-US' };
    expect((await post(bridge.endpoint, activity)).status).toBe(201);
    await post(bridge.endpoint, activity);
    expect(assistant.heard.map(({ body }) => body['type'])).toEqual(['conversationUpdate', 'message', 'message']);
    const { path, body } = assistant.heard[1] ?? { path: '', body: {} };
    expect(path).toBe('/api/messages');
    expect(body).toMatchObject({ text: 'Hei på deg', locale: 'nb-NO' });

    const answer = await post(`${body['serviceUrl']}/v3/conversations/a/activities/1`, { text: 'Svar' });
    expect(await answer.json()).toEqual({ text: 'Svar' });
    expect(playground.heard).toEqual([{ path: '/_connector/v3/conversations/a/activities/1', body: { text: 'Svar' } }]);

    assistant.close();
    expect((await post(bridge.endpoint, activity)).status).toBe(502);
  });

  it('listens elsewhere when its port is taken', async () => {
    const first = await openBridge({ assistant: 'http://127.0.0.1:9', port: 0 });
    const port = Number(new URL(first.endpoint).port);
    const second = await openBridge({ assistant: 'http://127.0.0.1:9', port });
    open.push(first, second);
    expect(Number(new URL(second.endpoint).port)).not.toBe(port);
  });
});

it('an example that is pressed in the Playground is said', () => {
  const sent = { attachments: [{ content: { body: [{ selectAction: starter('Teller ferie?') }] } }] };
  const drawn = JSON.stringify(playable(sent));
  expect(drawn).not.toContain('msteams');
  const [data] = /\{"example":"[^"]*"\}/.exec(drawn) ?? [];
  const recipient = { id: '28:demo', name: 'Demo' };
  expect(asInTeams({ type: 'message', recipient, value: JSON.parse(data ?? '{}') })).toEqual({
    type: 'message',
    recipient,
    text: '<at>Demo</at> Teller ferie?',
    entities: [{ type: 'mention', mentioned: recipient, text: '<at>Demo</at>' }],
  });
});

it.each([[{ type: 'message', text: 'Hei', value: { verb: 'solved' } }], [{ type: 'typing' }]])('%j is left alone', (activity) => {
  expect(asInTeams(activity)).toEqual(activity);
});
