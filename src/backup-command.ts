/** `npm run backup` and `npm run restore`: a copy of the register while the assistant runs, and the way back. */
import type { KeyUse } from './storage/key-use.ts';

export interface BackupParts {
  url: string;
  now: Date;
}

export async function runBackup(words: readonly string[], { url, now }: BackupParts): Promise<string> {
  const [to = `data/kopier/${stamp(now)}.db`, ...more] = words;
  if (more.length > 0 || to.startsWith('-')) throw new Error('Skriv npm run backup, eller npm run backup -- filen.db for å velge hvor.');
  const { copyOut } = await import('./storage/copy-file.ts');
  const { bytes } = await copyOut(url, to);
  return [
    `Kopien ligger i ${to} (${Math.max(1, Math.round(bytes / 1024))} kB). Den er hel og kontrollert.`,
    'Flytt den til en annen maskin. HASH_KEY ligger ikke i den: Uten nøkkelen kan ingen i kopien nås, så ta vare på den et annet sted.',
  ].join('\n');
}

export interface RestoreParts extends BackupParts {
  /** Ids of the keys in the settings. */
  keys: readonly string[];
  /** Opens what was put back as the assistant does: brought up to date, and what was deleted since deleted again. */
  keyUse(): Promise<KeyUse[]>;
}

const restoreUsage =
  'Skriv npm run restore -- filen.db. Er kopien tatt etter at assistenten ble stanset, og har den ikke gått siden, legg til --stanset; da sendes det som ventet.';

export async function runRestore(words: readonly string[], { url, now, keys, keyUse }: RestoreParts): Promise<string> {
  const [from, ...more] = words.filter((word) => word !== '--stanset');
  if (!from || more.length > 0 || from.startsWith('-')) throw new Error(restoreUsage);
  const { putBack } = await import('./storage/copy-file.ts');
  const { aside, ended } = await putBack(from, url, { stopped: words.includes('--stanset'), now });
  const missing = (await keyUse()).filter(({ id, rows, addresses }) => !keys.includes(id) && rows + addresses > 0);
  return [
    'Kopien er lagt tilbake. Den som har bedt om sletting etterpå, er slettet igjen.',
    ...(aside ? [`Databasen som var der, ligger i ${aside}. Slett den når alt er som det skal.`] : []),
    ...sayEnded(ended),
    ...missing.map(
      ({ id }) => `Noe i kopien er laget med nøkkel ${id}, som ikke står i innstillingene. Legg den i HASH_KEY_OLD før du starter.`,
    ),
    'Start assistenten, og se at /readyz svarer 200.',
  ].join('\n');
}

function sayEnded({ inbox, outbox }: { inbox: number; outbox: number }): string[] {
  if (inbox + outbox === 0) return [];
  return [
    `${inbox} spørsmål og ${outbox} meldinger ventet da kopien ble tatt. De kan være besvart og sendt siden, så de sendes ikke herfra. Saker det gjelder, viser «Ikke levert».`,
  ];
}

/** 2026-11-22T081500Z. */
function stamp(now: Date): string {
  return `${now.toISOString().slice(0, 19).replace(/:/g, '')}Z`;
}
