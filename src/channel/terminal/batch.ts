/** `ask --batch`: a file of questions in, a line of JSON an answer out, in order. */
import { z } from 'zod';
import { senderRoles, specialities } from '../../question/question.ts';
import type { Answerer } from './answerer.ts';

const line = z.object({
  id: z.string(),
  question: z.string(),
  role: z.enum(senderRoles).nullish(),
  speciality: z.enum(specialities).nullish(),
  municipality: z.string().nullish(),
  /** Stands for today, `YYYY-MM-DD`. */
  date: z.iso.date().nullish(),
});

export interface BatchAnswer {
  id: string;
  outcome: string;
  text: string;
  citations: { article: string; title: string; url?: string }[];
  topic: string;
  language: string;
  ms: number;
}

/** Throws a whole sentence with the line's number when a line is not what it should be. */
export async function* answerBatch(file: string, answerer: Answerer): AsyncGenerator<BatchAnswer> {
  for (const [index, text] of file.split(/\r?\n/).entries()) {
    if (text.trim() === '') continue;
    const { id, question, role, speciality, municipality, date } = readLine(text, index + 1);
    const number = municipality ? answerer.municipality(municipality) : undefined;
    const profile = { ...(role ? { role } : {}), ...(speciality ? { speciality } : {}), ...(number ? { municipality: number } : {}) };
    const began = performance.now();
    const { replies, exchange } = await answerer.write(`batch:${index}`, question, {
      profile,
      ...(date ? { today: new Date(`${date}T12:00:00Z`) } : {}),
    });
    const ms = Math.round((performance.now() - began) * 100) / 100;
    const citations = replies.flatMap((reply) =>
      reply.citations.map(({ article, title, url }) => ({ article, title, ...(url ? { url } : {}) })),
    );
    yield {
      id,
      outcome: exchange?.outcome ?? 'chat',
      text: replies.map((reply) => reply.text).join('\n\n'),
      citations,
      topic: exchange?.topic ?? 'other',
      language: exchange?.language ?? replies[0]?.language ?? 'nb',
      ms,
    };
  }
}

function readLine(text: string, number: number): z.infer<typeof line> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`Linje ${number} er ikke gyldig JSON. Skriv ett spørsmål på hver linje, som {"id": "1", "question": "…"}.`);
  }
  const read = line.safeParse(json);
  if (read.success) return read.data;
  const fields = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`Linje ${number} har feil i: ${fields}. Den skal ha id og question, og kan ha role, speciality, municipality og date.`);
}
