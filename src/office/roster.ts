/** Who is who: the lists of the settings, and later what Teams says of the offices' teams. */
import { type Listed, listedRoles, noRoles, type Roles } from './roles.ts';

interface RosterParts {
  listed: Listed;
  /** The codes an Entra object id may come under. */
  codesOf: (id: string) => readonly string[];
}

/** A person whom nothing lists is an asker. */
export function createRoster({ listed, codesOf }: RosterParts): { rolesOf(person: string): Promise<Roles> } {
  const byCode = listedRoles(listed, codesOf);
  return { rolesOf: async (person) => byCode.get(person) ?? noRoles };
}
