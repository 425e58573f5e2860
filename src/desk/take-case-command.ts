/** «saker», «mine saker», «forfalt», «sak 12», «søk i saker …»: an advisor sees the own office's cases, and everybody else their own. */
import { may, mayHere } from '../office/access.ts';
import { noRoles } from '../office/roles.ts';
import { type CaseCommand, caseCommandOf } from '../question/case-command.ts';
import type { Language, OfficeId } from '../question/question.ts';
import { advisorTexts } from '../text/advisor.ts';
import { texts } from '../text/texts.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import type { CaseFile, InboxRow, Turn } from './ports.ts';
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
  return answer(here, await forAdvisor(here, command, offices, isPersonal));
}

async function forAdvisor(here: Here, command: CaseCommand, offices: readonly OfficeId[], isPersonal: boolean): Promise<string> {
  const { desk, row, language } = here;
  const say = advisorTexts[language];
  const { person } = row.incoming;
  switch (command.is) {
    case 'cases':
      return listed(here, say.title.cases, await desk.cases.list({ offices, states: activeStates }), offices) ?? say.none.cases;
    case 'my-cases':
      return (
        listed(here, say.title['my-cases'], await desk.cases.list({ offices, states: activeStates, owner: person }), offices) ??
        say.none['my-cases']
      );
    case 'overdue': {
      const late = await desk.cases.list({ offices, states: ['open', 'taken'], dueBefore: dayOf(desk.clock()) });
      return listed(here, say.title.overdue, late, offices) ?? say.none.overdue;
    }
    case 'case': {
      const file = await caseSeen(desk, offices, command.number);
      if (file) return wholeCase(desk, file, offices, language);
      // An advisor may have asked something too.
      const own = isPersonal ? await desk.cases.get(command.number) : undefined;
      return own && may('say:own-case', noRoles, { own: own.case.asker === person })
        ? ownText(here, [own])
        : say.noSuchCase(command.number);
    }
    case 'search': {
      const found = await searchCases(desk, offices, command.words);
      return listed(here, say.found(command.words, found.length), found, offices) ?? say.notFound(command.words);
    }
    case 'status':
      return advisorTexts[language].own.none;
  }
}

function listed({ desk, language }: Here, title: string, files: CaseFile[], offices: readonly OfficeId[]): string | undefined {
  if (files.length === 0) return undefined;
  const lines = files.slice(0, mostLines).map((file) => caseLine(desk, file, offices, language));
  const more = files.length - lines.length;
  return [`**${title}**`, lines.join('\n'), ...(more > 0 ? [advisorTexts[language].more(more)] : [])].join('\n\n');
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

function answer({ row, language }: Here, text: string): Turn {
  return sayOnly(row, said(language, text));
}
