/** Reads one article file strictly: either a whole article or a list of faults, each with its line and remedy. */
import type { Document, YAMLError } from 'yaml';
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Article, FrontMatter, Passage } from './article.ts';
import { frontMatter, shortAnswerHeading } from './article.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { Blame, Section } from './read-body.ts';
import { checkBody, checkQuestions, readSections, slug } from './read-body.ts';

export interface Fault {
  file: string;
  line: number;
  /** What is wrong and what to do, whole sentences in bokmål. */
  says: string;
  /** A warning does not keep the article out of service. */
  warning?: true;
}

/** Line of a field of the front matter, or of the nearest thing around it. */
export type LineOf = (path: readonly PropertyKey[]) => number;

export type ReadArticle = { article: Article; lineOf: LineOf; faults: [] } | { article?: undefined; faults: Fault[] };

/** @param file path from the knowledge folder with `/`, as it is shown to people */
export function readArticle(file: string, content: string | Uint8Array): ReadArticle {
  const faults: Fault[] = [];
  const blame: Blame = (line, says) => faults.push({ file, line, says });

  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : decode(content, blame);
  if (text === undefined) return { faults };
  const parts = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n([\s\S]*))?$/.exec(text.replaceAll('\r\n', '\n'));
  if (!parts) {
    blame(
      1,
      'Artikkelen mangler hodet, eller linjen «---» over eller under det. Kopier hodet fra en annen artikkel; første linje skal være «---».',
    );
    return { faults };
  }
  const [, head = '', body = ''] = parts;
  const bodyLine = head.split('\n').length + 2;
  const front = readFrontMatter(head, blame);
  const sections = readSections(body, bodyLine);
  checkBody(sections, blame);
  if (!front) return { faults };

  const { fields, lineOf } = front;
  if (file.split('/').pop() !== `${fields.id}.md`) {
    blame(lineOf(['id']), `Filnavnet og id er ulike. Kall filen «${fields.id}.md», eller rett id.`);
  }
  checkQuestions(fields, sections, lineOf, blame);
  if (faults.length > 0) return { faults };
  return { article: { ...fields, file, passages: sections.map((section) => passageOf(fields, section)) }, lineOf, faults: [] };
}

function decode(bytes: Uint8Array, blame: Blame): string | undefined {
  const strict = () => new TextDecoder('utf-8', { fatal: true });
  try {
    return strict().decode(bytes);
  } catch {
    let line = 1;
    for (let start = 0; start < bytes.length; line++) {
      const end = bytes.indexOf(0x0a, start);
      const stop = end === -1 ? bytes.length : end;
      try {
        strict().decode(bytes.subarray(start, stop));
      } catch {
        break;
      }
      start = stop + 1;
    }
    blame(line, 'Filen er ikke lagret som UTF-8, så æ, ø og å kan ikke leses. Åpne den i redigeringsprogrammet og lagre den som UTF-8.');
    return undefined;
  }
}

/** Most heads are plain and whole; only where there is something to say about one are the lines of its fields needed. */
function readFrontMatter(head: string, blame: Blame): { fields: FrontMatter; lineOf: LineOf } | undefined {
  const plain = frontMatter.safeParse(readPlainYaml(head, 'core'));
  if (!plain.success) return readWholly(head, blame);
  let whole: ReturnType<typeof readWholly>;
  return {
    fields: plain.data,
    lineOf: (path) => {
      whole ??= readWholly(head, () => {});
      return whole?.lineOf(path) ?? 2;
    },
  };
}

function readWholly(head: string, blame: Blame): { fields: FrontMatter; lineOf: LineOf } | undefined {
  const counter = new LineCounter();
  const document = parseDocument(head, { lineCounter: counter, schema: 'core' });
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  for (const problem of [...document.errors, ...document.warnings]) blame(lineAt(problem.pos[0]), yamlRemedy(problem));
  if (document.errors.length + document.warnings.length > 0) return undefined;
  if (!isMap(document.contents)) {
    blame(
      2,
      'Hodet er ikke en liste av felt. Skriv ett felt på hver linje, som «id: ferie-og-kurs»; kopier gjerne hodet fra en annen artikkel.',
    );
    return undefined;
  }
  const anchors = anchorsIn(document);
  for (const offset of anchors)
    blame(lineAt(offset), 'Her står & eller * foran et ord, og det har en egen mening i YAML. Sett teksten i anførselstegn.');
  if (anchors.length > 0) return undefined;

  const lineOf: LineOf = (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const key = path[depth - 1];
      // The line of `key:` itself; the value of a list or map begins on the next one.
      const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
      const node = pair ? pair.key : document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lineAt(range[0]);
    }
    return 2;
  };
  const parsed = frontMatter.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return { fields: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    blame(lineOf(path), `«${nameOf(issue.path)}» ${remedy(issue)}`);
  }
  return undefined;
}

