/** Takes a question as it would be taken, and stores nothing: so that the first real one is not slow. */
import type { Incoming } from '../question/incoming.ts';
import type { RedactedText } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import type { Desk } from './context.ts';
import { turnOf } from './desk.ts';

export async function warmUp(desk: Desk): Promise<void> {
  // Whatever it comes to, nothing is reserved.
  const register = { ...desk.register, reserveCaseNumber: async () => 0 };
  const [text = ''] = texts.nb.starters;
  const incoming: Incoming = {
    is: 'message',
    id: 'warm-up',
    address: { channel: 'terminal', kind: 'personal', serviceUrl: '', conversation: 'warm-up', tenant: '', botId: '' },
    person: 'warm-up',
    receivedAt: desk.clock().toISOString(),
    text: text as RedactedText,
    removed: [],
    attachments: 0,
  };
  // Nor is a model asked, or anybody shown that somebody writes.
  await turnOf({ ...desk, register, writer: undefined, typing: undefined }, { seq: 0, incoming, attempts: 0 });
}
