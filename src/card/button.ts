import type { Button } from '../desk/reply.ts';
import type { Language } from '../question/question.ts';
import type { Execute, Submit } from './adaptive-card.ts';
import { shortened } from './plain.ts';

/**
 * Our own values lie apart, under `own`: what stands beside them in what comes back was filled in by a person. The language is that of what
 * was said, and of the word that thanks for the press. With a number the title has been said already.
 */
export function button({ title, verb, nonce, values }: Button, language: Language, number?: string): Execute {
  const name = number ?? shortened(title, 80);
  const data = { nonce, language, own: values };
  return {
    type: 'Action.Execute',
    title: name,
    ...(number !== undefined && { tooltip: shortened(title, 80) }),
    verb,
    data,
    fallback: { type: 'Action.Submit', title: name, data: { verb, ...data } },
  };
}

/** An example to start with: pressing it says it, as if the person had written it. */
export function starter(text: string): Submit {
  return { type: 'Action.Submit', title: shortened(text, 120), data: { msteams: { type: 'imBack', value: text } } };
}
