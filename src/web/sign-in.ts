/** In by a link from the chat, and out again. The link only opens when the button is pressed: whatever looks at links in advance uses none up. */
import { randomBytes } from 'node:crypto';
import { hashOf, type Session } from '../desk/doors.ts';
import { may } from '../office/access.ts';
import { html, paragraph } from './html.ts';
import { page } from './shell.ts';
import { refuse, type Visit } from './visit.ts';

/** Milliseconds a session lasts. In the tab Teams vouches for the person anew whenever it is opened. */
export const sessionLife: Record<Session['door'], number> = { link: 8 * 3_600_000, tab: 3_600_000 };

export function showLink({ named, say, language, url, parts }: Visit): Response {
  const body = html`<p>${say.enter.why}</p>
<form method="post" action="/inn/${encodeURIComponent(named)}?sprak=${language}"><button>${say.enter.button}</button></form>`;
  return page({ title: say.enter.title, language, url: new URL('/tall', url), sample: parts.sample, body });
}

export async function spendLink(visit: Visit): Promise<Response> {
  const { named, parts, language } = visit;
  const spent = await parts.doors.spendLink(hashOf(named), parts.clock().toISOString());
  if (spent.is !== 'opened') {
    parts.log.warn({ reason: spent.is }, 'A link to the figures was refused.');
    return refuse(visit, spent.is, 403);
  }
  if (!may('page:showFigures', await parts.roster.rolesOf(spent.person))) return refuse(visit, 'notLeader', 403);
  const cookie = await openSession(visit, { person: spent.person, door: 'link', leaderBy: 'roster' });
  return new Response(null, { status: 303, headers: { Location: `/tall?sprak=${language}`, 'Set-Cookie': cookie } });
}

/** The cookie that carries it; only its hash is kept. */
export async function openSession({ parts, cookies }: Visit, who: Pick<Session, 'person' | 'door' | 'leaderBy'>): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const now = parts.clock();
  const life = sessionLife[who.door];
  const expiresAt = new Date(now.getTime() + life).toISOString();
  await parts.doors.openSession({ ...who, hash: hashOf(secret), expiresAt }, now.toISOString());
  return cookies.write(who.door, secret, life / 1000);
}

export async function signOut({ guest, parts, cookies, say, language, url }: Visit): Promise<Response> {
  if (guest) await parts.doors.closeSession(guest.session.hash);
  const response = page({
    title: say.out.title,
    language,
    url: new URL('/tall', url),
    sample: parts.sample,
    body: paragraph(say.out.text),
  });
  for (const door of ['link', 'tab'] as const) response.headers.append('Set-Cookie', cookies.write(door, '', 0));
  return response;
}
