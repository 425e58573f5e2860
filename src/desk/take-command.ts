/** «profil», «snakk med rådgiver», «hva vet du om meg», «slett mine data»: the few things that are not questions. */
import { mayHere } from '../office/access.ts';
import type { QuestionKind } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import { openFigures } from './open-figures.ts';
import { askToDelete, tellAboutMe } from './own-data.ts';
import type { Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import { said } from './said.ts';
import { preview } from './take-press.ts';

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
    case 'about-me':
      return tellAboutMe(desk, asked);
    case 'delete-me':
      return askToDelete(desk, asked);
    case 'figures':
      return openFigures(desk, asked);
  }
}
