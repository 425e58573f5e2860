/**
 * Something happens to a case: the step that is stored, and all that must be told because of it, in one piece. Pure but for the desk's names of
 * offices. Whoever reads this file sees everything that can ever be sent in a case, and that it goes to the case's own ends only.
 */
import type { Case, CaseMessage } from '../escalation/case.ts';
import { isAnswered } from '../escalation/case.ts';
import type { Actor, CaseEvent, Refusal } from '../escalation/event.ts';
import { logRow } from '../escalation/log.ts';
import { transition } from '../escalation/transition.ts';
import type { EntryPart, EntrySays } from '../exchange/entry.ts';
import { caseTexts } from '../text/case-texts.ts';
import { askerEnd, formerEnd, officeEnd } from './case-end.ts';
import type { CaseFile, CaseStep } from './case-ports.ts';
import type { Desk } from './context.ts';
import { caseOffice, sayRefusal } from './office-words.ts';
import type { Outgoing } from './ports.ts';
import type { CaseWord, Reply } from './reply.ts';
import { fieldOf, officeCard } from './show-case.ts';
import { writeToAsker } from './write-to-asker.ts';

export interface Moved {
  is: 'moved';
  file: CaseFile;
  step: CaseStep;
  outgoing: Outgoing[];
}

/** `press`: the press that does it, so that it does it once. */
export function moveCase(
  desk: Pick<Desk, 'offices' | 'clock'>,
  file: CaseFile,
  event: CaseEvent,
  actor: Actor,
  press?: string,
): Moved | { is: 'refused'; why: Refusal } {
  const at = desk.clock().toISOString();
  const before = file.case;
  const result = transition(before, event, actor, at);
  if (result.is === 'refused') return result;
  const now: CaseFile = { ...file, case: result.to };
  const entries = entriesOf(before, now.case, event, at).map(({ by, says }) => ({ exchange: file.exchange, at, by, says }));
  return {
    is: 'moved',
    file: now,
    step: { from: before.version, to: now.case, log: logRow(before, event, actor, now.case, at, press), entries },
    outgoing: [...cards(before, now, event), ...toAsker(desk, now, event), ...words(before, now, event)],
  };
}

const keyOf = ({ number, version }: Case, what: string) => `case:${number}:${version}:${what}`;

/** The present card in the present office; where the case went, on the old card. */
function cards(before: Case, file: CaseFile, event: CaseEvent): Outgoing[] {
  const now = file.case;
  // Trying again at once what Teams has just refused for good would go on for ever.
  if (event.is === 'undelivered' && event.what === 'card') return [];
  const part = { case: now.number, what: 'card' } as const;
  const fresh = now.office !== before.office || event.is === 'show';
  const card: Outgoing = {
    key: keyOf(now, `card:${now.office}`),
    recipient: officeEnd(now, fresh ? 'post' : 'card'),
    content: officeCard(file),
    part,
    // What was taken back before anybody saw it is nothing to show.
    ...(now.state === 'withdrawn' ? { onlyIfShown: true as const } : {}),
  };
  const former = now.office === before.office ? undefined : formerEnd(now, before.office);
  if (!former) return [card];
  const old: Outgoing = {
    key: keyOf(now, `card:${before.office}`),
    recipient: former,
    content: officeCard(file, before.office),
    part,
    onlyIfShown: true,
  };
  return [old, card];
}

function toAsker(desk: Pick<Desk, 'offices'>, file: CaseFile, event: CaseEvent): Outgoing[] {
  const now = file.case;
  const office = desk.offices.name(now.office);
  const { language } = file.notice;
  const say = caseTexts[language];
  const said = (content: Reply, what: string, message?: CaseMessage): Outgoing => ({
    key: keyOf(now, what),
    recipient: askerEnd(now),
    content,
    ...(message ? { part: { case: now.number, what: message.number } } : {}),
  });
  const plain = (text: string, more: Partial<Reply> = {}): Reply => ({
    is: 'reply',
    language,
    text,
    written: 'said',
    citations: [],
    buttons: [],
    ...more,
  });
  const last = now.messages.at(-1);
  switch (event.is) {
    case 'answer':
    case 'ask-back':
      return last ? [said(writeToAsker(desk, file, last), `message:${last.number}`, last)] : [];
    case 'transfer':
      return [said(plain(say.transferred({ number: now.number, office })), 'transferred')];
    case 'close': {
      // Whoever waits for an answer is told that none comes.
      if (isAnswered({ ...now, state: 'answered' }) || now.solved) return [];
      const name = now.owner?.name ?? say.anAdvisor;
      return [said(plain(say.closedUnanswered({ number: now.number, name, office }), { caseField: fieldOf(now) }), 'closed')];
    }
    default:
      return [];
  }
}

/** What the channel would not notice on a card that only changes where it stands. */
function words(before: Case, file: CaseFile, event: CaseEvent): Outgoing[] {
  const now = file.case;
  const { number } = now;
  const word = wordOf(before, now, event);
  if (!word) return [];
  const content: CaseWord = { is: 'word', case: number, ...word };
  return [{ key: keyOf(now, 'word'), recipient: officeEnd(now, 'thread'), content, onlyIfShown: true }];
}

function wordOf(before: Case, now: Case, event: CaseEvent): { text: string; quoted?: string } | undefined {
  const { number } = now;
  switch (event.is) {
    case 'expire':
      return { text: caseOffice.expired(number) };
    case 'reply':
      return { text: before.state === 'closed' ? caseOffice.reopened(number) : caseOffice.replied(number), quoted: event.text };
    case 'correct':
      return { text: caseOffice.corrected(number), quoted: event.text };
    case 'solved':
      return now.state === 'withdrawn' ? undefined : { text: caseOffice.solved(number) };
    case 'undelivered':
      return event.what === 'card' ? undefined : { text: caseOffice.undelivered(number, sayRefusal(event.reason)) };
    default:
      return undefined;
  }
}

/** What the register learns: an answer counts from when it arrived, and what a human confirmed stands beside what we thought. */
function entriesOf(before: Case, now: Case, event: CaseEvent, at: string): { by: EntryPart; says: EntrySays }[] {
  switch (event.is) {
    case 'delivered': {
      const first = now.messages.filter(({ kind, delivery }) => kind === 'answer' && delivery?.is === 'delivered');
      return first.length === 1 && first[0]?.number === event.what ? [{ by: 'advisor', says: { answered: at } }] : [];
    }
    case 'transfer':
    case 'redirect':
      return [{ by: event.is === 'transfer' ? 'advisor' : 'asker', says: { office: now.office } }];
    case 'close':
      return [{ by: 'advisor', says: { closed: at, topic: event.topic, ...(event.role ? { role: event.role } : {}) } }];
    case 'solved':
      return before.solved ? [] : [{ by: 'asker', says: { solved: at } }];
    default:
      return [];
  }
}
