/** Teams' connector as the assistant sees it, on loopback, doing wrong on request. It alone knows what it accepted. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault =
  /** An answer that is not yes. */
  | { answer: number; retryAfter?: string; code?: string }
  /** No answer: accepted or not, the sender cannot tell. */
  | { silence: 'accepted' | 'lost' }
  /** The connection breaks: accepted or not, the sender cannot tell. */
  | { reset: 'accepted' | 'lost' };

export interface Arrival {
  method: string;
  /** Whole, with `;messageid=`; undefined when a conversation is created. */
  conversation: string | undefined;
  /** Activity that is replied to or updated. */
  activityId: string | undefined;
  activity: Record<string, unknown>;
  authorization: string | undefined;
  /** Milliseconds since the connector opened. */
  at: number;
  accepted: boolean;
  /** Given by us when accepted. */
  id: string;
}

export interface FakeConnector {
  /** Give it as serviceUrl. */
  url: string;
  /** Everything that came, in order. */
  arrivals: Arrival[];
  /** What was accepted: what people see. */
  accepted(): Arrival[];
  /** Texts people see in a conversation, in order; typing left out. */
  texts(conversation?: string): string[];
  /** Who is in a team or a channel, by Entra id; a conversation that is not here answers 404. */
  members: Map<string, string[]>;
  /** The next requests meet these, one each; `ok` lets one through. */
  next(...faults: (Fault | 'ok')[]): void;
  /** Decides for every request; `next` goes first. */
  decide(fault: (arrival: Arrival) => Fault | undefined): void;
  /** Resolves when so many arrivals satisfy the condition; rejects when that takes too long. */
  until(condition: (arrivals: Arrival[]) => boolean, within?: number): Promise<Arrival[]>;
  close(): Promise<void>;
}

export async function openFakeConnector(port = 0): Promise<FakeConnector> {
  const opened = performance.now();
  const arrivals: Arrival[] = [];
  const members = new Map<string, string[]>();
  const script: (Fault | 'ok')[] = [];
  const watchers = new Set<() => void>();
  let decide: (arrival: Arrival) => Fault | undefined = () => undefined;

  const server = createServer((request, response) => {
    const listed = request.method === 'GET' ? memberPath.exec(request.url ?? '') : null;
    if (listed) return answerMembers(response, members.get(decodeURIComponent(listed[1] ?? '')));
    void readAll(request).then((body) => {
      const arrival = arrivalOf(request, body, performance.now() - opened, arrivals.length + 1);
      if (!arrival) return say(response, 404, {});
      const planned = script.shift();
      const fault = planned === 'ok' ? undefined : (planned ?? decide(arrival));
      arrival.accepted = !fault || ('silence' in fault && fault.silence === 'accepted') || ('reset' in fault && fault.reset === 'accepted');
      arrivals.push(arrival);
      answer(request, response, arrival, fault);
      for (const look of watchers) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  const accepted = () => arrivals.filter((arrival) => arrival.accepted);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrivals,
    accepted,
    members,
    texts: (conversation) =>
      accepted()
        .filter(
          (arrival) => arrival.activity['type'] === 'message' && (conversation === undefined || arrival.conversation === conversation),
        )
        .map((arrival) => String(arrival.activity['text'] ?? '')),
    next: (...faults) => void script.push(...faults),
    decide: (fault) => {
      decide = fault;
    },
    until: (condition, within = 10_000) =>
      new Promise((resolve, reject) => {
        const done = (settle: () => void) => {
          watchers.delete(look);
          clearTimeout(timer);
          settle();
        };
        const look = () => condition(arrivals) && done(() => resolve(arrivals));
        const timer = setTimeout(
          () => done(() => reject(new Error(`The connector waited ${within} ms in vain; ${arrivals.length} requests came.`))),
          within,
        );
        watchers.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, arrival: Arrival, fault: Fault | undefined): void {
  if (!fault) {
    const created =
      arrival.conversation === undefined
        ? { id: `19:ny@thread.tacv2;messageid=${arrival.id}`, activityId: arrival.id }
        : { id: arrival.id };
    say(response, arrival.method === 'PUT' ? 200 : 201, created);
  } else if ('answer' in fault) {
    const headers = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
    say(response, fault.answer, { error: { code: fault.code ?? 'Syntetisk', message: 'Syntetisk feil.' } }, headers);
  } else if ('reset' in fault) {
    request.socket.resetAndDestroy();
  }
}

const memberPath = /^\/v3\/conversations\/([^/]+)\/pagedmembers(?:\?|$)/;

function answerMembers(response: ServerResponse, ids: string[] | undefined): void {
  const body = ids && { members: ids.map((aadObjectId) => ({ id: `29:${aadObjectId}`, aadObjectId, name: 'Syntetisk' })) };
  say(response, body ? 200 : 404, body ?? {});
}

/** No chaining: in a process where restify is loaded, writeHead returns nothing. */
function say(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

const path = /^\/v3\/conversations(?:\/([^/]+)\/activities(?:\/([^/]+))?)?\/?$/;

function arrivalOf(request: IncomingMessage, body: string, at: number, count: number): Arrival | undefined {
  const match = path.exec(request.url ?? '');
  if (!match || !['POST', 'PUT'].includes(request.method ?? '')) return undefined;
  return {
    method: request.method ?? '',
    conversation: match[1] === undefined ? undefined : decodeURIComponent(match[1]),
    activityId: match[2] === undefined ? undefined : decodeURIComponent(match[2]),
    activity: JSON.parse(body) as Record<string, unknown>,
    authorization: request.headers.authorization,
    at,
    accepted: false,
    id: `synt-${count}`,
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
