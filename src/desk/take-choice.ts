import type { Question, RedactedText } from '../question/question.ts';
import type { Asked } from './asked.ts';
import { chosenBy } from './choice-words.ts';
import type { Desk } from './context.ts';
import { giveAnswer } from './give-answer.ts';
import type { ChatMemory, Turn } from './ports.ts';
import { recordAnswer } from './record.ts';
import { understandText } from './take-question.ts';
import { titleOf } from './write-answer.ts';

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
  // «2» says which rule; what it is to answer, and of which day, was said before.
  const question: Question = { ...understandText(desk, asked.text, asked.profile), language: asked.question.language };
  const chosen: Asked = { ...asked, question, thread: { root: titleOf(passage) as RedactedText, adds: [] } };
  const written = await giveAnswer(desk, chosen, question, { is: 'answer', from: [passage], confidence: 1 }, []);
  return recordAnswer(desk, chosen, passage, written);
}
