/** The desk on the real knowledge, with a register in memory and a clock that is set by hand: what tests of conversations stand on. */
import type { DeskApp } from '../app.ts';
import { openDesk } from '../app.ts';
import { parseConfig } from '../config.ts';
import type { Desk } from '../desk/context.ts';
import { turnOf } from '../desk/desk.ts';
import type { InboxRow, Turn } from '../desk/ports.ts';
import type { CaseNotice, Reply } from '../desk/reply.ts';
import type { Address, Incoming, Verb } from '../question/incoming.ts';
import type { OfficeId, RedactedText } from '../question/question.ts';
import { redact } from '../question/redact.ts';

export interface Heard {
  row: InboxRow;
  turn: Turn;
  reply: Reply;
  text: string;
  notice: CaseNotice | undefined;
}

/** One person in one chat, from the first word. Synthetic. */
export interface DeskChat {
  person: string;
  address: Address;
  handle(incoming: Incoming, desk?: Desk): Promise<Heard>;
  common(): { id: string; address: Address; person: string; receivedAt: string };
  says(text: string, more?: { attachments?: number; locale?: string }): Promise<Heard>;
  edits(of: string, text: string): Promise<Heard>;
  presses(verb: Verb, values?: Record<string, string>): Promise<Heard>;
}

export interface DeskGround {
  app: DeskApp;
  isNow(instant: string): void;
  /** So much later. */
  later(minutes: number): void;
  chat(): DeskChat;
  /** The office's channel has been heard from. */
  connects(office: OfficeId): Promise<void>;
  close(): Promise<void>;
}

export async function openDeskGround(instant: string): Promise<DeskGround> {
  let now = new Date(instant);
  let chats = 0;
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const app = await openDesk(parseConfig({ DATABASE_URL: 'file::memory:' }, 'demo'), { log: silent, clock: () => now });
  const address = (conversation: string): Address => ({
    channel: 'teams',
    kind: 'personal',
    serviceUrl: 'https://connector.example',
    conversation,
    tenant: 'synthetic',
    botId: 'bot',
  });

  function chat(): DeskChat {
    const own = ++chats;
    const person = `synthetic-person-${own}`;
    const where = address(`synthetic-chat-${own}`);
    let activities = 0;
    const common = () => ({ id: `activity-${own}-${++activities}`, address: where, person, receivedAt: now.toISOString() });
    const handle = async (incoming: Incoming, desk: Desk = app.desk): Promise<Heard> => {
      const appended = await app.storage.inbox.append(incoming, `${own}:${activities}:${incoming.id}`, 0);
      if (appended === 'duplicate') throw new Error('The test repeated itself.');
      const row: InboxRow = { seq: appended.seq, incoming, attempts: 0 };
      const turn = await turnOf(desk, row);
      await desk.register.commit(turn);
      return { row, turn, ...parts(turn) };
    };
    return {
      person,
      address: where,
      handle,
      common,
      says: (text, { attachments = 0, locale } = {}) => {
        const { text: clean, removed } = redact(text);
        return handle({ is: 'message', ...common(), ...(locale ? { locale } : {}), text: clean, removed, attachments });
      },
      edits: (of, text) => handle({ is: 'edit', ...common(), of, ...redact(text) }),
      presses: (verb, values = {}) =>
        handle({ is: 'press', ...common(), verb, nonce: `n${activities}`, values: values as Record<string, RedactedText> }),
    };
  }

  return {
    app,
    isNow: (at) => {
      now = new Date(at);
    },
    later: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    chat,
    connects: async (office) => {
      await app.storage.offices.save(office, { ...address(`19:${office}`), kind: 'channel' });
    },
    close: () => app.close(),
  };
}

export function parts(turn: Turn): { reply: Reply; text: string; notice: CaseNotice | undefined } {
  const contents = turn.outgoing.map(({ content }) => content);
  const reply = contents.find((content): content is Reply => content.is === 'reply') as Reply;
  return { reply, text: reply?.text ?? '', notice: contents.find((content): content is CaseNotice => content.is === 'case') };
}
