/** «ubesvarte»: an office's advisors read what the assistant could not answer, like beside like, to write the article that is wanting. */
import { may, mayHere } from '../office/access.ts';
import type { IncomingMessage } from '../question/incoming.ts';
import { unansweredCommandOf } from '../question/unanswered-command.ts';
import { figureNames } from '../text/figure-names.ts';
import { gapsTexts } from '../text/gaps-texts.ts';
import { asLine } from './as-written.ts';
import type { Desk } from './context.ts';
import type { InboxRow, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import { said } from './said.ts';

/** As many as one message holds and a person reads. */
const most = 30;
const longest = 240;

/** Undefined when the words are about something else. */
export async function takeUnanswered(desk: Desk, row: InboxRow, { text, person, address }: IncomingMessage): Promise<Turn | undefined> {
  const language = unansweredCommandOf(text);
  if (!language) return undefined;
  const say = gapsTexts[language];
  const answer = (words: string, more: Partial<Turn> = {}) => sayOnly(row, said(language, words), more);
  const roles = await desk.roster.rolesOf(person);
  if (!may('say:unanswered', roles))
    return answer(roles.unchecked ? say.unchecked : may('page:showFigures', roles) ? say.leaderInstead : say.onlyAdvisors);
  if (!mayHere('say:unanswered', address.kind)) return answer(say.privateOnly);

  const { advisorOf } = roles;
  const shown: number[] = [];
  const groups = await desk.gaps.ofOffices(advisorOf);
  const offices = advisorOf.map((office) => desk.offices.name(office)).join(', ');
  const count = groups.reduce((sum, { of }) => sum + of.length, 0);
  if (count === 0) return answer(say.none(offices));
  let left = most;
  const parts = groups.flatMap(({ topic, of, words }) => {
    if (left === 0) return [];
    // The newest come first: they are asked about still.
    const lines = [...of].reverse().slice(0, left);
    left -= lines.length;
    shown.push(...lines.flatMap(({ caseNumber }) => caseNumber ?? []));
    const name = [figureNames[language].topic[topic], ...(of.length > 1 ? [words(2).join(', ')] : [])].filter(Boolean).join(': ');
    const read = lines.map(
      (each) => `- ${asLine(each.text, longest)}${each.caseNumber === undefined ? '' : ` (${say.case(each.caseNumber)})`}`,
    );
    return [`${say.group(name, of.length)}\n\n${read.join('\n')}`];
  });
  const more = count > most ? [say.more(count - most)] : [];
  return answer([say.title(count, offices), ...parts, ...more].join('\n\n'), {
    accessed: { person, deed: 'say:unanswered', cases: shown },
  });
}
