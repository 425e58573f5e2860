/** The members of a team, as Teams itself says. Ids only: names and addresses of people are never read. */
import { z } from 'zod';
import type { Address } from '../../question/incoming.ts';
import { type BotAuth, createTokens } from './authentication.ts';
import { type ServiceUrlRule, serviceUrlIsAllowed } from './service-url.ts';

export interface MembersParts {
  bot: BotAuth;
  serviceUrls: ServiceUrlRule;
  /** Milliseconds for all of it: somebody who pressed a button is waiting. */
  timeout?: number;
  /** Tests only. */
  token?: () => Promise<string>;
}

/** Undefined when it cannot be told just now: no answer, no access, or an answer of another shape. Never rejects. */
export type MembersOf = (at: Pick<Address, 'serviceUrl' | 'tenant'>, team: string) => Promise<readonly string[] | undefined>;

/** A team has 25,000 members at most; an office's has a handful. */
const mostPages = 60;

const page = z.object({
  members: z.array(z.object({ aadObjectId: z.string().optional(), objectId: z.string().optional(), tenantId: z.string().optional() })),
  continuationToken: z.string().nullish(),
});

export function openMembers({ bot, serviceUrls, timeout = 3_000, token = createTokens(bot) }: MembersParts): MembersOf {
  return async (at, team) => {
    if (!serviceUrlIsAllowed(at.serviceUrl, serviceUrls)) return undefined;
    try {
      const signal = AbortSignal.timeout(timeout);
      const key = await before(signal, token?.());
      const ids: string[] = [];
      let from: string | undefined;
      for (let count = 0; count < mostPages; count++) {
        const response = await fetch(urlOf(at.serviceUrl, team, from), {
          signal,
          redirect: 'error',
          headers: key === undefined ? {} : { Authorization: `Bearer ${key}` },
        });
        if (!response.ok) return undefined;
        const { members, continuationToken } = page.parse(await response.json());
        for (const { aadObjectId, objectId, tenantId } of members) {
          const id = aadObjectId ?? objectId;
          // A guest from elsewhere writes under another tenant, and is listed in ADVISORS when they advise.
          if (id && (tenantId === undefined || tenantId.toLowerCase() === at.tenant)) ids.push(id.toLowerCase());
        }
        if (!continuationToken) return ids;
        from = continuationToken;
      }
      return undefined;
    } catch {
      return undefined;
    }
  };
}

async function before<T>(signal: AbortSignal, wait: Promise<T> | undefined): Promise<T | undefined> {
  if (!wait) return undefined;
  return Promise.race([wait, new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))]);
}

function urlOf(serviceUrl: string, team: string, from: string | undefined): URL {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  const url = new URL(`v3/conversations/${encodeURIComponent(team)}/pagedmembers`, base);
  url.searchParams.set('pageSize', '500');
  if (from !== undefined) url.searchParams.set('continuationToken', from);
  return url;
}
