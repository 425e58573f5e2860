/** Who is who, put together: the settings, the teams of the offices' channels as Teams tells them, and groups as Entra tells them. */
import type { GroupMembersOf } from './channel/teams/open-groups.ts';
import type { MembersOf } from './channel/teams/open-members.ts';
import type { Config } from './config.ts';
import type { Clock, Roster } from './desk/ports.ts';
import type { KeyRing } from './key-ring.ts';
import { createMembership } from './office/membership.ts';
import { createRoster, type RosterParts } from './office/roster.ts';
import type { OfficeId } from './question/question.ts';
import type { SavedOffices } from './storage/saved-offices.ts';

/** Those who can be asked. Without them the lists of the settings are all there is. */
export interface Registries {
  membersOf?: MembersOf;
  groupMembersOf?: GroupMembersOf;
}

export function openRoster(
  config: Config,
  { codes }: Pick<KeyRing, 'codes'>,
  offices: SavedOffices,
  clock: Clock,
  { membersOf, groupMembersOf }: Registries,
): Roster {
  // What was stored before a key was changed is told by the older codes.
  const codesOf = (id: string) => [...config.tenants].flatMap((tenant) => codes(tenant, id));
  const { leaders, administrators } = config.groups;
  const parts: RosterParts = { listed: config.people, codesOf };
  if (membersOf) parts.teams = teamsOf(offices, clock, membersOf, codes);
  if (groupMembersOf && leaders.length + administrators.length > 0) {
    const ask = async (group: string) => setOf(await groupMembersOf(group), codesOf);
    parts.groups = { leaders, administrators, members: createMembership({ ask, clock }) };
  }
  return createRoster(parts);
}

function teamsOf(offices: SavedOffices, clock: Clock, membersOf: MembersOf, codes: KeyRing['codes']) {
  // A team is known by how it is reached: when an office gets another channel, its old members are forgotten with the key.
  const reached = new Map<string, Parameters<MembersOf>>();
  const ask = async (key: string) => {
    const at = reached.get(key);
    return at && setOf(await membersOf(...at), (id) => codes(at[0].tenant, id));
  };
  return {
    members: createMembership({ ask, clock }),
    async of(): Promise<ReadonlyMap<OfficeId, string>> {
      const now = new Map<OfficeId, string>();
      for (const [office, { address, team }] of await offices.all()) {
        const key = JSON.stringify([address.serviceUrl, address.tenant, team ?? address.conversation]);
        reached.set(key, [address, team ?? address.conversation]);
        now.set(office, key);
      }
      return now;
    },
  };
}

function setOf(ids: readonly string[] | undefined, codesOf: (id: string) => readonly string[]): ReadonlySet<string> | undefined {
  return ids && new Set(ids.flatMap(codesOf));
}
