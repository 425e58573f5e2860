/**
 * What becomes of a case when something happens to it. Pure and total: for every state, event and actor there is one answer, and it is either
 * the case as it stands afterwards or the reason why nothing happened.
 */
import { type Deed, may } from '../office/access.ts';
import { noRoles } from '../office/roles.ts';
import { type Advisor, type Case, type CaseMessage, isAnswered } from './case.ts';
import { type Actor, type CaseEvent, causedBy, type Refusal } from './event.ts';

export type Transition = { is: 'moved'; to: Case } | { is: 'refused'; why: Refusal };

type Of<Name extends CaseEvent['is']> = Extract<CaseEvent, { is: Name }>;
type AdvisorActor = Extract<Actor, { is: 'advisor' }>;

/** How long after it was closed the asker's new words open a case again. */
export const reopenWithin = 14 * 24 * 60 * 60 * 1000;

export function transition(before: Case, event: CaseEvent, actor: Actor, at: string): Transition {
  if (actor.is !== causedBy[event.is]) return refused('not-yours-to-do');
  if (actor.is === 'advisor') return byAdvisor(before, event as AdvisorEvent, actor, at);
  if (actor.is === 'asker') {
    const { is } = event as AskerEvent;
    if (!may(deedOfAsker[is], noRoles, { own: before.asker !== '' && actor.person === before.asker })) return refused('not-the-asker');
    return byAsker(before, event as AskerEvent, at);
  }
  return byAssistant(before, event as AssistantEvent, at);
}

type AdvisorEvent = Of<'take' | 'draft' | 'release' | 'answer' | 'ask-back' | 'transfer' | 'close'>;
type AskerEvent = Of<'reply' | 'correct' | 'solved' | 'withdraw' | 'redirect'>;
type AssistantEvent = Of<'expire' | 'delivered' | 'undelivered' | 'show' | 'forget'>;

const deedOfAsker = {
  reply: 'press:case-reply',
  correct: 'say:edit',
  solved: 'press:case-solved',
  withdraw: 'press:case-withdraw',
  redirect: 'press:choose-municipality',
} as const satisfies Record<AskerEvent['is'], Deed>;

function byAdvisor(before: Case, event: AdvisorEvent, actor: AdvisorActor, at: string): Transition {
  const { state, owner } = before;
  if (!may(`press:case-${event.is}`, { ...noRoles, advisorOf: actor.offices }, before)) return refused('other-office');
  if (state === 'withdrawn') return refused('withdrawn');
  const me: Advisor = { person: actor.person, name: actor.name };
  const mine = owner?.person === actor.person;
  if (event.is === 'take') {
    if (state === 'closed') return refused('over');
    if (state !== 'open') return refused(mine ? 'already-yours' : 'owned-by-another');
    return moved(before, at, { state: 'taken', owner: me, takenAt: before.takenAt ?? at });
  }
  if (event.is === 'transfer') {
    if (state === 'closed') return refused('over');
    // What nobody has taken, anybody in the office may pass on.
    if (state !== 'open' && !mine) return refused('owned-by-another');
    return transferred(before, event, me, at);
  }
  if (state === 'closed') return refused('over');
  if (state === 'open') return refused('not-taken');
  // Whoever answered may be away: any of the office may close what has been answered.
  if (!mine && !(event.is === 'close' && state === 'answered')) return refused('owned-by-another');
  switch (event.is) {
    case 'draft':
      return moved(before, at, { draft: event.draft });
    case 'release':
      return state === 'answered' ? refused('over') : moved(before, at, { state: 'open', owner: undefined });
    case 'answer':
      return answered(before, event, me, at);
    case 'ask-back':
      if (event.text.trim() === '') return refused('no-text');
      return moved(before, at, {
        state: 'waiting-for-asker',
        messages: said(before, at, { from: 'advisor', name: me.name, kind: 'ask-back', text: event.text, delivery: { is: 'on-its-way' } }),
      });
    case 'close':
      return moved(before, at, { state: 'closed', closedAt: at, confirmed: { topic: event.topic, role: event.role } });
  }
}

function answered(before: Case, { text, sources, corrects }: Of<'answer'>, me: Advisor, at: string): Transition {
  if (text.trim() === '') return refused('no-text');
  const earlier = before.messages.findLast(({ kind, from }) => from === 'advisor' && (kind === 'answer' || kind === 'correction'));
  if (corrects && !earlier) return refused('no-answer-to-correct');
  return moved(before, at, {
    state: 'answered',
    answeredAt: before.answeredAt ?? at,
    solved: false,
    messages: said(before, at, {
      from: 'advisor',
      name: me.name,
      kind: corrects ? 'correction' : 'answer',
      text,
      sources,
      corrects: corrects ? earlier?.number : undefined,
      delivery: { is: 'on-its-way' },
    }),
  });
}

function transferred(before: Case, { to, note }: Of<'transfer'>, me: Advisor, at: string): Transition {
  if (to === before.office) return refused('same-office');
  return moved(before, at, {
    state: 'open',
    owner: undefined,
    office: to,
    offices: [...before.offices.filter((office) => office !== to), to],
    transfer: { from: before.office, to, by: me.name, note, at },
    cardRefused: undefined,
  });
}

function byAsker(before: Case, event: AskerEvent, at: string): Transition {
  const { state } = before;
  switch (event.is) {
    case 'reply':
      return replied(before, event, at);
    case 'correct':
      return corrected(before, event, at);
    case 'solved':
      if (state === 'withdrawn') return refused('withdrawn');
      if (state === 'open') return moved(before, at, { state: 'withdrawn', closedAt: at, solved: true });
      return before.solved ? refused('nothing-to-do') : moved(before, at, { solved: true });
    case 'withdraw':
      if (state === 'withdrawn') return refused('withdrawn');
      return state === 'open' ? moved(before, at, { state: 'withdrawn', closedAt: at }) : refused('already-taken');
    case 'redirect':
      if (state !== 'open') return refused(state === 'withdrawn' ? 'withdrawn' : 'already-taken');
      if (event.to === before.office) return refused('same-office');
      return moved(before, at, {
        office: event.to,
        offices: [...before.offices.filter((office) => office !== event.to), event.to],
        cardRefused: undefined,
      });
  }
}

