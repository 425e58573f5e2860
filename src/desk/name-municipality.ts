import type { CaseEvent } from '../escalation/event.ts';
import { routeTo } from '../office/route.ts';
import type { OfficeId, RedactedText } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import { type Moved, moveCase } from './move-case.ts';
import type { ChatMemory, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import { said } from './said.ts';
import { promised } from './take-case-press.ts';

type WaitingMunicipality = Extract<NonNullable<ChatMemory['waiting']>, { for: 'municipality' }>;

/** The answer to «Hvilken kommune arbeider du i?»: a short text that names one. Anything longer, or that names none, is a new question (undefined). */
export async function nameMunicipality(desk: Desk, asked: Asked, waiting: WaitingMunicipality): Promise<Turn | undefined> {
  if (asked.text.split(/\s+/).length > 6 || /\?/.test(asked.text)) return undefined;
  const named = desk.municipalities.byName(
    asked.text
      .replace(/^(i|på|fra|frå|jeg jobber i|eg jobbar i|in|at)\s+/i, '')
      .replace(/\s+kommune\.?$|[.!]$/i, '')
      .trim(),
  );
  const found = named.length > 0 ? named : asked.question.municipalities;
  const [municipality, ...others] = found;
  if (!municipality) return undefined;
  if (others.length > 0) return askWhich(desk, asked, waiting, found);
  return sendToMunicipality(desk, asked, waiting.caseNumber, municipality);
}

/** Sends a waiting case to the office of the municipality; says so when it had already left. */
export async function sendToMunicipality(desk: Desk, asked: Asked, caseNumber: number, municipality: string): Promise<Turn> {
  const { language } = asked.question;
  const say = texts[language];
  const route = routeTo(municipality, desk.municipalities);
  const office = route?.office ?? desk.defaultOffice;
  const why = route?.why ?? say.noMunicipality;
  const waits = await desk.register.waitingNotice(caseNumber);
  const moved = waits ? undefined : await tellOffice(desk, asked, caseNumber, { office, why, municipality });
  const owner = waits ? office : (moved?.file.case.office ?? (await desk.register.officeOfCase(caseNumber)) ?? desk.defaultOffice);
  const name = desk.offices.name(owner);
  const text =
    owner === office
      ? say.redirected({ number: caseNumber, office: name, why, stored: !(await desk.register.reaches(owner)) })
      : say.alreadyLeft({ number: caseNumber, office: name });
  const { waiting: _, ...memory } = asked.memory;
  const { incoming } = asked.row;
  const turn = sayOnly(asked.row, said(language, text), {
    memory: { conversation: incoming.address.conversation, person: incoming.person, memory },
    profile: { person: incoming.person, profile: { ...asked.profile, municipality } },
  });
  if (moved) return { ...turn, step: moved.step, outgoing: [...turn.outgoing, ...moved.outgoing] };
  if (!waits) return turn;
  const notice = { ...waits, office, officeReason: why, municipality: desk.municipalities.fullName(municipality) };
  return { ...turn, redirect: { number: caseNumber, office, notice } };
}

/** The card has left: a case that nobody has taken goes on to the right office, and any other is told where the person works. */
async function tellOffice(
  desk: Desk,
  { row: { incoming } }: Asked,
  caseNumber: number,
  named: { office: OfficeId; why: string; municipality: string },
): Promise<Moved | undefined> {
  const found = await desk.cases.get(caseNumber);
  if (!found) return undefined;
  const municipality = desk.municipalities.fullName(named.municipality);
  const goesOn = found.case.state === 'open' && found.case.office !== named.office;
  const notice = { ...found.notice, municipality, ...(goesOn ? { officeReason: named.why } : {}) };
  const file = { ...found, notice };
  const due = promised(desk, file);
  const event: CaseEvent = goesOn
    ? { is: 'redirect', to: named.office }
    : { is: 'reply', text: municipality as RedactedText, activity: incoming.id, due };
  const moved = moveCase(desk, file, event, { is: 'asker', person: incoming.person });
  return moved.is === 'moved' ? { ...moved, step: { ...moved.step, notice } } : undefined;
}

function askWhich(desk: Desk, asked: Asked, waiting: WaitingMunicipality, options: string[]): Turn {
  const { language } = asked.question;
  const { row } = asked;
  const buttons = options.map((each, index) => ({
    title: desk.municipalities.fullName(each),
    verb: 'choose-municipality' as const,
    nonce: `${row.seq}:municipality:${index}`,
    values: { case: String(waiting.caseNumber), municipality: each },
  }));
  const lines = options.map((each) => `- ${desk.municipalities.fullName(each)}`).join('\n');
  return sayOnly(row, said(language, `${texts[language].whichMunicipality}\n\n${lines}`, { buttons }), {
    memory: {
      conversation: row.incoming.address.conversation,
      person: row.incoming.person,
      memory: { ...asked.memory, waiting: { ...waiting, options } },
    },
  });
}
