/** The tab inside Teams: its page asks Teams who the person is, and hands the proof to us. */
import { z } from 'zod';
import { may } from '../office/access.ts';
import { html } from './html.ts';
import { page } from './shell.ts';
import { openSession } from './sign-in.ts';
import type { Visit } from './visit.ts';

export function showTab({ say, language, url, parts }: Visit): Response {
  const words = JSON.stringify({ outside: say.tab.outside, failed: say.sso.failed });
  const body = html`<p id="melding" role="status" data-words="${words}">${say.tab.wait}</p>
<noscript><p>${say.tab.noScript}</p></noscript>`;
  return page({ title: say.tab.title, language, url, sample: parts.sample, body, script: '/fane/inn.js' });
}

const posted = z.object({ token: z.string().min(1).max(16_000) });

/** Answers the tab's script: where to go, or a sentence to show. */
export async function enterTab(visit: Visit): Promise<Response> {
  const { parts, say, language, form } = visit;
  if (!parts.checkToken) return sentence(say.sso.off, 404);
  const read = posted.safeParse({ token: form.get('token') });
  if (!read.success) return sentence(say.sso.malformed, 400);
  const proof = await parts.checkToken(read.data.token);
  if (proof.is === 'refused') {
    parts.log.warn({ reason: proof.why }, 'A sign-in from the tab was refused.');
    return sentence(say.sso[proof.why], proof.why === 'unreachable' ? 503 : 401);
  }
  const person = parts.personCode(proof.tenant, proof.id);
  const listed = may('page:showFigures', await parts.roster.rolesOf(person));
  if (!listed && !proof.groups.some((group) => parts.leaderGroups.includes(group))) return sentence(say.refused.notLeader, 403);
  const cookie = await openSession(visit, { person, door: 'tab', leaderBy: listed ? 'roster' : 'groups' });
  return Response.json({ to: `/tall?sprak=${language}` }, { headers: { 'Set-Cookie': cookie } });
}

function sentence(text: string, status: number): Response {
  return Response.json({ sentence: text }, { status });
}
