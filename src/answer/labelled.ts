/** The labelled questions of knowledge/evaluation: what is asked, and what an answer must and must not say. */
import { readdirSync, readFileSync } from 'node:fs';
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
  /** Any of these facts answers the question by itself. */
  factIds: z.array(z.string()),
  /** Regular expressions: one of each group must be found, and none of `reject`. Without them the facts decide. */
  accept: z.array(z.array(z.string())).optional(),
  reject: z.array(z.string()).optional(),
});
export type Labelled = z.infer<typeof labelled>;

export function readLabelled(knowledgeFolder: string): Labelled[] {
  return Object.values(readLabelledSets(knowledgeFolder)).flat();
}

/** The same by the name of the file they stand in. */
export function readLabelledSets(knowledgeFolder: string): Record<string, Labelled[]> {
  const folder = join(knowledgeFolder, 'evaluation');
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return Object.fromEntries(files.sort().map((file) => [file.slice(0, -'.jsonl'.length), readLabelledFile(join(folder, file))]));
}

export function readLabelledFile(file: string): Labelled[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => labelled.parse(JSON.parse(line)));
}

/** Whether a text, of an article that rests on these facts, answers the question: says what it must and nothing that it must not. */
export function isRight({ accept, reject, factIds, expect }: Labelled, said: { text: string; facts: readonly string[] }): boolean {
  if (expect !== 'answer' && expect !== 'answer-or-escalate') return false;
  if (!accept) return factIds.some((fact) => said.facts.includes(fact));
  const found = (pattern: string) => new RegExp(pattern, 'iu').test(said.text);
  return accept.every((group) => group.some(found)) && !(reject ?? []).some(found);
}

/** A third is kept aside and never tuned on: the ids whose number is divisible by three. */
export function isKeptAside({ id }: Labelled): boolean {
  return Number(id.replace(/\D/g, '')) % 3 === 0;
}
