/** Takes a question as it would be taken, and stores nothing: so that the first real one is not slow. */
import type { RedactedText } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import { askAside } from './check-self.ts';
import type { Desk } from './context.ts';

export async function warmUp(desk: Desk): Promise<void> {
  const [text = ''] = texts.nb.starters;
  await askAside(desk, text as RedactedText);
}
