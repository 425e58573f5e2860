/** The members of a group in Entra, as Microsoft Graph says. Needs the application permission GroupMember.Read.All. Ids only. */
import { z } from 'zod';
import type { BotAuth } from './authentication.ts';

export interface GroupEndpoints {
  login: string;
  graph: string;
}

const microsoft: GroupEndpoints = { login: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' };

/** Undefined when it cannot be told just now. Never rejects. */
export type GroupMembersOf = (group: string) => Promise<readonly string[] | undefined>;

const token = z.object({ access_token: z.string().min(1), expires_in: z.number() });
const page = z.object({ value: z.array(z.object({ id: z.string() })), '@odata.nextLink': z.string().optional() });
const mostPages = 60;

export function openGroups(
  bot: Extract<BotAuth, { is: 'microsoft' }>,
  {
    endpoints = microsoft,
    timeout = 3_000,
    clock = () => new Date(),
  }: { endpoints?: GroupEndpoints; timeout?: number; clock?: () => Date } = {},
): GroupMembersOf {
  let kept: { key: string; until: number } | undefined;

  async function keyNow(signal: AbortSignal): Promise<string> {
    const now = clock().getTime();
    if (kept && now < kept.until) return kept.key;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: bot.appId,
      client_secret: bot.appPassword,
      scope: `${microsoft.graph}/.default`,
    });
    const response = await fetch(`${endpoints.login}/${bot.appTenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body,
      signal,
      redirect: 'error',
    });
    const { access_token: key, expires_in: seconds } = token.parse(await response.json());
    kept = { key, until: now + (seconds - 300) * 1000 };
    return key;
  }

  return async (group) => {
    try {
      const signal = AbortSignal.timeout(timeout);
      const headers = { Authorization: `Bearer ${await keyNow(signal)}` };
      const ids: string[] = [];
      let url: string | undefined = `${endpoints.graph}/v1.0/groups/${encodeURIComponent(group)}/transitiveMembers?$select=id&$top=999`;
      for (let count = 0; count < mostPages; count++) {
        // The key goes to Graph and nowhere else, wherever the answer points.
        if (!url.startsWith(`${endpoints.graph}/`)) return undefined;
        const response = await fetch(url, { headers, signal, redirect: 'error' });
        if (!response.ok) return undefined;
        const read: z.infer<typeof page> = page.parse(await response.json());
        ids.push(...read.value.map(({ id }) => id.toLowerCase()));
        if (!read['@odata.nextLink']) return ids;
        url = read['@odata.nextLink'];
      }
      return undefined;
    } catch {
      return undefined;
    }
  };
}
