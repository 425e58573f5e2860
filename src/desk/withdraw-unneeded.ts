/** A case that the rewritten question has no need of: nobody has seen it yet, so it is taken back, and the asker is told. */
import type { Language } from '../question/question.ts';
import { talk } from '../text/talk.ts';
import type { Desk } from './context.ts';
import { moveCase } from './move-case.ts';
import type { Turn } from './ports.ts';
import { withPreface } from './record.ts';

export async function withdrawUnneeded(desk: Desk, turn: Turn, number: number, language: Language): Promise<Turn> {
  const file = await desk.cases.get(number);
  const moved = file && moveCase(desk, file, { is: 'withdraw' }, { is: 'asker', person: file.case.asker });
  // Somebody was quicker: then the case goes on, and its card says what it is about.
  if (moved?.is !== 'moved') return turn;
  const line = talk[language].notNeeded(number);
  const outgoing = turn.outgoing.map((each) =>
    each.content.is === 'reply' ? { ...each, content: withPreface([line], each.content) } : each,
  );
  return {
    ...turn,
    ...(turn.exchange ? { exchange: { ...turn.exchange, caseNumber: undefined } } : {}),
    outgoing: [...outgoing, ...moved.outgoing],
    step: moved.step,
  };
}
