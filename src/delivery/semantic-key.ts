/** What makes two deliveries the same message, although the channel gave them different ids. */
import { createHmac } from 'node:crypto';
import { type Incoming, isAdvisorVerb, isAskerVerb } from '../question/incoming.ts';

/** Keyed, so that nobody can try texts against what is stored. */
export function semanticKey(key: string, incoming: Incoming): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([incoming.address.conversation, ...sameness(incoming)]))
    .digest('base64url');
}

function sameness(incoming: Incoming): (string | number)[] {
  switch (incoming.is) {
    case 'message':
      return [incoming.is, incoming.person, normal(incoming.text), incoming.attachments];
    case 'edit':
      return [incoming.is, incoming.person, incoming.of, normal(incoming.text)];
    case 'feedback':
      return [incoming.is, incoming.person, incoming.of ?? incoming.id, incoming.reaction, normal(incoming.comment)];
    case 'press':
      // What a press does in a case is known by the case itself (its log keeps the presses); here only the same delivery is the same.
      if (isOfCase(incoming)) return [incoming.is, incoming.verb, incoming.nonce, incoming.person, incoming.id];
      // Whoever presses, a button works once; a form stands there and may be filled in anew. Where only some may press, each has a press.
      return [
        incoming.is,
        incoming.verb,
        incoming.nonce,
        ...(isForm(incoming) ? [JSON.stringify(incoming.values)] : []),
        ...(isForSome(incoming) ? [incoming.person] : []),
      ];
    case 'welcome':
      // An installation tells of itself in several ways, from several senders; one hello is enough.
      return [incoming.is];
    case 'unreadable':
    case 'too-many':
      // Nothing of it is known but its id.
      return [incoming.is, incoming.person, incoming.id];
  }
}

/** As the eye sees it: composed letters, single spaces. */
const normal = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const isOfCase = (incoming: Incoming): boolean => incoming.is === 'press' && (isAdvisorVerb(incoming.verb) || isAskerVerb(incoming.verb));

const isForm = (incoming: Incoming): boolean => incoming.is === 'press' && incoming.verb === 'save-profile';

const isForSome = (incoming: Incoming): boolean =>
  incoming.is === 'press' && (incoming.verb === 'confirm-tie' || incoming.verb === 'refuse-tie');

/** A button is spent for ever; a text, and what is filled in, may be meant again after the window. */
export const windowOf = (incoming: Incoming, window: number): number =>
  incoming.is === 'press' && !isForm(incoming) ? Number.POSITIVE_INFINITY : window;
