import { describe, expect, it } from 'vitest';
import type { OfficeId } from '../question/question.ts';
import { createRoster } from './roster.ts';

// Synthetic: a person's code here is the id and the tenant, where the real one is a keyed hash.
const codesOf = (id: string) => ['a', 'b'].map((tenant) => `${id}@${tenant}`);
const roster = createRoster({
  codesOf,
  listed: {
    advisors: [
      { office: 'ost', id: 'kari' },
      { office: 'oslo', id: 'kari' },
      { office: 'ost', id: 'ola' },
    ],
    leaders: ['lise', 'ola'],
    administrators: ['anne'],
  },
});

describe('the roster', () => {
  it.each([
    ['an advisor of two offices', 'kari@a', { advisorOf: ['ost', 'oslo'], leader: false, administrator: false }],
    ['the same person by another tenant', 'kari@b', { advisorOf: ['ost', 'oslo'], leader: false, administrator: false }],
    ['an advisor who leads', 'ola@a', { advisorOf: ['ost'], leader: true, administrator: false }],
    ['a leader, who sees no cases', 'lise@a', { advisorOf: [], leader: true, administrator: false }],
    ['an administrator, who sees neither', 'anne@a', { advisorOf: [], leader: false, administrator: true }],
    ['an asker', 'per@a', { advisorOf: [], leader: false, administrator: false }],
    ['somebody of a tenant that is not ours', 'kari@c', { advisorOf: [], leader: false, administrator: false }],
  ])('knows %s', async (_, person, roles) => expect(await roster.rolesOf(person)).toEqual(roles));
});

describe('the roster, with teams and groups', () => {
  const members: Record<string, string[] | undefined> = {
    'team-ost': ['per@a', 'kari@a'],
    'team-vest': ['per@a'],
    'team-nord': undefined,
    'group-leaders': ['lise@a'],
    'group-out': undefined,
  };
  const asked: string[] = [];
  const membership = {
    has: async (group: string, person: string) => {
      asked.push(group);
      return members[group]?.includes(person) ?? ('unknown' as const);
    },
  };
  const roster = (offices: [OfficeId, string][], leaders: string[] = []) =>
    createRoster({
      codesOf,
      listed: { advisors: [{ office: 'ost', id: 'kari' }], leaders: ['ola'], administrators: [] },
      teams: { of: async () => new Map(offices), members: membership },
      groups: { leaders, administrators: [], members: membership },
    });

  it.each<[string, string, [OfficeId, string][], string[], object]>([
    [
      'a member of two teams advises two offices',
      'per@a',
      [
        ['ost', 'team-ost'],
        ['vest', 'team-vest'],
      ],
      [],
      { advisorOf: ['ost', 'vest'] },
    ],
    ['a list and a team add up', 'kari@a', [['vest', 'team-vest']], [], { advisorOf: ['ost'] }],
    [
      'a team that cannot be asked leaves what is sure, and says so',
      'per@a',
      [
        ['ost', 'team-ost'],
        ['nord', 'team-nord'],
      ],
      [],
      { advisorOf: ['ost'], unchecked: true },
    ],
    ['a member of a group leads', 'lise@a', [], ['group-out', 'group-leaders'], { leader: true }],
    ['a group that cannot be asked makes nobody a leader', 'per@a', [], ['group-out'], { leader: false, unchecked: true }],
  ])('%s', async (_, person, offices, leaders, roles) => {
    expect(await roster(offices, leaders).rolesOf(person)).toEqual({ advisorOf: [], leader: false, administrator: false, ...roles });
  });

  it('asks for nothing that the list already says', async () => {
    asked.length = 0;
    expect(await roster([['ost', 'team-ost']]).rolesOf('kari@a')).toMatchObject({ advisorOf: ['ost'] });
    expect(await roster([], ['group-leaders']).rolesOf('ola@a')).toMatchObject({ leader: true });
    expect(asked).toEqual([]);
  });
});
