/** Texts to vectors of length one, by the official package. Throws as the package does, and when what came is not what was asked for. */

import type { ModelConfig } from './model-config.ts';
import { openPackage } from './open-client.ts';

export type Embed = (texts: string[], signal: AbortSignal) => Promise<{ vectors: Float32Array[]; tokens: number }>;

export async function openEmbedder(config: ModelConfig): Promise<Embed> {
  const client = await openPackage(config, 30_000);
  return async (texts, signal) => {
    const { data, usage } = await client.embeddings.create({ model: config.model, input: texts }, { signal });
    const vectors = [...data].sort((a, b) => a.index - b.index).map(({ embedding }) => ofLengthOne(embedding));
    const [first] = vectors;
    if (vectors.length !== texts.length || !first || vectors.some(({ length }) => length === 0 || length !== first.length))
      throw new TypeError('The service gave other vectors than it was asked for.');
    return { vectors, tokens: usage?.total_tokens ?? Math.ceil(texts.join('').length / 3) };
  };
}

function ofLengthOne(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers);
  if (!Number.isFinite(length) || length === 0) throw new TypeError('The service gave a vector that points nowhere.');
  return Float32Array.from(numbers, (number) => number / length);
}
