/** What a person may do besides asking. Everybody may ask; nobody is anything else unless a list or Teams says so. */
import type { OfficeId } from '../question/question.ts';

export interface Roles {
  /** The offices whose cases the person may see and answer. */
  advisorOf: readonly OfficeId[];
  leader: boolean;
  administrator: boolean;
  /** Teams or Entra could not be asked about some of it just now: the person may be more than this. */
  unchecked?: boolean;
}

export const noRoles: Roles = { advisorOf: [], leader: false, administrator: false };

/** People named in the settings, by their Entra object ids. */
export interface Listed {
  advisors: readonly { office: OfficeId; id: string }[];
  leaders: readonly string[];
  administrators: readonly string[];
}

/** The roles of everyone listed, by the code that stands for the person everywhere else. One id may be a person in each of several tenants. */
export function listedRoles(
  { advisors, leaders, administrators }: Listed,
  codesOf: (id: string) => readonly string[],
): ReadonlyMap<string, Roles> {
  const found = new Map<string, Roles>();
  const give = (id: string, more: Partial<Roles>) => {
    for (const code of codesOf(id)) found.set(code, joined(found.get(code) ?? noRoles, more));
  };
  for (const { office, id } of advisors) give(id, { advisorOf: [office] });
  for (const id of leaders) give(id, { leader: true });
  for (const id of administrators) give(id, { administrator: true });
  return found;
}

export function joined(one: Roles, { advisorOf = [], leader = false, administrator = false }: Partial<Roles>): Roles {
  return {
    advisorOf: [...new Set([...one.advisorOf, ...advisorOf])],
    leader: one.leader || leader,
    administrator: one.administrator || administrator,
  };
}
