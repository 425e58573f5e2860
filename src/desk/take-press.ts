/** A button that was pressed. Pressing twice does nothing twice: the inbox knows the nonce. */
import { may } from '../office/access.ts';
import { noRoles } from '../office/roles.ts';
import { type IncomingPress, isAdvisorVerb, isAskerVerb } from '../question/incoming.ts';
import type { Language, Profile, Question, RedactedText, Scheme, SenderRole, Speciality } from '../question/question.ts';
import { languages, senderRoles, specialities } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import { pressAboutCase } from './about-case.ts';
import { asQuotation } from './as-written.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import { sendToMunicipality } from './name-municipality.ts';
import { openCase } from './open-case.ts';
import type { ChatMemory, InboxRow, Turn } from './ports.ts';
import { recordCase, sayOnly } from './record.ts';
import { saveInquiry } from './register-inquiry.ts';
import type { Button } from './reply.ts';
import { routeCase, withPlace } from './route-case.ts';
import { said } from './said.ts';
import { takeCasePress } from './take-case-press.ts';
import { answerChosen } from './take-choice.ts';
import { understandText } from './take-question.ts';
import { pressTie } from './take-tie.ts';

export async function takePress(desk: Desk, row: InboxRow, incoming: IncomingPress): Promise<Turn> {
  if (incoming.verb === 'register-inquiry') return saveInquiry(desk, row, incoming, spokenLanguage(incoming.values['lang']));
  if (isAdvisorVerb(incoming.verb) || isAskerVerb(incoming.verb)) return takeCasePress(desk, row, incoming);
  const { conversation } = incoming.address;
  const [memory = {}, profile, exchange] = await Promise.all([
    desk.register.memory(conversation, incoming.person),
    desk.register.profile(incoming.person),
    incoming.values['exchange'] ? desk.register.exchange(incoming.values['exchange']) : undefined,
  ]);
  // A button belongs to the person it was made for: another's exchange is as good as none.
  const own = may(`press:${incoming.verb}`, noRoles, { own: exchange?.person === incoming.person }) ? exchange : undefined;
  const earlier = own?.question ?? memory.last?.question;
  const question = understandText(desk, earlier ?? ('' as RedactedText), profile);
  const language = own?.language ?? memory.language ?? question.language;
  const asked: Asked = { row, text: earlier ?? ('' as RedactedText), question: { ...question, language }, profile, memory, preface: [] };
  const say = texts[language];

  const { verb } = incoming;
  switch (verb) {
    case 'solved':
      return sayOnly(row, said(language, say.solvedThanks), {
        feedback: {
          exchange: own?.id,
          activity: incoming.id,
          person: incoming.person,
          reaction: 'solved',
          comment: undefined,
          at: incoming.receivedAt,
        },
      });
    case 'ask-advisor':
      return preview(desk, asked, own?.question ?? earlier);
    case 'send-to-advisor':
      return memory.waiting?.for === 'preview'
        ? sendCase(desk, { ...asked, text: memory.waiting.question })
        : sayOnly(row, said(language, say.stale));
    case 'cancel':
      return sayOnly(row, said(language, say.cancelled), { memory: remember(asked, undefined) });
    case 'choose':
      return (await answerChosen(desk, asked, incoming.values['passage'] ?? '')) ?? sayOnly(row, said(language, say.stale));
    case 'choose-municipality': {
      const { waiting } = memory;
      const municipality = incoming.values['municipality'] ?? '';
      const fits = waiting?.for === 'municipality' && waiting.options.includes(municipality);
      return fits ? sendToMunicipality(desk, asked, waiting.caseNumber, municipality) : sayOnly(row, said(language, say.stale));
    }
    case 'confirm-tie':
    case 'refuse-tie':
      return pressTie(desk, row, incoming, language);
    case 'case-is-this':
    case 'case-is-not-this':
      return (await pressAboutCase(desk, asked, incoming)) ?? sayOnly(row, said(language, say.stale));
    case 'save-profile':
      return saveProfile(desk, asked, incoming);
    case 'skip-profile':
      return sayOnly(row, said(language, say.profileSkipped), {
        memory: remember({ ...asked, memory: { ...memory, profileAsked: true } }, undefined),
      });
  }
}

