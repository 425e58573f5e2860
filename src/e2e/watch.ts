/** What a test sees from outside: who was answered, what is still on its way, and what went astray. */
import { setTimeout } from 'node:timers/promises';
import { demoChannels, type Posted } from './activities.ts';
import type { Arrival, FakeConnector } from './fake-connector.ts';

export interface Health {
  ready: boolean;
  inboxPending: number;
  inboxGivenUp: number;
  outboxPending: number;
  outboxFailed: number;
  outcomesPending: number;
  casesNotShown: number[];
  waitingForOffice: string[];
}

/** Accepted messages that answer this activity. */
export function repliesTo(connector: FakeConnector, ...ids: string[]): Arrival[] {
  return connector
    .accepted()
    .filter(({ activityId, activity }) => activity['type'] === 'message' && activityId && ids.includes(activityId));
}

/** Asks /readyz until nothing can be sent any more. */
export async function untilQuiet(health: () => Promise<Health>, within = 30_000): Promise<Health> {
  for (const end = performance.now() + within; performance.now() < end; ) {
    const now = await health();
    if (now.inboxPending === 0 && now.outcomesPending === 0 && now.outboxPending === now.waitingForOffice.length) return now;
    // The assistant tells nobody when it is done; asking without a breath would keep it from its work.
    await setTimeout(20);
  }
  throw new Error(`There was still work to do after ${within} ms: ${JSON.stringify(await health())}`);
}

/**
 * A reply belongs in the very conversation that its question came from, thread included; a card only in an office's channel, a new one or in
 * the place of one that stands there; a word on a case only in the thread of such a card; and what comes unasked only to a chat that asked.
 */
export function strayedIn(connector: FakeConnector, posted: readonly Posted[]): string[] {
  const conversationOf = new Map(posted.map((activity) => [activity.id, (activity['conversation'] as { id: string } | undefined)?.id]));
  const asked = new Set(conversationOf.values());
  const offices = new Set<string>(Object.values(demoChannels));
  const cards = new Map<string, string | undefined>();
  for (const { id, conversation, activity, method } of connector.arrivals)
    if (method === 'POST' && String(activity['summary']).startsWith('Sak ') && offices.has(conversation ?? '')) cards.set(id, conversation);
  return connector.arrivals
    .filter(({ conversation = '', activityId, activity, method }) => {
      if (conversation !== (activity['conversation'] as { id: string } | undefined)?.id) return true;
      if (method === 'PUT') return cards.get(activityId ?? '') !== conversation;
      const [channel = '', thread] = conversation.split(';messageid=');
      const isOfCase = 'summary' in activity;
      if (isOfCase) return !offices.has(channel) || (thread !== undefined && cards.get(thread) !== channel);
      if (activityId === undefined) return !asked.has(conversation);
      return conversationOf.get(activityId) !== conversation || activity['replyToId'] !== activityId;
    })
    .map(({ conversation, activityId }) => `${conversation} (reply to ${activityId})`);
}
