/** What is said in a case goes to the case's own two ends, as a property of the types and of everything that moves a case. Synthetic. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openedCase } from '../escalation/case.ts';
import type { Actor, CaseEvent } from '../escalation/event.ts';
import { readOffices } from '../office/offices.ts';
import type { Day, RedactedText } from '../question/question.ts';
import { syntheticNotice } from '../storage/synthetic.ts';
import { formerEnd } from './case-end.ts';
import type { CaseFile } from './case-ports.ts';
import { moveCase } from './move-case.ts';
import type { CaseEnd } from './ports.ts';

const at = '2026-11-23T09:00:00.000Z';
const text = 'Syntetiske ord' as RedactedText;
const desk = { offices: readOffices('knowledge'), clock: () => new Date(at) };
const advisor = (office: 'ost' | 'oslo'): Actor => ({ is: 'advisor', person: office, name: 'Syntetisk', offices: [office] });
const [asker, clock]: Actor[] = [{ is: 'asker', person: 'asker' }, { is: 'assistant' }];
const fresh: CaseFile = {
  case: openedCase({ number: 12, office: 'ost', asker: 'asker', openedBy: 'assistant', at, due: '2026-11-25' as Day }),
  exchange: 'exchange-1',
  reason: 'individual',
  notice: syntheticNotice(12, 'ost'),
  conversation: 'chat-of-the-asker',
};

it('an end cannot be written down: only the case makes one', () => {
  // @ts-expect-error An end that no case made does not compile.
  const forged: CaseEnd = { to: 'case', case: 12, end: 'asker' };
  expect(forged).toBeDefined();
  const casts = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|-contract\.ts$|^(e2e|bench)[\\/]/.test(file))
    .filter((file) => /as (unknown as )?CaseEnd\b/.test(readFileSync(join('src', file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));
  // The maker, and the store that reads back what the maker made.
  expect(casts.sort()).toEqual(['desk/case-end.ts', 'storage/shapes.ts']);
  expect(formerEnd(fresh.case, 'nord')).toBeUndefined();
});

describe('a whole life', () => {
  const life: [CaseEvent, Actor | undefined][] = [
    [{ is: 'take' }, advisor('ost')],
    [{ is: 'ask-back', text }, advisor('ost')],
    [{ is: 'reply', text, activity: 'activity-1', due: '2026-11-25' as Day }, asker],
    [{ is: 'correct', of: 'activity-1', text: 'Andre ord' as RedactedText }, asker],
    [{ is: 'transfer', to: 'oslo', note: text }, advisor('ost')],
    [{ is: 'take' }, advisor('oslo')],
    [{ is: 'answer', text, sources: [] }, advisor('oslo')],
    [{ is: 'undelivered', what: 4, reason: '403' }, clock],
    [{ is: 'answer', text, sources: [], corrects: true }, advisor('oslo')],
    [{ is: 'solved' }, asker],
    [{ is: 'close', topic: 'other', role: 'alis' }, advisor('oslo')],
    [{ is: 'reply', text, activity: undefined, due: '2026-11-27' as Day }, asker],
    [{ is: 'expire' }, clock],
  ];

  it('is told to its own asker and its own offices, and the office it left learns only that', () => {
    let file = fresh;
    for (const [event, actor] of life) {
      const moved = moveCase(desk, file, event, actor as Actor);
      if (moved.is === 'refused') throw new Error(`${event.is}: ${moved.why}`);
      for (const { recipient, content } of moved.outgoing) {
        if (recipient.to !== 'case') throw new Error(`${event.is} is sent to ${recipient.to}`);
        expect(recipient.case).toBe(12);
        // No conversation is named: the store alone knows where the ends are.
        expect(JSON.stringify(recipient)).not.toMatch(/chat|19:|http/);
        if (recipient.end === 'asker') expect(content.is).toBe('reply');
        else {
          expect(content.is).not.toBe('reply');
          expect(moved.file.case.offices).toContain(recipient.office);
          if (recipient.office !== moved.file.case.office && content.is === 'case') expect(content.standing?.messages).toEqual([]);
        }
      }
      file = moved.file;
    }
    expect(file.case).toMatchObject({ state: 'open', office: 'oslo', offices: ['ost', 'oslo'] });
  });
});
