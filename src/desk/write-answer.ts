/** Writes what the decision allows: the passage quoted, or a model's words, with marks, dates and sources. A quotation is checked before it leaves. */
import { faultsOf } from '../answer/evidence.ts';
import type { Passage } from '../knowledge/article.ts';
import type { Language, Question } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import { type AnswerContext, isQuoted, layOut, type Words, withMarks } from './lay-out.ts';
import type { Button, Reply } from './reply.ts';
import { said } from './said.ts';

/** `around`: where what is said of each matter stands among other words. `cited`: passages, by id. `faults`: why a quotation must not leave. */
export function writeAnswer(
  all: readonly [Words, ...Words[]],
  context: AnswerContext,
  around?: Parameters<typeof layOut>[2],
): { reply: Reply; cited: string[]; from: [Passage, ...Passage[]]; faults: string[] } {
  const { question, exchange } = context;
  const { language } = question;
  const { text, citations, from } = layOut(all, context, around);
  const written = all.every(isQuoted) ? 'quoted' : 'model';
  return {
    cited: from.map(({ id }) => id),
    from,
    faults: faultsIn(all, context),
    reply: { is: 'reply', language, text, written, citations, buttons: answerButtons(language, exchange), feedbackFor: exchange },
  };
}

/** What a model wrote has been held sentence by sentence already (answer/support). */
function faultsIn(all: readonly Words[], context: Pick<AnswerContext, 'question' | 'today'>): string[] {
  const [one, ...more] = all.filter(isQuoted);
  if (!one) return [];
  const quoted: [Words, ...Words[]] = [one, ...more];
  const { from, citations } = layOut(quoted, context);
  const body = quoted.map((words) => withMarks(words, citations)).join('\n\n');
  return faultsOf({ text: body, from, sources: citations.length, about: context.question.about, today: context.today });
}

/** `words` name the choices, in order. */
export function writeClarify(
  choices: readonly Passage[],
  words: readonly string[],
  { language }: Pick<Question, 'language'>,
  exchange: string,
): Reply {
  const say = texts[language];
  const lines = words.map((each, index) => `${index + 1}. ${each}`);
  const buttons = choices.map(
    (choice, index): Button => ({
      title: words[index] ?? titleOf(choice),
      verb: 'choose',
      nonce: `${exchange}:choose:${index}`,
      values: { exchange, passage: choice.id },
    }),
  );
  return said(language, [say.clarify, lines.join('\n'), say.clarifyElse].join('\n\n'), {
    buttons: [...buttons, askAdvisor(language, exchange)],
  });
}

/** What the passage is about, in words an asker can choose by. */
export function titleOf({ title, heading, id }: Passage): string {
  return id.includes('#') ? `${title} – ${heading}` : title;
}

export function answerButtons(language: Language, exchange: string): Button[] {
  return [
    { title: texts[language].button.solved, verb: 'solved', nonce: `${exchange}:solved`, values: { exchange } },
    askAdvisor(language, exchange),
  ];
}

export function askAdvisor(language: Language, exchange: string): Button {
  return { title: texts[language].button.askAdvisor, verb: 'ask-advisor', nonce: `${exchange}:advisor`, values: { exchange } };
}
