/**
 * A button of a case was pressed, by an advisor on the card or by the person who asked. Who may do what is the case's own business
 * (escalation/transition.ts); here the press is read, tried, and answered with the case as it stands.
 */
import type { Actor, CaseEvent } from '../escalation/event.ts';
import { may } from '../office/access.ts';
import { noRoles } from '../office/roles.ts';
import { addWorkingDays } from '../office/working-days.ts';
import { type AdvisorVerb, type AskerVerb, type IncomingPress, isAdvisorVerb, isAskerVerb } from '../question/incoming.ts';
import type { Day, OfficeId, RedactedText } from '../question/question.ts';
import { officeIds, senderRoles, topics } from '../question/question.ts';
import { removedMark } from '../question/redact.ts';
import { caseTexts } from '../text/case-texts.ts';
import { sayWeekday } from '../text/say-date.ts';
import { texts } from '../text/texts.ts';
import type { CaseFile } from './case-ports.ts';
import { pressId } from './case-press-id.ts';
import type { Desk } from './context.ts';
import { moveCase } from './move-case.ts';
import { caseOffice } from './office-words.ts';
import type { Accessed, InboxRow, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import type { Shown } from './reply.ts';
import { said } from './said.ts';
import { askerCard, officeCard } from './show-case.ts';
import { clientLanguage } from './spoken.ts';
import { takeDraftPress } from './take-draft-press.ts';
import { understandText } from './take-question.ts';

export async function takeCasePress(desk: Desk, row: InboxRow, incoming: IncomingPress): Promise<Turn> {
  const { verb } = incoming;
  const file = await fileOf(desk, incoming);
  if (!file) {
    const language = clientLanguage(incoming.locale);
    return sayOnly(row, said(language, texts[language].stale));
  }
  if (isAdvisorVerb(verb)) return takeAdvisorPress(desk, row, incoming, verb, file);
  if (isAskerVerb(verb)) return takeAskerPress(desk, row, incoming, verb, file);
  return { seq: row.seq, outgoing: [] };
}

/** What stands where the button was pressed when nothing has come of it: the case as it is now. */
export async function showPressed(desk: Desk, incoming: IncomingPress): Promise<Shown | undefined> {
  const file = await fileOf(desk, incoming);
  if (!file) return undefined;
  if (isAskerVerb(incoming.verb))
    return may(`press:${incoming.verb}`, noRoles, ownOf(file, incoming))
      ? askerCard(file, caseTexts[file.notice.language].already)
      : undefined;
  const { advisorOf } = await desk.roster.rolesOf(incoming.person);
  await desk.accessLog.note(accessedBy(incoming, file, advisorOf));
  return shownToAdvisor(file, advisorOf, incoming.verb === 'case-draft' ? caseOffice.note.drafting : undefined);
}

async function fileOf(desk: Desk, { values }: IncomingPress): Promise<CaseFile | undefined> {
  const number = Number(values['case']);
  return Number.isSafeInteger(number) ? desk.cases.get(number) : undefined;
}

async function takeAdvisorPress(desk: Desk, row: InboxRow, incoming: IncomingPress, verb: AdvisorVerb, file: CaseFile): Promise<Turn> {
  const { advisorOf: offices } = await desk.roster.rolesOf(incoming.person);
  const actor: Actor = { is: 'advisor', person: incoming.person, name: incoming.name ?? 'En rådgiver', offices };
  const answer = (now: CaseFile, note: string | undefined, more: Partial<Turn> = {}): Turn => {
    const tell = incoming.inPlace || !note ? [] : sayOnly(row, said('nb', note)).outgoing;
    const accessed = accessedBy(incoming, file, offices);
    return { seq: row.seq, accessed, ...more, outgoing: [...(more.outgoing ?? []), ...tell], shown: shownToAdvisor(now, offices, note) };
  };
  const press = pressId(incoming);
  if (await desk.cases.pressed(press)) return answer(file, undefined);
  if (verb === 'case-draft') return takeDraftPress(desk, { row, file, actor, press, answer });
  const event = advisorEvent(verb, incoming, file);
  const text = 'text' in event ? event.text : 'note' in event ? event.note : undefined;
  if (text && isAboutPatient(desk, text)) return answer(file, caseOffice.note.patient);
  const moved = moveCase(desk, file, event, actor, press);
  if (moved.is === 'refused') return answer(file, caseOffice.refused(moved.why, file.case.owner?.name));
  const note = text && text.search(removedMark) >= 0 ? caseOffice.note.removed : undefined;
  return answer(moved.file, note, { step: moved.step, outgoing: moved.outgoing });
}

/** Seeing the card is access to the case, whatever came of the press. */
function accessedBy({ verb, person }: IncomingPress, { case: now }: CaseFile, advisorOf: readonly OfficeId[]): Accessed {
  return { person, deed: `press:${verb}`, cases: [now.number], refused: !may('say:case', { ...noRoles, advisorOf }, now) };
}

/** The card as the presser's own office may see it. Whoever is of no office of the case sees nothing of it, whatever number they press. */
function shownToAdvisor({ case: now, ...file }: CaseFile, offices: readonly OfficeId[], note: string | undefined): Shown {
  const roles = { ...noRoles, advisorOf: offices };
  const here = [now.office, ...now.offices.toReversed()].find((office) => offices.includes(office));
  if (!here || !may('say:case', roles, now)) return onlyWords('nb', caseOffice.refused('other-office', undefined));
  return { is: 'office', notice: officeCard({ case: now, ...file }, here), note };
}

function advisorEvent(
  verb: Exclude<AdvisorVerb, 'case-draft'>,
  { values }: IncomingPress,
  { case: { office }, notice }: CaseFile,
): CaseEvent {
  const written = (name: string) => values[name] ?? ('' as RedactedText);
  switch (verb) {
    case 'case-take':
      return { is: 'take' };
    case 'case-release':
      return { is: 'release' };
    case 'case-answer': {
      const known = notice.found.flatMap(({ passage }) => passage ?? []);
      const picked = written('sources').split(/[,;]/);
      const sources = known.filter((passage) => picked.includes(passage));
      return { is: 'answer', text: written('answer'), sources, ...(written('corrects') === 'true' ? { corrects: true as const } : {}) };
    }
    case 'case-ask-back':
      return { is: 'ask-back', text: written('more') };
    case 'case-transfer':
      return { is: 'transfer', to: officeIds.find((id) => id === written('to')) ?? office, note: written('note') };
    case 'case-close':
      return {
        is: 'close',
        topic: topics.find((id) => id === written('topic')) ?? notice.topic,
        role: senderRoles.find((id) => id === written('role')) ?? notice.role,
      };
  }
}

/** A case whose asker wanted to be forgotten is nobody's. */
function ownOf({ case: { asker } }: CaseFile, { person }: IncomingPress): { own: boolean } {
  return { own: asker !== '' && asker === person };
}

async function takeAskerPress(desk: Desk, row: InboxRow, incoming: IncomingPress, verb: AskerVerb, file: CaseFile): Promise<Turn> {
  const { language } = file.notice;
  const say = caseTexts[language];
  const isAsker = may(`press:${verb}`, noRoles, ownOf(file, incoming));
  const answer = (now: CaseFile, text: string, more: Partial<Turn> = {}): Turn => {
    const tell = incoming.inPlace ? [] : sayOnly(row, said(language, text)).outgoing;
    const shown = isAsker ? { shown: askerCard(now, text) } : { shown: onlyWords(language, text) };
    return { seq: row.seq, ...more, outgoing: [...(more.outgoing ?? []), ...tell], ...shown };
  };
  if (!isAsker) {
    const accessed = { person: incoming.person, deed: `press:${verb}`, cases: [file.case.number], refused: true } as const;
    return answer(file, say.refused['not-the-asker'], { accessed });
  }
  const press = pressId(incoming);
  if (await desk.cases.pressed(press)) return answer(file, say.already);
  const text = incoming.values['reply'] ?? ('' as RedactedText);
  if (verb === 'case-reply' && isAboutPatient(desk, text)) return answer(file, say.refused.patient);
  const event: CaseEvent =
    verb === 'case-reply'
      ? { is: 'reply', text, activity: undefined, due: promised(desk, file) }
      : { is: verb === 'case-solved' ? 'solved' : 'withdraw' };
  const moved = moveCase(desk, file, event, { is: 'asker', person: incoming.person }, press);
  if (moved.is === 'refused') {
    const words: Partial<Record<string, string>> = say.refused;
    return answer(file, moved.why === 'nothing-to-do' ? say.already : (words[moved.why] ?? say.refused.other));
  }
  return answer(moved.file, sayMoved(desk, file, moved.file, event), { step: moved.step, outgoing: moved.outgoing });
}

/** What the asker is told that became of their words. */
export function sayMoved(desk: Pick<Desk, 'offices'>, before: CaseFile, { case: now, notice }: CaseFile, event: CaseEvent): string {
  const say = caseTexts[notice.language];
  const office = desk.offices.name(now.office);
  const { number } = now;
  if (now.state === 'withdrawn') return say.withdrawn(number);
  if (event.is === 'solved') return say.solved(number);
  if (event.is === 'correct') return say.correctionSent({ number, office });
  if (before.case.state === 'closed') return say.reopened({ number, office, due: sayWeekday(now.due, notice.language) });
  return say.sent({ number, office });
}

/** The day promised for what the asker writes now. */
export function promised(desk: Pick<Desk, 'offices' | 'clock'>, { case: { office } }: CaseFile): Day {
  const { closed, dueAfter } = desk.offices.get(office).calendar;
  return addWorkingDays(desk.clock(), dueAfter, closed);
}

/** Nothing about a patient is passed on, to anybody. */
export function isAboutPatient(desk: Desk, text: RedactedText): boolean {
  const { kind } = understandText(desk, text, undefined);
  return kind.is === 'out-of-scope' && kind.why === 'patient';
}

function onlyWords(language: CaseFile['notice']['language'], text: string): Shown {
  return { is: 'asker', language, text, caseField: undefined, buttons: [] };
}
