/** One activity in, one answer out: botbuilder checks the sender, readActivity says what it is, teams-ai routes what is answered differently. */

// The package's front door would load its AI half too, which doubles the time to start.
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { labels, languageOf } from '../../card/labels.ts';
import type { Address, Incoming } from '../../question/incoming.ts';
import type { Language, OfficeId } from '../../question/question.ts';
import { languageOn } from './activity-shape.ts';
import type { createAuthentication } from './authentication.ts';
import { type DoorFacts, type Reading, type Refusal, readActivity } from './read-activity.ts';

export interface TurnParts {
  authentication: ReturnType<typeof createAuthentication>;
  /** Everything but the time of arrival, which is now. */
  facts: Omit<DoorFacts, 'receivedAt'>;
  clock: () => Date;
  /** Durable when it resolves: the request is acknowledged after it. */
  accept: (incoming: Incoming) => Promise<unknown>;
  /** An office's channel was heard from; it is reached here. */
  seen: (office: OfficeId, address: Address) => Promise<unknown> | undefined;
}

export type TurnAnswer = { is: 'refused'; reason: Refusal } | { is: 'done'; reading: Reading['is']; response: InvokeResponse | undefined };

/** Throws AuthenticationFailed, or whatever `accept` and `seen` throw. */
export type TakeTurn = (authorization: string, activity: unknown) => Promise<TurnAnswer>;

export function createTurns({ authentication, facts, clock, accept, seen }: TurnParts): TakeTurn {
  const adapter = new FrontDoor(authentication);
  const app = createRoutes(accept);

  return async (authorization, activity) => {
    let reading = { is: 'refused', reason: 'not-an-activity' } as Reading;
    if (typeof activity !== 'object' || activity === null || Array.isArray(activity)) return { is: 'refused', reason: 'not-an-activity' };

    const response = await adapter.receive(authorization, activity as Activity, async (context) => {
      reading = readActivity(activity, { ...facts, receivedAt: clock().toISOString() });
      if (reading.seen) await seen(reading.seen.office, reading.seen.address);
      if (reading.is !== 'incoming') return answerUnread(context, reading);
      context.turnState.set(incomingKey, reading.incoming);
      await app.run(context);
    });
    return reading.is === 'refused' ? reading : { is: 'done', reading: reading.is, response };
  };
}

const incomingKey = Symbol('incoming');

class FrontDoor extends CloudAdapter {
  receive(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

function createRoutes(accept: TurnParts['accept']): Application<NoState> {
  const app = new Application<NoState>({
    removeRecipientMention: false,
    startTypingTimer: false,
    turnStateFactory: () => new NoState(),
  });
  const arrive = (context: TurnContext): Promise<unknown> => accept(context.turnState.get<Incoming>(incomingKey));
  // What came this far is known to be ours: teams-ai gives each kind the answer Teams expects.
  const any = /^[\s\S]*$/;
  app.adaptiveCards.actionExecute(any, async (context) => {
    await arrive(context);
    return labels[languageIn(context)].received;
  });
  app.feedbackLoop(async (context) => void (await arrive(context)));
  app.activity(any, async (context) => void (await arrive(context)));
  return app;
}

/** An invoke without an answer shows the person an error: even what we do not know is answered. */
async function answerUnread(context: TurnContext, reading: Reading): Promise<void> {
  const { type, name } = context.activity;
  if (reading.is === 'refused' || type !== 'invoke') return;
  const value = labels[languageIn(context)].expired;
  const body = name === 'adaptiveCard/action' ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } : {};
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** Of the card that was pressed; else of the person's client. */
function languageIn({ activity }: TurnContext): Language {
  const locale: unknown = activity.locale;
  return languageOn(activity.value) ?? languageOf(typeof locale === 'string' ? locale : undefined);
}

/** teams-ai's own state loses updates and is never used: everything that lasts is in the register. */
class NoState extends TurnState {
  readonly #nothing = {};
  override get temp(): TurnState['temp'] {
    return { input: '', inputFiles: [], lastOutput: '', actionOutputs: {}, authTokens: {} };
  }
  override get user(): TurnState['user'] {
    return this.#nothing;
  }
  override load(): Promise<boolean> {
    return Promise.resolve(true);
  }
  override save(): Promise<void> {
    return Promise.resolve();
  }
}
