import { sayRefusal } from '../desk/office-words.ts';
import type { CaseNotice } from '../desk/reply.ts';
import type { CaseMessage } from '../escalation/case.ts';
import type { Container, Element } from './adaptive-card.ts';
import type { Fit } from './case-card.ts';
import { officeNames } from './labels.ts';
import { harmless, shortened, unmarked } from './plain.ts';
import { sayInstant } from './say-instant.ts';

/** What was said in the case, oldest first, and what never arrived. */
export function caseMessages({ standing }: CaseNotice, fit: Fit): Element[] {
  const messages = standing?.messages ?? [];
  const out: Element[] = messages.map((message, index) =>
    said(message, index === messages.length - 1 ? fit.newest : fit.message, index === 0),
  );
  if (standing?.solved) out.push({ type: 'TextBlock', text: 'Den som spurte, sier at det løste seg.', wrap: true, weight: 'Bolder' });
  return out;
}

function said(message: CaseMessage, longest: number, isFirst: boolean): Container {
  const refused = message.delivery?.is === 'refused' ? message.delivery.reason : undefined;
  return {
    type: 'Container',
    spacing: 'Small',
    ...(isFirst && { separator: true }),
    items: [
      {
        type: 'TextBlock',
        text: unmarked(`${whoSaid(message)} · ${sayInstant(message.at)}${wayOf(message)}`),
        wrap: true,
        size: 'Small',
        isSubtle: true,
      },
      {
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text: harmless(shortened(message.text, longest)) }],
      },
      ...(refused === undefined
        ? []
        : [
            {
              type: 'TextBlock' as const,
              text: unmarked(`Ikke levert: ${sayRefusal(refused)}`),
              wrap: true as const,
              weight: 'Bolder' as const,
              color: 'Attention' as const,
            },
          ]),
    ],
  };
}

function whoSaid({ from, name, office, kind, corrects }: CaseMessage): string {
  if (from === 'asker') return kind === 'correction' || corrects !== undefined ? 'Den som spurte rettet' : 'Den som spurte';
  const who = `${name ?? 'En rådgiver'}${office ? ` (${officeNames[office]})` : ''}`;
  return kind === 'ask-back' ? `${who} ba om mer` : kind === 'correction' ? `${who} rettet svaret` : `${who} svarte`;
}

function wayOf({ delivery }: CaseMessage): string {
  return delivery?.is === 'on-its-way' ? ' · på vei' : delivery?.is === 'delivered' ? ' · levert' : '';
}
