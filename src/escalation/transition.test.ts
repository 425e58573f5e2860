/** The life of a case as a table: every state, every event, everybody who might cause it. All of it is synthetic. */
import { describe, expect, it } from 'vitest';
import type { Day, RedactedText } from '../question/question.ts';
import { type Case, type CaseState, caseStates, isAnswered, openedCase } from './case.ts';
import { type Actor, type CaseEvent, causedBy, type EventName, eventNames } from './event.ts';
import { claimEnds, claimIsStale } from './stale-claim.ts';
import { reopenWithin, type Transition, transition } from './transition.ts';

const text = (words: string) => words as RedactedText;
const asker: Actor = { is: 'asker', person: 'asker' };
const owner: Actor = { is: 'advisor', person: 'owner', name: 'Syntetisk Eier', offices: ['ost'] };
const colleague: Actor = { is: 'advisor', person: 'colleague', name: 'Syntetisk Kollega', offices: ['ost'] };
const elsewhere: Actor = { is: 'advisor', person: 'far', name: 'Syntetisk Fjern', offices: ['oslo'] };
const clock: Actor = { is: 'assistant' };
const stranger: Actor = { is: 'asker', person: 'stranger' };
const at = '2026-11-23T09:00:00.000Z';
const due = '2026-11-24' as Day;

const fresh = openedCase({ number: 12, office: 'ost', asker: 'asker', openedBy: 'assistant', at: '2026-11-22T20:00:00.000Z', due });

const events: { [Name in EventName]: Extract<CaseEvent, { is: Name }> } = {
  take: { is: 'take' },
  draft: { is: 'draft', draft: { text: 'Ja, det teller.', sources: ['ferie#ferie'], by: undefined } },
  release: { is: 'release' },
  answer: { is: 'answer', text: text('Ja, det teller.'), sources: ['ferie#ferie'] },
  'ask-back': { is: 'ask-back', text: text('Når begynte du?') },
  transfer: { is: 'transfer', to: 'oslo', note: text('Hører til dere.') },
  close: { is: 'close', topic: 'grants', role: 'alis' },
  reply: { is: 'reply', text: text('I august.'), activity: 'activity-1', due: '2026-11-26' as Day },
  correct: { is: 'correct', of: 'activity-0', text: text('Rettet spørsmål') },
  solved: { is: 'solved' },
  withdraw: { is: 'withdraw' },
  redirect: { is: 'redirect', to: 'nord' },
  expire: { is: 'expire' },
  delivered: { is: 'delivered', what: 1 },
  undelivered: { is: 'undelivered', what: 1, reason: '403 ConversationBlockedByUser' },
  show: { is: 'show' },
  forget: { is: 'forget' },
};

function played(before: Case, ...steps: [CaseEvent, Actor][]): Case {
  return steps.reduce((now, [event, actor]) => {
    const next = transition(now, event, actor, at);
    if (next.is === 'refused') throw new Error(`${event.is} in ${now.state}: ${next.why}`);
    return next.to;
  }, before);
}
const taken = played(fresh, [events.take, owner]);
const standing: Record<CaseState, Case> = {
  open: fresh,
  taken,
  'waiting-for-asker': played(taken, [events['ask-back'], owner]),
  answered: played(taken, [events.answer, owner]),
  closed: played(taken, [events.answer, owner], [events.close, owner]),
  withdrawn: played(fresh, [events.withdraw, asker]),
};
const outcome = (result: Transition) => (result.is === 'moved' ? result.to.state : result.why);

