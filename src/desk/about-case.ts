/**
 * Free words from someone whose case an advisor has said something in: are they about the case? We ask once and never guess. Whoever says yes
 * has them passed on; whoever says no has them answered as anything else.
 */
import { reopenWithin } from '../escalation/transition.ts';
import type { IncomingPress } from '../question/incoming.ts';
import type { RedactedText } from '../question/question.ts';
import { caseTexts } from '../text/case-texts.ts';
import { asLine } from './as-written.ts';
import type { Asked } from './asked.ts';
import { askedAsNew } from './asked-as-new.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';
import { moveCase } from './move-case.ts';
import type { ChatMemory, Turn } from './ports.ts';
import { sayOnly, withPreface } from './record.ts';
import type { Button } from './reply.ts';
import { said } from './said.ts';
import { isAboutPatient, promised, sayMoved } from './take-case-press.ts';
import { remember } from './take-press.ts';

type WaitingAbout = Extract<NonNullable<ChatMemory['waiting']>, { for: 'about-case' }>;

/** Asks, when there is something to ask; undefined when the words are none of a case's. */
export async function askAboutCase(desk: Desk, asked: Asked): Promise<Turn | undefined> {
  const { incoming } = asked.row;
  if (incoming.is !== 'message' || isSmallTalk(asked)) return undefined;
  const heard = await listening(desk, asked);
  const named = numberNamed(asked.text);
  const about = heard.filter(
    (file) => file.case.number === named || (named === undefined && !asked.memory.askedAboutCase?.includes(keyOf(file))),
  );
  if (about.length === 0) return undefined;
  return ask(asked, about.slice(-3), asked.text, incoming.id);
}

/** What is written while we wait for a yes or a no. More of the same is held with the rest. */
export async function answerAboutCase(desk: Desk, asked: Asked, waiting: WaitingAbout): Promise<Turn | undefined> {
  const { incoming } = asked.row;
  const words = asked.text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  const [only] = waiting.cases.length === 1 ? waiting.cases : [];
  const named = waiting.cases.find((number) => words === String(number) || numberNamed(words) === number);
  if (
    /^(ja|ja takk|jo|jepp|japp|stemmer|det stemmer|det gjør det|det gjer det|yes|yes please|it is|ja,? (send|det gjør det|det gjer det).*)$/.test(
      words,
    ) &&
    only
  )
    return passOn(desk, asked, waiting, only);
  if (named !== undefined && words.length < 15) return passOn(desk, asked, waiting, named);
  if (/^(nei|nei takk|neida|no|nope|no thanks|nei,? (det er|noe|noko|dette).*|no,? (it|this).*)$/.test(words))
    return asNew(desk, asked, waiting);
  if (incoming.is !== 'message' || isSmallTalk(asked)) return undefined;
  const files = (await listening(desk, asked)).filter((file) => waiting.cases.includes(file.case.number));
  if (files.length === 0) return undefined;
  return ask(asked, files, `${waiting.text}\n${asked.text}` as RedactedText, waiting.activity);
}

export async function pressAboutCase(desk: Desk, asked: Asked, incoming: IncomingPress): Promise<Turn | undefined> {
  const { waiting } = asked.memory;
  if (waiting?.for !== 'about-case') return undefined;
  if (incoming.verb === 'case-is-not-this') return asNew(desk, asked, waiting);
  const number = Number(incoming.values['case']);
  return waiting.cases.includes(number) ? passOn(desk, asked, waiting, number) : undefined;
}

