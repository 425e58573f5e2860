/** Gives a question to a human: finds the office, promises a day, tells the asker the truth about it and shows the office all it needs. */
import type { Decision } from '../answer/decide.ts';
import type { Case } from '../escalation/case.ts';
import { StaleCase } from '../escalation/stale-case.ts';
import { addWorkingDays } from '../office/working-days.ts';
import type { Day, OfficeId, Question } from '../question/question.ts';
import { caseTexts } from '../text/case-texts.ts';
import { sayDate, sayWeekday } from '../text/say-date.ts';
import { texts } from '../text/texts.ts';
import type { Asked } from './asked.ts';
import { officeEnd } from './case-end.ts';
import type { NewCase } from './case-ports.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { exchangeId } from './exchange-id.ts';
import { layOut } from './lay-out.ts';
import type { ChatMemory, Outgoing } from './ports.ts';
import type { Button, CaseNotice, Reply } from './reply.ts';
import { placesOf, routeCase, withPlace } from './route-case.ts';
import { said } from './said.ts';
import { topicOf } from './topic-of.ts';

type Escalation = Extract<Decision, { is: 'escalate' }>;

export interface OpenedCase {
  reply: Reply;
  outgoing: Outgoing[];
  case: NewCase;
  office: OfficeId;
  waiting?: ChatMemory['waiting'];
}

/** How long a card waits for the asker to say which municipality, before it goes to the default office all the same. */
const patience = 10 * 60_000;

export async function openCase(desk: Desk, asked: Asked, question: Question, decision: Escalation): Promise<OpenedCase> {
  const { row } = asked;
  const { language } = question;
  const now = desk.clock();
  const say = texts[language];
  const id = exchangeId(row);
  const before = await caseToCorrect(desk, asked.corrects?.caseNumber);
  const number = before?.number ?? (await desk.register.reserveCaseNumber(row.seq));
  const home = withPlace(asked.profile, asked.memory.place);
  const named = placesOf(question, home);
  const route = routeCase(desk, question, home);
  const municipality = route?.municipality;
  const office = route?.office ?? desk.defaultOffice;
  // Others read along in a group: what only the profile knows is not said there.
  const fromText = question.municipalities.length > 0 || (route && !route.municipality);
  const tellsPlace = row.incoming.address.kind === 'personal' || fromText;
  const { closed, dueAfter } = desk.offices.get(office).calendar;
  const due = addWorkingDays(now, dueAfter, closed);
  const notice = caseNotice({ desk, asked, question, decision, number, office, municipality, due, reason: route?.why });

  const known = decision.known ? layOut([{ is: 'quoted', from: [decision.known] }], { question, today: dayOf(now) }) : undefined;
  const ask = !route && !before;
  const parts = [
    asked.why ?? say.why[decision.reason],
    ask ? say.askMunicipality : '',
    say.handedOver({
      number,
      office: desk.offices.name(office),
      why: route ? (tellsPlace ? route.why : say.fromProfile) : say.noMunicipality,
      due: sayWeekday(due, language),
      now: ask ? 'waits' : (await desk.register.reaches(office)) ? 'sent' : 'stored',
    }),
    ...(known ? [decision.known?.kind === 'rule' ? say.generalRule : say.whatIsKnown, known.text] : []),
  ];
  const options = !route && named.length > 1 ? named : [];
  const buttons = options.map(
    (each, index): Button => ({
      title: desk.municipalities.fullName(each),
      verb: 'choose-municipality',
      nonce: `${id}:municipality:${index}`,
      values: { case: String(number), municipality: each },
    }),
  );
  buttons.push({
    title: caseTexts[language].button.withdraw,
    verb: 'case-withdraw',
    nonce: `case:${number}:withdraw`,
    values: { case: String(number) },
  });
  const card: Outgoing = {
    key: `${row.seq}:case`,
    recipient: officeEnd({ number, office }, 'post'),
    content: { ...notice, standing: { version: (before?.version ?? 0) + 1, state: 'open', messages: [], solved: false } },
    part: { case: number, what: 'card' },
  };
  return {
    reply: { ...said(language, parts.filter((part) => part !== '').join('\n\n'), { buttons }), citations: known?.citations ?? [] },
    outgoing: [ask ? { ...card, notBefore: new Date(now.getTime() + patience).toISOString() } : card],
    case: {
      number,
      exchange: id,
      office,
      reason: decision.reason,
      openedAt: now.toISOString(),
      due,
      asker: row.incoming.person,
      address: row.incoming.address,
      notice,
      ...(before ? { from: before.version } : {}),
    },
    office,
    ...(ask ? { waiting: { for: 'municipality', exchange: id, caseNumber: number, options } } : {}),
  };
}

/** The case that the new words are of. While they were being read, it may have become somebody's: then the message is looked at anew. */
async function caseToCorrect(desk: Desk, number: number | undefined): Promise<Case | undefined> {
  if (number === undefined) return undefined;
  const file = await desk.cases.get(number);
  if (file?.case.state !== 'open') throw new StaleCase(number);
  return file.case;
}

interface NoticeParts {
  desk: Desk;
  asked: Asked;
  question: Question;
  decision: Escalation;
  number: number;
  office: OfficeId;
  municipality: string | undefined;
  due: Day;
  reason: string | undefined;
}

function caseNotice({ desk, asked, question, decision, number, office, municipality, due, reason }: NoticeParts): CaseNotice {
  const scheme = question.scheme ?? asked.profile?.scheme;
  return {
    is: 'case',
    number,
    office,
    officeReason: reason ?? texts.nb.noMunicipality,
    question: asked.text,
    language: question.language,
    role: question.role,
    municipality: municipality ? desk.municipalities.fullName(municipality) : undefined,
    speciality: question.speciality,
    topic: topicOf({ found: decision.found, unknown: 0, words: 0 }, decision).topic,
    why: texts.nb.why[decision.reason],
    found: decision.found.map(({ passage, score }) => {
      const url = passage.sources.find((source) => source.url)?.url;
      return {
        title: passage.title,
        heading: passage.heading,
        validFrom: sayDate(passage.validFrom, 'nb'),
        score,
        ...(url ? { url } : {}),
        passage: passage.id,
        lastVerified: sayDate(passage.lastVerified, 'nb'),
      };
    }),
    receivedAt: asked.row.incoming.receivedAt,
    due,
    ...(scheme ? { scheme } : {}),
    ...(desk.writer && decision.found.some(({ passage }) => passage.kind === 'rule') ? { drafts: true } : {}),
  };
}
