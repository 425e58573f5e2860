/** A model service on this machine, over real HTTP: it checks what it is asked as the published API does, and answers as it is told to. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { answerOf, letters, publishedEmbeddings, type VectorOf } from './fake-vectors.ts';

/** The fields of POST /chat/completions that we use, as OpenAI publishes them; anything else is refused. */
const published = z.strictObject({
  model: z.string().min(1),
  messages: z.array(z.strictObject({ role: z.enum(['system', 'user', 'assistant', 'developer']), content: z.string() })).min(1),
  response_format: z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.string().regex(/^[\w-]{1,64}$/),
      strict: z.boolean(),
      schema: z.looseObject({ type: z.literal('object'), additionalProperties: z.literal(false), required: z.array(z.string()) }),
    }),
  }),
  max_tokens: z.int().positive().optional(),
  max_completion_tokens: z.int().positive().optional(),
  temperature: z.number().min(0).max(2).optional(),
  store: z.boolean().optional(),
  stream: z.boolean().optional(),
  stream_options: z.strictObject({ include_usage: z.boolean() }).optional(),
});
export type Asked = z.infer<typeof published>;

export interface ShownPassage {
  id: string;
  title: string;
  text: string;
}

export type Draft = { kind: 'answer'; sentences: { text: string; from: string[] }[] } | { kind: 'cannot' | 'ask'; note: string };

export type Behaviour =
  | { is: 'draft'; draft: Draft; after?: number }
  /** Exactly these bytes as the message's content. */
  | { is: 'content'; content: string; finish?: string }
  | { is: 'status'; status: number }
  | { is: 'refusal' }
  | { is: 'not-json' }
  | { is: 'huge' }
  | { is: 'cut-off' }
  | { is: 'silent' }
  /** Answered when it is settled. */
  | { is: 'later'; what: Promise<Behaviour> };

export interface FakeModel {
  /** For OPENAI_BASE_URL. */
  url: string;
  /** Everything asked, in order. */
  asked: Asked[];
  /** Requests that the published API would have refused. */
  refused: string[];
  behave(next: (asked: Asked) => Behaviour): void;
  /** Every list of texts whose vectors were asked for, in order. */
  embedded: string[][];
  embed(next: VectorOf): void;
  close(): Promise<void>;
}

export async function startFakeModel(): Promise<FakeModel> {
  const asked: Asked[] = [];
  const refused: string[] = [];
  const embedded: string[][] = [];
  let behaviour: (asked: Asked) => Behaviour = repeatFirst;
  let vectorOf: VectorOf = letters;

  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = readJson(Buffer.concat(pieces).toString('utf8'));
      const texts = publishedEmbeddings.safeParse(body);
      if (texts.success && request.url?.endsWith('/embeddings')) {
        embedded.push([texts.data.input].flat());
        const given = answerOf(texts.data, vectorOf);
        if (given !== undefined) send(response, 200, given);
        return;
      }
      const read = published.safeParse(body);
      if (!read.success || !request.url?.endsWith('/chat/completions')) {
        refused.push(read.error?.message ?? String(request.url));
        send(response, 400, '{"error":{"message":"Invalid request"}}');
        return;
      }
      asked.push(read.data);
      answer(response, behaviour(read.data), read.data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    refused,
    embedded,
    embed(next) {
      vectorOf = next;
    },
    behave(next) {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The passages that were shown, read back from the question. */
export function passagesIn({ messages }: Asked): ShownPassage[] {
  const text = messages.map(({ content }) => content).join('\n');
  return [...text.matchAll(/<passage id="([^"]+)">\n(.*)\n([\s\S]*?)\n<\/passage>/g)].map(([, id = '', title = '', body = '']) => ({
    id,
    title,
    text: body,
  }));
}

/** Says the first passage word for word: as good as a paraphrase can be. */
export function repeatFirst(asked: Asked): Behaviour {
  const [first] = passagesIn(asked);
  if (!first) return { is: 'draft', draft: { kind: 'cannot', note: 'ingen avsnitt' } };
  const sentences = first.text
    .split(/\n+/)
    .flatMap((line) => line.replace(/^- /, '').split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, from: [first.id] }));
  return { is: 'draft', draft: { kind: 'answer', sentences } };
}

function answer(response: ServerResponse, behaviour: Behaviour, asked: Asked): void {
  const { model } = asked;
  const say = (content: string | null, more: { finish?: string; refusal?: string } = {}) => {
    if (asked.stream) return stream(response, asked, content ?? '', more.finish ?? 'stop');
    send(
      response,
      200,
      JSON.stringify({
        id: 'chatcmpl-synthetic',
        object: 'chat.completion',
        created: 0,
        model,
        choices: [
          {
            index: 0,
            finish_reason: more.finish ?? 'stop',
            logprobs: null,
            message: { role: 'assistant', content, refusal: more.refusal ?? null },
          },
        ],
        usage,
      }),
    );
  };
  switch (behaviour.is) {
    case 'draft': {
      const { draft } = behaviour;
      const content = JSON.stringify(draft.kind === 'answer' ? { ...draft, note: '' } : { ...draft, sentences: [] });
      if (behaviour.after) setTimeout(() => say(content), behaviour.after);
      else say(content);
      return;
    }
    case 'content':
      say(behaviour.content, behaviour.finish ? { finish: behaviour.finish } : {});
      return;
    case 'status':
      send(response, behaviour.status, '{"error":{"message":"synthetic"}}');
      return;
    case 'refusal':
      say(null, { refusal: 'I cannot help with that.' });
      return;
    case 'not-json':
      send(response, 200, '<html>not what you asked for</html>');
      return;
    case 'huge':
      say('x'.repeat(10 * 1024 * 1024));
      return;
    case 'cut-off':
      if (asked.stream) {
        startStream(response);
        response.write(`data: ${chunkOf(asked, { choices: [choiceOf('{"kind":', null)] })}\n\n`, () => response.destroy());
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"id":"chatcmpl-');
      response.destroy();
      return;
    case 'silent':
      return;
    case 'later':
      void behaviour.what.then((settled) => answer(response, settled, asked));
      return;
  }
}

/** As server-sent events, a few characters at a time; the tokens last, when they are asked for. */
function stream(response: ServerResponse, asked: Asked, content: string, finish: string): void {
  const send = (more: object) => response.write(`data: ${chunkOf(asked, more)}\n\n`);
  startStream(response);
  for (let from = 0; from < content.length; from += 7) send({ choices: [choiceOf(content.slice(from, from + 7), null)] });
  send({ choices: [choiceOf('', finish)] });
  if (asked.stream_options?.include_usage) send({ choices: [], usage });
  response.end('data: [DONE]\n\n');
}

function startStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

const usage = { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 };
const choiceOf = (content: string, finish: string | null) => ({ index: 0, delta: { content }, finish_reason: finish, logprobs: null });
const chunkOf = ({ model }: Asked, more: object) =>
  JSON.stringify({ id: 'chatcmpl-synthetic', object: 'chat.completion.chunk', created: 0, model, ...more });

/** In two steps: restify has its own `writeHead`, which answers nothing. */
function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
