/** With OPENAI_EMBEDDING_MODEL the search also finds what means the same; without it, or when it fails, nothing else is different. Synthetic, all of it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { personalMessage } from './activities.ts';
import { type FakeModel, repeatFirst, startFakeModel } from './fake-model.ts';
import { letters } from './fake-vectors.ts';
import { type Ground, openGround } from './ground.ts';
import { lightQuestions } from './light-knowledge.ts';

let model: FakeModel;
let ground: Ground;
let now = Date.parse('2026-11-23T08:00:00Z');
beforeEach(async () => {
  model = await startFakeModel();
  model.behave(repeatFirst);
});
afterEach(async () => {
  await ground?.close();
  await model.close();
});

async function open(more: { folder?: string } = {}): Promise<void> {
  const service = { is: 'openai', apiKey: 'synthetic', model: 'synthetic-model', baseUrl: model.url } as const;
  const config = { model: service, embeddings: { ...service, model: 'synthetic-vectors' } };
  ground = await openGround({ clock: () => new Date(now), config, ...more });
}
const isKnown = () => vi.waitFor(() => expect(ground.logged.join('\n')).toContain('the meanings of the passages are known'), 10_000);
const asks = async (text: string, person: string) => {
  const [reply] = await ground.ask(personalMessage(text, { serviceUrl: ground.connector.url, person }));
  return String(reply?.activity['text']);
};
const meanings = async () => ((await ground.health()) as unknown as { meanings: object }).meanings;

/** Says the same as the third article, without one of its words. */
const strange = 'Jeg jobber i Ringsaker kommune. Kan dere se på saken min om skjermstøtte mot nedbør og avgjøre den?';
const near = (text: string) => (/paraply|skjermstøtte/.test(text) ? [1, 0.1, 0] : [0, 0.1, ...letters(text).slice(0, 1)]);

it('shows an office the passage that means the same, although no word of it was said', async () => {
  model.embed(near);
  await open();
  await isKnown();
  await asks(strange, 'strange');
  const [file] = await ground.assistant.app.desk.cases.list({});
  expect(file?.notice.found[0]?.passage).toBe('paraplytilskudd');
  expect(await meanings()).toEqual({ model: 'synthetic-vectors', state: 'closed', passages: 3 });
});

it('asks for no passage twice, also after a restart, and sends the question as it is kept: redacted', async () => {
  await open();
  await isKnown();
  expect(model.embedded.flat()).toHaveLength(3);
  await asks(`${lightQuestions[0].asks} Jeg er 15898512026.`, 'one');
  expect(model.embedded.flat()).toHaveLength(4);
  expect(JSON.stringify(model.embedded)).not.toContain('15898512026');
  const { folder } = ground;
  await ground.stop();
  model.embedded.length = 0;
  await open({ folder });
  await isKnown();
  expect(model.embedded).toEqual([]);
});

it.each<[string, (text: string) => number[] | undefined]>([
  ['gives nothing that can be used', () => []],
  ['never answers', () => undefined],
])('answers as without it when the service %s', async (_, vectorOf) => {
  await open();
  await isKnown();
  model.embed(vectorOf);
  for (const [at, { asks: question, answer }] of lightQuestions.entries()) {
    now += 900_000;
    expect(await asks(question, `person-${at}`)).toContain(answer);
  }
});

it('is off unless it is set', async () => {
  ground = await openGround({ config: { model: { is: 'openai', apiKey: 'synthetic', model: 'synthetic-model', baseUrl: model.url } } });
  expect(await asks(lightQuestions[0].asks, 'one')).toContain(lightQuestions[0].answer);
  expect(model.embedded).toEqual([]);
  expect(await meanings()).toBeUndefined();
});
