/** A workbook with a sheet for each table. The library is loaded at the first download. */
import type { Row } from 'write-excel-file/node';
import type { Sheet, Value } from './sheets.ts';

export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeFile } = await import('write-excel-file/node');
  const used = new Set<string>();
  const made = sheets.map(({ name, head, rows }) => ({
    sheet: nameOf(name, used),
    data: [
      head.map((title) => ({ value: title, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cell)),
    ] as Row[],
    columns: head.map((_, index) => ({ width: index === 0 ? 58 : 18 })),
    stickyRowsCount: 1,
  }));
  return writeFile(made).toBuffer();
}

/** Texts are typed as texts: no cell is a formula, whatever it begins with. */
function cell(value: Value) {
  if (value === undefined) return null;
  if (typeof value === 'string') return { value, type: String };
  return 'share' in value ? { value: value.share, type: Number, format: '0.0%' } : { value: value.number, type: Number };
}

/** Excel takes at most 31 characters, not these signs, and no name twice. */
function nameOf(name: string, used: Set<string>): string {
  const short = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim();
  const fresh = used.has(short) ? `${short.slice(0, 28)} ${used.size}` : short;
  used.add(fresh);
  return fresh;
}
