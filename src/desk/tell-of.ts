/** What is said of one matter: in a model's words, each sentence held against the passages it stands on, else the passage as it stands. */
import type { WriteRequest } from '../answer/prompt.ts';
import { holdDraft } from '../answer/support/hold-draft.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Passage } from '../knowledge/article.ts';
import { inForce } from '../knowledge/in-force.ts';
import type { Found } from '../knowledge/search.ts';
import type { Address } from '../question/incoming.ts';
import type { Profile, Question } from '../question/question.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { exchangeId } from './exchange-id.ts';
import type { Words } from './lay-out.ts';
import type { Writer } from './model-ports.ts';
import type { InboxRow } from './ports.ts';

export type Told =
  | { is: 'told'; words: Words; by?: NonNullable<Exchange['writtenBy']> }
  /** The model says that the passages do not answer it, or that it must know more. */
  | { is: 'doubt' };

export interface Matter {
  question: Question;
  from: readonly [Passage, ...Passage[]];
  found: readonly Found[];
  profile: Profile | undefined;
  row: InboxRow;
}

/** So many passages of the same article are shown besides those that the decision stands on. */
const mostPassages = 4;
/** What was found farther from the question than this share of the first is about something else. */
const near = 0.8;
/** Milliseconds between two signs that somebody is writing. */
const typingEvery = 3_000;

export async function tellOf(desk: Desk, matter: Matter): Promise<Told> {
  const { writer, norwegian } = desk;
  const { question, from, profile, row } = matter;
  const quoted: Told = { is: 'told', words: { is: 'quoted', from } };
  if (!writer) return quoted;
  const today = dayOf(desk.clock());
  // What has ended is quoted with its dates, never retold.
  if (from.some((passage) => !inForce(passage, today) || !inForce(passage, question.about))) return quoted;
  const passages = supplied(matter, today);
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
  const waited = Math.max(0, desk.clock().getTime() - Date.parse(row.incoming.receivedAt));
  const draft = await whileTyping(desk, row.incoming.address, () => writer.write(request, waited));
  if (draft.is === 'unavailable') return quoted;
  if (draft.is !== 'sentences') return { is: 'doubt' };
  const held = holdDraft(draft.sentences, { passages, ask: question.ask, language: question.language, norwegian });
  const exchange = exchangeId(row);
  if (held.is === 'falls') {
    desk.log.warn({ exchange, faults: held.faults }, 'what the model wrote did not hold; the passage is quoted');
    return quoted;
  }
  if (held.removed.length > 0) desk.log.info({ exchange, faults: held.removed }, 'sentences of the model that did not hold were taken out');
  return { is: 'told', words: { is: 'written', sentences: held.sentences }, by: { model: writer.model, prompt: writer.prompt } };
}

/** What the decision stands on, and what else the same article holds that was found nearly as near and is in force. */
function supplied({ from, found, question }: Matter, today: Question['about']): [Passage, ...Passage[]] {
  const [first, ...others] = from;
  const best = found.find(({ passage }) => passage.id === first.id)?.score ?? 0;
  const more = found
    .filter(({ score }) => score >= near * best)
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
