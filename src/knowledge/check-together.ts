/** What can only be seen with all articles side by side: twins, wrong folders, successors and facts that do not exist. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from './article.ts';
import { readStrings } from './plain-yaml.ts';
import type { Fault, LineOf } from './read-article.ts';
import { plain } from './read-body.ts';

export interface Whole {
  article: Article;
  lineOf: LineOf;
}

/** @param ids of all article files, faulty ones included: a fault in one article is not also a fault in those that point to it */
export function checkTogether(folder: string, whole: Whole[], ids: Set<string>): Fault[] {
  return [...checkPlaces(whole), ...checkTwins(whole), ...checkSuccessors(whole, ids), ...checkFacts(folder, whole)];
}

function checkPlaces(whole: Whole[]): Fault[] {
  return whole
    .filter(({ article: { file, id, topic } }) => file !== `articles/${topic}/${id}.md`)
    .map(({ article: { file, topic }, lineOf }) => ({
      file,
      line: lineOf(['topic']),
      says: `Artikkelen ligger ikke i mappen for temaet sitt. Flytt den til articles/${topic}/, eller rett topic.`,
    }));
}

/** Two articles may share neither id, title nor a question; a question can only have one answer. */
function checkTwins(whole: Whole[]): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, () => string>();
  const once = (key: string, file: string, line: () => number, says: (where: string) => string) => {
    const first = seen.get(key);
    if (first) faults.push({ file, line: line(), says: says(first()) });
    else seen.set(key, () => `${file}:${line()}`);
  };
  for (const { article, lineOf } of whole) {
    const { id, title, file, questions } = article;
    once(
      `id ${id}`,
      file,
      () => lineOf(['id']),
      (where) => `Artikkelen «${id}» finnes også: ${where}. Gi en av dem et annet navn.`,
    );
    once(
      `title ${plain(title)}`,
      file,
      () => lineOf(['title']),
      (where) => `Tittelen «${title}» står også i ${where}. Gi en av dem en annen tittel.`,
    );
    for (const [heading, lines] of Object.entries(questions)) {
      lines.forEach((question, index) => {
        once(
          `question ${plain(question)}`,
          file,
          () => lineOf(['questions', heading, index]),
          (where) => `Spørsmålet «${question}» står allerede i ${where}. Et spørsmål kan bare ha ett svar: fjern det ene.`,
        );
      });
    }
  }
  return faults;
}

function checkSuccessors(whole: Whole[], ids: Set<string>): Fault[] {
  const faults: Fault[] = [];
  for (const { article, lineOf } of whole) {
    const { file, id, supersededBy, validTo } = article;
    if (supersededBy === undefined) continue;
    const blame = (says: string) => faults.push({ file, line: lineOf(['supersededBy']), says });
    if (!ids.has(supersededBy)) blame(`supersededBy peker på «${supersededBy}», som ikke finnes. Rett id-en.`);
    if (supersededBy === id) blame('supersededBy peker på artikkelen selv. Skriv id-en til den som avløser den.');
    if (!validTo) blame('supersededBy er satt, men validTo mangler. Skriv siste dag regelen gjaldt.');
  }
  return faults;
}

const factIds = z.record(z.string(), z.string());

/** `id: area` of every sourced fact that an article may rest on; undefined where the folder has no such list. */
export function readFactIds(folder: string): Record<string, string> | undefined {
  const file = join(folder, 'fact-ids.yaml');
  return existsSync(file) ? factIds.parse(readStrings(readFileSync(file, 'utf8'))) : undefined;
}

function checkFacts(folder: string, whole: Whole[]): Fault[] {
  let known: Record<string, string> | undefined;
  try {
    known = readFactIds(folder);
  } catch {
    return [{ file: 'fact-ids.yaml', line: 1, says: 'Filen kan ikke leses. Den skal ha en linje for hvert faktum: «L010: service-time».' }];
  }
  if (!known) return [];
  const faults: Fault[] = [];
  for (const { article, lineOf } of whole) {
    article.facts.forEach((fact, index) => {
      if (Object.hasOwn(known, fact)) return;
      const says = `Faktumet «${fact}» finnes ikke i fact-ids.yaml. Rett nummeret, eller før det nye faktumet inn der.`;
      faults.push({ file: article.file, line: lineOf(['facts', index]), says });
    });
  }
  return faults;
}
