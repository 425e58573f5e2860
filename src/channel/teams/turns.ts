/** One activity in, one answer out: botbuilder checks the sender, readActivity says what it is, teams-ai routes what is answered differently. */
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { foundCases } from '../../card/found-cases.ts';
import { labels } from '../../card/labels.ts';
import { shownCard } from '../../card/shown-card.ts';
import type { FoundCases } from '../../desk/find-cases.ts';
import type { Shown } from '../../desk/reply.ts';
import { type Address, type Incoming, type IncomingPress, isAdvisorVerb, isAskerVerb } from '../../question/incoming.ts';
import type { Language, OfficeId } from '../../question/question.ts';
import type { createAuthentication } from './authentication.ts';
import { languageIn } from './language-in.ts';
import { type DoorFacts, type Reading, type Refusal, readActivity } from './read-activity.ts';

export interface TurnParts {
  authentication: ReturnType<typeof createAuthentication>;
  /** Everything but the time of arrival, which is now. */
  facts: Omit<DoorFacts, 'receivedAt'>;
  clock: () => Date;
  /** Durable when it resolves: the request is acknowledged after it. */
  accept: (incoming: Incoming) => Promise<unknown>;
  /** The same for a button that a card of ours is answered with; within the five seconds Teams gives us. Undefined: there is no such card. */
  acceptPress: (incoming: IncomingPress) => Promise<Shown | undefined>;
  /** Cases for the search box in Teams. */
  findCases: (asked: { person: string; words: string | undefined; language: Language }) => Promise<FoundCases>;
  /** An office's channel was heard from; it is reached here. */
  seen: (office: OfficeId, address: Address, team?: string) => Promise<unknown> | undefined;
}

export type TurnAnswer = { is: 'refused'; reason: Refusal } | { is: 'done'; reading: Reading['is']; response: InvokeResponse | undefined };

/** Throws AuthenticationFailed, or whatever `accept` and `seen` throw. */
export type TakeTurn = (authorization: string, activity: unknown) => Promise<TurnAnswer>;

export function createTurns({ authentication, facts, clock, accept, acceptPress, findCases, seen }: TurnParts): TakeTurn {
  const adapter = new FrontDoor(authentication);
  let routes: Promise<(context: TurnContext) => Promise<unknown>> | undefined;
  const loadRoutes = () => {
    routes ??= import('./routes.ts').then(({ createRoutes }) =>
      createRoutes((context) => accept(context.turnState.get<Incoming>(incomingKey))),
    );
    return routes;
  };
  // Ready without it, but not for long: the first message should not wait for it. Should it fail, that message says so.
  setTimeout(() => void loadRoutes().catch(() => {}), warmAfter).unref();

  return async (authorization, activity) => {
    let reading = { is: 'refused', reason: 'not-an-activity' } as Reading;
    if (typeof activity !== 'object' || activity === null || Array.isArray(activity)) return { is: 'refused', reason: 'not-an-activity' };

    const response = await adapter.receive(authorization, activity as Activity, async (context) => {
      reading = readActivity(activity, { ...facts, receivedAt: clock().toISOString() });
      if (reading.seen) await seen(reading.seen.office, reading.seen.address, reading.seen.team);
      if (reading.is === 'sought') {
        const language = languageIn(context);
        return answerSought(context, await findCases({ ...reading.sought, language }), language);
      }
      if (reading.is !== 'incoming') return answerUnread(context, reading);
      const { incoming } = reading;
      if (incoming.is === 'press' && incoming.inPlace && (isAdvisorVerb(incoming.verb) || isAskerVerb(incoming.verb)))
        return answerPress(context, await acceptPress(incoming));
      context.turnState.set(incomingKey, incoming);
      await (await loadRoutes())(context);
    });
    return reading.is === 'refused' ? reading : { is: 'done', reading: reading.is, response };
  };
}

const incomingKey = Symbol('incoming');
/** Milliseconds after the start. */
const warmAfter = 500;

class FrontDoor extends CloudAdapter {
  receive(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/** An invoke without an answer shows the person an error: even what we do not know is answered. */
async function answerUnread(context: TurnContext, reading: Reading): Promise<void> {
  const { type, name } = context.activity;
  if (reading.is === 'refused' || type !== 'invoke') return;
  const value = labels[languageIn(context)].expired;
  const body = name === 'adaptiveCard/action' ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } : {};
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** The card as it is now takes the place of the one that was pressed. teams-ai's own answer would in time be everybody's: this one is ours. */
async function answerPress(context: TurnContext, shown: Shown | undefined): Promise<void> {
  const body = shown
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: shownCard(shown) }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: labels[languageIn(context)].expired };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

async function answerSought(context: TurnContext, found: FoundCases, language: Language): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: foundCases(found, language) } });
}
