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
    if (now.inboxPending === 0 && now.outboxPending === now.waitingForOffice.length) return now;
    // The assistant tells nobody when it is done; asking without a breath would keep it from its work.
    await setTimeout(20);
  }
  throw new Error(`There was still work to do after ${within} ms: ${JSON.stringify(await health())}`);
}

/** A reply belongs in the very conversation that its question came from, thread included; a case only in an office's channel. */
export function strayedIn(connector: FakeConnector, posted: readonly Posted[]): string[] {
  const conversationOf = new Map(posted.map((activity) => [activity.id, (activity['conversation'] as { id: string } | undefined)?.id]));
  const offices = new Set<string>(Object.values(demoChannels));
  return connector.arrivals
    .filter(({ conversation = '', activityId, activity }) => {
      if (conversation !== (activity['conversation'] as { id: string } | undefined)?.id) return true;
      if (activityId === undefined) return !(offices.has(conversation) && String(activity['summary']).startsWith('Sak '));
      return conversationOf.get(activityId) !== conversation || activity['replyToId'] !== activityId;
    })
    .map(({ conversation, activityId }) => `${conversation} (reply to ${activityId})`);
}
