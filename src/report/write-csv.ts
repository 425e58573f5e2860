/** A file that Norwegian Excel opens right: a byte order mark, semicolons, decimal commas, and no cell that could be taken for a formula. */
import type { Sheet, Value } from './sheets.ts';

export function writeCsv(sheets: readonly Sheet[]): string {
  const blocks = sheets.map(({ name, head, rows }) => [[name], head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n'));
  return `\uFEFF${blocks.join('\r\n\r\n')}\r\n`;
}

function cell(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return text(value);
  // Shares in per cent with one decimal: 23,8.
  return 'share' in value ? comma(Math.round(value.share * 1000) / 10) : comma(value.number);
}

const comma = (number: number) => String(number).replace('.', ',');

/** Excel reads a cell that begins like this as a formula, also when it is quoted; the wide signs too, and behind what is not seen. */
export function text(value: string): string {
  const harmless = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣])/u.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
