/** What takes the place of a card where one of its buttons was pressed. */
import type { Shown } from '../desk/reply.ts';
import { type AdaptiveCard, card } from './adaptive-card.ts';
import { button } from './button.ts';
import { caseCard } from './case-card.ts';
import { caseField } from './case-field.ts';
import { unmarked } from './plain.ts';

export function shownCard(shown: Shown): AdaptiveCard {
  if (shown.is === 'office') return caseCard(shown.notice, shown.note);
  const { language, text, caseField: field, buttons } = shown;
  const { fields, actions } = field ? caseField(field, language) : { fields: [], actions: [] };
  return card(
    [{ type: 'TextBlock', text: unmarked(text), wrap: true }, ...fields],
    [...actions, ...buttons.map((each) => ({ ...button(each, language), associatedInputs: 'None' as const }))],
  );
}
