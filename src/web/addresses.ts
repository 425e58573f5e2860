/** Every address there is, and who may come to it. The server, the pages and the tests read this same list. */

export interface Place {
  method: 'GET' | 'POST';
  /** One part may be `:name`. */
  path: string;
  /** `signed-in`: whoever has a session, leader still or not. */
  for: 'anyone' | 'signed-in' | 'leader';
  /** Shown inside Teams also to those without a session. */
  framed?: true;
}

export const places = {
  showLink: { method: 'GET', path: '/inn/:link', for: 'anyone' },
  spendLink: { method: 'POST', path: '/inn/:link', for: 'anyone' },
  signOut: { method: 'POST', path: '/ut', for: 'signed-in' },
  showTab: { method: 'GET', path: '/fane', for: 'anyone', framed: true },
  enterTab: { method: 'POST', path: '/fane/inn', for: 'anyone', framed: true },
  tabScript: { method: 'GET', path: '/fane/inn.js', for: 'anyone' },
  teamsScript: { method: 'GET', path: '/fane/teams.js', for: 'anyone' },
  showFigures: { method: 'GET', path: '/tall', for: 'leader' },
  sendDownload: { method: 'GET', path: '/tall/last-ned', for: 'leader' },
  icon: { method: 'GET', path: '/tall/ikon.png', for: 'anyone' },
  style: { method: 'GET', path: '/tall/stil.css', for: 'anyone' },
} as const satisfies Record<string, Place>;

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
