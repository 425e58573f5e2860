/** The desk without delivery: for the terminal, for batches and for a look at what would be answered. Same pipeline, nothing left behind. */
import { createHash, randomUUID } from 'node:crypto';
import type { Answerer, Said } from './channel/terminal/answerer.ts';
import type { Desk } from './desk/context.ts';
import type { InboxStore } from './desk/delivery-ports.ts';
import { turnOf } from './desk/desk.ts';
import type { InboxRow } from './desk/ports.ts';
import type { CaseNotice, Reply } from './desk/reply.ts';
import { openRedaction } from './open-redaction.ts';
import type { Address, Incoming } from './question/incoming.ts';
import type { Profile, RedactedText } from './question/question.ts';
import { openStorage } from './storage/open-storage.ts';

/** A desk with the same knowledge over a register in memory: what is asked here is forgotten when it is closed. */
export async function openAnswerer(shared: Desk): Promise<{ answerer: Answerer; close: () => Promise<void> }> {
  const storage = await openStorage({ url: 'file::memory:', clock: shared.clock, log: shared.log });
  return {
    answerer: createAnswerer({ ...shared, register: storage.register, cases: storage.cases }, storage.inbox),
    close: () => storage.close(),
  };
}

function createAnswerer(desk: Desk, inbox: InboxStore): Answerer {
  const redact = openRedaction(desk);
  const handle = async (incoming: Incoming, { today, profile }: { today?: Date; profile?: Profile } = {}): Promise<Said> => {
    const appended = await inbox.append(incoming, randomUUID(), 0);
    if (appended === 'duplicate') return { replies: [], exchange: undefined, cases: [] };
    const row: InboxRow = { seq: appended.seq, incoming, attempts: 0 };
    // Nothing is sent from here: what is shown is what would be said where the office's channel is known.
    const register = { ...desk.register, reaches: async () => true };
    const given = profile && Object.keys(profile).length > 0 ? { ...register, profile: async () => profile } : register;
    const turn = await turnOf({ ...desk, register: given, clock: today ? () => today : desk.clock }, row);
    await desk.register.commit(turn);
    const contents = turn.outgoing.map(({ content }) => content);
    return {
      replies: contents.filter((content): content is Reply => content.is === 'reply'),
      cases: contents.filter((content): content is CaseNotice => content.is === 'case'),
      exchange: turn.exchange,
    };
  };
  const common = (person: string, today?: Date) => {
    const key = createHash('sha256').update(person).digest('hex');
    const address: Address = {
      channel: 'terminal',
      kind: 'personal',
      serviceUrl: 'terminal:',
      conversation: `terminal:${key}`,
      tenant: 'terminal',
      botId: 'terminal',
    };
    return { id: randomUUID(), address, person: key, receivedAt: (today ?? desk.clock()).toISOString() };
  };
  return {
    write: async (person, written, { profile, today } = {}) => {
      const given = { ...(today ? { today } : {}), ...(profile ? { profile } : {}) };
      const clean = redactedOr(() => redact(written));
      if (!clean) return handle({ is: 'unreadable', ...common(person, today) }, given);
      return handle({ is: 'message', ...common(person, today), ...clean, attachments: 0 }, given);
    },
    press: (person, { verb, nonce, values }) => {
      const clean = redactedOr(() =>
        Object.fromEntries(Object.entries(values).map(([name, value]): [string, RedactedText] => [name, redact(value).text])),
      );
      return handle(clean ? { is: 'press', ...common(person), verb, nonce, values: clean } : { is: 'unreadable', ...common(person) });
    },
    municipality: (name) => {
      const [number, ...others] = desk.municipalities.byName(name);
      return others.length === 0 ? number : undefined;
    },
  };
}

/** Nothing of a text that could not be redacted is kept. */
function redactedOr<T>(redacted: () => T): T | undefined {
  try {
    return redacted();
  } catch {
    return undefined;
  }
}