function ask(asked: Asked, files: CaseFile[], text: RedactedText, activity: string): Turn {
  const { row } = asked;
  const { language } = asked.question;
  const say = caseTexts[language];
  const cases = files.map((file) => ({ number: file.case.number, question: excerpt(file) }));
  const [first, ...others] = cases;
  const line =
    first && others.length === 0 ? say.about(first) : [say.aboutOneOf, ...cases.map((each) => `- ${say.caseLine(each)}`)].join('\n');
  const buttons: Button[] = cases.map(({ number }) => ({
    title: say.yes(number),
    verb: 'case-is-this',
    nonce: `${row.seq}:about:${number}`,
    values: { case: String(number) },
  }));
  buttons.push({ title: say.no, verb: 'case-is-not-this', nonce: `${row.seq}:about:none`, values: {} });
  const refused = row.incoming.is === 'message' && row.incoming.attachments > 0 ? [say.attachmentsNotSent] : [];
  const memory = remember(asked, { for: 'about-case', cases: cases.map(({ number }) => number), text, activity });
  const known = new Set([...(asked.memory.askedAboutCase ?? []), ...files.map(keyOf)]);
  return sayOnly(row, withPreface([...asked.preface, ...refused], said(language, line, { buttons })), {
    memory: { ...memory, memory: { ...memory.memory, askedAboutCase: [...known].slice(-20) } },
  });
}

async function passOn(desk: Desk, asked: Asked, waiting: WaitingAbout, number: number): Promise<Turn> {
  const { row } = asked;
  const file = await desk.cases.get(number);
  const say = caseTexts[file?.notice.language ?? asked.question.language];
  const memory = remember(asked, undefined);
  const tell = (text: string, more: Partial<Turn> = {}): Turn => {
    const turn = sayOnly(row, said(file?.notice.language ?? asked.question.language, text), { memory });
    return { ...turn, ...more, outgoing: [...turn.outgoing, ...(more.outgoing ?? [])] };
  };
  if (!file) return tell(say.refused.other);
  if (isAboutPatient(desk, waiting.text)) return tell(say.refused.patient);
  const event = { is: 'reply', text: waiting.text, activity: waiting.activity, due: promised(desk, file) } as const;
  const moved = moveCase(desk, file, event, { is: 'asker', person: row.incoming.person });
  if (moved.is === 'refused') {
    const words: Partial<Record<string, string>> = say.refused;
    return tell(words[moved.why] ?? say.refused.other);
  }
  return tell(sayMoved(desk, file, moved.file, event), { step: moved.step, outgoing: moved.outgoing });
}

function asNew(desk: Desk, asked: Asked, waiting: WaitingAbout): Promise<Turn> {
  const { waiting: _, ...memory } = asked.memory;
  return askedAsNew(desk, { ...asked, memory }, waiting.text);
}

/** The person's own cases in this chat in which an advisor has spoken last, and which can still hear. */
async function listening(desk: Desk, { row }: Asked): Promise<CaseFile[]> {
  const { person, address } = row.incoming;
  const files = await desk.cases.list({
    asker: person,
    conversation: address.conversation,
    states: ['waiting-for-asker', 'answered', 'closed'],
  });
  const since = desk.clock().getTime() - reopenWithin;
  return files.filter(({ case: now }) => {
    const last = now.messages.findLast(({ from }) => from === 'advisor');
    if (!last || now.solved) return false;
    return now.state === 'waiting-for-asker' || Date.parse(now.closedAt ?? last.at) >= since;
  });
}

/** «Ja» and «nei» may well answer the advisor; thanks and hellos do not. */
function isSmallTalk({ question, text }: Asked): boolean {
  if (question.kind.is !== 'chat') return false;
  return !/^(ja|nei|jo|yes|no|jepp|nope)(?!\p{L})/iu.test(text.trim());
}

const keyOf = ({ case: { number, messages } }: CaseFile) => `${number}:${messages.findLast(({ from }) => from === 'advisor')?.number ?? 0}`;

/** «sak 12», «case 12» */
function numberNamed(text: string): number | undefined {
  const found = /(?<!\p{L})(?:sak|saka|saken|case)(?: nr\.?| nummer| number)? ?#?(\d{1,7})(?!\d)/iu.exec(text);
  return found ? Number(found[1]) : undefined;
}

function excerpt({ notice }: CaseFile): string {
  return asLine(notice.question, 80);
}
