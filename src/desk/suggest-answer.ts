/** A suggested answer for the advisor who has a case: written by the model from the passages and held as every answer is, else the passage itself. */
import type { WriteRequest } from '../answer/prompt.ts';
import { holdDraft } from '../answer/support/hold-draft.ts';
import type { CaseDraft } from '../escalation/case.ts';
import type { Passage } from '../knowledge/article.ts';
import { inForce } from '../knowledge/in-force.ts';
import type { RedactedText } from '../question/question.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { retrieve } from './retrieve.ts';
import { understandText } from './take-question.ts';

export type Suggestion = { is: 'draft'; draft: CaseDraft } | { is: 'no-passages' } | { is: 'doubt' };

const mostPassages = 4;
/** Characters; who writes more is not asking one thing. */
const longestAsk = 6_000;

export async function suggestAnswer(desk: Desk, file: CaseFile): Promise<Suggestion> {
  const { writer, norwegian } = desk;
  const { notice } = file;
  const ask = askIn(file);
  const [first, ...others] = passagesFor(desk, file, ask);
  if (!first) return { is: 'no-passages' };
  const passages: [Passage, ...Passage[]] = [first, ...others];
  const quoted: Suggestion = { is: 'draft', draft: { text: first.text, sources: [first.id], by: undefined } };
  if (!writer) return quoted;
  const today = dayOf(desk.clock());
  const request: WriteRequest = {
    ask,
    language: notice.language,
    today,
    about: today,
    role: notice.role,
    speciality: notice.speciality,
    scheme: notice.scheme,
    isDraft: true,
    passages,
  };
  const written = await writer.write(request);
  if (written.is === 'unavailable') return quoted;
  if (written.is !== 'sentences') return { is: 'doubt' };
  const held = holdDraft(written.sentences, { passages, ask, language: notice.language, norwegian, onAny: true });
  if (held.is === 'falls') {
    desk.log.warn({ case: file.case.number, faults: held.faults }, 'the draft of the model did not hold; the passage is suggested');
    return quoted;
  }
  const sources = new Set(held.sentences.flatMap(({ from }) => from.map(({ id }) => id)));
  const text = held.sentences.map((sentence) => sentence.text).join(' ');
  return { is: 'draft', draft: { text, sources: [...sources], by: { model: writer.model, prompt: writer.prompt } } };
}

/** The question, and what the asker has added to it. */
function askIn({ case: { messages }, notice }: CaseFile): RedactedText {
  const added = messages.filter(({ from }) => from === 'asker').map(({ text }) => text);
  return [notice.question, ...added].join('\n').slice(0, longestAsk) as RedactedText;
}

/** Those on the card first: an advisor may tick them as sources. Then what the knowledge of today finds. Rules only, and in force. */
function passagesFor(desk: Desk, { notice }: CaseFile, ask: RedactedText): Passage[] {
  const { passage } = desk.knowledge();
  const today = dayOf(desk.clock());
  const shown = notice.found.flatMap((each) => passage(each.passage ?? '') ?? []);
  const found = retrieve(desk, understandText(desk, ask, undefined)).found.map((each) => each.passage);
  const all = new Set([...shown, ...found.slice(0, mostPassages)]);
  return [...all].filter((each) => each.kind === 'rule' && inForce(each, today)).slice(0, mostPassages);
}
