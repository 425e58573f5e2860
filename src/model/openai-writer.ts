/** A model writes from the passages, within a time, a price and a number of questions at once. Whatever goes wrong is said as a value, never thrown. */
import { type PromptMessage, promptOf, promptVersion, type WriteRequest } from '../answer/prompt.ts';
import type { ModelCosts, Writer, WriterResult } from '../desk/model-ports.ts';
import type { Clock, Log } from '../desk/ports.ts';
import type { Day } from '../question/question.ts';
import { createBreaker } from './breaker.ts';
import { draftFormat, readDraft } from './draft-shape.ts';
import type { ModelConfig, ModelLimits } from './model-config.ts';
import { openClient } from './open-client.ts';

export interface WriterParts {
  config: ModelConfig;
  limits: ModelLimits;
  costs: ModelCosts;
  clock: Clock;
  /** The calendar day in Norway. */
  day: (instant: Date) => Day;
  log: Log;
}

/** Whoever has waited for nearly all of the time already is answered at once; no model writes in what is left. */
const shortest = 0.1;
/** An answer longer than this is not read. */
const longestContent = 20_000;

export function openWriter({ config, limits, costs, clock, day, log }: WriterParts): Writer {
  const breaker = createBreaker({ clock });
  let asking = 0;
  let client: ReturnType<typeof openClient> | undefined;

  async function ask(messages: PromptMessage[], signal: AbortSignal): Promise<WriterResult> {
    client ??= openClient(config, limits);
    const given = await (await client)(
      { messages, format: draftFormat, maxTokens: limits.maxTokens, temperature: limits.temperature },
      signal,
    );
    await costs.add(day(clock()), priceOf(given.tokens, limits));
    if (given.content.length > longestContent) return { is: 'unavailable', why: 'malformed' };
    const draft = given.refused ? undefined : readDraft(given.content);
    if (!draft) return { is: 'unavailable', why: given.refused ? 'refused' : 'malformed' };
    if (draft.kind === 'cannot') return { is: 'cannot', missing: draft.note };
    if (draft.kind === 'ask') return { is: 'ask', question: draft.note };
    return { is: 'sentences', sentences: draft.sentences };
  }

  async function tried(request: WriteRequest, patience: number): Promise<WriterResult> {
    const result = await within(patience, (signal) => ask(promptOf(request), signal));
    if (result.is === 'unavailable' && result.why !== 'refused') breaker.failed();
    else breaker.succeeded();
    if (result.is === 'unavailable') log.warn({ why: result.why }, 'the model gave nothing to use; the passage is quoted');
    return result;
  }

  return {
    model: config.model,
    prompt: promptVersion,
    async write(request, waited = 0) {
      const patience = limits.timeout - waited;
      if (patience < shortest * limits.timeout) return { is: 'unavailable', why: 'slow' };
      if (asking >= limits.atOnce) return { is: 'unavailable', why: 'busy' };
      asking += 1;
      try {
        if ((await costs.spent(day(clock()))) >= limits.dailyCost) return { is: 'unavailable', why: 'budget' };
        if (!breaker.mayTry()) return { is: 'unavailable', why: 'resting' };
        return await tried(request, patience);
      } catch (error) {
        breaker.failed();
        log.warn({ why: nameOf(error) }, 'the model did not answer; the passage is quoted');
        return { is: 'unavailable', why: 'failed' };
      } finally {
        asking -= 1;
      }
    },
    health: () => ({ model: config.model, state: breaker.state(), asking }),
  };
}

/** Given up at the time, whatever the other side does; the request is cut off. */
async function within(milliseconds: number, work: (signal: AbortSignal) => Promise<WriterResult>): Promise<WriterResult> {
  const patience = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<WriterResult>((resolve) => {
    timer = setTimeout(() => {
      resolve({ is: 'unavailable', why: 'slow' });
      patience.abort();
    }, milliseconds);
  });
  const working = work(patience.signal);
  // Cut off, it fails with nobody listening any more.
  working.catch(() => {});
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
    patience.abort();
  }
}

/** Kroner. */
function priceOf({ read, written }: { read: number; written: number }, { priceRead, priceWritten }: ModelLimits): number {
  return (read * priceRead + written * priceWritten) / 1_000_000;
}

/** The kind of error, never its words: they may hold what was asked. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : 'unknown';
}
