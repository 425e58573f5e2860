/** «Åpne tallene»: a leader gets a link that lets one in, once. */
import { may } from '../office/access.ts';
import type { Language } from '../question/question.ts';
import { webTexts } from '../text/web-texts.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import { linkLife, type NewLink } from './doors.ts';
import type { Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import type { Reply } from './reply.ts';
import { said } from './said.ts';

export async function openFigures(desk: Desk, { row, question }: Asked): Promise<Turn> {
  const { language } = question;
  const { person } = row.incoming;
  const say = webTexts[language].chat;
  if (!may('say:figures', await desk.roster.rolesOf(person))) return sayOnly(row, said(language, say.notLeader));
  const way = wayIn(desk, person, language);
  if (!way) return sayOnly(row, said(language, say.noPage));
  return { ...sayOnly(row, { ...said(language, say.link), open: way.open }), link: way.link };
}

/** The button for a message to a leader, and the link that has to be stored in the same Turn. Undefined when there is no page. */
export function wayIn(
  desk: Pick<Desk, 'links' | 'clock'>,
  person: string,
  language: Language,
): { open: NonNullable<Reply['open']>; link: NewLink } | undefined {
  if (!desk.links) return undefined;
  const { id, hash } = desk.links.fresh();
  const expiresAt = new Date(desk.clock().getTime() + linkLife).toISOString();
  return { open: { title: webTexts[language].chat.open, link: id }, link: { hash, person, expiresAt } };
}
