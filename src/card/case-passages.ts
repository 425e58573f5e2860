import type { FoundPassage } from '../desk/reply.ts';
import { hostIsAllowed, shortAnswerHeading } from '../knowledge/article.ts';
import type { Container, Element } from './adaptive-card.ts';
import { shortened, unmarked } from './plain.ts';

/** The best passages found, with their dates and how well they fit. */
export function casePassages(found: FoundPassage[]): Element[] {
  if (found.length === 0) return [];
  return [
    { type: 'TextBlock', text: 'Nærmeste avsnitt', wrap: true, weight: 'Bolder', separator: true },
    ...found.map((passage): Container => {
      const { title, validFrom, lastVerified, score, url } = passage;
      const source = url && hostIsAllowed(url) ? url : undefined;
      const dates = `Gjelder fra ${validFrom}${lastVerified ? ` · sist verifisert ${lastVerified}` : ''} · treff ${sayScore(score)}`;
      const origin = source ? ` · ${new URL(source).hostname.replace(/^www\./, '')}` : '';
      return {
        type: 'Container',
        spacing: 'Small',
        items: [
          { type: 'TextBlock', text: unmarked(passageName(passage)), wrap: true, ...(source && { color: 'Accent' as const }) },
          { type: 'TextBlock', text: `${unmarked(dates)}${origin}`, wrap: true, size: 'Small', isSubtle: true, spacing: 'None' },
        ],
        ...(source && { selectAction: { type: 'Action.OpenUrl' as const, title: shortened(title, 80), url: source } }),
      };
    }),
  ];
}

export function passageName({ title, heading }: FoundPassage): string {
  return shortened(heading === shortAnswerHeading ? title : `${title} – ${heading}`, 200);
}

/** «8,7»: higher fits better; what it means is only how the passages stand to one another. */
function sayScore(score: number): string {
  return score.toFixed(1).replace('.', ',');
}
