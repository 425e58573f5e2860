/** What a person wrote, without the markup Teams wraps it in. Every step is linear in the length: the text is a stranger's. */

const tag = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi;
const blocks = new Set(
  'p div br hr ul ol li table tbody thead tr blockquote pre h1 h2 h3 h4 h5 h6 section article systemeventmessage'.split(' '),
);
const inline = new Set(
  'at a b strong i em u s del ins sub sup span font code td th img emoji attachment small big mark readonly'.split(' '),
);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Characters nobody sees, which can hide digits from redaction or orders from the reader: zero width, soft hyphen, writing direction, tags. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\u{E0000}-\u{E007F}]/gu;
const joiners = /[\u200C\u200D]+/gu;
const loneSurrogate = /[\uD800-\uDFFF]/gu;
const control = /[^\P{Cc}\n\t]/gu;

export function plainText(raw: string): string {
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(tag, withoutTag)
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, decoded)
    .replace(loneSurrogate, '\uFFFD')
    .replace(unseen, '')
    .replace(joiners, exceptBesideDigits)
    .normalize('NFC')
    .replace(control, '')
    .replace(/\u00A0/g, ' ');
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Joiners belong in emoji. */
function exceptBesideDigits(run: string, at: number, text: string): string {
  return /\p{Nd}/u.test(text.charAt(at - 1) + text.charAt(at + run.length)) ? '' : run;
}

function withoutTag(whole: string, closing: string, name: string, attributes: string): string {
  const element = name.toLowerCase();
  // «under <b 60 % og > 40 %» and «<ditt navn>» are what the person wrote.
  if (!['', '/'].includes(attributes.trim()) && !attributes.includes('=')) return whole;
  if (element === 'li') return closing ? '' : '\n- ';
  if (blocks.has(element)) return '\n';
  if (element === 'td' || element === 'th') return closing ? ' ' : '';
  if (element === 'img' || element === 'emoji') return /\balt="([^"]{0,40})"/i.exec(attributes)?.[1] ?? '';
  return inline.has(element) ? '' : whole;
}

function decoded(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return entities[name.toLowerCase()] ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
