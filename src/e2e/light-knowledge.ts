/** A knowledge folder with three synthetic articles, for tests that start the assistant often: it opens in a fraction of the time. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleArticle } from '../knowledge/sample-article.ts';

/** What the three articles answer, and a word that only the answer holds. */
export const lightQuestions = [
  { asks: 'Hvor mange prøvetimer med gullfisk krever læretiden?', answer: 'sytten gullfisktimer' },
  { asks: 'Hvem godkjenner en syntetisk fiolinveileder?', answer: 'fiolinkontoret' },
  { asks: 'Når er fristen for å søke om paraplytilskudd?', answer: 'regnværsdagen' },
] as const;

/** Only a human can tell, and the municipality points to Øst: it becomes a case there at once. */
export const lightUnknown = 'Jeg jobber i Ringsaker kommune. Kan du se på saken min om permisjon og avgjøre den?';

export async function writeLightKnowledge(folder: string): Promise<void> {
  const articles = [
    ['service-time', 'gullfisk', 'Gullfisk i læretiden', `Læretiden krever ${lightQuestions[0].answer} med gullfisk i prøvetimene.`],
    ['supervision', 'fiolinveileder', 'Syntetisk fiolinveileder', `En syntetisk fiolinveileder godkjennes av ${lightQuestions[1].answer}.`],
    ['grants', 'paraplytilskudd', 'Paraplytilskudd', `Fristen for å søke om paraplytilskudd er ${lightQuestions[2].answer}.`],
  ] as const;
  for (const [index, [topic, id, title, text]] of articles.entries()) {
    await mkdir(join(folder, 'articles', topic), { recursive: true });
    const questions = `\n  Kort svar:\n    - ${lightQuestions[index]?.asks}\n    - Hvordan er det med ${id}?`;
    await writeFile(join(folder, 'articles', topic, `${id}.md`), sampleArticle(id, { title, topic, questions }, `SYNTETISK: ${text}\n`));
  }
  for (const file of ['norwegian.yaml', 'offices.yaml', 'topics.yaml', 'municipalities.csv', 'fact-ids.yaml']) {
    await copyFile(join('knowledge', file), join(folder, file));
  }
}
