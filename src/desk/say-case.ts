/** A case in words: a line in a list, all of it, or how it goes to the person who asked. */
import type { Day, Language, OfficeId } from '../question/question.ts';
import { advisorTexts } from '../text/advisor.ts';
import { sayDate, sayWeekday } from '../text/say-date.ts';
import { topicNames } from '../text/topic-names.ts';
import { asLine, asQuotation } from './as-written.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';

/** In a list of these offices' cases. */
export function caseLine(desk: Pick<Desk, 'clock' | 'offices'>, file: CaseFile, offices: readonly OfficeId[], language: Language): string {
  const { number, due } = file.case;
  const standing = standingOf(desk, file, offices, language);
  const topic = `${topicNames[file.notice.topic]} (${asked(file, 60, language)})`;
  return advisorTexts[language].line({ number, topic, standing, due: sayWeekday(due, language) });
}

export function standingOf(
  desk: Pick<Desk, 'clock' | 'offices'>,
  file: CaseFile,
  offices: readonly OfficeId[],
  language: Language,
): string {
  const say = advisorTexts[language];
  const { state, owner, office } = file.case;
  return [
    offices.includes(office) ? undefined : say.movedTo(desk.offices.name(office)),
    owner && state === 'taken' ? say.owner(owner.name) : say.state[state],
    isLate(desk, file) ? say.late : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

export function isLate(desk: Pick<Desk, 'clock'>, { case: { state, due } }: CaseFile): boolean {
  return (state === 'open' || state === 'taken') && due < dayOf(desk.clock());
}

/** All that the office sees of it. */
export function wholeCase(desk: Pick<Desk, 'clock' | 'offices'>, file: CaseFile, offices: readonly OfficeId[], language: Language): string {
  const { case: it, notice } = file;
  const say = advisorTexts[language].case;
  const facts: [string, string | undefined][] = [
    [say.topic, topicNames[notice.topic]],
    [say.state, standingOf(desk, file, offices, language)],
    [say.due, sayWeekday(it.due, language)],
    [say.municipality, notice.municipality],
    [say.received, sayDate(dayOf(new Date(notice.receivedAt)), language)],
  ];
  const messages = it.messages.map(
    ({ from, name, text }) => `**${from === 'advisor' ? (name ?? '') : say.asker}:**\n\n${asQuotation(text)}`,
  );
  return [
    say.title({ number: it.number, office: desk.offices.name(it.office) }),
    facts.flatMap(([name, value]) => (value ? [`- ${name}: ${value}`] : [])).join('\n'),
    `**${say.question}:**\n\n${asQuotation(notice.question)}`,
    ...(messages.length > 0 ? [`**${say.messages}:**`, ...messages] : []),
    say.foot,
  ].join('\n\n');
}

/** How it goes, to the person who asked. */
export function ownLine(desk: Pick<Desk, 'clock' | 'offices'>, file: CaseFile, language: Language): string {
  const say = advisorTexts[language].own;
  const { number, state, due, answeredAt, closedAt, office: id } = file.case;
  const office = desk.offices.name(id);
  const on = (instant: string | undefined) => sayDate(instant ? dayOf(new Date(instant)) : due, language);
  const standings = {
    open: () => say.open({ office, due: sayWeekday(due, language) }),
    taken: () => say.taken({ office, due: sayWeekday(due, language) }),
    'waiting-for-asker': () => say['waiting-for-asker']({ office }),
    answered: () => say.answered({ office, on: on(answeredAt) }),
    closed: () => say.closed({ on: on(closedAt) }),
    withdrawn: () => say.withdrawn(),
  };
  const standing = isLate(desk, file) ? say.late({ office, due: sayWeekday(due as Day, language) }) : standings[state]();
  return say.line({ number, question: asked(file, 80, language), standing });
}

/** The beginning of what was asked, quoted. */
export function asked({ notice: { question } }: Pick<CaseFile, 'notice'>, longest: number, language: Language): string {
  const short = asLine(question, longest);
  return language === 'en' ? `“${short}”` : `«${short}»`;
}
