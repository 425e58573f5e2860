import type { RedactedText } from '../question/question.ts';
import type { Asked } from './asked.ts';
import { chosenBy } from './choice-words.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { exchangeId } from './exchange-id.ts';
import type { ChatMemory, Turn } from './ports.ts';
import { recordAnswer } from './record.ts';
import { titleOf, writeAnswer } from './write-answer.ts';

type WaitingChoice = Extract<NonNullable<ChatMemory['waiting']>, { for: 'choice' }>;

/** The answer to «Mener du …?»: a number, or words that name one of them. Anything else is a new question (undefined). */
export async function takeChoice(desk: Desk, asked: Asked, waiting: WaitingChoice): Promise<Turn | undefined> {
  const index = chosenBy(asked.text, waiting.choices);
  const chosen = index === undefined ? undefined : waiting.choices[index];
  return chosen ? answerChosen(desk, { ...asked, text: waiting.question }, chosen.passage) : undefined;
}

/** Answers with the passage the asker chose; undefined when it is no longer in service. */
export async function answerChosen(desk: Desk, asked: Asked, passageId: string): Promise<Turn | undefined> {
  const passage = desk.knowledge().passage(passageId);
  if (!passage || passage.kind === 'human') return undefined;
  const { reply, faults } = writeAnswer([passage], {
    question: asked.question,
    today: dayOf(desk.clock()),
    exchange: exchangeId(asked.row),
  });
  if (faults.length > 0) return undefined;
  // What follows is about what was chosen.
  return recordAnswer(desk, { ...asked, thread: { root: titleOf(passage) as RedactedText, adds: [] } }, passage, reply);
}
