/** A copy of the database file, whole and of one moment, also while the assistant writes to it; and such a copy put back. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { chmod, copyFile, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { instant } from './bridge.ts';
import { pathOf } from './libsql.ts';

/** The case numbers that were given after the copy was made stand on cards in Teams: they are passed over. */
const numbersPassedOver = 1000;

export interface Copied {
  bytes: number;
}

/** Throws in a whole sentence; then there is no copy. */
export async function copyOut(url: string, to: string): Promise<Copied> {
  const from = pathOf(url);
  if (!existsSync(from)) {
    throw new Error('Det finnes ingen database der DATABASE_URL peker, så det er ingenting å kopiere. Se etter at innstillingene er lest.');
  }
  if (existsSync(to)) throw new Error('Filen kopien skal skrives til, finnes alt, og blir ikke overskrevet. Velg et annet navn.');
  const part = `${to}.part`;
  mkdirSync(dirname(to), { recursive: true });
  rmSync(part, { force: true });
  try {
    const database = new Libsql(from);
    try {
      database.exec('pragma busy_timeout = 5000');
      database.prepare('vacuum into ?').run(part);
    } finally {
      database.close();
    }
    await chmod(part, 0o600);
    look(part);
    await settle(part);
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { force: true });
    throw new Error(
      'Databasen kunne ikke kopieres, og det er ingen ny kopi. Se etter at det er plass på disken og at mappen kan skrives til.',
      {
        cause: error,
      },
    );
  }
  return { bytes: statSync(to).size };
}

export interface PutBack {
  /** Where the database that was there lies now; undefined where there was none. */
  aside: string | undefined;
  /** Messages in and out that waited when the copy was made, and are neither answered nor sent from here. */
  ended: { inbox: number; outbox: number };
}

export interface PutBackParts {
  /** The assistant had been stopped when the copy was made, and has not run since: what waits is to be done. */
  stopped: boolean;
  now: Date;
}

/** Throws in a whole sentence; then everything is as it was. */
export async function putBack(from: string, url: string, { stopped, now }: PutBackParts): Promise<PutBack> {
  const to = pathOf(url);
  const part = `${to}.part`;
  if (!existsSync(from)) throw new Error('Kopien finnes ikke. Skriv stien til filen slik den er fra denne mappen.');
  try {
    look(from);
  } catch (error) {
    throw new Error('Filen er ikke en hel kopi av en database, så ingenting er endret. Prøv en annen kopi.', { cause: error });
  }
  if (existsSync(to)) hold(to);
  mkdirSync(dirname(to), { recursive: true });
  for (const end of ['', '-wal', '-shm']) rmSync(part + end, { force: true });
  await copyFile(from, part);
  await chmod(part, 0o600);
  const ended = stopped ? { inbox: 0, outbox: 0 } : endWhatWaits(part, instant(now));
  await settle(part);
  const aside = existsSync(to) ? `${to}.${instant(now).replace(/[:.]/g, '-')}.erstattet` : undefined;
  if (aside) renameSync(to, aside);
  renameSync(part, to);
  return { aside, ended };
}

/**
 * Whether anything that waited has been done since the copy was made, nobody knows here; a message must not be sent twice. Done without a log
 * beside the file: the driver lets go of such a log only when the process ends, and the file is moved before that.
 */
function endWhatWaits(path: string, at: string): PutBack['ended'] {
  const database = new Libsql(path);
  const waiting = (table: string) =>
    database.prepare(`select count(*) as rows from ${table} where ended_at is null`).get() as { rows: number };
  try {
    database.exec('pragma journal_mode = delete');
    const [{ rows: inbox }, { rows: outbox }] = [waiting('inbox'), waiting('outbox')];
    const over = `reason = 'restored', ended_at = '${at}'`;
    database.exec(`begin;
      update inbox set state = 'given-up', ${over} where ended_at is null;
      update outbox set state = 'failed', recipient = null, content = null, ${over} where ended_at is null;
      update counter set value = value + ${numbersPassedOver} where name = 'case';
      commit`);
    return { inbox, outbox };
  } finally {
    database.close();
  }
}

/** Throws when it is no database of ours, or not whole. */
function look(path: string): void {
  const database = new Libsql(path, { readonly: true } as Libsql.Options);
  try {
    const { integrity_check: said } = database.prepare('pragma integrity_check').get() as { integrity_check?: string };
    if (said !== 'ok') throw new Error('The file is damaged.');
    database.prepare('select count(*) from kysely_migration').get();
  } finally {
    database.close();
  }
}

/** Whoever has the file open keeps it shared: then nobody gets it alone. What lies in the log beside it is taken in. */
function hold(path: string): void {
  const database = new Libsql(path);
  try {
    database.exec('pragma busy_timeout = 1000');
    database.exec('pragma locking_mode = exclusive');
    database.exec('begin exclusive');
    database.exec('commit');
  } catch (error) {
    throw new Error('Databasen er i bruk, så ingenting er endret. Stopp assistenten først, og prøv igjen.', { cause: error });
  } finally {
    database.close();
  }
}

async function settle(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
