/** The figures a text states: «minst 4 timer», «innen 31. august», «20 prosent». For comparing what two passages say of the same thing. */

export interface Claim {
  unit: string;
  value: string;
  /** «minst» and «inntil» of the same thing may both be true. */
  bound: 'least' | 'most' | undefined;
  /** «6 måneder før kurset» and «3 måneder etter kurset» are two different rules. */
  side: 'before' | 'after' | undefined;
}

export interface Statement {
  sentence: string;
  claims: Claim[];
  /** The years it speaks of; the year of a deadline is part of the figure. */
  years: string[];
}

/** Sentences that state a figure as a rule of today: what was, examples and conditions («i 50 % stilling») are left out. */
export function statementsIn(text: string): Statement[] {
  return text
    .split(/(?<=[.!?;])\s+(?=\p{Lu})|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => !told.test(sentence) && !conditional.test(sentence))
    .map((sentence) => ({ sentence, claims: claimsIn(sentence), years: yearsIn(sentence) }))
    .filter(({ claims }) => claims.length > 0);
}

const told =
  /(?<!\p{L})(var|ble|tidligere|gjaldt|opprinnelig|hadde|kunne|fikk|fantes|anslo|planla|historikk|eksempel|regnestykket|delt på|ganger)(?!\p{L})|=/iu;
const conditional = /(?<!\p{L})for eksempel|(?<!\p{L})(i|har) (om lag |minst )?\d+ ?(%|prosent)|(?<!\p{L})halv stilling|^- \d+ ?%/iu;

/** Every figure with its unit; days of the month only where they are a deadline. */
export function claimsIn(text: string): Claim[] {
  const claims: Claim[] = [];
  let rest = text
    .replace(/(\d)[ \u00A0\u202F.](?=\d{3}(?!\d))/g, '$1')
    .replace(/§§? ?\d+( [a-d](?!\p{L}))?/gu, ' ')
    .replace(/(\d),(?=\d)/g, '$1.');
  const deadline = isDeadline(rest);
  rest = rest.replace(dates, (_, day: string, month: string, year?: string) => {
    if (deadline)
      claims.push({
        unit: 'frist',
        value: [`${day}.`, month.toLowerCase(), year].filter(Boolean).join(' '),
        bound: undefined,
        side: undefined,
      });
    return ' ';
  });
  for (const [, before, number = '', millions, after = '', side] of rest.matchAll(figures)) {
    const unit = unitOf.get(after.toLowerCase());
    if (!unit) continue;
    const value = words[number.toLowerCase()] ?? String(Number(number));
    claims.push({
      unit: millions ? `millioner ${unit}` : unit,
      value,
      bound: boundOf(before),
      side: sideOf(side),
    });
  }
  return claims;
}

const isDeadline = (text: string) => /(?<!\p{L})(frist|fristen|innen|senest)(?!\p{L})/iu.test(text);

function yearsIn(sentence: string): string[] {
  const rest = isDeadline(sentence) ? sentence.replace(dates, ' ') : sentence;
  return rest.match(/(?<!\d)(19|20)\d\d(?!\d)/g) ?? [];
}

const dates = /(\d{1,2})\. (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?: (\d{4}))?/gi;
const words: Record<string, string> = {
  ett: '1',
  én: '1',
  to: '2',
  tre: '3',
  fire: '4',
  fem: '5',
  seks: '6',
  sju: '7',
  syv: '7',
  åtte: '8',
  ni: '9',
  ti: '10',
};
const least = ['minst', 'mer enn', 'ikke under'];
const most = ['høyst', 'inntil', 'opptil', 'maks', 'maksimalt', 'under'];
const figures = new RegExp(
  `(?<![\\p{L}\\d.-])(?:(${[...least, ...most].join('|')}) )?(\\d+(?:\\.\\d+)?|${Object.keys(words).join('|')})` +
    `(?: (?:av de|av|hele|fulle|sammenhengende|(millioner|mill\\.)))? ?(%|\\p{L}+)(?: (?:rett |like )?(før|etter)(?!\\p{L}))?`,
  'giu',
);

const unitOf = new Map(
  Object.entries({
    kroner: 'kr kroner',
    prosent: '% prosent',
    timer: 'time timer timene',
    dager: 'dag dager virkedager arbeidsdager',
    uker: 'uke uker',
    måneder: 'måned måneder månedene måneders',
    år: 'år årene års',
    poeng: 'poeng',
  }).flatMap(([unit, forms]) => forms.split(' ').map((form) => [form, unit] as const)),
);

function boundOf(before: string | undefined): Claim['bound'] {
  if (before === undefined) return undefined;
  return least.includes(before.toLowerCase()) ? 'least' : 'most';
}

function sideOf(after: string | undefined): Claim['side'] {
  if (after === undefined) return undefined;
  return after.toLowerCase() === 'før' ? 'before' : 'after';
}
