/** What `npm run knowledge` writes: findings by concern, worst first, and tables of what was checked and what there is. */
import { topics } from '../question/question.ts';
import type { Knowledge, Passage } from './article.ts';
import type { Concern, Finding } from './finding.ts';
import { concerns } from './finding.ts';

/** More of one kind than this are counted and not listed, unless all are asked for. Faults are always listed. */
const mostOfAKind = 10;

export function report(knowledge: Knowledge, findings: Finding[], all: boolean): string {
  const groups = byConcern(findings);
  const blocks = groups.map(([concern, found]) => {
    const shown = all || concern === 'fault' ? found : found.slice(0, mostOfAKind);
    const rest = found.length - shown.length;
    const more = rest > 0 ? `\n  … og ${rest} til. «npm run knowledge -- --alt» viser alle.` : '';
    return `${headingOf(concern, found.length)}\n${listed(shown)}${more}`;
  });
  const [faults, rest] = [blocks.slice(0, groups[0]?.[0] === 'fault' ? 1 : 0), blocks.slice(groups[0]?.[0] === 'fault' ? 1 : 0)];
  return [...faults, ...(rest.length > 0 ? ['BØR SES PÅ'] : []), ...rest, found(findings), table(knowledge), verdict(findings)].join(
    '\n\n',
  );
}

/** The same for the one who writes one article: only what is said of it, all of it. */
export function reportOf(id: string, { articles }: Knowledge, findings: Finding[]): { text: string; ok: boolean } {
  const file = articles.find((article) => article.id === id)?.file ?? findings.find((each) => each.file.endsWith(`/${id}.md`))?.file;
  if (!file)
    return { text: `Artikkelen «${id}» finnes ikke i mappen articles. Skriv id-en, som er navnet på filen uten «.md».`, ok: false };
  const own = findings.filter((each) => each.file === file || each.also === file);
  if (own.length === 0) return { text: `${file}\n\nIngen feil, og ingenting å se på i artikkelen.`, ok: true };
  const blocks = byConcern(own).map(([concern, each]) => `${headingOf(concern, each.length)}\n${listed(each)}`);
  return { text: [file, ...blocks, verdict(own)].join('\n\n'), ok: own.every(({ warning }) => warning) };
}

function headingOf(concern: Concern, count: number): string {
  if (concern === 'fault') return 'FEIL – må rettes:';
  const { name, remedy } = concerns[concern];
  return `${name} (${count})${remedy && `\n  ${remedy}`}`;
}

function byConcern(findings: Finding[]): [Concern, Finding[]][] {
  return (Object.keys(concerns) as Concern[])
    .map((concern): [Concern, Finding[]] => [concern, findings.filter((each) => each.concern === concern)])
    .filter(([, found]) => found.length > 0);
}

const listed = (findings: Finding[]) => findings.map(({ file, line, says }) => `  ${file}:${line}\n    ${says}`).join('\n');

function verdict(findings: Finding[]): string {
  const errors = findings.filter(({ warning }) => !warning).length;
  const warnings = findings.length - errors;
  if (errors > 0) return `${errors} feil. Artiklene det gjelder, tas ikke i bruk før de er rettet.`;
  return warnings > 0 ? `Ingen feil. ${warnings} ting bør ses på når det passer.` : 'Ingen feil. Alt kan tas i bruk.';
}

function found(findings: Finding[]): string {
  const rows = (Object.keys(concerns) as Concern[])
    .filter((concern) => concern !== 'misread')
    .map((concern) => [concerns[concern].name, findings.filter((each) => each.concern === concern).length] as const);
  return ['kontroll'.padEnd(54) + 'funn'.padStart(6), ...rows.map(([name, count]) => name.padEnd(54) + String(count).padStart(6))].join(
    '\n',
  );
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
