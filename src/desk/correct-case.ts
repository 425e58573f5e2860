/** A message that went to a case was rewritten: the new words go the same way, as a correction. Nothing that a human has seen is changed behind their back. */
import type { Exchange } from '../exchange/exchange.ts';
import type { IncomingEdit } from '../question/incoming.ts';
import { caseTexts } from '../text/case-texts.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';
import { moveCase } from './move-case.ts';
import type { ChatMemory, InboxRow, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import { said } from './said.ts';
import { isAboutPatient, sayMoved } from './take-case-press.ts';

/** Undefined when the message is no case's, or the case has not been seen by anybody yet: then it is a question that was rewritten. */
export async function correctCase(
  desk: Desk,
  row: InboxRow,
  incoming: IncomingEdit,
  earlier: Exchange | undefined,
  memory: ChatMemory,
): Promise<Turn | undefined> {
  const { waiting } = memory;
  if (waiting?.for === 'about-case' && waiting.activity === incoming.of) {
    // Not sent on yet: what is held is what they mean.
    const held = { ...memory, waiting: { ...waiting, text: incoming.text } };
    return { seq: row.seq, outgoing: [], memory: { conversation: incoming.address.conversation, person: incoming.person, memory: held } };
  }
  const file = (await caseWith(desk, incoming)) ?? (await caseOf(desk, earlier));
  if (!file) return undefined;
  const { language } = file.notice;
  const say = caseTexts[language];
  if (isAboutPatient(desk, incoming.text)) return sayOnly(row, said(language, say.refused.patient));
  const event = { is: 'correct', of: incoming.of, text: incoming.text } as const;
  const moved = moveCase(desk, file, event, { is: 'asker', person: incoming.person });
  if (moved.is === 'moved')
    return withOutgoing(sayOnly(row, said(language, sayMoved(desk, file, moved.file, event)), { step: moved.step }), moved.outgoing);
  if (moved.why === 'nothing-to-do') return { seq: row.seq, outgoing: [] };
  const words: Partial<Record<string, string>> = say.refused;
  return sayOnly(row, said(language, words[moved.why] ?? say.refused.other));
}

function withOutgoing(turn: Turn, more: Turn['outgoing']): Turn {
  return { ...turn, outgoing: [...turn.outgoing, ...more] };
}

/** The case that the message was passed on to. */
async function caseWith(desk: Desk, { person, address, of }: IncomingEdit): Promise<CaseFile | undefined> {
  const files = await desk.cases.list({ asker: person, conversation: address.conversation });
  return files.find(({ case: { messages } }) => messages.some(({ from, activity }) => from === 'asker' && activity === of));
}

/** The case that the message opened, while it lives and once its card may have been seen. */
async function caseOf(desk: Desk, earlier: Exchange | undefined): Promise<CaseFile | undefined> {
  if (earlier?.caseNumber === undefined || (await desk.register.waitingNotice(earlier.caseNumber))) return undefined;
  const file = await desk.cases.get(earlier.caseNumber);
  return file && file.case.state !== 'closed' && file.case.state !== 'withdrawn' ? file : undefined;
}
