/** The last look at what leaves: whatever it was made of, no text of it holds a foreign link, an image, a mention, markup or anything unseen. */
import { hostIsAllowed } from '../knowledge/article.ts';

/** Shows nothing, but breaks up what would have come alive. */
const breaks = '\u2060';
/** Where people's eyes meet words. `data` and the values of fields are for machines. */
const read = new Set([
  'text',
  'title',
  'value',
  'summary',
  'abstract',
  'name',
  'altText',
  'label',
  'placeholder',
  'description',
  'fallbackText',
  'speak',
]);

export function guarded<T>(sent: T): T {
  return look(sent) as T;
}

function look(value: unknown, key = '', isField = false): unknown {
  if (typeof value === 'string') return read.has(key) && !(key === 'value' && isField) ? guardedText(value) : value;
  if (Array.isArray(value)) return value.map((each) => look(each, key, isField));
  if (typeof value !== 'object' || value === null || key === 'data') return value;
  const field = isField || String((value as { type?: unknown }).type).startsWith('Input.');
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, look(inner, name, field)]));
}

export function guardedText(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/\b(https?|ftp):\/\/[^\s)\]>"'«»]*/gi, (link, scheme: string) =>
      hostIsAllowed(link.replace(/[.,;:!?]+$/, '')) ? link : `${scheme}${breaks}${link.slice(scheme.length)}`,
    )
    .replace(/\bwww(?=\.[^\s/)]+)/gi, (www, at: number, whole: string) => {
      const host = /^www\.[^\s/)\]]+/i.exec(whole.slice(at))?.[0].replace(/[.,;:!?]+$/, '') ?? '';
      return whole.slice(Math.max(0, at - 3), at) === '://' || hostIsAllowed(`https://${host}`) ? www : `${www}${breaks}`;
    })
    .replace(/\b(javascript|vbscript|data|file|msteams|mailto|tel|sip):(?=\S)/gi, `$1${breaks}:`)
    .replace(/\](?=\((?!https:\/\/))/g, `]${breaks}`)
    .replace(/\](?=\[(?!\d+\]))/g, `]${breaks}`)
    .replace(/^(\s*\[[^\]\n]+\])(?=:)/gm, `$1${breaks}`)
    .replace(/!(?=\[)/g, `!${breaks}`)
    .replace(/<(?=[/!a-z])/gi, `<${breaks}`)
    .replace(/\{(?=\{)/g, `{${breaks}`);
}

/** Zero width, writing direction, tags. Joiners belong in emoji, and the word joiner is what we break with. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2061-\u2069\ufeff]|[\u{e0000}-\u{e007f}]|(?<=[\p{L}\p{N}])(?:\u200c|\u200d)/gu;
