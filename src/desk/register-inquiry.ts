/** «Registrer henvendelse»: an advisor enters what came by phone, e-mail or in a meeting, and may see what the assistant would have said. */
import { decide } from '../answer/decide.ts';
import { type Deed, may, mayHere } from '../office/access.ts';
import { readTime } from '../office/read-time.ts';
import type { IncomingMessage, IncomingPress } from '../question/incoming.ts';
import {
  type Language,
  type OfficeId,
  type RedactedText,
  type SenderRole,
  type Speciality,
  senderRoles,
  specialities,
  type Topic,
  topics,
} from '../question/question.ts';
import { registerCommandOf } from '../question/register-command.ts';
import { figureNames } from '../text/figure-names.ts';
import { inquiryFormTexts } from '../text/inquiry-form-texts.ts';
import { sayDate } from '../text/say-date.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { exchangeId } from './exchange-id.ts';
import { layOut } from './lay-out.ts';
import type { InboxRow, Turn } from './ports.ts';
import { inquiryOf } from './read-spreadsheet.ts';
import { sayOnly } from './record.ts';
import type { Reply } from './reply.ts';
import { retrieve } from './retrieve.ts';
import { said } from './said.ts';
import { understandText } from './take-question.ts';
import { topicOf } from './topic-of.ts';

/** Undefined when the words are about something else. */
export async function takeRegister(desk: Desk, row: InboxRow, { text, person, address }: IncomingMessage): Promise<Turn | undefined> {
  const language = registerCommandOf(text);
  if (!language) return undefined;
  const say = inquiryFormTexts[language];
  const office = await officeOf(desk, person, 'say:register');
  if (!office) return sayOnly(row, said(language, say.notAdvisor));
  if (!mayHere('say:register', address.kind)) return sayOnly(row, said(language, say.privateOnly));
  return sayOnly(row, formReply(desk, row, language, office, {}));
}

/** The form came back. What is wrong is said, and the form comes again as it was filled in. */
export async function saveInquiry(
  desk: Desk,
  row: InboxRow,
  { values, person, address }: IncomingPress,
  language: Language,
): Promise<Turn> {
  const say = inquiryFormTexts[language];
  const office = await officeOf(desk, person, 'press:register-inquiry');
  if (!office || !mayHere('press:register-inquiry', address.kind))
    return sayOnly(row, said(language, office ? say.privateOnly : say.notAdvisor));
  const again = (fault: string) => sayOnly(row, { ...formReply(desk, row, language, office, values), text: fault });
  const now = desk.clock();
  const contactForm = (['phone', 'email', 'meeting'] as const).find((each) => each === values['contactForm']);
  if (!contactForm) return again(say.needsForm);
  const timeOf = (text: string | undefined): Date | 'unread' | undefined => {
    const written = (text ?? '').trim();
    if (written === '') return undefined;
    return /^(?:nå|no|now)$/i.test(written) ? now : (readTime(written, now) ?? 'unread');
  };
  const [received = now, answered] = [timeOf(values['received']), timeOf(values['answered'])];
  if (received === 'unread') return again(say.badTime(say.received, values['received'] ?? ''));
  if (answered === 'unread') return again(say.badTime(say.answered, values['answered'] ?? ''));
  if (received > now) return again(say.future(say.received));
  if (answered && answered > now) return again(say.future(say.answered));
  if (answered && answered < received) return again(say.before);

  const look = lookUp(desk, values['question'], language);
  const chosen = topics.find((topic): topic is Topic => topic === values['topic']);
  const topic = chosen ?? look?.topic ?? 'other';
  const role = senderRoles.find((each): each is SenderRole => each === values['role']) ?? look?.role;
  const told = specialities.find((each): each is Speciality => each === values['speciality']) ?? 'unknown';
  const speciality = told === 'unknown' && look ? look.speciality : told;
  const id = exchangeId(row);
  const line = { topic, role, speciality, contactForm, office, received: received.toISOString(), answered: answered?.toISOString() };
  const made = inquiryOf(line, id);
  const names = figureNames[language];
  const facts = [
    names.contactForm[contactForm],
    chosen || !look ? names.topic[topic] : say.guessed(names.topic[topic]),
    names.role[role ?? 'unknown'],
    names.speciality[speciality],
    say.receivedAt(sayTime(received, language)),
    answered ? say.answeredAt(sayTime(answered, language)) : say.waiting,
  ];
  const reply: Reply = {
    ...formReply(desk, row, language, office, {}),
    text: [say.done(facts.join(' · ')), ...(look ? [look.text] : []), say.again].join('\n\n'),
    citations: look?.citations ?? [],
  };
  const exchange = {
    ...made.exchange,
    question: look ? (values['question'] as RedactedText) : undefined,
    topicConfidence: chosen ? 1 : (look?.confidence ?? 0),
    cited: look?.cited ?? [],
    knowledgeVersion: look ? desk.knowledge().knowledge.version : '',
  };
  const entry = made.entry && { ...made.entry, by: 'advisor' as const };
  return sayOnly(row, reply, { inquiry: { exchange, ...(entry && { entry }) } });
}

/** What the assistant makes of the text: its topic, and what it would have said. */
function lookUp(desk: Desk, text: RedactedText | undefined, language: Language) {
  if (!text || !/\p{L}/u.test(text)) return undefined;
  const say = inquiryFormTexts[language];
  const question = { ...understandText(desk, text, undefined), language };
  const result = retrieve(desk, question);
  const decision = decide(question, result);
  const { topic, confidence } = topicOf(result, decision);
  const about = { topic, confidence, role: question.role, speciality: question.speciality };
  if (decision.is !== 'answer') return { ...about, text: say.wouldNot, citations: [], cited: [] };
  const quoted = layOut([{ is: 'quoted', from: decision.from }], { question, today: dayOf(desk.clock()) });
  return {
    ...about,
    text: `${say.would}\n\n${quoted.text}`,
    citations: quoted.citations,
    cited: decision.from.map((passage) => passage.id),
  };
}

async function officeOf(desk: Desk, person: string, deed: Deed): Promise<OfficeId | undefined> {
  const roles = await desk.roster.rolesOf(person);
  return may(deed, roles) ? roles.advisorOf[0] : undefined;
}

function formReply(desk: Desk, row: InboxRow, language: Language, office: OfficeId, values: Record<string, string>): Reply {
  const inquiry = { values, nonce: `${row.seq}:inquiry` };
  return { ...said(language, inquiryFormTexts[language].intro(desk.offices.name(office))), inquiry };
}

function sayTime(at: Date, language: Language): string {
  const time = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' }).format(at);
  return `${sayDate(dayOf(at), language)} ${time}`;
}
