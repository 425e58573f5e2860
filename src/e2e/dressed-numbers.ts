/** Texts with identity numbers in every dress, from a seed. The numbers are made up; those that would pass for real persons' carry a control digit that does not fit half the time. */
import type { Chance } from './seeded.ts';

export interface Dressed {
  text: string;
  /** The eleven digits. */
  number: string;
  how: string;
}

const two = (number: number) => String(number).padStart(2, '0');
const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const sum = (digits: string, weights: readonly number[]) =>
  weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0) % 11;

/** What is added to day and month: a D-number, an H-number, and the test series of Skatteetaten (+80), NAV (+40) and others (+65). */
const series = [
  ['ordinary', 0, 0],
  ['D', 40, 0],
  ['H', 0, 40],
  ['synthetic +80', 0, 80],
  ['synthetic +65', 0, 65],
  ['D and +80', 40, 80],
  ['D and +40', 40, 40],
  ['D and +65', 40, 65],
] as const;

/** One number, with control digits that fit, fit as they may from 2032 on (the first remainder 0–3), or do not fit at all. */
export function identityNumber(chance: Chance): { number: string; how: string } {
  const [name, day, month] = chance.pick(series);
  const control = chance.pick(['fits', 'fits 2032', 'does not fit']);
  for (;;) {
    const nine = `${two(1 + chance.under(31) + day)}${two(1 + chance.under(12) + month)}${two(chance.under(100))}${String(chance.under(1000)).padStart(3, '0')}`;
    const remainder = control === 'fits 2032' ? chance.under(4) : 0;
    const first = (11 - sum(nine, weights1) + remainder) % 11;
    const second = (11 - sum(nine + first, weights2)) % 11;
    if (first > 9 || second > 9) continue;
    const ends = control === 'does not fit' ? `${(first + 1 + chance.under(9)) % 10}${chance.under(10)}` : `${first}${second}`;
    return { number: nine + ends, how: `${name}, ${control}` };
  }
}

const groupings = [
  [11],
  [6, 5],
  [6, 3, 2],
  [2, 2, 2, 5],
  [2, 2, 2, 3, 2],
  [4, 2, 5],
  [3, 3, 3, 2],
  [4, 4, 3],
  [2, 2, 2, 2, 3],
  [1, 10],
  [10, 1],
  [5, 6],
];
const spaces = [' ', '  ', '\t', '\u00a0', '\u2002', '\u2003', '\u2007', '\u2009', '\u200a', '\u202f', '\u205f', '\u3000'];
const hidden = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u202a',
  '\u202c',
  '\u2066',
  '\u2069',
  '\u180e',
  '\u034f',
  '\ufe0f',
  '\u{e0020}',
];
const dashes = ['-', '‐', '‑', '–', '—', '−', ' - ', ' – ', '- ', '﹣', '－'];
const signs = [
  '.',
  '. ',
  '/',
  ' / ',
  '_',
  ':',
  ': ',
  ',',
  ', ',
  ';',
  '|',
  '*',
  '+',
  '·',
  '•',
  '~',
  '(',
  ')',
  '‧',
  '．',
  '／',
  '\\',
  '=',
  '"',
  "'",
  '#',
];
const lines = [
  '\n',
  '\r\n',
  '\n\n',
  ' \n ',
  '\u2028',
  '<br>',
  '<br/>',
  '<br />',
  '</p><p>',
  '&nbsp;',
  '&#160;',
  '&#8203;',
  '<b>',
  '</b>',
  '</td><td>',
];
const scripts = [0x30, 0xff10, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6];

