/** Which passages mean nearly what is asked, by the vectors of a model. An extra for the search: slow, down or too dear, it simply says nothing. */
import { createHash } from 'node:crypto';
import type { Meanings, ModelCosts, Vectors } from '../desk/model-ports.ts';
import type { Clock, Log } from '../desk/ports.ts';
import type { Passage } from '../knowledge/article.ts';
import type { Day } from '../question/question.ts';
import { createBreaker } from './breaker.ts';
import type { ModelConfig, ModelLimits } from './model-config.ts';
import { type Embed, openEmbedder } from './open-embedder.ts';

export interface MeaningParts {
  config: ModelConfig;
  limits: Pick<ModelLimits, 'dailyCost' | 'priceRead'>;
  vectors: Vectors;
  costs: ModelCosts;
  clock: Clock;
  day: (instant: Date) => Day;
  log: Log;
}

interface Known {
  version: string;
  ids: string[];
  vectors: Float32Array[];
}

/** Milliseconds that a question waits for it; passages are nobody's to wait for. */
const patience = 1_500;
const patienceForPassages = 30_000;
const atOnce = 64;
const most = 24;

export function openMeanings({ config, limits, vectors, costs, clock, day, log }: MeaningParts): Meanings {
  const breaker = createBreaker({ clock });
  let known: Known | undefined;
  let learning: string | undefined;
  let embedder: Promise<Embed> | undefined;

  async function embed(texts: string[], within: number): Promise<Float32Array[]> {
    embedder ??= openEmbedder(config);
    const { vectors: made, tokens } = await (await embedder)(texts, AbortSignal.timeout(within));
    await costs.add(day(clock()), (tokens * limits.priceRead) / 1_000_000);
    return made;
  }

  const mayAsk = async () => (await costs.spent(day(clock()))) < limits.dailyCost && breaker.mayTry();

  /** Beside the answering: until it is done, what was known before goes on. */
  async function learn(version: string, passages: readonly Passage[]): Promise<void> {
    const hashes = passages.map(hashOf);
    const have = await vectors.known(config.model, hashes);
    const missing = passages.filter((_, at) => !have.has(hashes[at] ?? ''));
    for (let from = 0; from < missing.length; from += atOnce) {
      const some = missing.slice(from, from + atOnce);
      if (!(await mayAsk())) return;
      const made = await embed(some.map(textOf), patienceForPassages);
      breaker.succeeded();
      const fresh = new Map(some.flatMap((passage, at) => (made[at] ? [[hashOf(passage), made[at]] as const] : [])));
      await vectors.keep(config.model, fresh);
      for (const [hash, vector] of fresh) have.set(hash, vector);
    }
    const all = passages.flatMap((passage, at) => {
      const vector = have.get(hashes[at] ?? '');
      return vector ? [{ id: passage.id, vector }] : [];
    });
    known = { version, ids: all.map(({ id }) => id), vectors: all.map(({ vector }) => vector) };
    log.info({ passages: all.length, asked: missing.length }, 'the meanings of the passages are known');
  }

  function learnBeside(version: string, passages: readonly Passage[]): void {
    if (known?.version === version || learning !== undefined) return;
    learning = version;
    learn(version, passages)
      .catch((error) => failed(error, 'the meanings of the passages could not be asked for; the search goes on without them'))
      .finally(() => {
        learning = undefined;
      });
  }

  function failed(error: unknown, message: string): void {
    breaker.failed();
    log.warn({ why: error instanceof Error ? error.name : 'unknown' }, message);
  }

  return {
    async nearest({ version, passages }, text) {
      learnBeside(version, passages);
      const { ids, vectors: rows } = known ?? { ids: [], vectors: [] };
      if (ids.length === 0) return undefined;
      try {
        if (!(await mayAsk())) return undefined;
        const [asked] = await embed([text], patience);
        breaker.succeeded();
        if (!asked) return undefined;
        const scored = rows.map((row, at) => ({ id: ids[at] ?? '', nearness: dot(row, asked) }));
        return scored
          .sort((a, b) => b.nearness - a.nearness || (a.id < b.id ? -1 : 1))
          .slice(0, most)
          .map(({ id }) => id);
      } catch (error) {
        failed(error, 'the meaning of a question could not be asked for; the search goes on without it');
        return undefined;
      }
    },
    health: () => ({ model: config.model, state: breaker.state(), passages: known?.ids.length ?? 0 }),
  };
}

const textOf = ({ title, heading, text }: Passage) => `${title}\n${heading}\n${text}`;
const hashOf = (passage: Passage) => createHash('sha256').update(textOf(passage)).digest('base64url');

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] ?? 0);
  return sum;
}
