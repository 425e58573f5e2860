/** «årsrapport 2025»: the way to the year's tables, for leaders. From anybody else the words are a question: others report too. */
import { may, mayHere } from '../office/access.ts';
import { annualCommandOf } from '../question/annual-command.ts';
import type { IncomingMessage } from '../question/incoming.ts';
import { isOver, periodOf, readPeriod } from '../tally/period.ts';
import { weekOf } from '../tally/week.ts';
import { annualTexts } from '../text/annual-texts.ts';
import { webTexts } from '../text/web-texts.ts';
import type { Desk } from './context.ts';
import { wayIn } from './open-figures.ts';
import type { InboxRow, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import { said } from './said.ts';

export async function takeAnnual(desk: Desk, row: InboxRow, { text, person, address }: IncomingMessage): Promise<Turn | undefined> {
  const command = annualCommandOf(text);
  if (!command || !mayHere('say:annual', address.kind) || !may('say:annual', await desk.roster.rolesOf(person))) return undefined;
  const { language } = command;
  const [say, page] = [annualTexts[language], webTexts[language]];
  const now = desk.clock();
  const year = command.year ?? Number(periodOf('year', weekOf(now)).id) - 1;
  const period = readPeriod(String(year));
  if (!period || !isOver(period, now)) return sayOnly(row, said(language, say.notOver(year)));
  const way = wayIn(desk, person, language);
  if (!way) return sayOnly(row, said(language, page.chat.noPage));
  const { kinds, forms } = page.figures;
  const where = say.where({ year, kind: kinds.year, text: forms.txt, sheet: forms.xlsx });
  return { ...sayOnly(row, { ...said(language, where), open: way.open }), link: way.link };
}
