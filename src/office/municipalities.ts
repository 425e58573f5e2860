/** All Norwegian municipalities and the office of each, from knowledge/municipalities.csv; found by number, by name, and in running text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeId } from '../question/question.ts';
import { officeIds } from '../question/question.ts';

export interface Municipality {
  /** Four digits. */
  number: string;
  name: string;
  /** Sámi and Kven names. */
  parallelNames: string[];
  county: string;
  office: OfficeId;
}

export interface Municipalities {
  get(number: string): Municipality | undefined;
  office(number: string): OfficeId | undefined;
  /** Numbers of all that bear this name, parallel names too; more than one for Herøy and Våler. */
  byName(name: string): string[];
  /** Numbers of those a text names, each once, in the order they stand. */
  named(text: string): string[];
  /** «Herøy (Nordland)» where the name is not alone, else «Alta». */
  fullName(number: string): string;
}

/** Names that are ordinary words too: only with «kommune» beside them, or with a capital after a preposition. */
const everyday = new Set(
  'aure bø eid fjord flå frøya hol hole hå karlsøy klepp lebesby lier lom lund masfjorden modum nes nome ås ål åmot os rana rennebu sel sola sund sokndal strand suldal tana time tokke tysvær våler vang vega vik øyer averøy evje bykle gran hurdal løten stange'.split(
    ' ',
  ),
);
/** Names that nobody means without «kommune». */
const never = new Set(['time', 'os', 'hole', 'strand', 'fjord', 'sund', 'eid', 'vang', 'gran', 'stange']);

export function readMunicipalities(folder: string): Municipalities {
  const [, ...rows] = readFileSync(join(folder, 'municipalities.csv'), 'utf8').trim().split(/\r?\n/);
  const all = rows.map(readRow);
  const byNumber = new Map(all.map((each) => [each.number, each]));
  const byName = new Map<string, string[]>();
  for (const { number, name, parallelNames } of all) {
    for (const each of [name, ...parallelNames]) {
      const key = each.toLowerCase();
      byName.set(key, [...(byName.get(key) ?? []), number]);
    }
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(${names.join('|')})(?:s)?(?![\\p{L}\\p{N}])`, 'giu');

  return {
    get: (number) => byNumber.get(number),
    office: (number) => byNumber.get(number)?.office,
    byName: (name) =>
      byName.get(
        name
          .trim()
          .toLowerCase()
          .replace(/\s+kommune$/, ''),
      ) ?? [],
    named: (text) => {
      const found = new Set<string>();
      for (const match of text.matchAll(anyName)) {
        const name = match[1] ?? '';
        if (isMeant(name, text.slice(0, match.index), text.slice(match.index + match[0].length))) {
          for (const number of narrowed(byName.get(name.toLowerCase()) ?? [], text)) found.add(number);
        }
      }
      return [...found];
    },
    fullName: (number) => {
      const one = byNumber.get(number);
      if (!one) return '';
      return (byName.get(one.name.toLowerCase()) ?? []).length > 1 ? `${one.name} (${one.county})` : one.name;
    },
  };

  /** «Herøy i Nordland» is one of the two. */
  function narrowed(numbers: string[], text: string): string[] {
    const inCounty = numbers.filter((number) => text.toLowerCase().includes((byNumber.get(number)?.county ?? '\0').toLowerCase()));
    return inCounty.length === 1 ? inCounty : numbers;
  }
}

function isMeant(name: string, before: string, after: string): boolean {
  const besideKommune = /^(s)?\s+(kommune\w*|municipality)\b/i.test(after) || /\b(kommune|municipality of|kommunen)\s+$/i.test(before);
  if (besideKommune) return true;
  const word = name.toLowerCase();
  if (never.has(word)) return false;
  const capital = name[0] !== name[0]?.toLowerCase();
  const afterPreposition = /\b(i|på|fra|frå|til|ved|for|in|from|at|near)\s+$/i.test(before);
  // «Oslo-kontoret» and «Bergen kommune» aside, a name written small is only a place after a preposition.
  if (everyday.has(word)) return capital && afterPreposition;
  return capital || afterPreposition;
}

function readRow(row: string): Municipality {
  const [number = '', name = '', parallel = '', , county = '', office = ''] = row.split(',');
  if (!/^\d{4}$/.test(number) || !name || !isOffice(office))
    throw new Error(
      `En linje i municipalities.csv er feil (kommunenummer «${number}»). Den skal være: nummer, navn, parallellnavn, fylkesnummer, fylke, kontor.`,
    );
  // The list itself tells the two Herøys and the two Vålers apart; people write the bare name.
  return { number, name: name.replace(/ \(.*\)$/, ''), parallelNames: parallel.split('|').filter(Boolean), county, office };
}

const isOffice = (text: string): text is OfficeId => (officeIds as readonly string[]).includes(text);
