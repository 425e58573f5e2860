import { describe, expect, it } from 'vitest';
import type { OfficeCalendar } from '../office/working-time.ts';
import type { Day } from '../question/question.ts';
import { type CaseState, caseStates } from './case.ts';
import { reminderFor } from './reminder.ts';

const office: OfficeCalendar = { opens: 8 * 60, closes: 15 * 60 + 30, closed: ['12-24'], dueAfter: 2 };
const at = (state: CaseState, due: string, now: string) => reminderFor({ state, due: due as Day }, new Date(now), office);

describe('a reminder', () => {
  it.each([
    // A question that came on Tuesday 24 November is due on Thursday 26 November.
    ['the day it came', 'open', '2026-11-24T14:00:00+01:00', undefined],
    ['the day before, nobody has it', 'open', '2026-11-25T08:00:00+01:00', 'due-next'],
    ['the day before, somebody has it', 'taken', '2026-11-25T08:00:00+01:00', undefined],
    ['the day itself', 'open', '2026-11-26T08:00:00+01:00', 'due-today'],
    ['the day itself, somebody has it', 'taken', '2026-11-26T15:29:00+01:00', 'due-today'],
    ['before the office opens', 'open', '2026-11-26T07:59:00+01:00', undefined],
    ['after it shuts', 'open', '2026-11-26T15:30:00+01:00', undefined],
    ['the day after', 'taken', '2026-11-27T08:00:00+01:00', 'overdue'],
    ['in the weekend', 'open', '2026-11-28T10:00:00+01:00', undefined],
    ['on Monday', 'open', '2026-11-30T10:00:00+01:00', 'overdue'],
  ] as const)('%s (%s, %s): %s', (_, state, now, reminder) => expect(at(state, '2026-11-26', now)).toBe(reminder));

  it.each([
    ['on Friday of what is due on Monday', '2026-11-30', '2026-11-27T10:00:00+01:00'],
    ['before Easter of what is due after it', '2026-04-07', '2026-04-01T10:00:00+02:00'],
    ['before Christmas, the office shut on the 24th', '2026-12-28', '2026-12-23T10:00:00+01:00'],
  ])('comes %s', (_, due, now) => expect(at('open', due, now)).toBe('due-next'));

  it.each(['2027-05-17T10:00:00+02:00', '2026-12-24T10:00:00+01:00', '2026-12-25T10:00:00+01:00'])('never comes on %s', (now) =>
    expect(at('open', '2026-01-05', now)).toBeUndefined(),
  );

  it.each(caseStates.filter((state) => state !== 'open' && state !== 'taken'))('never comes of a case that is %s', (state) =>
    expect(at(state, '2026-11-26', '2026-11-27T10:00:00+01:00')).toBeUndefined(),
  );
});
