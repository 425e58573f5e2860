/** How a leader gets in to the figures: by a link from the chat that opens once, or from the tab in Teams; then by a session. */
import { createHmac, hash, randomBytes } from 'node:crypto';

/** Milliseconds a link waits to be opened. */
export const linkLife = 15 * 60_000;

/** A link on its way to a leader. What stands in its address is kept nowhere, only its hash. */
export interface NewLink {
  hash: string;
  person: string;
  expiresAt: string;
}

export interface Session {
  hash: string;
  /** Keyed hash; never the person's own id. */
  person: string;
  /** `tab`: opened inside Teams, and may be framed there. */
  door: 'link' | 'tab';
  /** `groups`: Entra said so when the session began; the roster, which is asked each time, does not know. */
  leaderBy: 'roster' | 'groups';
  expiresAt: string;
}

export type SpentLink = { is: 'opened'; person: string } | { is: 'used' } | { is: 'late' } | { is: 'unknown' };

/** Every method is durable before it resolves. */
export interface Doors {
  /** Of two who open the same link at the same moment, one gets in. */
  spendLink(hash: string, at: string): Promise<SpentLink>;
  openSession(session: Session, at: string): Promise<void>;
  /** Undefined when there is none, or its time is over. */
  session(hash: string, at: string): Promise<Session | undefined>;
  closeSession(hash: string): Promise<void>;
}

export interface Links {
  /** What the message to the leader carries, and what is kept to know the link again. */
  fresh(): { id: string; hash: string };
  /** The secret part of the address, made as the message is sent: whoever reads the database cannot make it without the key. */
  token(id: string): string;
}

export function createLinks(key: string): Links {
  const token = (id: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['link', id]))
      .digest('base64url');
  return {
    fresh: () => {
      const id = randomBytes(16).toString('base64url');
      return { id, hash: hashOf(token(id)) };
    },
    token,
  };
}

/** Secrets of links and sessions are 256 random bits: a plain hash is enough. */
export function hashOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}
