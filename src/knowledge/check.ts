/** `npm run knowledge`: every fault in the articles with file, line and remedy, then what should be looked at, then what there is. */
import { pathToFileURL } from 'node:url';
import type { Day } from '../question/question.ts';
import { topics } from '../question/question.ts';
import type { Knowledge, Passage } from './article.ts';
import { readNorwegianWords } from './norwegian.ts';
import type { Fault } from './read-article.ts';
import { readKnowledge } from './read-knowledge.ts';
import { review } from './review.ts';

/** What the command prints, and whether the knowledge may go into service as it is. */
export function checkKnowledge(folder: string, today: Day): { text: string; ok: boolean } {
  const read = readKnowledge(folder);
  const errors = [...read.faults.filter(({ warning }) => !warning), ...wordFaults(folder)];
  const warnings = [...read.faults.filter(({ warning }) => warning), ...review(read, today)];
  const blocks = [
    errors.length > 0 && `FEIL – må rettes:\n${listed(errors)}`,
    warnings.length > 0 && `BØR SES PÅ:\n${listed(warnings)}`,
    table(read.knowledge),
    verdict(errors.length, warnings.length),
  ];
  return { text: blocks.filter(Boolean).join('\n\n'), ok: errors.length === 0 };
}

const listed = (faults: Fault[]) => faults.map(({ file, line, says }) => `  ${file}:${line}\n    ${says}`).join('\n');

function wordFaults(folder: string): Fault[] {
  try {
    readNorwegianWords(folder);
    return [];
  } catch (error) {
    return [{ file: 'norwegian.yaml', line: 1, says: error instanceof Error ? error.message : String(error) }];
  }
}

function verdict(errors: number, warnings: number): string {
  if (errors > 0) return `${errors} feil. Artiklene det gjelder, tas ikke i bruk før de er rettet.`;
  return warnings > 0 ? `Ingen feil. ${warnings} ting bør ses på når det passer.` : 'Ingen feil. Alt kan tas i bruk.';
}

function table({ articles, passages }: Knowledge): string {
  const kinds: [string, (passage: Passage) => boolean][] = [
    ['bekreftet', ({ kind, status }) => kind === 'rule' && status === 'verified'],
    ['må sjekkes', ({ kind, status }) => kind === 'rule' && status === 'to-check'],
    ['til menneske', ({ kind }) => kind === 'human'],
  ];
  const row = (name: string, within: (topic: string) => boolean) => {
    const own = passages.filter(({ topic }) => within(topic));
    const questions = own.reduce((sum, passage) => sum + passage.questions.length, 0);
    return [
      name,
      articles.filter(({ topic }) => within(topic)).length,
      own.length,
      questions,
      ...kinds.map(([, is]) => own.filter(is).length),
    ];
  };
  const rows = [
    ['tema', 'artikler', 'avsnitt', 'spørsmål', ...kinds.map(([name]) => name)],
    ...topics.map((topic) => row(topic, (each) => each === topic)),
    row('i alt', () => true),
  ];
  return rows
    .map(([name, ...numbers]) => `${String(name).padEnd(14)}${numbers.map((each) => String(each).padStart(14)).join('')}`)
    .join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date()) as Day;
  const { text, ok } = checkKnowledge(process.argv[2] ?? 'knowledge', today);
  console.log(text);
  process.exitCode = ok ? 0 : 1;
}
