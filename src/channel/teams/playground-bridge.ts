/**
 * Stands between the Playground and the assistant, and does what Teams does where the Playground does not: its people are Norwegian (it says en-US of
 * everyone), an example that is pressed is said (it throws on `msteams` in a button's data), and an app that is added is added to the channel too.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Bridge {
  /** Where the Playground is to send its activities. */
  endpoint: string;
  close(): void;
}

export interface BridgeParts {
  assistant: string;
  /** Where to listen, when it is free: addresses of conversations are kept, and should live through a restart. */
  port: number;
  /** A channel's own activity, posted once when the Playground has shown where it is reached. */
  firstFromChannel?: Record<string, unknown>;
}

type Json = Record<string, unknown>;

export async function openBridge({ assistant, port, firstFromChannel }: BridgeParts): Promise<Bridge> {
  let playground: string | undefined;
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    try {
      const posted = await bodyOf(request);
      const outward = url.startsWith(connector);
      const target = outward ? `${playground}${url.slice(connector.length)}` : `${assistant}${url}`;
      const forward = (body: string) => fetch(target, { method, headers: { 'content-type': 'application/json' }, ...(body && { body }) });
      const activity = jsonIn(posted);
      if (!outward && typeof activity?.['serviceUrl'] === 'string') {
        const isFirst = playground === undefined;
        playground = activity['serviceUrl'];
        if (isFirst && firstFromChannel) await forward(JSON.stringify({ ...firstFromChannel, serviceUrl: address() }));
      }
      const changed = activity && (outward ? playable(activity) : { ...asInTeams(activity), serviceUrl: address() });
      const answer = await forward(changed ? JSON.stringify(changed) : posted);
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      response.writeHead(502).end();
    }
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}${connector}`;
  const listen = (at: number) =>
    new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(at, '127.0.0.1', () => resolve(true));
    });
  if (!(await listen(port))) await listen(0);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const connector = '/connector';

/** What the Playground posts, as Teams would have. */
export function asInTeams(activity: Json): Json {
  const { value, ...rest } = activity;
  const example = (value as Json | undefined)?.['example'];
  const said = activity['type'] === 'message' && typeof example === 'string' ? { ...rest, ...toTheBot(rest, example) } : activity;
  return 'locale' in said ? { ...said, locale: 'nb-NO' } : said;
}

/** Whoever presses speaks to the bot, wherever it is. */
function toTheBot({ recipient }: Json, example: string): Json {
  const { name = '' } = (recipient ?? {}) as { name?: string };
  const text = `<at>${name}</at>`;
  return { text: `${text} ${example}`, entities: [{ type: 'mention', mentioned: recipient, text }] };
}

/** What the assistant sends, without what the Playground cannot press. */
export function playable(activity: Json): Json {
  return JSON.parse(JSON.stringify(activity), (name, value: unknown) => {
    const msteams = name === 'data' ? (value as { msteams?: Json } | null)?.msteams : undefined;
    return msteams?.['type'] === 'imBack' ? { example: msteams['value'] } : value;
  }) as Json;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function jsonIn(text: string): Json | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Json) : undefined;
  } catch {
    return undefined;
  }
}
