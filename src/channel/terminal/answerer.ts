/** A conversation in a terminal: the same way as in Teams, without the way there and back. */
import type { CaseNotice, Reply } from '../../desk/reply.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import type { Verb } from '../../question/incoming.ts';
import type { Profile } from '../../question/question.ts';

export interface Said {
  replies: Reply[];
  /** The row that the register got, where the message was an inquiry. */
  exchange: Exchange | undefined;
  /** Cards that went to an office. */
  cases: CaseNotice[];
}

export interface Answerer {
  /** `person` is any name for a conversation of its own; nothing is remembered between two of them. */
  write(person: string, text: string, given?: { profile?: Profile; today?: Date }): Promise<Said>;
  press(person: string, button: { verb: Verb; nonce: string; values: Record<string, string> }): Promise<Said>;
  /** Number of the municipality with this name, when there is exactly one. */
  municipality(name: string): string | undefined;
}
