import type { Language } from '../question/question.ts';
import type { Button, Reply } from './reply.ts';

/** The assistant's own words: no source, no AI label. */
export function said(
  language: Language,
  text: string,
  more: { buttons?: Button[]; starters?: string[]; form?: Reply['form'] } = {},
): Reply {
  const { buttons = [], starters, form } = more;
  return {
    is: 'reply',
    language,
    text,
    written: 'said',
    citations: [],
    buttons,
    ...(starters ? { starters } : {}),
    ...(form ? { form } : {}),
  };
}
