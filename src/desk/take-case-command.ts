/** «saker», «mine saker», «forfalt», «sak 12», «søk i saker …»: an advisor sees the own office's cases, and everybody else their own. */
import { may, mayHere } from '../office/access.ts';
import { noRoles } from '../office/roles.ts';
import { type CaseCommand, caseCommandOf } from '../question/case-command.ts';
import type { Language, OfficeId } from '../question/question.ts';
import { advisorTexts } from '../text/advisor.ts';
import { texts } from '../text/texts.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import type { InboxRow, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import { said } from './said.ts';
import { caseLine, ownLine, wholeCase } from './say-case.ts';
import { activeStates, caseSeen, officesSeen, searchCases } from './see-cases.ts';

interface Here {
  desk: Desk;
  row: InboxRow;
  language: Language;
}

/** More lines are not read in a chat. */
const mostLines = 20;
/** So long after it was closed one may still ask how it went; it can be opened again meanwhile. */
const remembered = 14 * 24 * 60 * 60_000;

/** Undefined: no such command; then it is somebody's question. */
export async function takeCaseCommand(desk: Desk, row: InboxRow, text: string, spoken: Language): Promise<Turn | undefined> {
  const command = caseCommandOf(text);
  if (!command) return undefined;
  const here: Here = { desk, row, language: command.language ?? spoken };
  const say = advisorTexts[here.language];
  const roles = await desk.roster.rolesOf(row.incoming.person);
  const isPersonal = mayHere('say:own-case', row.incoming.address.kind);
  if (command.is === 'status' || !may(`say:${command.is}`, roles)) {
    const forAdvisors = command.is === 'overdue' || command.is === 'search';
    const own = isPersonal && !forAdvisors ? await ownCases(here, command) : undefined;
    if (own?.found) return answer(here, own.text);
    const kind = own?.text ?? (forAdvisors ? say.onlyAdvisors : texts[here.language].privateOnly);
    return answer(here, roles.unchecked && command.is !== 'status' ? `${kind}\n\n${say.unchecked}` : kind);
  }
  const offices = officesSeen(desk, row.incoming, roles, `say:${command.is}`);
  if (offices.length === 0) return answer(here, say.notHere);
  const told = await forAdvisor(here, command, offices, isPersonal);
  const { cases, refused = false } = told;
  return answer(here, told.text, { accessed: { person: row.incoming.person, deed: `say:${command.is}`, cases, refused } });
}

/** What is said, and which cases it shows. */
interface Told {
  text: string;
  cases: readonly number[];
  refused?: boolean;
}

type AdvisorCommand = Exclude<CaseCommand, { is: 'status' }>;

async function forAdvisor(here: Here, command: AdvisorCommand, offices: readonly OfficeId[], isPersonal: boolean): Promise<Told> {
  const { desk, row, language } = here;
  const say = advisorTexts[language];
  const { person } = row.incoming;
  switch (command.is) {
    case 'cases':
      return listed(here, offices, await desk.cases.list({ offices, states: activeStates }), say.title.cases, say.none.cases);
    case 'my-cases': {
      const mine = await desk.cases.list({ offices, states: activeStates, owner: person });
      return listed(here, offices, mine, say.title['my-cases'], say.none['my-cases']);
    }
    case 'overdue': {
      const late = await desk.cases.list({ offices, states: ['open', 'taken'], dueBefore: dayOf(desk.clock()) });
      return listed(here, offices, late, say.title.overdue, say.none.overdue);
    }
    case 'case': {
      const { number } = command;
      const file = await caseSeen(desk, offices, number);
      if (file) return { text: wholeCase(desk, file, offices, language), cases: [number] };
      // An advisor may have asked something too.
      const own = isPersonal ? await desk.cases.get(number) : undefined;
      const isOwn = may('say:own-case', noRoles, { own: own?.case.asker === person });
      return own && isOwn ? { text: ownText(here, [own]), cases: [] } : { text: say.noSuchCase(number), cases: [number], refused: true };
    }
    case 'search': {
      const found = await searchCases(desk, offices, command.words);
      return listed(here, offices, found, say.found(command.words, found.length), say.notFound(command.words));
    }
  }
}

function listed({ desk, language }: Here, offices: readonly OfficeId[], files: CaseFile[], title: string, none: string): Told {
  const shown = files.slice(0, mostLines);
  if (shown.length === 0) return { text: none, cases: [] };
  const lines = shown.map((file) => caseLine(desk, file, offices, language));
  const more = files.length - shown.length;
  const text = [`**${title}**`, lines.join('\n'), ...(more > 0 ? [advisorTexts[language].more(more)] : [])].join('\n\n');
  return { text, cases: shown.map((file) => file.case.number) };
}

/** Only in the person's own chat, and only what they asked themselves. */
async function ownCases(here: Here, command: CaseCommand): Promise<{ found: boolean; text: string }> {
  const { desk, row, language } = here;
  const say = advisorTexts[language].own;
  const all = await desk.cases.list({ asker: row.incoming.person });
  if (command.is === 'case') {
    const file = all.find((each) => each.case.number === command.number);
    return file ? { found: true, text: ownText(here, [file]) } : { found: false, text: say.noSuch(command.number) };
  }
  const since = desk.clock().getTime() - remembered;
  const own = all.filter(({ case: { closedAt, state, touchedAt } }) => {
    const over = state === 'closed' || state === 'withdrawn';
    return !over || Date.parse(closedAt ?? touchedAt) >= since;
  });
  if (own.length > 0) return { found: true, text: ownText(here, own.slice(-mostLines)) };
  return { found: false, text: command.is === 'status' ? `${say.none} ${say.elsewhere}` : say.none };
}

function ownText({ desk, language }: Here, files: CaseFile[]): string {
  const { title } = advisorTexts[language].own;
  return `${title(files.length)}\n\n${files.map((file) => ownLine(desk, file, language)).join('\n')}`;
}

function answer({ row, language }: Here, text: string, more: Partial<Turn> = {}): Turn {
  return sayOnly(row, said(language, text), more);
}
