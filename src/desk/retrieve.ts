import type { SearchResult } from '../knowledge/search.ts';
import type { Question } from '../question/question.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';

/** The passages that may answer a question, best first: in force on the day it is about. */
export function retrieve(desk: Desk, question: Question): SearchResult {
  const { search } = desk.knowledge();
  return search.find({
    text: question.ask,
    about: question.about,
    today: dayOf(desk.clock()),
    speciality: question.speciality,
    scheme: question.scheme,
  });
}