/** Shows what will be sent, and to whom, before anything is sent. Without a question, asks for one. */
export function preview(desk: Desk, asked: Asked, text: RedactedText | undefined): Turn {
  const { row, question } = asked;
  const { language } = question;
  const say = texts[language];
  if (!text)
    return sayOnly(row, said(language, say.previewNothing), { memory: remember(asked, { for: 'preview', question: '' as RedactedText }) });
  // As it will be when it is sent: what was said in asking for a human is not part of the question.
  const home = withPlace(asked.profile, asked.memory.place);
  const office = routeCase(desk, understandText(desk, text, asked.profile), home)?.office ?? desk.defaultOffice;
  const buttons: Button[] = [
    { title: say.button.send, verb: 'send-to-advisor', nonce: `${row.seq}:send`, values: {} },
    { title: say.button.cancel, verb: 'cancel', nonce: `${row.seq}:cancel`, values: {} },
  ];
  return sayOnly(row, said(language, say.preview({ office: desk.offices.name(office), question: asQuotation(text) }), { buttons }), {
    memory: remember(asked, { for: 'preview', question: text }),
  });
}

/** What is written while a preview waits: yes sends it, no drops it, and a question sought for becomes the preview. Else undefined: a new question. */
export async function sendPreviewed(desk: Desk, asked: Asked, waiting: { question: RedactedText }): Promise<Turn | undefined> {
  const text = asked.text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  const say = texts[asked.question.language];
  if (/^(nei|avbryt|nei takk|no|cancel|stopp)$/.test(text))
    return sayOnly(asked.row, said(asked.question.language, say.cancelled), { memory: remember(asked, undefined) });
  const { kind } = asked.question;
  if (kind.is === 'out-of-scope' && kind.why === 'patient') return undefined;
  if (waiting.question === '') return kind.is === 'chat' ? undefined : preview(desk, asked, asked.text);
  if (/^(ja|ja takk|send|send det|ja,? send( det)?|jepp|jo|yes|yes please|send it)$/.test(text))
    return sendCase(desk, { ...asked, text: waiting.question });
  return undefined;
}

async function sendCase(desk: Desk, asked: Asked): Promise<Turn> {
  const { language } = asked.question;
  const question: Question = { ...understandText(desk, asked.text, asked.profile), language };
  const result = desk.knowledge().search.find({ text: question.ask, about: question.about, today: question.about });
  const decision = { is: 'escalate', reason: 'asked-for', known: undefined, found: result.found.slice(0, 3), confidence: 0 } as const;
  const opened = await openCase(desk, { ...asked, question }, question, { ...decision, found: [...decision.found] });
  const { last } = asked.memory;
  const answered = last?.question === asked.text ? { insteadOf: last.exchange } : {};
  return recordCase(desk, { ...asked, ...answered, question }, result, opened);
}

function saveProfile(desk: Desk, asked: Asked, { values, person }: IncomingPress): Turn {
  const { language } = asked.question;
  const say = texts[language];
  const named = (values['municipality'] ?? '').trim();
  const [municipality, ...others] = named === '' ? [] : desk.municipalities.byName(named);
  const unknown = named !== '' && (municipality === undefined || others.length > 0);
  const role = senderRoles.find((each): each is SenderRole => each === values['role']);
  const speciality = specialities.find((each): each is Speciality => each === values['speciality']);
  const scheme = (['old', 'new'] as const).find((each): each is Scheme => each === values['scheme']);
  const profile: Profile = {
    ...(role ? { role } : {}),
    ...(municipality && !unknown ? { municipality } : {}),
    ...(speciality ? { speciality } : {}),
    ...(scheme ? { scheme } : {}),
  };
  const text = unknown ? say.profileUnknownMunicipality(named) : say.profileSaved;
  return sayOnly(asked.row, said(language, text), {
    profile: { person, profile },
    memory: remember({ ...asked, memory: { ...asked.memory, profileAsked: true } }, undefined),
  });
}

export function remember({ row, memory }: Asked, waiting: ChatMemory['waiting']): NonNullable<Turn['memory']> {
  const { waiting: _, ...kept } = memory;
  return {
    conversation: row.incoming.address.conversation,
    person: row.incoming.person,
    memory: { ...kept, ...(waiting ? { waiting } : {}) },
  };
}

/** The form says which language it was asked in. */
function spokenLanguage(said: string | undefined): Language {
  return languages.find((language) => language === said) ?? 'nb';
}
