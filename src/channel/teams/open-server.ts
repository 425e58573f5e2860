/** The HTTP door: the Bot Framework endpoint and the two addresses a watchman asks. Whatever is posted, no stack trace comes back. */
import type { AddressInfo } from 'node:net';
import { createServer, type Next, type Request, type Response } from 'restify';
import type { Log } from '../../desk/ports.ts';
import { AuthenticationFailed, type BotAuth, createAuthentication, type Endpoints } from './authentication.ts';
import { isBeside, knockerOf } from './knocker.ts';
import { answerPage, type Pages } from './pages.ts';
import { refusals } from './read-activity.ts';
import { readJson } from './read-json.ts';
import { isThisMachine } from './service-url.ts';
import { createTurns, type TakeTurn, type TurnParts } from './turns.ts';

export interface ServerParts extends Omit<TurnParts, 'authentication'> {
  host: string;
  /** 0: any free port. */
  port: number;
  bot: BotAuth;
  /** Tests only. */
  endpoints?: Endpoints;
  /** Whether questions can be taken now, and what a watchman should know: never texts, never people. */
  ready: () => Promise<{ ready: boolean; body: object }>;
  /** What else is answered here: pages for a browser. */
  pages?: Pages | undefined;
  log: Log;
}

export type OpenServer =
  | { is: 'open'; port: number; url: string; close: () => Promise<void> }
  /** Somebody else has the port. */
  | { is: 'port-taken'; port: number };

/** Rejects when the address cannot be listened on for another reason than a taken port. */
export async function openServer(parts: ServerParts): Promise<OpenServer> {
  const { host, port, bot, endpoints, ready, pages, log } = parts;
  if (bot.is === 'none' && !isThisMachine(host)) {
    throw new Error(
      'HOST peker ut av maskinen mens kontrollen av avsendere er slått av. Da kunne hvem som helst utgi seg for Teams. Sett HOST til 127.0.0.1.',
    );
  }
  const takeTurn = createTurns({ ...parts, authentication: createAuthentication(bot, endpoints) });
  const server = createServer({ name: 'alis-assistent' });
  let closing = false;

  server.pre((_request: Request, response: Response, next: Next) => {
    if (closing) response.setHeader('Connection', 'close');
    next();
  });
  server.post('/api/messages', (request: Request, response: Response, next: Next) => {
    void answerMessage(request, response, takeTurn, log).finally(() => next(false));
  });
  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    answer(response, 200, { status: 'lever' });
    next(false);
  });
  server.get('/readyz', (request: Request, response: Response, next: Next) => {
    void answerReady(request, response, ready, log).finally(() => next(false));
  });
  for (const { method, path } of pages?.routes ?? []) {
    const mount = method === 'GET' ? server.get.bind(server) : server.post.bind(server);
    mount(path, (request: Request, response: Response, next: Next) => {
      if (pages) void answerPage(request, response, pages).finally(() => next(false));
    });
  }
  server.on('restifyError', (_request: Request, _response: Response, error: Error & { toJSON?: () => object }, done: () => void) => {
    error.toJSON = () => ({ message: 'Her er det ingenting som svarer på dette. Bot Framework bruker POST /api/messages.' });
    done();
  });

  // A sender that says half a request and waits is let go; connections from Teams may rest a while between messages.
  server.server.requestTimeout = 20_000;
  server.server.headersTimeout = 10_000;
  server.server.keepAliveTimeout = 65_000;

  const opened = await listen(server, port, host);
  if (opened === 'taken') return { is: 'port-taken', port };
  const shown = host.includes(':') ? `[${host}]` : host;
  return { is: 'open', port: opened, url: `http://${shown}:${opened}`, close };

  function close(): Promise<void> {
    closing = true;
    return new Promise((resolve) => {
      // What is in work is finished; what hangs is cut off.
      const sweep = setInterval(() => server.server.closeIdleConnections(), 50);
      const cut = setTimeout(() => server.server.closeAllConnections(), 10_000);
      server.server.close(() => {
        clearInterval(sweep);
        clearTimeout(cut);
        resolve();
      });
      server.server.closeIdleConnections();
    });
  }
}

async function answerMessage(request: Request, response: Response, takeTurn: TakeTurn, log: Log): Promise<void> {
  const body = await readJson(request);
  if (body.is === 'gone') return;
  if (body.is === 'fault') {
    response.setHeader('Connection', 'close');
    return answer(response, body.status, { message: body.sentence });
  }
  try {
    const turn = await takeTurn(request.headers.authorization ?? '', body.value);
    if (turn.is === 'refused') {
      const { status, sentence } = refusals[turn.reason];
      log.warn({ reason: turn.reason }, 'An activity was refused.');
      return answer(response, status, { message: sentence });
    }
    answer(response, turn.response?.status ?? 200, turn.response?.body);
  } catch (error) {
    if (error instanceof AuthenticationFailed && error.status === 401) {
      log.warn({}, 'A request could not prove to come from Teams.');
      return answer(response, 401, { message: 'Avsenderen kunne ikke vise at den er Teams. Ingenting er lagret.' });
    }
    // Not acknowledged: Teams sends it again.
    log.error({ error: nameOf(error) }, 'An activity could not be taken in; the sender is asked to try again.');
    response.setHeader('Retry-After', '5');
    answer(response, 503, { message: 'Meldingen kunne ikke tas imot nå. Prøv igjen.' });
  }
}

/** Whether it is ready, anybody may know; how it goes, those who watch over it. */
async function answerReady(request: Request, response: Response, ready: ServerParts['ready'], log: Log): Promise<void> {
  try {
    const state = await ready();
    answer(response, state.ready ? 200 : 503, isBeside(knockerOf(request)) ? state.body : { ready: state.ready });
  } catch (error) {
    log.error({ error: nameOf(error) }, 'Whether we are ready could not be told.');
    answer(response, 503, { message: 'Assistenten vet ikke om den er klar. Se i loggen.' });
  }
}

function answer(response: Response, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(text);
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<number | 'taken'> {
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken');
      else
        reject(
          new Error(`Assistenten kan ikke lytte på adressen i HOST og porten i PORT (${error.code}). Sett dem til noe maskinen tillater.`),
        );
    });
    server.listen(port, host, () => resolve((server.server.address() as AddressInfo).port));
  });
}

/** Messages of errors may hold what was posted: only the kind is logged. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
