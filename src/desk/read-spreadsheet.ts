/** An existing spreadsheet, saved as CSV: the six fields the offices have always counted by, a line for each inquiry. */
import { hash } from 'node:crypto';
import type { Exchange } from '../exchange/exchange.ts';
import { readTime } from '../office/read-time.ts';
import { officeNamed } from '../question/office-names.ts';
import {
  languages,
  type OfficeId,
  type SenderRole,
  type Speciality,
  senderRoles,
  specialities,
  type Topic,
  topics,
} from '../question/question.ts';
import { redact } from '../question/redact.ts';
import { figureNames } from '../text/figure-names.ts';
import type { Inquiry } from './ports.ts';

export interface Spreadsheet {
  inquiries: Inquiry[];
  /** A whole sentence each, with the number of its line. */
  refused: { line: number; why: string }[];
}

const heads = {
  topic: /^(tema|emne|topic)$/,
  role: /^((avsenders? )?rolle|avsender|hvem|role|sender( role)?)$/,
  speciality: /^(spesialitet|speciality|specialty)$/,
  contactForm: /^(kontaktform|kanal|contact form)$/,
  received: /^(mottatt|motteke|dato( mottatt)?|received)$/,
  answered: /^(besvart|svart|dato besvart|svardato|answered)$/,
  office: /^(kontor|office)$/,
} as const;
type Field = keyof typeof heads;
const needed: [Field, string][] = [
  ['topic', 'Tema'],
  ['role', 'Avsenders rolle'],
  ['speciality', 'Spesialitet'],
  ['contactForm', 'Kontaktform'],
  ['received', 'Mottatt'],
  ['answered', 'Besvart'],
];

/** `office` is whose inquiries they are where no column says so. Throws a whole sentence when the file is no such spreadsheet. */
export function readSpreadsheet(bytes: Uint8Array, { now, office }: { now: Date; office: OfficeId | undefined }): Spreadsheet {
  const lines = rowsOf(decoded(bytes));
  const [first, ...rest] = lines;
  const columns = new Map<Field, number>();
  for (const [index, head] of (first?.cells ?? []).entries()) {
    for (const [field, shape] of Object.entries(heads) as [Field, RegExp][])
      if (shape.test(head.trim().toLowerCase())) columns.set(field, index);
  }
  const missing = needed.filter(([field]) => !columns.has(field)).map(([, name]) => name);
  if (missing.length > 0)
    throw new Error(
      `Den første linjen i filen skal ha navnene på kolonnene, og disse mangler: ${missing.join(', ')}. Ingenting er lest inn.`,
    );
  const result: Spreadsheet = { inquiries: [], refused: [] };
  const seen = new Map<string, number>();
  for (const { cells, line } of rest) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (field: Field) => (cells[columns.get(field) ?? -1] ?? '').trim();
    const read = readLine(cell, now, office);
    if ('why' in read) {
      result.refused.push({ line, why: read.why });
      continue;
    }
    const same = JSON.stringify(read);
    const count = (seen.get(same) ?? 0) + 1;
    seen.set(same, count);
    result.inquiries.push(inquiryOf(read, `i${hash('sha256', `${same}\0${count}`, 'hex').slice(0, 15)}`));
  }
  return result;
}

interface Line {
  topic: Topic;
  role: SenderRole | undefined;
  speciality: Speciality;
  contactForm: Exchange['contactForm'];
  office: OfficeId;
  received: string;
  answered: string | undefined;
}

