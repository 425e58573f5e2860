import type { CaseWord } from '../desk/reply.ts';
import { type AdaptiveCard, card, type Element } from './adaptive-card.ts';
import { harmless, shortened, unmarked } from './plain.ts';

/** A word to the office in the thread of a case. What a person wrote stands in a box of its own, without power. */
export function wordCard({ text, quoted }: CaseWord): AdaptiveCard {
  const body: Element[] = [{ type: 'TextBlock', text: unmarked(text), wrap: true }];
  if (quoted)
    body.push({
      type: 'Container',
      style: 'emphasis',
      items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: harmless(shortened(quoted, 5000)) }] }],
    });
  return card(body);
}
