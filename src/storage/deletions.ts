/**
 * Who wanted their data deleted. Each deletion lies in the database and in a list beside it, out of reach of a copy that is put back: what was
 * deleted after the copy was made is deleted again when it is opened. Only codes and times lie there.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Clock, Log, Turn } from '../desk/ports.ts';
import { instant } from './bridge.ts';
import type { StoreOutgoing } from './case-store.ts';
import type { Engine } from './engine.ts';
import { forgetPerson } from './forget-person.ts';
import type { Db } from './schema.ts';

export interface Deletions {
  /** Writes what is not on the list yet. Tried again every hour when the list cannot be written. */
  file(): Promise<void>;
  /** Deletes again what is on the list and not in the database. Answers how many people. */
  again(): Promise<number>;
  /** Takes off the list what is older than that instant. */
  prune(before: string): Promise<void>;
}

const deletion = z.object({ id: z.string().min(1), at: z.string(), codes: z.array(z.string().min(1)).min(1) });
type Deletion = z.output<typeof deletion>;

/** Within a transaction at hand. */
export async function forgetAndRemember(
  on: Db,
  { person, formerly = [] }: NonNullable<Turn['forget']>,
  at: string,
  storeOutgoing: StoreOutgoing,
): Promise<void> {
  const codes = [person, ...formerly];
  for (const code of codes) await forgetPerson(on, code, at, storeOutgoing);
  await on
    .insertInto('deletion')
    .values({ id: randomUUID(), at, codes: JSON.stringify(codes) })
    .execute();
}

interface DeletionParts {
  engine: Pick<Engine, 'db' | 'write'>;
  storeOutgoing: StoreOutgoing;
  /** Undefined: there is no list, for a register that is forgotten itself. */
  list: string | undefined;
  clock: Clock;
  log: Log;
}

export function createDeletions({ engine: { db, write }, storeOutgoing, list, clock, log }: DeletionParts): Deletions {
  return {
    async file() {
      if (list === undefined) return;
      const rows = await db.selectFrom('deletion').selectAll().where('filed_at', 'is', null).orderBy('at').execute();
      if (rows.length === 0) return;
      const lines = rows.map(({ id, at, codes }) => `${JSON.stringify({ id, at, codes: JSON.parse(codes) })}\n`);
      try {
        await append(list, lines.join(''));
      } catch {
        log.error(
          { waiting: rows.length },
          'A deletion could not be written to the list beside the database (DELETIONS_FILE). It is done, but would not be done again after a restore. It is tried again.',
        );
        return;
      }
      const ids = rows.map(({ id }) => id);
      await write(async (on) => {
        await on
          .updateTable('deletion')
          .set({ filed_at: instant(clock()) })
          .where('id', 'in', ids)
          .execute();
      });
    },
    async again() {
      const listed = list === undefined ? [] : await read(list, log);
      if (listed.length === 0) return 0;
      const known = new Set((await db.selectFrom('deletion').select('id').execute()).map(({ id }) => id));
      const undone = new Map(listed.filter(({ id }) => !known.has(id)).map((each) => [each.id, each]));
      for (const { id, at, codes } of undone.values()) {
        const now = instant(clock());
        await write(async (on) => {
          for (const code of codes) await forgetPerson(on, code, now, storeOutgoing);
          await on
            .insertInto('deletion')
            .values({ id, at, codes: JSON.stringify(codes), filed_at: now })
            .execute();
        });
      }
      if (undone.size > 0) log.warn({ people: undone.size }, 'Deletions made after this copy of the database were made again.');
      return undone.size;
    },
    async prune(before) {
      if (list === undefined) return;
      const kept = (await read(list, log)).filter(({ at }) => at >= before);
      const fresh = `${list}.new`;
      await rm(fresh, { force: true });
      await append(fresh, kept.map((each) => `${JSON.stringify(each)}\n`).join(''));
      await rename(fresh, list);
    },
  };
}

/** On the disk before it resolves. */
async function append(list: string, lines: string): Promise<void> {
  await mkdir(dirname(list), { recursive: true });
  const file = await open(list, 'a', 0o600);
  try {
    await file.appendFile(lines);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function read(list: string, log: Log): Promise<Deletion[]> {
  const lines = await readFile(list, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new Error(
      'Listen over slettede personer (DELETIONS_FILE) kan ikke leses. Da kunne noe som er slettet, komme tilbake med en gammel kopi. Se etter at filen kan leses, og start på nytt.',
      { cause: error },
    );
  });
  return lines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const read = deletion.safeParse(parsed(line));
    // A crash may have cut the last line; it is written again from the database.
    if (!read.success) log.warn({ line: index + 1 }, 'A line in the list of deletions cannot be read and is passed over.');
    return read.success ? [read.data] : [];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