function readLine(cell: (field: Field) => string, now: Date, given: OfficeId | undefined): Line | { why: string } {
  const topic = named(cell('topic'), topics, 'topic');
  if (!topic)
    return {
      why: `Temaet «${shown(cell('topic'))}» er ikke et av temaene. Skriv navnet som i knowledge/topics.yaml, for eksempel Utdanningsplaner.`,
    };
  const role = cell('role') === '' ? undefined : named(cell('role'), senderRoles, 'role');
  if (cell('role') !== '' && !role)
    return {
      why: `Rollen «${shown(cell('role'))}» er ikke en av rollene. Skriv ${senderRoles.map((each) => figureNames.nb.role[each]).join(', ')}, eller la den stå tom.`,
    };
  const speciality = cell('speciality') === '' ? 'unknown' : named(cell('speciality'), specialities, 'speciality');
  if (!speciality) return { why: `Spesialiteten «${shown(cell('speciality'))}» er ikke ALM, SAM, begge eller tom.` };
  const contactForm = named(cell('contactForm'), ['teams', 'phone', 'email', 'meeting'] as const, 'contactForm');
  if (!contactForm) return { why: `Kontaktformen «${shown(cell('contactForm'))}» er ikke telefon, e-post, møte eller Teams.` };
  const office = cell('office') === '' ? given : officeNamed(cell('office'));
  if (cell('office') !== '' && !office)
    return { why: `Kontoret «${shown(cell('office'))}» er ikke et av de seks. Skriv Nord, Midt, Vest, Sør, Øst eller Oslo.` };
  if (!office)
    return { why: 'Kontoret mangler. Legg til --kontor, for eksempel --kontor øst, eller skriv det i en kolonne som heter Kontor.' };
  const received = readTime(cell('received'), now);
  if (!received) return { why: `«${shown(cell('received'))}» under Mottatt er ikke en dato. Skriv for eksempel 22.11.2026 10:30.` };
  const answered = cell('answered') === '' ? undefined : readTime(cell('answered'), now);
  if (cell('answered') !== '' && !answered)
    return { why: `«${shown(cell('answered'))}» under Besvart er ikke en dato. Skriv for eksempel 22.11.2026 10:30.` };
  if (received > now) return { why: 'Mottatt ligger i fremtiden.' };
  if (answered && answered < received) return { why: 'Besvart er før mottatt.' };
  if (answered && answered > now) return { why: 'Besvart ligger i fremtiden.' };
  return { topic, role, speciality, contactForm, office, received: received.toISOString(), answered: answered?.toISOString() };
}

/** A cell said back to whoever imports: people write strange things in a spreadsheet, and what is said back may end in a log. */
function shown(cell: string): string {
  try {
    return redact(cell.slice(0, 400)).text.slice(0, 120);
  } catch {
    return '…';
  }
}

/** The id itself, or its name in any of the three languages, whatever the case. */
function named<T extends string>(
  text: string,
  values: readonly T[],
  dimension: 'topic' | 'role' | 'speciality' | 'contactForm',
): T | undefined {
  const plain = (word: string) =>
    word
      .toLowerCase()
      .replace(/[\s.]+/g, ' ')
      .trim();
  const said = plain(text);
  const also: Record<string, string> = {
    tlf: 'phone',
    epost: 'email',
    'e-mail': 'email',
    mail: 'email',
    allmenn: 'ALM',
    samfunn: 'SAM',
    annet: 'annet',
  };
  const known = values.find((value) => plain(value) === said || also[said] === value);
  return (
    known ??
    values.find((value) =>
      languages.some((language) => plain((figureNames[language][dimension] as Record<string, string>)[value] ?? '') === said),
    )
  );
}

/** The row of the register for what a human took and answered without the assistant. */
export function inquiryOf(line: Line, id: string): Inquiry {
  const { topic, role, speciality, contactForm, office, received, answered } = line;
  const exchange: Exchange = {
    id,
    receivedAt: received,
    answeredAt: answered,
    contactForm,
    person: '',
    question: undefined,
    language: 'nb',
    topic,
    topicConfidence: 1,
    role,
    speciality,
    municipality: undefined,
    office,
    outcome: 'escalate',
    reason: undefined,
    confidence: 0,
    cited: [],
    knowledgeVersion: '',
    corrects: undefined,
    caseNumber: undefined,
  };
  return { exchange, ...(answered && { entry: { exchange: id, at: answered, by: 'import' as const, says: { answered } } }) };
}

/** UTF-8, or Windows-1252 as older Excel saves it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Semicolons or commas, whichever the first line has more of; quoted cells may hold both, and line breaks. */
function rowsOf(text: string): { cells: string[]; line: number }[] {
  const [head = ''] = text.split('\n');
  const separator = head.split(';').length >= head.split(',').length ? ';' : ',';
  const rows: { cells: string[]; line: number }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let began = 1;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push({ cells, line: began });
    cells = [];
    began = line;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') line++;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && sign === separator) endCell();
    else if (!quoted && sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
