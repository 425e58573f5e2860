/** «hjelp» from an advisor, a leader or an administrator: what everybody can do, and what they can do besides. */
import { may } from '../office/access.ts';
import type { Question } from '../question/question.ts';
import { advisorTexts } from '../text/advisor.ts';
import { texts } from '../text/texts.ts';
import type { Desk } from './context.ts';
import type { InboxRow, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import { said } from './said.ts';

/** Undefined when it is no such wish, or the person is an asker like most. */
export async function takeStaffHelp(desk: Desk, row: InboxRow, { kind, language }: Question): Promise<Turn | undefined> {
  if (kind.is !== 'chat' || kind.which !== 'help') return undefined;
  const roles = await desk.roster.rolesOf(row.incoming.person);
  const [advises, leads, administers] = [may('say:cases', roles), may('say:tally', roles), may('told:trouble', roles)];
  if (!advises && !leads && !administers) return undefined;
  const say = advisorTexts[language];
  const more = [...(advises ? [say.help] : []), ...(leads ? [say.leaderHelp] : []), ...(administers ? [say.administratorHelp] : [])];
  const { person, address } = row.incoming;
  return sayOnly(row, said(language, [...more, texts[language].chat.help].join('\n\n')), {
    // Where an administrator can be told that something does not arrive.
    ...(administers && address.kind === 'personal' && { staffChat: { person, address } }),
  });
}
