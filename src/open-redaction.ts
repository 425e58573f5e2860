/** What the door cleans every text with: redaction that lets stay what the knowledge in service and the offices publish, and nothing of a patient's matter. */
import type { Redact } from './channel/teams/cleaned.ts';
import type { InService } from './desk/context.ts';
import type { Offices } from './office/offices.ts';
import { publishedIn } from './question/published.ts';
import { redact } from './question/redact.ts';
import { withhold } from './question/withhold.ts';

export function openRedaction({ knowledge, offices }: { knowledge: () => InService; offices: Pick<Offices, 'all'> }): Redact {
  const ofOffices = publishedIn(offices.all.flatMap(({ contact }) => contact));
  let known: { version: string; published: string[] } | undefined;
  const published = () => {
    const { version, passages } = knowledge().knowledge;
    if (known?.version !== version) known = { version, published: [...ofOffices, ...publishedIn(passages.map(({ text }) => text))] };
    return known.published;
  };
  return (text, names) => {
    const clean = redact(text, { published: published(), names });
    return names ? clean : { ...clean, text: withhold(clean.text) };
  };
}