function replied(before: Case, { text, activity, due }: Of<'reply'>, at: string): Transition {
  const { state } = before;
  if (text.trim() === '') return refused('no-text');
  if (state === 'withdrawn') return refused('withdrawn');
  if (state === 'closed' && Date.parse(at) - Date.parse(before.closedAt ?? at) > reopenWithin) return refused('too-late');
  const messages = said(before, at, { from: 'asker', kind: 'reply', text, activity });
  if (state === 'open') return moved(before, at, { messages });
  // It is the same advisor's again; should they be away, the claim expires and the office sees it.
  const claimed = before.owner ? 'taken' : 'open';
  if (state === 'taken') return moved(before, at, { messages, solved: false });
  return moved(before, at, { state: claimed, messages, due: due > before.due ? due : before.due, solved: false, closedAt: undefined });
}

function corrected(before: Case, { of, text }: Of<'correct'>, at: string): Transition {
  if (text.trim() === '') return refused('no-text');
  if (before.state === 'withdrawn') return refused('withdrawn');
  if (before.state === 'closed') return refused('over');
  const earlier = before.messages.findLast(({ from, activity }) => from === 'asker' && activity === of);
  if (earlier?.text === text) return refused('nothing-to-do');
  const messages = said(before, at, { from: 'asker', kind: 'correction', text, activity: of, corrects: earlier?.number });
  // An answer was to the words as they were.
  return moved(before, at, before.state === 'answered' && before.owner ? { state: 'taken', messages, solved: false } : { messages });
}

function byAssistant(before: Case, event: AssistantEvent, at: string): Transition {
  switch (event.is) {
    case 'expire':
      return before.state === 'taken' ? moved(before, at, { state: 'open', owner: undefined }) : refused('not-taken');
    case 'delivered':
      return delivered(before, event);
    case 'undelivered':
      return undelivered(before, event);
    case 'show':
      return before.cardRefused === undefined ? refused('nothing-to-do') : settled(before, { cardRefused: undefined });
    case 'forget':
      return before.asker === '' ? refused('nothing-to-do') : moved(before, at, forgotten(before, at));
  }
}

function delivered(before: Case, { what }: Of<'delivered'>): Transition {
  if (what === 'card') return before.cardRefused === undefined ? refused('nothing-to-do') : settled(before, { cardRefused: undefined });
  const message = before.messages.find(({ number }) => number === what);
  if (!message) return refused('no-such-message');
  if (message.delivery?.is === 'delivered') return refused('nothing-to-do');
  return settled(before, { messages: withDelivery(before, what, { is: 'delivered' }) });
}

/** What never came must not look as if it had: the case is the owner's again, or anybody's when there is none. */
function undelivered(before: Case, { what, reason }: Of<'undelivered'>): Transition {
  if (what === 'card') return before.cardRefused === reason ? refused('nothing-to-do') : settled(before, { cardRefused: reason });
  const message = before.messages.find(({ number }) => number === what);
  if (!message) return refused('no-such-message');
  if (message.delivery?.is === 'refused') return refused('nothing-to-do');
  const after = { ...before, messages: withDelivery(before, what, { is: 'refused', reason }) };
  const working = before.owner ? 'taken' : 'open';
  const nothingGiven = (before.state === 'answered' || before.state === 'closed') && !isAnswered(after);
  const waitsInVain = before.state === 'waiting-for-asker' && message.kind === 'ask-back';
  if (!nothingGiven && !waitsInVain) return settled(before, { messages: after.messages });
  return settled(before, {
    messages: after.messages,
    state: working,
    answeredAt: nothingGiven ? undefined : before.answeredAt,
    closedAt: undefined,
  });
}

/** The texts go, the numbers stay; a case that nobody can be answered in is over. */
function forgotten(before: Case, at: string): Partial<Case> {
  const over = before.state === 'closed' || before.state === 'withdrawn';
  return {
    asker: '',
    messages: [],
    transfer: before.transfer && { ...before.transfer, note: '' },
    ...(over ? {} : { state: 'withdrawn', closedAt: at }),
  };
}

/** A suggestion was made for the case as it stood. */
function moved(before: Case, at: string, change: Partial<Case>): Transition {
  return { is: 'moved', to: { ...before, draft: undefined, ...change, version: before.version + 1, touchedAt: at } };
}

/** What the post did is nobody's work on the case: a claim does not live longer by it. */
function settled(before: Case, change: Partial<Case>): Transition {
  return { is: 'moved', to: { ...before, ...change, version: before.version + 1 } };
}

function refused(why: Refusal): Transition {
  return { is: 'refused', why };
}

function withDelivery({ messages }: Case, number: number, delivery: NonNullable<CaseMessage['delivery']>): CaseMessage[] {
  return messages.map((message) => (message.number === number ? { ...message, delivery } : message));
}

type Said = Pick<CaseMessage, 'from' | 'kind' | 'text'> & Partial<CaseMessage>;

function said({ messages, office }: Case, at: string, message: Said): CaseMessage[] {
  const blank = { name: undefined, sources: [], activity: undefined, corrects: undefined, delivery: undefined };
  const number = (messages.at(-1)?.number ?? 0) + 1;
  return [...messages, { ...blank, ...message, number, at, office: message.from === 'advisor' ? office : undefined }];
}
