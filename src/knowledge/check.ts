/** `npm run knowledge`: every fault in the articles with file, line and remedy, then what should be looked at, then what there is. */
import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Day } from '../question/question.ts';
import type { Finding } from './finding.ts';
import type { Norwegian } from './norwegian.ts';
import { createNorwegian, readNorwegianWords } from './norwegian.ts';
import { readKnowledge } from './read-knowledge.ts';
import { report, reportOf } from './report.ts';
import { review } from './review.ts';
import { reviewSources } from './review-sources.ts';
import { reviewReading, reviewSubjects } from './review-subjects.ts';

export interface CheckOptions {
  /** Id of the one article to tell of. */
  only?: string;
  /** Everything that was found, also where there is much of it. */
  all?: boolean;
}

/** What the command prints, and whether the knowledge may go into service as it is. */
export function checkKnowledge(folder: string, today: Day, { only, all }: CheckOptions = {}): { text: string; ok: boolean } {
  const read = readKnowledge(folder);
  const norwegian = openWords(folder);
  const findings: Finding[] = [
    ...read.faults.map((fault): Finding => ({ ...fault, concern: fault.warning ? 'other' : 'fault' })),
    ...('says' in norwegian ? [norwegian] : reviewSubjects(folder, read, norwegian, today)),
    ...review(read, today),
    ...reviewSources(read),
    ...read.knowledge.articles.filter(({ id }) => id === only).flatMap((article) => reviewReading(article, read.lineOf, today)),
  ];
  if (only !== undefined) return reportOf(only, read.knowledge, findings);
  return { text: report(read.knowledge, findings, all === true), ok: findings.every(({ warning }) => warning) };
}

function openWords(folder: string): Norwegian | Finding {
  try {
    return createNorwegian(readNorwegianWords(folder));
  } catch (error) {
    return { file: 'norwegian.yaml', line: 1, says: error instanceof Error ? error.message : String(error), concern: 'fault' };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date()) as Day;
  const given = process.argv.slice(2);
  const folder = given.find((each) => existsSync(each) && statSync(each).isDirectory());
  const only = given.find((each) => each !== folder && !each.startsWith('-'))?.replace(/^.*\/|\.md$/g, '');
  console.error('Leser artiklene og prøver alle spørsmålene. Det tar noen sekunder.');
  const { text, ok } = checkKnowledge(folder ?? 'knowledge', today, { ...(only && { only }), all: given.includes('--alt') });
  console.log(text);
  process.exitCode = ok ? 0 : 1;
}
