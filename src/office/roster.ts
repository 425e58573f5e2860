/** Who is who: the lists of the settings, the members of the offices' teams, and groups in Entra. */
import type { OfficeId } from '../question/question.ts';
import type { Membership } from './membership.ts';
import { joined, type Listed, listedRoles, noRoles, type Roles } from './roles.ts';

export interface RosterParts {
  listed: Listed;
  /** The codes an Entra object id may come under. */
  codesOf: (id: string) => readonly string[];
  /** The team of each office that has a channel we have seen; all in it are advisors of the office. */
  teams?: { of(): Promise<ReadonlyMap<OfficeId, string>>; members: Membership };
  /** Groups in Entra whose members lead or administer. */
  groups?: { leaders: readonly string[]; administrators: readonly string[]; members: Membership };
}

/** A person whom nothing names is an asker. */
export function createRoster({ listed, codesOf, teams, groups }: RosterParts): { rolesOf(person: string): Promise<Roles> } {
  const byCode = listedRoles(listed, codesOf);

  return {
    async rolesOf(person) {
      const known = byCode.get(person) ?? noRoles;
      const [advises, leads, administers] = await Promise.all([
        teams ? advisesIn(teams, person, known) : [],
        groups && !known.leader ? anyOf(groups.members, groups.leaders, person) : false,
        groups && !known.administrator ? anyOf(groups.members, groups.administrators, person) : false,
      ]);
      const unchecked = leads === 'unknown' || administers === 'unknown' || advises.some(({ member }) => member === 'unknown');
      const roles = joined(known, {
        advisorOf: advises.flatMap(({ office, member }) => (member === true ? [office] : [])),
        leader: leads === true,
        administrator: administers === true,
      });
      return unchecked ? { ...roles, unchecked } : roles;
    },
  };
}

async function advisesIn({ of, members }: NonNullable<RosterParts['teams']>, person: string, { advisorOf }: Roles) {
  const asked = [...(await of())].filter(([office]) => !advisorOf.includes(office));
  return Promise.all(asked.map(async ([office, team]) => ({ office, member: await members.has(team, person) })));
}

async function anyOf(members: Membership, groups: readonly string[], person: string): Promise<boolean | 'unknown'> {
  const answers = await Promise.all(groups.map((group) => members.has(group, person)));
  return answers.includes(true) || (answers.includes('unknown') && 'unknown');
}
