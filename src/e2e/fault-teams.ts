/** Teams as seen from the way out, in this process: it takes messages, refuses them, is silent about them — and remembers what people see. */
import type { Sender, SendResult } from '../desk/delivery-ports.ts';
import type { CaseNotice, OutgoingContent, Reply } from '../desk/reply.ts';
import type { Address } from '../question/incoming.ts';
import type { Chance } from './seeded.ts';

export interface Seen {
  id: string;
  conversation: string;
  content: OutgoingContent;
  /** It took the place of what stood there. */
  updated: boolean;
}

export interface FaultTeams {
  sender: Sender;
  /** All that was accepted, in order. */
  seen: Seen[];
  /** Sends after which nobody could know, by the text or card that was sent. */
  unknown: Map<string, number>;
  /** Sent, and nobody knows whether it arrived. */
  isUnknown(content: OutgoingContent): void;
  /** No more faults from now on. */
  calm(): void;
  /** The card that stands last in a channel. */
  card(conversation: string): { id: string; notice: CaseNotice } | undefined;
  /** The replies in a chat. */
  chat(conversation: string): Reply[];
}

export function openFaultTeams(chance: Chance): FaultTeams {
  const seen: Seen[] = [];
  const unknown = new Map<string, number>();
  let calm = false;
  let faultsInARow = 0;

  function fault(): SendResult | 'silent, taken' | 'silent, lost' | undefined {
    if (calm || faultsInARow >= 3 || !chance.happens(0.25)) {
      faultsInARow = 0;
      return undefined;
    }
    faultsInARow += 1;
    const kind = chance.under(8);
    if (kind === 0) return 'silent, taken';
    if (kind === 1) return 'silent, lost';
    return { is: 'not-accepted', status: chance.pick([412, 429, 500, 502, 503, 504]), after: chance.happens(0.3) ? 1000 : undefined };
  }

  const isUnknown = (content: OutgoingContent) => void unknown.set(keyOf(content), (unknown.get(keyOf(content)) ?? 0) + 1);
  return {
    seen,
    unknown,
    isUnknown,
    calm() {
      calm = true;
    },
    sender: {
      async send({ conversation }: Address, content, _replyTo, instead) {
        const met = fault();
        if (met && typeof met === 'object') return met;
        const id = instead ?? `activity-${seen.length + 1}`;
        if (met !== 'silent, lost') seen.push({ id, conversation, content, updated: instead !== undefined });
        if (met) isUnknown(content);
        return met ? { is: 'uncertain' } : { is: 'sent', activity: id };
      },
    },
    card(conversation) {
      const found = seen.findLast((each) => each.conversation === conversation && each.content.is === 'case');
      return found?.content.is === 'case' ? { id: found.id, notice: found.content } : undefined;
    },
    chat: (conversation) =>
      seen.flatMap((each) => (each.conversation === conversation && each.content.is === 'reply' ? [each.content] : [])),
  };
}

export function keyOf(content: OutgoingContent): string {
  if (content.is === 'reply') return content.text;
  if (content.is === 'word') return `${content.text} ${content.quoted ?? ''}`;
  return `card ${content.number} ${content.office} ${content.standing?.version}`;
}
