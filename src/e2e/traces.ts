/** Looks for identity numbers in bytes, however the digits are grouped or written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

export interface Place {
  name: string;
  bytes: Buffer;
}

/** The database and whatever lies beside it, while it is open or after. */
export function databaseIn(folder: string): Place[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith('assistant.db'))
    .map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) }));
}

export const placeOf = (name: string, what: unknown): Place => ({
  name,
  bytes: Buffer.from(typeof what === 'string' ? what : JSON.stringify(what)),
});

/** Which of these eleven-digit numbers stand there, as `number in place`. */
export function tracesOf(numbers: Iterable<string>, places: readonly Place[]): string[] {
  const sought = new Set(numbers);
  return places.flatMap(({ name, bytes }) => {
    const found = new Set<string>();
    for (const run of runsIn(bytes)) {
      for (let at = 0; at + 11 <= run.length; at++) {
        const eleven = run.slice(at, at + 11);
        if (sought.has(eleven)) found.add(eleven);
      }
    }
    return [...found].map((number) => `${number} in ${name}`);
  });
}

/** Runs of eleven digits and more, with whatever may stand between two digits of one number left out. */
export function runsIn(bytes: Buffer): string[] {
  const plain = bytes
    .toString('utf8')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]|&nbsp;|&#x?[\da-f]{1,6};|<\/?[a-z]{1,6} ?\/?>/gi, ' ')
    .replace(/[^\x20-\x7e]/gu, (char) => plainOf(char));
  return (plain.match(/\d(?:[ .,;:\-/\\_*()|+'"~#=&]{0,8}\d){10,}/g) ?? []).map((run) => run.replace(/\D/g, ''));
}

const plainChars = new Map<string, string>();

function plainOf(char: string): string {
  let plain = plainChars.get(char);
  if (plain === undefined) {
    const digit = /^\p{Nd}$/u.test(char) ? digitOf(char) : char.normalize('NFKC');
    // Breaks a run: letters, what is no text at all, and the control signs that lie between the fields of a database.
    plain = /^\d$/.test(digit) ? digit : /[\p{Z}\p{P}\p{M}\p{S}\p{Cf}\n\r\t]/u.test(char) && char !== '\ufffd' ? ' ' : 'x';
    plainChars.set(char, plain);
  }
  return plain;
}

function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** What lies packed in an xlsx file. */
export function unpacked(name: string, zip: Uint8Array): Place[] {
  const bytes = Buffer.from(zip);
  const places: Place[] = [{ name, bytes }];
  // From the directory at the end: the heads before the files may leave their sizes out.
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 46)) {
    const [packed, head] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const part = bytes.subarray(from, from + packed);
    const file = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    places.push({ name: `${name}/${file}`, bytes: bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(part) : part });
  }
  return places;
}
