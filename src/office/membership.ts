/** Who belongs to a team or a group that only Teams or Entra knows: asked for, believed for ten minutes, and never longer. */

export interface Membership {
  /** `unknown`: it could not be asked just now, so nobody is taken for a member because they were one. */
  has(group: string, person: string): Promise<boolean | 'unknown'>;
}

export interface MembershipParts {
  /** The codes of all members; undefined when nobody can tell just now. Never rejects. */
  ask(group: string): Promise<ReadonlySet<string> | undefined>;
  clock: () => Date;
}

interface Told {
  at: number;
  members: ReadonlySet<string> | undefined;
}

const believed = 10 * 60_000;
/** After a question in vain the next waits a little: many presses at once should not become many questions to a service that is down. */
const patience = 15_000;

export function createMembership({ ask, clock }: MembershipParts): Membership {
  const told = new Map<string, Told>();
  const asking = new Map<string, Promise<Told>>();

  async function askNow(group: string): Promise<Told> {
    const members = await ask(group);
    const answer = { at: clock().getTime(), members };
    told.set(group, answer);
    asking.delete(group);
    return answer;
  }

  async function membersOf(group: string): Promise<ReadonlySet<string> | undefined> {
    const known = told.get(group);
    const age = known ? clock().getTime() - known.at : Number.POSITIVE_INFINITY;
    // A clock that was set back makes nothing younger.
    if (known && age >= 0 && age < (known.members ? believed : patience)) return known.members;
    const asked = asking.get(group) ?? askNow(group);
    asking.set(group, asked);
    return (await asked).members;
  }

  return {
    async has(group, person) {
      const members = await membersOf(group);
      return members ? members.has(person) : 'unknown';
    },
  };
}
