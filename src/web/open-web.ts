/** The pages leaders open. A request in, a response out; the HTTP server that carries them is another room's. */
import { hashOf, type Session } from '../desk/doors.ts';
import { may } from '../office/access.ts';
import { noRoles, type Roles } from '../office/roles.ts';
import { webTexts } from '../text/web-texts.ts';
import { placeOf } from './addresses.ts';
import { answers } from './answers.ts';
import { type Cookies, createCookies } from './cookie.ts';
import { csrfHolds } from './csrf.ts';
import { secured } from './headers.ts';
import { createLimit } from './limit.ts';
import { type Guest, languageOf, type RefusedBecause, refuse, type Visit, type WebParts } from './visit.ts';

/** `from`: whoever knocks, as far as the network tells. Never rejects. */
export type Web = (request: Request, from: string) => Promise<Response>;

/** Friendly to a person who clicks fast and to six leaders behind one address; not to a machine that tries doors. */
const knocks = { count: 120, within: 60_000 };

export function openWeb(parts: WebParts): Web {
  const secure = parts.address.startsWith('https:');
  const cookies = createCookies(secure);
  const limit = createLimit({ ...knocks, clock: parts.clock });

  async function visited(request: Request, from: string): Promise<{ response: Response; framed: boolean }> {
    const url = new URL(request.url);
    const language = languageOf(url);
    const no = (why: RefusedBecause, status: number, framed = false) => ({
      response: refuse({ url, language, parts }, why, status),
      framed,
    });
    const found = placeOf(request.method, url.pathname);
    if (!found) return no('badRequest', 404);
    const { name, place, named } = found;
    const guest = await guestOf(request, cookies, parts);
    const framed = place.framed === true || guest?.session.door === 'tab';

    const wait = limit.wait(guest ? guest.session.hash : from);
    if (wait > 0) {
      const refused = no('tooMany', 429, framed);
      refused.response.headers.set('Retry-After', String(Math.ceil(wait / 1000)));
      return refused;
    }
    const form = new URLSearchParams(place.method === 'POST' ? await request.text() : '');
    if (place.method === 'POST' && !isOwn(request, parts.address)) return no('otherSite', 403, framed);
    const deed = `page:${name}` as const;
    if (!may(deed, 'stranger')) {
      if (!guest) return no('notSignedIn', 401, framed);
      if (place.method === 'POST' && !csrfHolds(guest.secret, form.get('csrf'))) return no('otherSite', 403, framed);
      // Asked each time: who is leader no longer is let in no longer.
      if (!may(deed, await rolesOf(guest, parts), { own: true })) return no('notLeader', 403, framed);
    }
    const visit: Visit = { request, url, named, form, language, say: webTexts[language], parts, cookies, guest };
    return { response: await answers[name](visit), framed };
  }

  return async (request, from) => {
    try {
      const { response, framed } = await visited(request, from);
      return secured(response, { framed, secure });
    } catch (error) {
      parts.log.error({ error: error instanceof Error ? error.name : typeof error }, 'A page could not be made.');
      const url = new URL(request.url);
      return secured(refuse({ url, language: languageOf(url), parts }, 'fault', 500), { framed: false, secure });
    }
  };
}

/** In the tab Entra may have said that they lead, when the roster does not know. */
async function rolesOf({ session: { person, leaderBy } }: Guest, { roster }: WebParts): Promise<Roles> {
  return leaderBy === 'groups' ? { ...noRoles, leader: true } : roster.rolesOf(person);
}

/** Inside Teams only the tab's cookie comes; in a browser of one's own, usually only the other. */
async function guestOf(request: Request, cookies: Cookies, { doors, clock }: WebParts): Promise<Guest | undefined> {
  const inFrame = request.headers.get('sec-fetch-dest') === 'iframe';
  const order: Session['door'][] = inFrame ? ['tab', 'link'] : ['link', 'tab'];
  for (const door of order) {
    const secret = cookies.read(request, door);
    const session = secret ? await doors.session(hashOf(secret), clock().toISOString()) : undefined;
    if (secret && session?.door === door) return { session, secret };
  }
  return undefined;
}

/** Browsers say where a form was sent from, and pages of others cannot make them say otherwise. */
function isOwn(request: Request, address: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site !== null ? site === 'same-origin' : request.headers.get('origin') === address;
}
