import { describe, expect, it } from 'vitest';
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
