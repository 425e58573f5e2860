/** A zip archive whose bytes follow from the files alone: in order of name, without compression, dated as the format's own beginning. */
import { crc32 } from 'node:zlib';

export interface ZipFile {
  name: string;
  bytes: Uint8Array;
}

/** 1 January 1980, 00:00, as MS-DOS writes it. */
const [date, time] = [0b0000000_0001_00001, 0];
/** Version 2.0; names in UTF-8. */
const [version, utf8] = [20, 1 << 11];

/** The layout is APPNOTE.TXT's, sections 4.3.7, 4.3.12 and 4.3.16. */
export function writeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of [...files].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const written = Buffer.from(name, 'utf8');
    const common = numbers([2, version], [2, utf8], [2, 0], [2, time], [2, date], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length]);
    const local = Buffer.concat([numbers([4, 0x04034b50]), common, numbers([2, written.length], [2, 0]), written]);
    const entry = numbers([2, written.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
    parts.push(local, Buffer.from(bytes));
    directory.push(numbers([4, 0x02014b50], [2, version]), common, entry, written);
    at += local.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, listed.length], [4, at], [2, 0]);
  return Buffer.concat([...parts, listed, end]);
}

function numbers(...fields: [width: 2 | 4, value: number][]): Buffer {
  return Buffer.concat(
    fields.map(([width, value]) => {
      const field = Buffer.alloc(width);
      if (width === 2) field.writeUInt16LE(value);
      else field.writeUInt32LE(value);
      return field;
    }),
  );
}
