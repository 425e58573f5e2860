/** Every address there is. The server, the pages and the tests read this same list; who may come to each is said in office/access.ts. */
import type { Deed } from '../office/access.ts';

export interface Place {
  method: 'GET' | 'POST';
  /** One part may be `:name`. */
  path: string;
  /** Shown inside Teams also to those without a session. */
  framed?: true;
}

type PageName = Deed extends infer Each ? (Each extends `page:${infer Name}` ? Name : never) : never;

export const places = {
  showLink: { method: 'GET', path: '/inn/:link' },
  spendLink: { method: 'POST', path: '/inn/:link' },
  signOut: { method: 'POST', path: '/ut' },
  showTab: { method: 'GET', path: '/fane', framed: true },
  enterTab: { method: 'POST', path: '/fane/inn', framed: true },
  tabScript: { method: 'GET', path: '/fane/inn.js' },
  teamsScript: { method: 'GET', path: '/fane/teams.js' },
  showFigures: { method: 'GET', path: '/tall' },
  sendDownload: { method: 'GET', path: '/tall/last-ned' },
  icon: { method: 'GET', path: '/tall/ikon.png' },
  style: { method: 'GET', path: '/tall/stil.css' },
} as const satisfies Partial<Record<PageName, Place>>;

export type PlaceName = keyof typeof places;

/** The place a request is for, and what stood for `:name` in its path. */
export function placeOf(method: string, path: string): { name: PlaceName; place: Place; named: string } | undefined {
  for (const [name, place] of Object.entries(places) as [PlaceName, Place][]) {
    const named = place.method === method ? matched(place.path, path) : undefined;
    if (named !== undefined) return { name, place, named };
  }
  return undefined;
}

function matched(wanted: string, given: string): string | undefined {
  const parts = given.split('/');
  const expected = wanted.split('/');
  if (parts.length !== expected.length) return undefined;
  let named = '';
  for (const [index, part] of expected.entries()) {
    const there = parts[index] ?? '';
    if (part.startsWith(':') && there !== '') named = decoded(there);
    else if (part !== there) return undefined;
  }
  return named;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
