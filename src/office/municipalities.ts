/** All Norwegian municipalities and the office of each, from knowledge/municipalities.csv; found by number, by name, and in running text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeId } from '../question/question.ts';
import { officeIds } from '../question/question.ts';
import { towns } from './towns.ts';

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
  'aure bø fjord flå frøya gran grane grue gulen heim hol hole hå klepp leka lier lom lund marker nes nome os rana råde røst sel sola stad stange strand stranda sula sund time tinn tokke valle vang vega vik våler ås åmot ål øyer rena otta straume støren'.split(
    ' ',
  ),
);
/** Names that nobody means without «kommune». */
const never = new Set(['time']);

export function readMunicipalities(folder: string): Municipalities {
  const [, ...rows] = readFileSync(join(folder, 'municipalities.csv'), 'utf8').trim().split(/\r?\n/);
  const all = rows.map(readRow);
  const byNumber = new Map(all.map((each) => [each.number, each]));
  const byName = new Map<string, string[]>();
  const add = (name: string, number: string) => byName.set(keyOf(name), [...(byName.get(keyOf(name)) ?? []), number]);
  for (const { number, name, parallelNames } of all) for (const each of [name, ...parallelNames]) add(each, number);
  for (const [name, number] of Object.entries(towns)) if (byNumber.has(number)) add(name, number);
  const written = [...all.flatMap(({ name, parallelNames }) => [name, ...parallelNames]), ...Object.keys(towns)];
  const names = [...new Set(written)].sort((a, b) => b.length - a.length).map(asWritten);
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(${names.join('|')})(?:s)?(?![\\p{L}\\p{N}])`, 'giu');

  return {
    get: (number) => byNumber.get(number),
    office: (number) => byNumber.get(number)?.office,
    byName: (name) => {
      const [, bare = '', county] = /^(.*?)(?:\s+(?:kommune|herad))?(?:\s*\((.+)\))?$/.exec(name.trim().toLowerCase()) ?? [];
      const found = byName.get(keyOf(bare)) ?? [];
      return county ? found.filter((number) => byNumber.get(number)?.county.toLowerCase() === county) : found;
    },
    named: (text) => {
      const found = new Set<string>();
      for (const match of text.matchAll(anyName)) {
        const name = match[1] ?? '';
        if (isMeant(name, text.slice(0, match.index), text.slice(match.index + match[0].length))) {
          for (const number of narrowed(byName.get(keyOf(name)) ?? [], text)) found.add(number);
        }
      }
      return [...found];
    },
    fullName: (number) => {
      const one = byNumber.get(number);
      if (!one) return '';
      return (byName.get(keyOf(one.name)) ?? []).length > 1 ? `${one.name} (${one.county})` : one.name;
    },
  };

  /** «Herøy i Nordland» is one of the two. */
  function narrowed(numbers: string[], text: string): string[] {
    const inCounty = numbers.filter((number) => text.toLowerCase().includes((byNumber.get(number)?.county ?? '\0').toLowerCase()));
    return inCounty.length === 1 ? inCounty : numbers;
  }
}

/** Names are looked up without regard to hyphens, and longer ones also when written without æ, ø and å. */
function keyOf(name: string): string {
  const key = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-–\s]+/gu, ' ');
  return key.length < shortest
    ? key
    : key
        .replace(/æ|ä|ae/gu, 'e')
        .replace(/[øö]/gu, 'o')
        .replace(/å|aa/gu, 'a');
}

/** «Ås» and «Hå» without their letters are other words. */
const shortest = 5;

/** The ways a name is typed: «Sør-Varanger», «sør varanger», «Tromso». */
function asWritten(name: string): string {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/-| /g, '[- ]');
  return name.length < shortest ? plain : plain.replace(/ø/giu, '[øöo]').replace(/å/giu, '(?:å|aa|a)').replace(/æ/giu, '(?:æ|ä|ae|e)');
}

function isMeant(name: string, before: string, after: string): boolean {
  const word = name.toLowerCase();
  const capital = name[0] !== name[0]?.toLowerCase();
  if (/^s?\s+(?:kommune\p{L}*|herad|municipality|suohkan)(?!\p{L})/iu.test(after)) return true;
  if (capital && /(?:kommune|kommunen|municipality of)\s+$/iu.test(before)) return true;
  if (never.has(word)) return false;
  const afterPreposition = /(?<!\p{L})(?:i|på|fra|frå|til|ved|for|med|hos|in|from|at|near)\s+$/iu.test(before);
  // «Oslo-kontoret» and «Bergen kommune» aside, a name written small is only a place after a preposition, or when nothing else is called so.
  if (everyday.has(word)) return capital && afterPreposition;
  return capital || afterPreposition || /[- ]/u.test(name);
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
