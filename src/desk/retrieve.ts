import { joinRanks } from '../knowledge/join-ranks.ts';
import type { SearchResult } from '../knowledge/search.ts';
import type { Question, RedactedText } from '../question/question.ts';
import { toSearchFor } from '../question/to-search-for.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';

/** The passages that may answer a question, best first: in force on the day it is about. */
export function retrieve(desk: Desk, question: Question, also: readonly string[] = []): SearchResult {
  const { search } = desk.knowledge();
  return search.find({
    text: toSearchFor(question.ask),
    about: question.about,
    today: dayOf(desk.clock()),
    speciality: question.speciality,
    scheme: question.scheme,
    ...(also.length > 0 ? { also } : {}),
  });
}

/** The same, joined with what a model holds to mean nearly the same, where one is set and can say in time. */
export async function retrieveBest(desk: Desk, question: Question): Promise<SearchResult> {
  const asks = question.kind.is === 'question' || question.kind.is === 'individual';
  const nearest = asks ? await desk.meanings?.nearest(desk.knowledge().knowledge, question.ask as RedactedText) : undefined;
  return nearest ? joinRanks(retrieve(desk, question, nearest), nearest) : retrieve(desk, question);
}