/** Where a number stands, without another digit near. */
const frames: ((number: string) => string)[] = [
  (n) => n,
  (n) => `Hei! Jeg har fødselsnummer ${n}, får jeg telle permisjonen?`,
  (n) => `Eg heiter ikkje det, men fnr ${n} er mitt. Kva gjer eg?`,
  (n) => `fnr${n}`,
  (n) => `ID:${n}.`,
  (n) => `Personnummer: ${n}\nKan dere se på saken?`,
  (n) => `pasient ${n} har søkt om plass`,
  (n) => `(${n})`,
  (n) => `«${n}» står det i skjemaet`,
  (n) => `https://eksempel.test/soknad?fnr=${n}&side=to`,
  (n) => `fil_${n}.pdf`,
  (n) => `{"fnr":"${n}"}`,
  (n) => `Kurs;ALIS;${n};Telefon`,
  (n) => `| navn | ${n} |`,
  (n) => `${n}@eksempel.test`,
  (n) => `A${n}B`,
  (n) => `My national identity number is ${n}, does parental leave count?`,
  (n) => `Min D-nummer er ${n} og jeg er ALIS i Alta.`,
  (n) => `- punkt\n- ${n}\n- punkt`,
  (n) => `**${n}**`,
  (n) => `\`${n}\``,
  (n) => `${'Lang tekst om utdanning og veiledning. '.repeat(6)}${n} og så resten av spørsmålet?`,
  (n) => `æøå ${n} æøå`,
  (n) => `kontonummer eller noe sånt: ${n}`,
  (n) => `født ${n}`,
  (n) => `§ ${n}`,
  (n) => `kr ${n} kroner`,
  (n) => `ALM ${n}`,
  (n) => `sak ${n}, vår ref`,
  (n) => `org.nr. ${n}`,
];

/** Beside other digits, which may hide where the number begins and ends. */
const crowded: ((number: string, other: string) => string)[] = [
  (n) => `12 ${n} 34`,
  (n) => `3) ${n}`,
  (n) => `1. ${n}\n2. ferie`,
  (n) => `Ring 22 33 44 55 eller ${n}`,
  (n) => `tlf 98051234 ${n}`,
  (n) => `${n} 98051234`,
  (n) => `født 01.02.1990, ${n}`,
  (n) => `Frist 31.12.2026 ${n}`,
  (n) => `${n} 31.12.2026`,
  (n) => `Runden 2025: ${n}`,
  (n) => `i 2026 ${n} i 2027`,
  (n) => `§ 12, ${n}`,
  (n) => `§§ 2, 5, 8, 21, ${n}`,
  (n) => `80 % ${n}`,
  (n) => `312 000 kr ${n}`,
  (n) => `Kl. 08.30 ${n}`,
  (n, other) => `${n}, ${other}`,
  (n, other) => `${n} ${other}`,
  (n, other) => `${n}\n${other}`,
  (n, other) => `${other}/${n}`,
  (n) => `HPR 1234567, ${n}`,
  (n) => `FOR-2012-12-02-157 ${n}`,
  (n) => `0301 ${n}`,
  (n) => `${n} kr 500`,
];

/** The next text of the seed. */
export function dressedNumber(chance: Chance): Dressed {
  const { number, how } = identityNumber(chance);
  const sizes = chance.happens(0.12) ? Array.from({ length: 11 }, () => 1) : chance.pick(groupings);
  const kind = chance.pick(['spaces', 'hidden', 'dashes', 'signs', 'lines', 'mixed'] as const);
  const among = { spaces, hidden, dashes, signs, lines, mixed: [...spaces, ...hidden, ...dashes, ...signs] }[kind];
  const same = chance.happens(0.6) ? chance.pick(among) : undefined;
  const script = chance.happens(0.7) ? 0x30 : chance.pick(scripts);
  const mixes = chance.happens(0.05);
  const keycaps = chance.happens(0.02);
  let at = 0;
  const groups = sizes.map((size) => {
    const digits = [...number.slice(at, at + size)];
    at += size;
    return digits.map((digit) => written(digit, mixes ? chance.pick(scripts) : script, keycaps)).join('');
  });
  const dressed = groups.map((group, index) => (index === 0 ? group : (same ?? chance.pick(among)) + group)).join('');
  const text = chance.happens(0.75) ? chance.pick(frames)(dressed) : chance.pick(crowded)(dressed, identityNumber(chance).number);
  return { text, number, how: `${how}, ${sizes.join('.')} ${kind}` };
}

function written(digit: string, zero: number, keycap: boolean): string {
  return String.fromCodePoint(zero + Number(digit)) + (keycap ? '\ufe0f\u20e3' : '');
}
