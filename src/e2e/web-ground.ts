/** The pages over a database in memory, and the people who come to them. Tests only; everybody and everything in it is synthetic. */
import { createLinks, hashOf, linkLife } from '../desk/doors.ts';
import type { Roles } from '../office/roles.ts';
import { noRoles } from '../office/roles.ts';
import { openStorage } from '../storage/open-storage.ts';
import { syntheticMessage } from '../storage/synthetic.ts';
import { openTallies } from '../tally/open-tallies.ts';
import { openWeb, type Web } from '../web/open-web.ts';
import type { WebParts } from '../web/visit.ts';

export const people: Record<string, Roles> = {
  asker: noRoles,
  advisor: { ...noRoles, advisorOf: ['ost'] },
  administrator: { ...noRoles, administrator: true },
  leader: { ...noRoles, leader: true },
};

export interface WebGround {
  web: Web;
  now: number;
  logged: string[];
  roles: Record<string, Roles>;
  /** What stands in the address of a link made for a person. */
  link(person: string): Promise<string>;
  /** The cookie of a session opened behind the door's back, as `name=secret`. */
  signedIn(person: string, how?: { door?: 'link' | 'tab'; leaderBy?: 'roster' | 'groups' }): Promise<string>;
  get(path: string, cookie?: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, form: Record<string, string>, cookie?: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export async function openWebGround(more: Partial<WebParts> = {}): Promise<WebGround> {
  const logged: string[] = [];
  const write = (facts: object, message: string) => void logged.push(JSON.stringify({ ...facts, message }));
  const log = { info: write, warn: write, error: write };
  let now = Date.parse('2026-11-22T12:00:00Z');
  const clock = () => new Date(now);
  const storage = await openStorage({ url: 'file::memory:', clock, log });
  const links = createLinks('synthetic key of more than thirty-two letters');
  let count = 0;

  const ground: WebGround = {
    get now() {
      return now;
    },
    set now(to) {
      now = to;
    },
    logged,
    roles: { ...people },
    web: async (request, from) => web(request, from),
    async link(person) {
      const { id, hash } = links.fresh();
      const message = syntheticMessage({ id: `m${++count}`, receivedAt: clock().toISOString() });
      const stored = await storage.inbox.append(message, `k${count}`, 0);
      if (stored === 'duplicate') throw new Error('The message was taken for a duplicate.');
      const expiresAt = new Date(now + linkLife).toISOString();
      await storage.register.commit({ seq: stored.seq, outgoing: [], link: { hash, person, expiresAt } });
      return links.token(id);
    },
    async signedIn(person, { door = 'link', leaderBy = 'roster' } = {}) {
      const secret = `synthetic-secret-${++count}`;
      const expiresAt = new Date(now + 3_600_000).toISOString();
      await storage.doors.openSession({ hash: hashOf(secret), person, door, leaderBy, expiresAt }, clock().toISOString());
      return `${door === 'tab' ? '__Host-fane' : '__Host-tall'}=${secret}`;
    },
    get: (path, cookie, headers = {}) =>
      ground.web(new Request(`http://pages${path}`, { headers: { ...headers, ...(cookie && { cookie }) } }), '192.0.2.1'),
    post: (path, form, cookie, headers = { 'sec-fetch-site': 'same-origin' }) =>
      ground.web(
        new Request(`http://pages${path}`, {
          method: 'POST',
          body: new URLSearchParams(form).toString(),
          headers: { ...headers, ...(cookie && { cookie }) },
        }),
        '192.0.2.1',
      ),
    close: () => storage.close(),
  };
  const web = openWeb({
    address: 'https://tall.example.no',
    doors: storage.doors,
    roster: { rolesOf: async (person) => ground.roles[person] ?? noRoles },
    personCode: (_, id) => id,
    checkToken: undefined,
    leaderGroups: [],
    figures: openTallies(storage.tallies, clock),
    gaps: { of: async () => undefined },
    accessLog: storage.accessLog,
    reception: { of: async () => undefined },
    articles: () => [],
    sample: false,
    clock,
    log,
    ...more,
  });
  return ground;
}
