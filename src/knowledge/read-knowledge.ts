/** Reads the whole knowledge folder: every article that is whole, and every fault by file and line. */
import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '../question/question.ts';
import type { Knowledge } from './article.ts';
import type { Whole } from './check-together.ts';
import { checkTogether } from './check-together.ts';
import type { Fault } from './read-article.ts';
import { readArticle } from './read-article.ts';
import { atOnce, gently, type Steps } from './steps.ts';

export interface ReadKnowledge {
  /** Only what is whole: an article with a fault is left out. */
  knowledge: Knowledge;
  faults: Fault[];
  /** Where a field of an article stands, for whoever has more to say about it. */
  lineOf(file: string, path: PropertyKey[]): number;
}

export function readKnowledge(folder: string): ReadKnowledge {
  return atOnce(readStepwise(folder));
}

/** As `readKnowledge`, letting others work between two files. */
export function readKnowledgeGently(folder: string): Promise<ReadKnowledge> {
  return gently(readStepwise(folder));
}

function* readStepwise(folder: string): Steps<ReadKnowledge> {
  const faults: Fault[] = [];
  const files = listFiles(folder, faults);
  const hash = createHash('sha256');
  const whole: Whole[] = [];
  for (const file of files) {
    let content: Uint8Array;
    try {
      content = readFileSync(join(folder, file));
    } catch {
      faults.push({ file, line: 1, says: 'Filen kan ikke åpnes. Se at den finnes, og at programmet har lov til å lese den.' });
      continue;
    }
    hash.update(file).update('\0').update(content).update('\0');
    const read = readArticle(file, content);
    if (read.article) whole.push(read);
    faults.push(...read.faults);
    yield;
  }
  const ids = new Set(files.map((file) => file.split('/').at(-1)?.slice(0, -'.md'.length) ?? ''));
  faults.push(...checkTogether(folder, whole, ids));

  const faulty = new Set(faults.filter((fault) => !fault.warning).map(({ file }) => file));
  const articles = whole.map(({ article }) => article).filter(({ file }) => !faulty.has(file));
  const lines = new Map(whole.map(({ article, lineOf }) => [article.file, lineOf]));
  return {
    knowledge: { version: hash.digest('hex').slice(0, 12), articles, passages: articles.flatMap(({ passages }) => passages) },
    faults,
    lineOf: (file, path) => lines.get(file)?.(path) ?? 1,
  };
}

/** Paths of all articles from the knowledge folder, sorted, with `/`. Says what lies where nobody would look for it. */
function listFiles(folder: string, faults: Fault[]): string[] {
  const blame = (file: string, says: string, warning?: true) => faults.push({ file, line: 1, says, ...(warning && { warning }) });
  const root = 'articles';
  const list = (path: string): Dirent[] => {
    try {
      return readdirSync(join(folder, path), { withFileTypes: true })
        .filter(({ name }) => !name.startsWith('.'))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      blame(
        path,
        'Mappen kan ikke åpnes. Sett KNOWLEDGE_DIR til mappen som inneholder «articles», og se at programmet har lov til å lese den.',
      );
      return [];
    }
  };
  if (!existsSync(join(folder, root))) {
    blame(root, 'Mappen finnes ikke. Sett KNOWLEDGE_DIR til mappen som inneholder «articles».');
    return [];
  }
  const files: string[] = [];
  const walk = (path: string, depth: number) => {
    const entries = list(path);
    for (const entry of entries) {
      const at = `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (depth > 0) blame(at, `Mappen ligger inne i en temamappe. Flytt artiklene opp til ${path}/ og fjern mappen.`);
        else if (!(topics as readonly string[]).includes(entry.name)) {
          blame(at, `Mappen «${entry.name}» er ikke et tema. Gi den navnet på et tema: ${topics.join(', ')}.`);
        }
        walk(at, depth + 1);
      } else if (entry.name.endsWith('.md')) files.push(at);
      else blame(at, 'Filen leses ikke: en artikkel slutter på «.md». Gi den nytt navn, eller flytt den ut.', true);
    }
    if (depth > 0 && entries.length === 0) blame(path, 'Mappen er tom. Legg en artikkel i den, eller fjern den.', true);
  };
  walk(root, 0);
  if (files.length === 0 && faults.every(({ warning }) => warning)) {
    blame(root, 'Mappen har ingen artikler. Sett KNOWLEDGE_DIR til riktig mappe, eller hent artiklene tilbake.');
  }
  return files;
}
