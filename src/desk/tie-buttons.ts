import { createHash } from 'node:crypto';
import type { TieTexts } from '../text/tie-nb.ts';
import type { AskedTie } from './ports.ts';
import type { Button } from './reply.ts';

/** Yes and no to a channel. The channel is named on the button, so that an older one never confirms a newer request. */
export function tieButtons({ office, address }: AskedTie, nonce: string, say: TieTexts): [Button, Button] {
  const values = { office, channel: channelMark(address.conversation) };
  return [
    { title: say.confirm, verb: 'confirm-tie', nonce: `${nonce}:confirm`, values },
    { title: say.refuse, verb: 'refuse-tie', nonce: `${nonce}:refuse`, values },
  ];
}

/** A channel's id looks like an e-mail address, and would not survive the way back. Letters only, so that nothing in it looks like a number. */
export function channelMark(channel: string): string {
  const bytes = createHash('sha256').update(channel).digest();
  return [...bytes.subarray(0, 16)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
}
