/** The search's tables as they were made last time, in a file, so that a start need not make them again. What cannot be kept or read is made anew. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Passage } from './article.ts';
import type { NorwegianWords } from './norwegian.ts';
import type { SearchTables } from './search.ts';

export interface KeptTables {
  read(key: string): SearchTables | undefined;
  /** Never fails: a folder that cannot be written to keeps nothing. */
  keep(key: string, tables: SearchTables): Promise<void>;
}

/** Where packages keep what they can make again (as `find-cache-dir` has it): gone with the next `npm ci`. */
export const keptFolder = fileURLToPath(new URL('../../node_modules/.cache/alis-assistent', import.meta.url));

const ending = '.tables';
const draftEnding = '.draft';
/** A file begins with the SHA-256 of the rest: one that was cut short is not read. */
const sumLength = 32;
/** The present knowledge, and a few others for whoever goes back and forth. */
const most = 4;

/** Another key for other passages, other words, other code, other packages or another Node. */
export function keyOf(passages: Passage[], words: NorwegianWords, code = codeHere()): string {
  const hash = createHash('sha256').update(process.version).update(code).update(JSON.stringify(words)).update(JSON.stringify(passages));
  return hash.digest('hex');
}

export function openKeptTables(folder: string): KeptTables {
  const fileOf = (key: string) => join(folder, `${key}${ending}`);
  return {
    read: (key) => {
      try {
        const bytes = readFileSync(fileOf(key));
        const body = bytes.subarray(sumLength);
        return sumOf(body).equals(bytes.subarray(0, sumLength)) ? (deserialize(body) as SearchTables) : undefined;
      } catch {
        return undefined;
      }
    },
    keep: async (key, tables) => {
      const draft = join(folder, `${randomUUID()}${draftEnding}`);
      try {
        mkdirSync(folder, { recursive: true });
        const body = serialize(tables);
        await writeFile(draft, Buffer.concat([sumOf(body), body]));
        await rename(draft, fileOf(key));
        await Promise.all(tooMany(folder).map((file) => rm(file, { force: true })));
      } catch {
        await rm(draft, { force: true }).catch(() => {});
      }
    },
  };
}

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** The oldest, beyond the few that are kept; and drafts that nobody has finished within the hour. */
function tooMany(folder: string): string[] {
  const files = readdirSync(folder).map((name) => ({ file: join(folder, name), written: statSync(join(folder, name)).mtimeMs }));
  const left = files.filter(({ file, written }) => file.endsWith(draftEnding) && written < Date.now() - 3_600_000);
  const kept = files.filter(({ file }) => file.endsWith(ending)).sort((a, b) => b.written - a.written);
  return [...left, ...kept.slice(most)].map(({ file }) => file);
}

/** All that has a hand in the tables: this room, the room it knows, and the packages by their versions. */
function codeHere(): string {
  const hash = createHash('sha256').update(readFileSync(new URL('../../package.json', import.meta.url)));
  for (const room of ['.', '../question']) {
    const folder = fileURLToPath(new URL(room, import.meta.url));
    const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
