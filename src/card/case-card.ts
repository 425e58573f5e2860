import type { CaseNotice } from '../desk/reply.ts';
import { hostIsAllowed, shortAnswerHeading } from '../knowledge/article.ts';
import type { Day, Language } from '../question/question.ts';
import { sayWeekday } from '../text/say-date.ts';
import { type AdaptiveCard, type Container, card, type Element, largestCard, sizeOf } from './adaptive-card.ts';
import { labels, officeNames, topicNames } from './labels.ts';
import { harmless, shortened, unmarked } from './plain.ts';

const say = labels.nb;

/** An unresolved question as the office's channel sees it. Advisors read bokmål; the question stands as it was asked. */
export function caseCard(notice: CaseNotice): AdaptiveCard {
  for (let shown = Math.min(notice.found.length, 5); shown >= 0; shown -= 1) {
    const drawn = draw(notice, shown, 6000);
    if (sizeOf(drawn) <= largestCard) return drawn;
  }
  return draw(notice, 0, 1500);
}

/** What a notification says. */
export function caseSummary({ number, office }: CaseNotice): string {
  return `Sak ${number} til ${officeNames[office]}: et spørsmål uten svar`;
}

function draw(notice: CaseNotice, shown: number, longest: number): AdaptiveCard {
  const { role, municipality, speciality, topic, office, officeReason, language } = notice;
  const facts: [string, string][] = [
    [say.role, role ? say.roles[role] : 'Ikke oppgitt'],
    [say.municipality, municipality ?? 'Ikke oppgitt'],
    [say.speciality, say.specialities[speciality]],
    ['Tema', topicNames[topic]],
    ...(language === 'nb' ? [] : [['Svar på', languageNames[language]] as [string, string]]),
    ['Kontor', `${officeNames[office]} (${officeReason})`],
    ['Mottatt', sayInstant(notice.receivedAt)],
    ['Svarfrist', sayWeekday(notice.due as Day, 'nb')],
  ];
  return card([
    {
      type: 'TextBlock',
      text: `Sak ${notice.number}: et spørsmål uten svar`,
      wrap: true,
      weight: 'Bolder',
      size: 'Medium',
      style: 'heading',
    },
    {
      type: 'Container',
      style: 'emphasis',
      items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: harmless(shortened(notice.question, longest)) }] }],
    },
    { type: 'TextBlock', text: unmarked(shortened(notice.why, 500)), wrap: true },
    { type: 'FactSet', facts: facts.map(([title, value]) => ({ title, value: unmarked(shortened(value, 200)) })) },
    ...passages(notice.found.slice(0, shown)),
  ]);
}

function passages(found: CaseNotice['found']): Element[] {
  if (found.length === 0) return [];
  return [
    { type: 'TextBlock', text: 'Nærmeste avsnitt', wrap: true, weight: 'Bolder', separator: true },
    ...found.map(({ title, heading, validFrom, url }): Container => {
      const source = url && hostIsAllowed(url) ? url : undefined;
      const name = heading === shortAnswerHeading ? title : `${title} – ${heading}`;
      const origin = source ? ` · ${new URL(source).hostname.replace(/^www\./, '')}` : '';
      return {
        type: 'Container',
        spacing: 'Small',
        items: [
          { type: 'TextBlock', text: unmarked(shortened(name, 200)), wrap: true, ...(source && { color: 'Accent' as const }) },
          {
            type: 'TextBlock',
            text: `${unmarked(`Gjelder fra ${validFrom}`)}${origin}`,
            wrap: true,
            size: 'Small',
            isSubtle: true,
            spacing: 'None',
          },
        ],
        ...(source && { selectAction: { type: 'Action.OpenUrl' as const, title: shortened(title, 80), url: source } }),
      };
    }),
  ];
}

const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' };

/** «søndag 22. november kl. 13.05» */
function sayInstant(instant: string): string {
  const options = { timeZone: 'Europe/Oslo', weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
  const parts = new Intl.DateTimeFormat('nb-NO', options).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')}. ${part('month')} kl. ${part('hour')}.${part('minute')}`;
}
