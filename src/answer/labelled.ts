/** The labelled questions of knowledge/evaluation: what is asked, and what an answer must and must not say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { senderRoles, specialities, topics } from '../question/question.ts';

const labelled = z.object({
  id: z.string(),
  question: z.string(),
  lang: z.string(),
  kind: z.string(),
  topic: z.enum(topics),
  role: z.enum(senderRoles).nullish(),
  speciality: z.enum(specialities).nullish(),
  municipality: z.string().nullish(),
  expect: z.enum(['answer', 'escalate', 'answer-or-escalate', 'refuse', 'chat']),
  /** Regular expressions: one of each group must be found, and none of `reject`. */
  accept: z.array(z.array(z.string())),
  reject: z.array(z.string()),
});
export type Labelled = z.infer<typeof labelled>;

export function readLabelled(knowledgeFolder: string): Labelled[] {
  const lines = readFileSync(join(knowledgeFolder, 'evaluation', 'questions.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => labelled.parse(JSON.parse(line)));
}

/** Whether a text says what it must and nothing that it must not. */
export function holds({ accept, reject }: Labelled, text: string): boolean {
  const found = (pattern: string) => new RegExp(pattern, 'iu').test(text);
  return accept.every((group) => group.some(found)) && !reject.some(found);
}

/** A third is kept aside and never tuned on: the ids whose number is divisible by three. */
export function isKeptAside({ id }: Labelled): boolean {
  return Number(id.replace(/\D/g, '')) % 3 === 0;
}
