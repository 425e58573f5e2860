/** «profil», «snakk med rådgiver», «hva vet du om meg», «slett mine data»: the few things that are not questions. */
import { mayHere } from '../office/access.ts';
import type { Language, Profile, QuestionKind } from '../question/question.ts';
import { profileWords } from '../text/profile-words.ts';
import { sayDate } from '../text/say-date.ts';
import { texts } from '../text/texts.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { openFigures } from './open-figures.ts';
import type { Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import { said } from './said.ts';
import { preview, remember } from './take-press.ts';

export async function takeCommand(desk: Desk, asked: Asked, which: Extract<QuestionKind, { is: 'command' }>['which']): Promise<Turn> {
  const { row, profile, memory } = asked;
  const { language } = asked.question;
  const say = texts[language];
  if (!mayHere(`say:${which}`, row.incoming.address.kind)) return sayOnly(row, said(language, say.privateOnly));
  switch (which) {
    case 'profile':
      return sayOnly(
        row,
        said(language, say.profileIntro, {
          form: {
            is: 'profile',
            current: profile ?? {},
            ...(profile?.municipality ? { municipalityName: desk.municipalities.fullName(profile.municipality) } : {}),
            nonce: `${row.seq}:profile`,
          },
        }),
      );
    case 'advisor':
      return preview(desk, asked, memory.last?.question);
    case 'about-me': {
      const { exchanges, oldest } = await desk.register.aboutPerson(row.incoming.person);
      const first = oldest ? sayDate(dayOf(new Date(oldest)), language) : undefined;
      return sayOnly(row, said(language, say.aboutMe({ profile: sayProfile(desk, profile, language), exchanges, oldest: first })));
    }
    case 'delete-me':
      return sayOnly(row, said(language, say.deleteConfirm), { memory: remember(asked, { for: 'delete' }) });
    case 'figures':
      return openFigures(desk, asked);
  }
}

/** The answer to «Skal jeg slette …?»: only a plain yes deletes, a no is heard, anything else is a new question (undefined). */
export async function confirmDelete(desk: Desk, asked: Asked): Promise<Turn | undefined> {
  const { language } = asked.question;
  const say = texts[language];
  const text = asked.text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  if (/^(ja|jo|ja,? slett( alt| det)?|slett|yes|yes,? delete( it)?)$/.test(text)) {
    const { exchanges } = await desk.register.forget(asked.row.incoming.person);
    return sayOnly(asked.row, said(language, say.deleted(exchanges)));
  }
  if (/^(nei|nei takk|avbryt|no|cancel|ikke slett|ikkje slett)$/.test(text))
    return sayOnly(asked.row, said(language, say.deleteCancelled), { memory: remember(asked, undefined) });
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
