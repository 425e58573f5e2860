/** What a writer does before and after the model is asked: price, ceiling, numbers at once, time. Against a model service on this machine. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WriteRequest } from '../answer/prompt.ts';
import { type FakeModel, startFakeModel } from '../e2e/fake-model.ts';
import type { Passage } from '../knowledge/article.ts';
import type { Day } from '../question/question.ts';
import { openWriter } from './openai-writer.ts';

const day = '2026-11-22' as Day;
const passage = { id: 'prove', title: 'SYNTETISK', heading: 'Kort svar', text: 'Prøven er kort.', validFrom: day } as Passage;
const request: WriteRequest = {
  ask: 'Hvor lang er prøven?',
  language: 'nb',
  today: day,
  about: day,
  role: undefined,
  speciality: 'unknown',
  scheme: undefined,
  passages: [passage],
};

let model: FakeModel;
beforeEach(async () => {
  model = await startFakeModel();
});
afterEach(() => model.close());

function open(more: { atOnce?: number; dailyCost?: number; timeout?: number } = {}) {
  let spent = 0;
  const costs = {
    spent: async () => spent,
    add: async (_: Day, kroner: number) => {
      spent += kroner;
    },
  };
  const writer = openWriter({
    config: { is: 'openai', apiKey: 'synthetic', model: 'synthetic-model', baseUrl: model.url },
    limits: { temperature: 0, maxTokens: 700, timeout: 12_000, atOnce: 4, dailyCost: 100, priceRead: 5, priceWritten: 20, ...more },
    costs,
    clock: () => new Date('2026-11-22T12:00:00Z'),
    day: () => day,
    log: { info() {}, warn() {}, error() {} },
  });
  return { writer, spent: () => spent };
}

describe('a writer', () => {
  it('counts what each answer costs, and asks no more when the day’s money is spent', async () => {
    const { writer, spent } = open({ dailyCost: 0.01 });
    expect((await writer.write(request)).is).toBe('sentences');
    // 1,000 tokens read at 5 kroner a million, and 100 written at 20.
    expect(spent()).toBeCloseTo(0.007, 6);
    await writer.write(request);
    expect(await writer.write(request)).toEqual({ is: 'unavailable', why: 'budget' });
    expect(model.asked).toHaveLength(2);
  });

  it('counts what the asker has waited already, and asks nobody when there is no time left', async () => {
    const { writer } = open({ timeout: 400 });
    expect((await writer.write(request, 100)).is).toBe('sentences');
    expect(await writer.write(request, 390)).toEqual({ is: 'unavailable', why: 'slow' });
    expect(model.asked).toHaveLength(1);
    expect(writer.health().state).toBe('closed');
  });

  it('asks for so many at once, and says that it is busy to the rest', async () => {
    const { writer } = open({ atOnce: 1, timeout: 300 });
    model.behave(() => ({ is: 'silent' }));
    const first = writer.write(request);
    expect(await writer.write(request)).toEqual({ is: 'unavailable', why: 'busy' });
    expect(await first).toEqual({ is: 'unavailable', why: 'slow' });
  });
});
