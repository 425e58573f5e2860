/** «Foreslå svar» was pressed. It may take longer than Teams waits for a card, so what comes of it also reaches the channel by itself. */
import type { Actor } from '../escalation/event.ts';
import { officeEnd } from './case-end.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';
import { moveCase } from './move-case.ts';
import { caseOffice } from './office-words.ts';
import type { InboxRow, Outgoing, Turn } from './ports.ts';
import { suggestAnswer } from './suggest-answer.ts';

interface DraftPress {
  row: InboxRow;
  file: CaseFile;
  actor: Actor;
  press: string;
  /** The card with a note over it, for the one who pressed. */
  answer: (now: CaseFile, note: string | undefined, more?: Partial<Turn>) => Turn;
}

export async function takeDraftPress(desk: Desk, { row, file, actor, press, answer }: DraftPress): Promise<Turn> {
  // Whoever may not have it costs nothing.
  const may = moveCase(desk, file, { is: 'draft', draft: undefined }, actor, press);
  if (may.is === 'refused') return answer(file, caseOffice.refused(may.why, file.case.owner?.name));
  const suggested = await suggestAnswer(desk, file);
  const draft = suggested.is === 'draft' ? suggested.draft : undefined;
  const moved = moveCase(desk, file, { is: 'draft', draft }, actor, press);
  if (moved.is === 'refused') return answer(file, caseOffice.refused(moved.why, file.case.owner?.name));
  const note = suggested.is === 'no-passages' ? caseOffice.note.noPassages : undefined;
  const word = suggested.is === 'doubt' ? [noDraft(row, moved.file)] : [];
  return answer(moved.file, note, { step: moved.step, outgoing: [...moved.outgoing, ...word] });
}

function noDraft(row: InboxRow, { case: now }: CaseFile): Outgoing {
  const content = { is: 'word', case: now.number, text: caseOffice.noDraft(now.number) } as const;
  return { key: `${row.seq}:no-draft`, recipient: officeEnd(now, 'thread'), content };
}
