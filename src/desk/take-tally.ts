/** «ukestall 47 øst», «send meg ukestall»: for leaders, in their own chat. */
import { may, mayHere } from '../office/access.ts';
import type { IncomingMessage } from '../question/incoming.ts';
import type { Language } from '../question/question.ts';
import { type AskedWeek, tallyCommandOf } from '../question/tally-command.ts';
import { type Period, periodBefore, periodOf } from '../tally/period.ts';
import { readWeek, type Week, weekAfter, weekOf } from '../tally/week.ts';
import { sayNumber, sayPeriod } from '../text/figure-names.ts';
import { sayWeekday } from '../text/say-date.ts';
import { tallyTexts } from '../text/tally-texts.ts';
import type { Desk } from './context.ts';
import { wayIn } from './open-figures.ts';
import type { ChatMemory, InboxRow, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import type { Reply } from './reply.ts';
import { said } from './said.ts';
import { digestDay } from './send-digests.ts';
import { writeTally } from './write-tally.ts';

/** Undefined when the words are about something else. */
export async function takeTally(desk: Desk, row: InboxRow, incoming: IncomingMessage, memory: ChatMemory): Promise<Turn | undefined> {
  const command = tallyCommandOf(incoming.text);
  if (!command) return undefined;
  const { language } = command;
  const { person, address } = incoming;
  const say = tallyTexts[language];
  const answer = (text: string, more: Partial<Turn> = {}) => sayOnly(row, said(language, text), more);
  if (!mayHere('say:tally', address.kind)) return answer(say.privateOnly);
  if (!may('say:tally', await desk.roster.rolesOf(person))) return answer(say.notLeader);
  const remembered = (digest: string | undefined): Partial<Turn> => {
    const { digest: _, ...kept } = memory;
    return {
      memory: { conversation: address.conversation, person, memory: { ...kept, language, ...(digest && { digest }) } },
      staffChat: { person, address },
    };
  };
  switch (command.is) {
    case 'unclear':
      return answer(say.unclear(command.words));
    case 'stop':
      return answer(say.stopped, remembered(undefined));
    case 'send': {
      const now = desk.clock();
      return answer(say.wanted(sayWeekday(digestDay(weekAfter(weekOf(now))), language)), remembered(now.toISOString()));
    }
    case 'show': {
      const now = weekOf(desk.clock());
      const week = weekAsked(command.week, now);
      if (week === undefined) return answer(say.noSuchWeek(...numbered(command.week, now)));
      const period = periodOf('week', week);
      if (week > now) return answer(say.notYet(capital(sayPeriod(period.id, language))));
      const reply = await shown(desk, period, { language, office: command.office });
      const way = wayIn(desk, person, language);
      return sayOnly(row, { ...reply, ...(way && { open: way.open }) }, way ? { link: way.link } : {});
    }
  }
}

/** A running week has its total only, so the last whole one comes along. */
async function shown(desk: Desk, period: Period, options: { language: Language; office: OfficeAsked }): Promise<Reply> {
  const { language } = options;
  const say = tallyTexts[language];
  const compared = await desk.tallies.compared(period);
  const { sample } = desk;
  if (compared.tally.over) return replyOf(language, writeTally(compared, { ...options, sample }));
  const running = say.running(sayPeriod(period.id, language), sayNumber(compared.tally.total, language));
  const { text, ...rest } = writeTally(await desk.tallies.compared(periodBefore(period)), { ...options, sample });
  return replyOf(language, { text: `${running}\n\n${text}`, ...rest });
}

type OfficeAsked = Parameters<typeof writeTally>[1]['office'];

function replyOf(language: Language, { text, charts }: Pick<Reply, 'text' | 'charts'>): Reply {
  return { ...said(language, text), ...(charts && { charts }) };
}

function weekAsked(asked: AskedWeek, now: Week): Week | undefined {
  if (asked === 'this') return now;
  if (asked === 'last') return weekAfter(now, -1);
  const [number, year] = numbered(asked, now);
  return readWeek(`${year}-W${String(number).padStart(2, '0')}`);
}

/** A week without a year is the last one of that number: in January, «ukestall 50» is last year's. */
function numbered(asked: AskedWeek, now: Week): [number: number, year: number] {
  const [thisYear = 0, thisWeek = 0] = now.split('-W').map(Number);
  if (typeof asked === 'string') return [thisWeek, thisYear];
  return [asked.number, asked.year ?? (asked.number > thisWeek + 1 ? thisYear - 1 : thisYear)];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
