/** The model service of the tests, asked by the official package itself: it streams as the real one does, and refuses what the real one would. */
import OpenAI from 'openai';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FakeModel, startFakeModel } from '../e2e/fake-model.ts';
import { draftFormat, readDraft } from './draft-shape.ts';

let model: FakeModel;
let client: OpenAI;
beforeEach(async () => {
  model = await startFakeModel();
  client = new OpenAI({ apiKey: 'synthetic', baseURL: model.url, maxRetries: 0 });
});
afterEach(() => model.close());

const sentences = [{ text: 'Prøven er kort. Æ, ø og å – «ja».', from: ['prove'] }];
const ask = {
  model: 'synthetic-model',
  messages: [{ role: 'user' as const, content: 'Hvor lang er prøven?' }],
  response_format: draftFormat as unknown as { type: 'json_schema'; json_schema: { name: string } },
};

async function streamed(): Promise<{ content: string; tokens: number | undefined }> {
  let content = '';
  let tokens: number | undefined;
  for await (const piece of await client.chat.completions.create({ ...ask, stream: true, stream_options: { include_usage: true } })) {
    content += piece.choices[0]?.delta.content ?? '';
    tokens = piece.usage?.total_tokens ?? tokens;
  }
  return { content, tokens };
}

it('comes in pieces that are one draft, and counts its tokens last', async () => {
  model.behave(() => ({ is: 'draft', draft: { kind: 'answer', sentences } }));
  const { content, tokens } = await streamed();
  expect(readDraft(content)).toEqual({ kind: 'answer', sentences, note: '' });
  expect(tokens).toBe(1100);
});

it('breaks off in the middle when it is told to', async () => {
  model.behave(() => ({ is: 'cut-off' }));
  await expect(streamed()).rejects.toThrow();
});

it.each([429, 500])('answers %i before it streams', async (status) => {
  model.behave(() => ({ is: 'status', status }));
  await expect(streamed()).rejects.toMatchObject({ status });
});

it('refuses what the published API refuses', async () => {
  await expect(client.chat.completions.create({ ...ask, model: '' })).rejects.toMatchObject({ status: 400 });
  expect(model.refused).toHaveLength(1);
});
