/** Which channel is which office's: as the settings say, and besides them as an administrator has confirmed in the channel itself. */
import type { OfficeId } from '../question/question.ts';

export interface Ties {
  officeOf(channel: string): OfficeId | undefined;
  of(office: OfficeId): { channel: string; by: 'settings' | 'command' } | undefined;
}

/** The settings go first: a channel they name belongs to no other office, and an office they name has no other channel. */
export function createTies(settings: ReadonlyMap<OfficeId, string>, confirmed: () => ReadonlyMap<OfficeId, string>): Ties {
  const bySettings = new Map([...settings].map(([office, channel]) => [channel, office]));
  return {
    officeOf(channel) {
      const listed = bySettings.get(channel);
      if (listed) return listed;
      const [office] = [...confirmed()].find(([id, tied]) => tied === channel && !settings.has(id)) ?? [];
      return office;
    },
    of(office) {
      const listed = settings.get(office);
      if (listed) return { channel: listed, by: 'settings' };
      const channel = confirmed().get(office);
      return channel && !bySettings.has(channel) ? { channel, by: 'command' } : undefined;
    },
  };
}
