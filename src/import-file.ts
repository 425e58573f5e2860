/** `npm run import -- FILE [--kontor øst] [--apply]`: reads an existing spreadsheet into the register. Without --apply it only tells what it would do. */
import { readFileSync } from 'node:fs';
import type { Clock, Inquiries } from './desk/ports.ts';
import { readSpreadsheet } from './desk/read-spreadsheet.ts';
import { officeNamed } from './question/office-names.ts';

const usage = 'Skriv hvilken fil som skal leses: npm run import -- henvendelser.csv [--kontor øst] [--apply]';

export async function importFile(words: readonly string[], inquiries: () => Promise<Inquiries>, clock: Clock): Promise<string> {
  const left = [...words];
  const apply = take(left, '--apply');
  const at = left.indexOf('--kontor');
  const named = at >= 0 ? left.splice(at, 2)[1] : undefined;
  const office = named === undefined ? undefined : officeNamed(named);
  if (at >= 0 && !office) throw new Error('Etter --kontor skal det stå Nord, Midt, Vest, Sør, Øst eller Oslo.');
  const [file, ...more] = left;
  if (!file || more.length > 0) throw new Error(usage);
  const read = readSpreadsheet(bytesOf(file), { now: clock(), office });
  const lines = read.refused.map(({ line, why }) => `Linje ${line} er ikke tatt med. ${why}`);
  const refused = read.refused.length === 1 ? '1 linje kan ikke' : `${read.refused.length} linjer kan ikke`;
  const summary = `${read.inquiries.length === 1 ? '1 henvendelse' : `${read.inquiries.length} henvendelser`} kan leses inn, ${refused}.`;
  if (!apply) return [...lines, summary, 'Dette var en prøve, og ingenting er lagret. Legg til --apply for å lagre.'].join('\n');
  const added = await (await inquiries()).add(read.inquiries);
  const known = read.inquiries.length - added;
  return [...lines, summary, `${added} er lagret nå${known > 0 ? `, og ${known} var der fra før` : ''}.`].join('\n');
}

function take(words: string[], word: string): boolean {
  const at = words.indexOf(word);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`Filen ${file} kan ikke leses. Se etter at den finnes, og skriv stien slik den er fra denne mappen.`);
  }
}