/** As the writer counts: the first source is number one. */
const nameOf = (path: PropertyKey[]) =>
  path.map((each) => (typeof each === 'number' ? `nr. ${each + 1}` : String(each))).join(', ') || 'hodet';

function anchorsIn(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, (_, node) => {
    if (isNode(node) && (isAlias(node) || ('anchor' in node && node.anchor))) offsets.push(node.range?.[0] ?? 0);
  });
  return offsets;
}

function yamlRemedy({ code, message }: YAMLError): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Et felt eller en overskrift står to ganger i hodet. Fjern det ene, eller slå dem sammen.';
    case 'TAB_AS_INDENT':
      return 'Linjen er rykket inn med tabulator. Bruk mellomrom, to for hvert nivå.';
    case 'BAD_INDENT':
    case 'BLOCK_IN_FLOW':
      return 'Innrykket stemmer ikke med linjene over. Bruk like mange mellomrom som linjene ved siden av.';
    case 'MISSING_CHAR':
      return 'Det mangler et anførselstegn, et kolon, en hakeparentes eller et komma her. Sett det inn; bruk " både før og etter teksten.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'Linjen har et kolon som ikke hører til et felt, eller mangler et. Sett hele teksten i anførselstegn, som i - "Frist: 1. mai?".';
    default:
      return `Hodet kan ikke leses her (${message.split('\n')[0]?.replace(/ at line.*$/, '')}). Sett tekst med kolon, # eller andre tegn i anførselstegn.`;
  }
}

const forms: Record<string, string> = {
  string: 'tekst; sett tall og datoer i kildene i anførselstegn',
  array: 'en liste, med ett punkt «- » på hver linje',
  object: 'felt med navn og verdi',
  record: 'overskrifter med en liste av spørsmål under hver',
};

function remedy(issue: z.core.$ZodIssue): string {
  const missing = issue.input === undefined || issue.input === null;
  switch (issue.code) {
    case 'invalid_type': {
      const form = forms[issue.expected] ?? issue.expected;
      return missing ? `mangler. Skriv feltet: det skal være ${form}.` : `har feil form. Det skal være ${form}.`;
    }
    case 'invalid_value': {
      const choice = issue.values.length === 1 ? `skal være ${String(issue.values[0])}` : `skal være en av: ${issue.values.join(', ')}`;
      return missing ? `mangler. Skriv feltet: det ${choice}.` : `har en verdi som ikke finnes. Det ${choice}.`;
    }
    case 'unrecognized_keys':
      return `har felt som ikke finnes: ${issue.keys.join(', ')}. Fjern dem eller rett navnet.`;
    case 'too_small':
      return 'er tomt eller for kort. Fyll det ut.';
    case 'too_big':
      return `er for langt. Kort det ned til høyst ${issue.maximum} tegn.`;
    default:
      return `${issue.message}. Rett verdien.`;
  }
}

function passageOf(front: FrontMatter, { heading, text }: Section): Passage {
  return {
    id: heading === shortAnswerHeading ? front.id : `${front.id}#${slug(heading)}`,
    article: front.id,
    title: front.title,
    heading,
    text,
    topic: front.topic,
    speciality: front.speciality,
    scheme: front.scheme,
    kind: front.kind,
    status: front.status,
    validFrom: front.validFrom,
    validTo: front.validTo,
    supersededBy: front.supersededBy,
    lastVerified: front.lastVerified,
    reviewBy: front.reviewBy,
    sources: front.sources,
    questions: front.questions[heading] ?? [],
  };
}
