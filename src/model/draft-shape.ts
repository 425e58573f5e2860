/** What a model may answer with, strict on the way in: a list of sentences with their passages, or that it cannot, or one question back. */
import { z } from 'zod';

const sentence = z.strictObject({ text: z.string().min(1).max(600), from: z.array(z.string().max(200)).max(4) });
const shape = z.strictObject({
  kind: z.enum(['answer', 'cannot', 'ask']),
  sentences: z.array(sentence).max(12),
  /** What is missing, or the question back; empty for an answer. */
  note: z.string().max(400),
});
export type Shape = z.infer<typeof shape>;

/** As OpenAI's strict structured output wants it: every field required, nothing besides. */
export const draftFormat = {
  type: 'json_schema',
  json_schema: {
    name: 'draft',
    strict: true,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'sentences', 'note'],
      properties: {
        kind: {
          type: 'string',
          enum: ['answer', 'cannot', 'ask'],
          description: 'answer: sentences; cannot: note says what is missing; ask: note is one question',
        },
        sentences: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['text', 'from'],
            properties: {
              text: { type: 'string', description: 'One sentence.' },
              from: { type: 'array', items: { type: 'string' }, description: 'Ids of the passages it stands on.' },
            },
          },
        },
        note: { type: 'string' },
      },
    },
  },
} as const;

/** Undefined when it is not what was asked for. A fence of code around it is taken off: small models add one. */
export function readDraft(content: string): Shape | undefined {
  const bare = content.trim().replace(/^```(?:json)?\s*|\s*```$/g, '');
  try {
    const parsed = shape.safeParse(JSON.parse(bare));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
