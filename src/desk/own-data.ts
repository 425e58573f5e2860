/** «Hva vet du om meg» and «slett mine data»: a person is told all that is kept of them, and may have it gone. */
import type { Language, Profile } from '../question/question.ts';
import { privacyTexts } from '../text/privacy-texts.ts';
import { profileWords } from '../text/profile-words.ts';
import { sayDate } from '../text/say-date.ts';
import { texts } from '../text/texts.ts';
import { asLine } from './as-written.ts';
import type { Asked } from './asked.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import type { AboutPerson, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import { said } from './said.ts';
import { ownLine } from './say-case.ts';
import { remember } from './take-press.ts';

/** A question in a list is known again by so many signs. */
const longest = 160;

export async function tellAboutMe(desk: Desk, { row, memory, question: { language } }: Asked): Promise<Turn> {
  const { person } = row.incoming;
  const [about, cases, owned] = await Promise.all([
    desk.register.aboutPerson(person),
    desk.cases.list({ asker: person }),
    desk.cases.list({ owner: person }),
  ]);
  const say = privacyTexts[language];
  const on = (instant: string) => sayDate(dayOf(new Date(instant)), language);
  const facts = [
    say.profile(sayProfile(desk, about.profile, language)),
    say.exchanges(about.exchanges, about.oldest && on(about.oldest)),
    ...(about.feedback > 0 ? [say.thumbs(about.feedback)] : []),
    ...(about.privateChat ? [memory.digest ? say.digest : say.privateChat] : []),
    ...(owned.length > 0 ? [say.owned(owned.length)] : []),
  ];
  const parts = [
    `${say.title}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`,
    ...(cases.length > 0 ? [`${say.cases}\n\n${cases.map((file) => ownLine(desk, file, language)).join('\n')}`] : []),
    ...sayQuestions(about, on, language),
    say.howLong(desk.retention),
    say.foot,
  ];
  return sayOnly(row, said(language, parts.join('\n\n')));
}

function sayQuestions({ questions, kept }: AboutPerson, on: (instant: string) => string, language: Language): string[] {
  if (questions.length === 0) return [];
  const say = privacyTexts[language];
  const lines = questions.map(({ at, text }) => say.question({ on: on(at), text: asLine(text, longest) }));
  const older = kept - questions.length;
  return [`${say.questions}\n\n${[...lines, ...(older > 0 ? [say.older(older)] : [])].join('\n')}`];
}

export async function askToDelete(desk: Desk, asked: Asked): Promise<Turn> {
  const { language } = asked.question;
  const open = (await desk.cases.list({ asker: asked.row.incoming.person })).filter(isOpen).map((file) => file.case.number);
  const memory = remember(asked, { for: 'delete' });
  return sayOnly(asked.row, said(language, privacyTexts[language].deleteConfirm(open)), { memory });
}

/** Somebody still owes the asker an answer. */
function isOpen({ case: { state } }: CaseFile): boolean {
  return state === 'open' || state === 'taken' || state === 'waiting-for-asker';
}

/** The answer to «Skal jeg slette …?»: only a plain yes deletes, a no is heard, anything else is a new question (undefined). */
export async function confirmDelete(desk: Desk, asked: Asked): Promise<Turn | undefined> {
  const { language } = asked.question;
  const { person, formerly } = asked.row.incoming;
  const text = asked.text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  if (/^(ja|jo|ja,? slett( alt| det)?|slett|yes|yes,? delete( it)?)$/.test(text)) {
    const [{ exchanges }, cases] = await Promise.all([desk.register.aboutPerson(person), desk.cases.list({ asker: person })]);
    const words = privacyTexts[language].deleted({ exchanges, cases: cases.length });
    return sayOnly(asked.row, said(language, words), { forget: { person, ...(formerly && { formerly }) } });
  }
  if (/^(nei|nei takk|avbryt|no|cancel|ikke slett|ikkje slett)$/.test(text))
    return sayOnly(asked.row, said(language, texts[language].deleteCancelled), { memory: remember(asked, undefined) });
  return undefined;
}

function sayProfile(desk: Desk, profile: Profile | undefined, language: Language): string {
  const say = texts[language];
  if (!profile || Object.keys(profile).length === 0) return say.noProfile;
  const { roles, specialities } = profileWords[language];
  const { role, municipality, speciality, scheme } = profile;
  return [
    role && roles[role],
    municipality && desk.municipalities.fullName(municipality),
    speciality && specialities[speciality].toLowerCase(),
    scheme && say.scheme[scheme],
  ]
    .filter(Boolean)
    .join(', ');
}
