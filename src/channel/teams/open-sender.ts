/** The way out to Teams: a reply or a case becomes an activity, is posted once, and what came of it is said plainly. */
import { guarded } from '../../card/guarded.ts';
import type { Sender, SendResult } from '../../desk/delivery-ports.ts';
import type { OutgoingContent } from '../../desk/reply.ts';
import type { Address } from '../../question/incoming.ts';
import { activityOf, typingActivity } from './activity.ts';
import { type BotAuth, createTokens } from './authentication.ts';
import { messageOf } from './edit-id.ts';
import { createPost, type Posted } from './post.ts';
import { type ServiceUrlRule, serviceUrlIsAllowed } from './service-url.ts';

export interface SenderParts {
  bot: BotAuth;
  serviceUrls: ServiceUrlRule;
  /** Milliseconds, for the key and the request together. */
  timeout: number;
  clock: () => Date;
  /** The address that a link in a message opens: made as it is sent, and kept nowhere. */
  addressOf?: (link: string) => string;
  /** Tests only: the key to send with. */
  token?: () => Promise<string>;
}

export interface TeamsSender extends Sender {
  /** «… skriver»: sent and forgotten; not in channels, which do not show it. */
  typing(address: Address): void;
  close(): void;
}

export function openSender({ bot, serviceUrls, timeout, clock, addressOf, token = createTokens(bot) }: SenderParts): TeamsSender {
  const post = createPost();

  async function deliver(address: Address, draw: () => object, replyTo?: string, instead?: string): Promise<SendResult> {
    // The key goes with the request: an address kept from another time is checked again.
    if (!serviceUrlIsAllowed(address.serviceUrl, serviceUrls)) return { is: 'refused', status: 0, reason: 'service-url-not-allowed' };
    const until = clock().getTime() + timeout;
    const key = await keyWithin(timeout, token);
    if (key === 'none') return { is: 'not-accepted', status: undefined, after: undefined };
    const body = drawn(draw);
    if (body === undefined) return { is: 'refused', status: 0, reason: 'cannot-be-drawn' };
    const left = Math.max(until - clock().getTime(), 1);
    return resultOf(await post(urlOf(address, instead ?? replyTo), body, key, left, instead === undefined ? 'POST' : 'PUT'), clock);
  }

  return {
    async send(address: Address, content: OutgoingContent, replyTo: string | undefined, instead?: string): Promise<SendResult> {
      const message = replyTo === undefined ? undefined : messageOf(replyTo);
      // An update names the activity itself, also inside.
      const draw = () => ({ ...activityOf(content, address, message, addressOf), ...(instead !== undefined && { id: instead }) });
      return deliver(address, draw, message, instead);
    },
    typing(address) {
      if (address.kind !== 'channel') void deliver(address, () => typingActivity(address));
    },
    close: () => post.close(),
  };
}

/** Content read back from the store in a shape that can no longer be drawn fails by itself, not the way out. */
function drawn(draw: () => object): string | undefined {
  try {
    return JSON.stringify(guarded(draw()));
  } catch {
    return undefined;
  }
}

/** `none`: there should be a key, and there is none now. Microsoft's silence and its refusal come to the same: nothing was sent. */
async function keyWithin(timeout: number, token: SenderParts['token']): Promise<string | undefined | 'none'> {
  if (!token) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'none'>((resolve) => {
    timer = setTimeout(() => resolve('none'), timeout);
  });
  try {
    return await Promise.race([token(), late]);
  } catch {
    return 'none';
  } finally {
    clearTimeout(timer);
  }
}

function urlOf({ serviceUrl, conversation }: Address, replyTo: string | undefined): URL {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  const reply = replyTo === undefined ? '' : `/${encodeURIComponent(replyTo)}`;
  return new URL(`v3/conversations/${encodeURIComponent(conversation)}/activities${reply}`, base);
}

/** What Microsoft asks to have tried again: 412, 429 and what is the connector's own fault. */
function isPassing(status: number): boolean {
  return status === 408 || status === 412 || status === 429 || status >= 500;
}

function resultOf(posted: Posted, clock: () => Date): SendResult {
  if (posted.is === 'unknown') return { is: 'uncertain' };
  if (posted.is === 'not-sent') return { is: 'not-accepted', status: undefined, after: undefined };
  const { status, body, retryAfter } = posted;
  if (status >= 200 && status < 300) return { is: 'sent', activity: idIn(body) };
  if (isPassing(status)) return { is: 'not-accepted', status, after: waitIn(retryAfter, clock) };
  return { is: 'refused', status, reason: codeIn(body) ?? `http-${status}` };
}

/** Retry-After as milliseconds: seconds, or a date. Never more than a day. */
function waitIn(retryAfter: string | undefined, clock: () => Date): number | undefined {
  if (retryAfter === undefined) return undefined;
  const wait = /^\d+(\.\d+)?$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - clock().getTime();
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(Math.ceil(wait), 0), 86_400_000);
}

function idIn(body: string): string | undefined {
  const id = fieldsIn(body)['id'];
  return typeof id === 'string' && id.length > 0 && id.length <= 500 ? id : undefined;
}

/** Microsoft's own word for it, «MessageWritesBlocked»; never its sentence, which may name people. */
function codeIn(body: string): string | undefined {
  const { error, code } = fieldsIn(body);
  const given = typeof error === 'object' && error !== null && 'code' in error ? error.code : code;
  return typeof given === 'string' && /^\w{1,60}$/.test(given) ? given : undefined;
}

function fieldsIn(body: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
