import type { TurnContext } from 'botbuilder';
import { languageOf } from '../../card/labels.ts';
import type { Language } from '../../question/question.ts';
import { languageOn } from './activity-shape.ts';

/** Of the card that was pressed; else of the person's client. */
export function languageIn({ activity }: TurnContext): Language {
  const locale: unknown = activity.locale;
  return languageOn(activity.value) ?? languageOf(typeof locale === 'string' ? locale : undefined);
}
