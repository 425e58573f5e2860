/** The answer in a model's words, each sentence held against the passages it stands on; undefined when a passage is to be quoted instead. */
import type { WriteRequest } from '../answer/prompt.ts';
import { type HeldSentence, holdDraft } from '../answer/support/hold-draft.ts';
import type { Passage } from '../knowledge/article.ts';
import { inForce } from '../knowledge/in-force.ts';
import type { Found } from '../knowledge/search.ts';
import type { Address } from '../question/incoming.ts';
import type { Profile, Question } from '../question/question.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import type { Writer } from './ports.ts';

export interface ModelAnswer {
  is: 'answer';
  sentences: readonly [HeldSentence, ...HeldSentence[]];
  by: { model: string; prompt: string };
}
/** The model says that the passages do not answer it, or that it must know more. */
export interface ModelDoubt {
  is: 'doubt';
}

export interface ModelAsked {
  question: Question;
  from: readonly [Passage, ...Passage[]];
  found: readonly Found[];
  profile: Profile | undefined;
  address: Address;
  exchange: string;
}

/** So many passages of the same article are shown besides those that the decision stands on. */
const mostPassages = 4;
/** Milliseconds between two signs that somebody is writing. */
const typingEvery = 3_000;

export async function writeByModel(desk: Desk, asked: ModelAsked): Promise<ModelAnswer | ModelDoubt | undefined> {
  const { writer, norwegian } = desk;
  if (!writer) return undefined;
  const { question, from, profile, address, exchange } = asked;
  const today = dayOf(desk.clock());
  // What has ended is quoted with its dates, never retold.
  if (from.some((passage) => !inForce(passage, today) || !inForce(passage, question.about))) return undefined;
  const passages = supplied(asked, today);
  const request: WriteRequest = {
    ask: question.ask,
    language: question.language,
    today,
    about: question.about,
    role: question.role ?? profile?.role,
    speciality: question.speciality,
    scheme: question.scheme ?? profile?.scheme,
    passages,
  };
  const draft = await whileTyping(desk, address, () => writer.write(request));
  if (draft.is === 'unavailable') return undefined;
  if (draft.is !== 'sentences') return { is: 'doubt' };
  const held = holdDraft(draft.sentences, { passages, ask: question.ask, language: question.language, norwegian });
  if (held.is === 'falls') {
    desk.log.warn({ exchange, faults: held.faults }, 'what the model wrote did not hold; the passage is quoted');
    return undefined;
  }
  if (held.removed.length > 0) desk.log.info({ exchange, faults: held.removed }, 'sentences of the model that did not hold were taken out');
  return { is: 'answer', sentences: held.sentences, by: { model: writer.model, prompt: writer.prompt } };
}

/** What the decision stands on, and what else the same article holds that was found and is in force. */
function supplied({ from, found, question }: ModelAsked, today: Question['about']): [Passage, ...Passage[]] {
  const [first, ...others] = from;
  const more = found
    .map(({ passage }) => passage)
    .filter(({ id }) => !from.some((each) => each.id === id))
    .filter((passage) => passage.article === first.article && passage.kind === 'rule')
    .filter((passage) => inForce(passage, today) && inForce(passage, question.about));
  return [first, ...[...others, ...more].slice(0, mostPassages - 1)];
}

async function whileTyping(desk: Desk, address: Address, work: () => ReturnType<Writer['write']>): ReturnType<Writer['write']> {
  desk.typing?.(address);
  const again = setInterval(() => desk.typing?.(address), typingEvery);
  again.unref();
  try {
    return await work();
  } finally {
    clearInterval(again);
  }
}
