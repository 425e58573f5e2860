/** The search box in Teams: an advisor's cases, found from anywhere. Only the person who searches sees what is found. */
import { may } from '../office/access.ts';
import type { Language } from '../question/question.ts';
import { advisorTexts } from '../text/advisor.ts';
import { sayWeekday } from '../text/say-date.ts';
import { texts } from '../text/texts.ts';
import { topicNames } from '../text/topic-names.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';
import { standingOf } from './say-case.ts';
import { activeStates, caseSeen, searchCases } from './see-cases.ts';

export interface FoundCase {
  number: number;
  topic: string;
  office: string;
  standing: string;
  /** In words. */
  due: string;
  /** The beginning of the question: shown in the list, and never in what is put into a conversation. */
  question: string;
}

export type FoundCases = { is: 'cases'; cases: FoundCase[] } | { is: 'nothing'; why: string };

/** Teams shows no more. */
const most = 25;

export async function findCases(desk: Desk, asked: { person: string; words: string | undefined; language: Language }): Promise<FoundCases> {
  const { person, language } = asked;
  const say = advisorTexts[language];
  const roles = await desk.roster.rolesOf(person);
  const { advisorOf } = roles;
  if (!may('search:cases', roles)) return { is: 'nothing', why: roles.unchecked ? say.unchecked : say.onlyAdvisors };
  if (asked.words === undefined) return { is: 'nothing', why: texts[language].unreadable };
  const words = asked.words.trim();
  const files = (await found(desk, advisorOf, words)).slice(0, most);
  // Before anything is shown: what cannot be taken down is not shown.
  await desk.accessLog.note({ person, deed: 'search:cases', cases: files.map((file) => file.case.number) });
  if (files.length === 0) return { is: 'nothing', why: words === '' ? say.none.cases : say.notFound(words) };
  return {
    is: 'cases',
    cases: files.map((file) => ({
      number: file.case.number,
      topic: topicNames[file.notice.topic],
      office: desk.offices.name(file.case.office),
      standing: standingOf(desk, file, advisorOf, language),
      due: sayWeekday(file.case.due, language),
      question: file.notice.question.slice(0, 120),
    })),
  };
}

async function found(desk: Desk, offices: Parameters<typeof caseSeen>[1], words: string): Promise<CaseFile[]> {
  if (words === '') return desk.cases.list({ offices, states: activeStates });
  const [, number] = /^(?:sak |case )?#?(\d{1,7})$/iu.exec(words) ?? [];
  if (!number) return searchCases(desk, offices, words);
  const one = await caseSeen(desk, offices, Number(number));
  return one ? [one] : [];
}