describe('the table of transitions', () => {
  const table: Record<EventName, Record<CaseState, string>> = {
    //            open                taken              waiting-for-asker    answered            closed          withdrawn
    take: row('taken', 'already-yours', 'already-yours', 'already-yours', 'over', 'withdrawn'),
    draft: row('not-taken', 'taken', 'waiting-for-asker', 'answered', 'over', 'withdrawn'),
    release: row('not-taken', 'open', 'open', 'over', 'over', 'withdrawn'),
    answer: row('not-taken', 'answered', 'answered', 'answered', 'over', 'withdrawn'),
    'ask-back': row('not-taken', 'waiting-for-asker', 'waiting-for-asker', 'waiting-for-asker', 'over', 'withdrawn'),
    transfer: row('open', 'open', 'open', 'open', 'over', 'withdrawn'),
    close: row('not-taken', 'closed', 'closed', 'closed', 'over', 'withdrawn'),
    reply: row('open', 'taken', 'taken', 'taken', 'taken', 'withdrawn'),
    correct: row('open', 'taken', 'waiting-for-asker', 'taken', 'over', 'withdrawn'),
    solved: row('withdrawn', 'taken', 'waiting-for-asker', 'answered', 'closed', 'withdrawn'),
    withdraw: row('withdrawn', 'already-taken', 'already-taken', 'already-taken', 'already-taken', 'withdrawn'),
    redirect: row('open', 'already-taken', 'already-taken', 'already-taken', 'already-taken', 'withdrawn'),
    expire: row('not-taken', 'open', 'not-taken', 'not-taken', 'not-taken', 'not-taken'),
    delivered: row('no-such-message', 'no-such-message', 'waiting-for-asker', 'answered', 'closed', 'no-such-message'),
    undelivered: row('no-such-message', 'no-such-message', 'taken', 'taken', 'taken', 'no-such-message'),
    show: row('nothing-to-do', 'nothing-to-do', 'nothing-to-do', 'nothing-to-do', 'nothing-to-do', 'nothing-to-do'),
    forget: row('withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'closed', 'withdrawn'),
  };
  function row(...cells: [string, string, string, string, string, string]): Record<CaseState, string> {
    return Object.fromEntries(caseStates.map((state, index) => [state, cells[index]])) as Record<CaseState, string>;
  }
  const right: Record<Actor['is'], Actor> = { advisor: owner, asker, assistant: clock };

  it.each(eventNames.flatMap((event) => caseStates.map((state) => [event, state, table[event][state]] as const)))(
    '%s in %s gives %s',
    (event, state, expected) => {
      const before = standing[state];
      const result = transition(before, events[event], right[causedBy[event]], at);
      expect(outcome(result)).toBe(expected);
      if (result.is === 'moved') expect(result.to.version).toBe(before.version + 1);
    },
  );

  it.each(eventNames.flatMap((event) => [owner, colleague, elsewhere, asker, stranger, clock].map((actor) => [event, actor] as const)))(
    '%s is nobody’s but whose it is: %o',
    (event, actor) => {
      for (const state of caseStates) {
        const result = transition(standing[state], events[event], actor, at);
        if (actor.is !== causedBy[event]) expect(outcome(result)).toBe('not-yours-to-do');
        else if (actor === stranger) expect(outcome(result)).toBe('not-the-asker');
        else if (actor === elsewhere) expect(outcome(result)).toBe('other-office');
        else if (actor === colleague && result.is === 'moved') {
          // In an open case anybody of the office may begin or pass on; an answered one anybody may close. The rest is the owner's.
          expect(`${event} ${state}`).toMatch(/^((take|transfer) open|close answered)$/);
        }
      }
    },
  );
});

describe('a case', () => {
  it('has one owner: of two who take it the second is told whose it is', () => {
    expect(outcome(transition(taken, events.take, colleague, at))).toBe('owned-by-another');
    expect(taken.owner).toEqual({ person: 'owner', name: 'Syntetisk Eier' });
  });

  it('goes to another office open, with a note, and the first office has no more say in it', () => {
    const moved = played(taken, [events.transfer, owner]);
    expect(moved).toMatchObject({ office: 'oslo', offices: ['ost', 'oslo'], state: 'open', owner: undefined, due });
    expect(moved.transfer).toMatchObject({ from: 'ost', to: 'oslo', by: 'Syntetisk Eier', note: 'Hører til dere.' });
    expect(outcome(transition(moved, events.take, owner, at))).toBe('other-office');
    expect(outcome(transition(moved, { ...events.transfer, to: 'oslo' }, elsewhere, at))).toBe('same-office');
    expect(played(moved, [{ ...events.transfer, to: 'ost' }, elsewhere]).offices).toEqual(['oslo', 'ost']);
  });

  it('opens again for its owner within fourteen days of the asker’s new words, with a new day promised, and not later', () => {
    const closed = standing.closed;
    const within = new Date(Date.parse(at) + reopenWithin).toISOString();
    const later = new Date(Date.parse(at) + reopenWithin + 1).toISOString();
    const again = transition(closed, events.reply, asker, within);
    expect(again.is === 'moved' && again.to).toMatchObject({
      state: 'taken',
      owner: { person: 'owner' },
      due: '2026-11-26',
      closedAt: undefined,
    });
    expect(outcome(transition(closed, events.reply, asker, later))).toBe('too-late');
  });

  it('is not answered while its answer was refused, and is so again when another arrives', () => {
    const { answered, closed } = standing;
    expect([isAnswered(answered), isAnswered(closed), isAnswered(taken)]).toEqual([true, true, false]);
    const refused = played(closed, [events.undelivered, clock]);
    expect(refused).toMatchObject({ state: 'taken', answeredAt: undefined, closedAt: undefined });
    expect(isAnswered(refused)).toBe(false);
    expect(isAnswered(played(refused, [events.answer, owner], [{ is: 'delivered', what: 2 }, clock]))).toBe(true);
    // A second answer that fails leaves the first one standing.
    const twice = played(answered, [events.answer, owner], [{ is: 'undelivered', what: 2, reason: '403' }, clock]);
    expect(twice.state).toBe('answered');
  });

  it('shows that its card did not arrive until one does', () => {
    const lost = played(fresh, [{ is: 'undelivered', what: 'card', reason: '403 BotNotInConversationRoster' }, clock]);
    expect(lost).toMatchObject({ cardRefused: '403 BotNotInConversationRoster', state: 'open', touchedAt: fresh.touchedAt });
    expect(played(lost, [{ is: 'delivered', what: 'card' }, clock]).cardRefused).toBeUndefined();
  });

  it('keeps who said what, in order, and what corrects what', () => {
    const { messages } = played(
      taken,
      [events['ask-back'], owner],
      [events.reply, asker],
      [{ is: 'correct', of: 'activity-1', text: text('I september.') }, asker],
      [events.answer, owner],
      [{ ...events.answer, text: text('Nei, det teller ikke.'), corrects: true }, owner],
    );
    expect(messages.map(({ number, from, kind, corrects }) => [number, from, kind, corrects])).toEqual([
      [1, 'advisor', 'ask-back', undefined],
      [2, 'asker', 'reply', undefined],
      [3, 'asker', 'correction', 2],
      [4, 'advisor', 'answer', undefined],
      [5, 'advisor', 'correction', 4],
    ]);
    expect(outcome(transition(taken, { ...events.answer, corrects: true }, owner, at))).toBe('no-answer-to-correct');
    expect(outcome(transition(taken, { ...events.answer, text: text('  ') }, owner, at))).toBe('no-text');
  });

  it('forgets the person and their words, and can be answered no more', () => {
    const gone = played(standing['waiting-for-asker'], [events.forget, clock]);
    expect(gone).toMatchObject({ asker: '', messages: [], state: 'withdrawn' });
    expect(outcome(transition(gone, events.reply, { is: 'asker', person: '' }, at))).toBe('not-the-asker');
  });
});

describe('a claim', () => {
  it.each([
    ['a Monday', '2026-11-23T13:00:00Z', '2026-11-24T13:00:00Z'],
    ['a Friday', '2026-11-27T13:00:00Z', '2026-11-30T13:00:00Z'],
    ['a Saturday', '2026-11-28T13:00:00Z', '2026-11-30T13:00:00Z'],
    ['before Easter', '2026-04-01T08:00:00Z', '2026-04-07T08:00:00Z'],
    ['into summer time', '2026-03-27T09:00:00Z', '2026-03-30T08:00:00Z'],
    ['out of summer time', '2026-10-23T08:00:00Z', '2026-10-26T09:00:00Z'],
  ])('made on %s runs out at the same time on the next working day', (_, touchedAt, ends) => {
    expect(claimEnds({ state: 'taken', touchedAt })?.toISOString()).toBe(new Date(ends).toISOString());
    expect(claimIsStale({ state: 'taken', touchedAt }, new Date(Date.parse(ends) - 1))).toBe(false);
    expect(claimIsStale({ state: 'taken', touchedAt }, new Date(ends))).toBe(true);
    expect(claimIsStale({ state: 'waiting-for-asker', touchedAt }, new Date(ends))).toBe(false);
  });

  it('waits longer where the office is shut', () => {
    const touchedAt = '2026-12-23T09:00:00Z';
    expect(claimEnds({ state: 'taken', touchedAt })?.toISOString()).toBe('2026-12-24T09:00:00.000Z');
    expect(claimEnds({ state: 'taken', touchedAt }, ['12-24', '12-31'])?.toISOString()).toBe('2026-12-28T09:00:00.000Z');
  });
});
