/** A suggested answer on the card, marked as what it is: nothing that anybody has said yet. */
import type { CaseNotice } from '../desk/reply.ts';
import type { Container, Element } from './adaptive-card.ts';
import type { Fit } from './case-card.ts';
import { harmless, shortened, unmarked } from './plain.ts';

export const draftIsYours = 'Teksten under er et utkast. Les den mot kildene, og rett den til ditt eget svar før du sender.';

const headings = {
  model: 'Utkast laget av KI ut fra avsnittene. Ikke sendt.',
  quoted: 'Utkast: avsnittet slik det står i kunnskapsbasen. Ikke sendt.',
};

export function caseDraft({ standing }: CaseNotice, fit: Pick<Fit, 'newest'>): Element[] {
  const draft = standing?.draft;
  if (!draft) return [];
  const shown: Container = {
    type: 'Container',
    spacing: 'Medium',
    separator: true,
    items: [
      { type: 'TextBlock', text: unmarked(headings[draft.written]), wrap: true, weight: 'Bolder', color: 'Warning' },
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: harmless(shortened(draft.text, fit.newest)) }] },
      { type: 'TextBlock', text: 'Trykk «Svar» for å rette og sende det.', wrap: true, size: 'Small', isSubtle: true },
    ],
  };
  return [shown];
}
