/**
 * The assistant asks itself a question it knows, as a person would: through the redaction, the knowledge and the decision, past the database.
 * Nothing is stored and nobody is told; no model is asked, for that would cost money twelve times an hour.
 */
import type { Incoming } from '../question/incoming.ts';
import type { RedactedText } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import type { Desk } from './context.ts';
import { turnOf } from './desk.ts';
import type { Turn } from './ports.ts';

export type SelfCheck = 'ok' | 'no-answer' | 'fault';

export interface SelfCheckParts {
  /** As at the door. */
  redact(text: string): { text: RedactedText; removed: readonly string[] };
  /** Knocks at our own door; rejects when nobody opens. */
  knock(): Promise<void>;
}

/** One answer with a source is enough: an article may have gone out of force, and the others still stand. */
export async function checkSelf(desk: Desk, { redact, knock }: SelfCheckParts): Promise<SelfCheck> {
  try {
    await knock();
    for (const question of knownQuestions(desk)) {
      const { text } = redact(question);
      const turn = await askAside(desk, text);
      if (turn.outgoing.some(({ content }) => content.is === 'reply' && content.citations.length > 0)) return 'ok';
    }
    return 'no-answer';
  } catch (error) {
    desk.log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'The self-check broke off.');
    return 'fault';
  }
}

/** Those of the welcome, which must be answered, and then what the articles themselves say they answer. */
function knownQuestions(desk: Desk): string[] {
  const lines = desk.knowledge().knowledge.passages.flatMap(({ questions }) => questions.slice(0, 1));
  return [...texts.nb.starters, ...lines.slice(0, 5)];
}

/** Takes a question as it would be taken, and stores nothing. */
export function askAside(desk: Desk, text: RedactedText): Promise<Turn> {
  // Whatever it comes to, nothing is reserved.
  const register = { ...desk.register, reserveCaseNumber: async () => 0 };
  const incoming: Incoming = {
    is: 'message',
    id: 'self-check',
    address: { channel: 'terminal', kind: 'personal', serviceUrl: '', conversation: 'self-check', tenant: '', botId: '' },
    person: 'self-check',
    receivedAt: desk.clock().toISOString(),
    text,
    removed: [],
    attachments: 0,
  };
  // Nor is a model asked, or anybody shown that somebody writes.
  return turnOf({ ...desk, register, writer: undefined, typing: undefined }, { seq: 0, incoming, attempts: 0 });
}
