/** Carries pages of another room over this server: a request in, a response out, in the words of the web itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { knockerOf } from './knocker.ts';

export interface Pages {
  routes: readonly { method: 'GET' | 'POST'; path: string }[];
  /** `from`: the address of whoever knocks. Never rejects. */
  answer(request: Request, from: string): Promise<Response>;
}

/** The forms of our pages are short. */
const largestForm = 32 * 1024;

export async function answerPage(request: IncomingMessage, response: ServerResponse, pages: Pages): Promise<void> {
  const form = request.method === 'POST' ? await readForm(request) : undefined;
  if (form === 'too-large') {
    response.writeHead(413, { Connection: 'close', 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Skjemaet er større enn det kan være, og er ikke lest. Gå tilbake og prøv igjen.');
    return;
  }
  if (form === 'gone') return;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) headers.append(name, each);
  }
  const asked = new Request(`http://pages${request.url ?? '/'}`, { method: request.method ?? 'GET', headers, body: form ?? null });
  const answered = await pages.answer(asked, knockerOf(request));
  const body = Buffer.from(await answered.arrayBuffer());
  if (response.headersSent || response.destroyed) return;
  for (const [name, value] of answered.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = answered.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  response.setHeader('Content-Length', body.length);
  response.writeHead(answered.status);
  response.end(body);
}

async function readForm(request: IncomingMessage): Promise<string | 'too-large' | 'gone'> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > largestForm) return 'too-large';
      pieces.push(piece);
    }
  } catch {
    return 'gone';
  }
  return Buffer.concat(pieces).toString('utf8');
}
