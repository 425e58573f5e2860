/** The part of the model service that turns texts into vectors, checked as the published API does. */
import { z } from 'zod';

/** The fields of POST /embeddings that we use, as OpenAI publishes them; anything else is refused. */
export const publishedEmbeddings = z.strictObject({
  model: z.string().min(1),
  input: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(2048)]),
  encoding_format: z.enum(['float', 'base64']).optional(),
});

/** What a text becomes; undefined: no answer, ever. */
export type VectorOf = (text: string) => number[] | undefined;

/** How often each letter stands in it: texts of the same words are near one another. */
export function letters(text: string): number[] {
  return Array.from('abcdefghijklmnopqrstuvwxyzæøå', (letter) => 0.01 + text.toLowerCase().split(letter).length - 1);
}

/** The body of the answer; undefined: there is none. */
export function answerOf(
  { model, input, encoding_format: format }: z.infer<typeof publishedEmbeddings>,
  vectorOf: VectorOf,
): string | undefined {
  const vectors = [input].flat().map(vectorOf);
  if (vectors.some((vector) => vector === undefined)) return undefined;
  const data = vectors.map((vector = [], index) => {
    const embedding = format === 'base64' ? Buffer.from(Float32Array.from(vector).buffer).toString('base64') : vector;
    return { object: 'embedding', index, embedding };
  });
  return JSON.stringify({ object: 'list', model, data, usage: { prompt_tokens: 10, total_tokens: 10 } });
}
