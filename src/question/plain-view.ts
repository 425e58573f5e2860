/** The text as an eye reads it, with the way back: what redaction looks at, so that odd digits and hidden characters hide nothing. */
import { lowerInPlace } from './words.ts';

export interface PlainView {
  /** Digits of every script are 0–9, invisible characters are gone, spaces and dashes of all kinds are plain. */
  text: string;
  /** The same in small letters. */
  lower: string;
  /** Offset in the original of each character; one more at the end. */
  offsets: number[];
}

const cache = new Map<string, string>();

export function plainView(original: string): PlainView {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const char of signsOf(original)) {
    const plain = char.length === 1 && char >= ' ' && char <= '~' ? char : plainChar(char);
    for (let unit = 0; unit < plain.length; unit++) offsets.push(at);
    text += plain;
    at += char.length;
  }
  offsets.push(original.length);
  return { text, lower: lowerInPlace(text), offsets };
}

/** Characters one by one, an invisible one or a digit that is written as mark-up (`&#8203;`) in one piece. */
function* signsOf(original: string): Iterable<string> {
  if (!original.includes('&')) return yield* original;
  let at = 0;
  for (const match of original.matchAll(markedUp)) {
    yield* original.slice(at, match.index);
    yield match[0];
    at = match.index + match[0].length;
  }
  yield* original.slice(at);
}

const markedUp = /&(?:#\d{1,7}|#x[\da-f]{1,6}|nbsp|ensp|emsp|thinsp|zwj|zwnj|shy);/giu;

/** What stands in the original from one place in the view to another; hidden characters between and after go with it. */
export function originalSpan(view: PlainView, from: number, to: number): { from: number; to: number } {
  return { from: view.offsets[from] ?? 0, to: view.offsets[to] ?? 0 };
}

function plainChar(char: string): string {
  const known = cache.get(char);
  if (known !== undefined) return known;
  const plain = lookUp(char);
  if (cache.size < 10_000) cache.set(char, plain);
  return plain;
}

function lookUp(char: string): string {
  if (char.length > 2 && char.startsWith('&')) return ofMarkUp(char);
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return '\n';
  if (char === '\t' || /[\p{Zs}\u3164\u115f\u1160\uffa0\u2800]/u.test(char)) return ' ';
  if (/\p{Nd}/u.test(char)) return String(digitValue(char));
  if (/[\p{Cf}\p{Cc}\p{Mn}\p{Me}]/u.test(char)) return '';
  if (/[\p{Pd}\u2212]/u.test(char)) return '-';
  const compatible = char.normalize('NFKC');
  return /^[ -~]$/.test(compatible) ? compatible : char;
}

/** Unicode keeps the ten digits of a script together, zero first; several sets may stand side by side. */
function digitValue(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}

function ofMarkUp(sign: string): string {
  const code = /^&#(?:x([\da-f]+)|(\d+));$/iu.exec(sign);
  if (!code) return /sp;$/iu.test(sign) ? ' ' : '';
  const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
  return point > 0 && point <= 0x10ffff ? lookUp(String.fromCodePoint(point)) : '';
}
