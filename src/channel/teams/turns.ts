/** One activity in, one answer out: botbuilder checks the sender, readActivity says what it is, teams-ai routes what is answered differently. */
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { foundCases } from '../../card/found-cases.ts';
import { guarded } from '../../card/guarded.ts';
import { labels } from '../../card/labels.ts';
import { shownCard } from '../../card/shown-card.ts';
import type { FoundCases } from '../../desk/find-cases.ts';
import type { Log } from '../../desk/ports.ts';
import type { Shown } from '../../desk/reply.ts';
import { type Address, type Incoming, type IncomingPress, isAdvisorVerb, isAskerVerb } from '../../question/incoming.ts';
import type { Language, OfficeId } from '../../question/question.ts';
import { tooManyTexts } from '../../text/too-many-texts.ts';
import type { createAuthentication } from './authentication.ts';
import { type Admission, createIntake, type IntakeLimits } from './intake.ts';
import { languageIn } from './language-in.ts';
import { type DoorFacts, type Reading, type Refusal, readActivity } from './read-activity.ts';
import { createReplays } from './replays.ts';

export interface TurnParts {
  authentication: ReturnType<typeof createAuthentication>;
  /** Everything but the time of arrival, which is now. */
  facts: Omit<DoorFacts, 'receivedAt'>;
  /** How much is taken in. */
  intake: IntakeLimits;
  clock: () => Date;
  log: Log;
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

export function createTurns({
  authentication,
  facts,
  intake: limits,
  clock,
  accept,
  acceptPress,
  findCases,
  seen,
  log,
}: TurnParts): TakeTurn {
  const adapter = new FrontDoor(authentication);
  const intake = createIntake(limits, clock);
  const isReplayed = createReplays(clock);
  let routes: Promise<(context: TurnContext) => Promise<unknown>> | undefined;
  const loadRoutes = () => {
    routes ??= import('./routes.ts').then(({ createRoutes }) =>
      createRoutes((context) => accept(context.turnState.get<Incoming>(incomingKey))),
    );
    return routes;
  };
  // Ready without it, but not for long: the first message should not wait for it. Should it fail, that message says so.
  setTimeout(() => void loadRoutes().catch(() => {}), warmAfter).unref();

  function admit(reading: Reading): Admission {
    if (reading.is === 'sought') return intake.admit(reading.sought);
    if (reading.is !== 'incoming') return { is: 'in' };
    const { person, address } = reading.incoming;
    return intake.admit({ person, tenant: address.tenant });
  }

  /** Nothing is lost in silence: whoever waits for an answer gets it each time, and whoever writes is told once. */
  async function answerFull(context: TurnContext, reading: Reading, { whose, minutes, tell }: Extract<Admission, { is: 'full' }>) {
    if (tell) log.warn({ whose, minutes }, 'Somebody sent more than is taken in, and was asked to wait.');
    const language = languageIn(context);
    const sentence = tooManyTexts[language][whose](minutes);
    if (reading.is === 'sought') return answerSought(context, { is: 'nothing', why: sentence }, language);
    if (context.activity.type === 'invoke') return answerInvoke(context, sentence);
    if (reading.is !== 'incoming' || !tell) return;
    const { id, address, person, receivedAt, locale } = reading.incoming;
    await accept({ is: 'too-many', id, address, person, receivedAt, ...(locale !== undefined && { locale }), whose, minutes });
  }

  return async (authorization, activity) => {
    let reading = { is: 'refused', reason: 'not-an-activity' } as Reading;
    if (typeof activity !== 'object' || activity === null || Array.isArray(activity)) return { is: 'refused', reason: 'not-an-activity' };

    const response = await adapter.receive(authorization, activity as Activity, async (context) => {
      reading = readActivity(activity, { ...facts, receivedAt: clock().toISOString() });
      if (reading.seen) await seen(reading.seen.office, reading.seen.address, reading.seen.team);
      const language = languageIn(context);
      const admission = admit(reading);
      if (admission.is === 'full') return answerFull(context, reading, admission);
      if (reading.is === 'sought') {
        if (isReplayed(context.activity)) return answerSought(context, { is: 'nothing', why: labels[language].expired }, language);
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
  const { type } = context.activity;
  if (reading.is === 'refused' || type !== 'invoke') return;
  await answerInvoke(context, labels[languageIn(context)].expired);
}

/** A sentence is shown where a card was pressed; other invokes have no place for one. */
async function answerInvoke(context: TurnContext, value: string): Promise<void> {
  const isCard = context.activity.name === 'adaptiveCard/action';
  const body = isCard ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } : {};
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** The card as it is now takes the place of the one that was pressed. teams-ai's own answer would in time be everybody's: this one is ours. */
async function answerPress(context: TurnContext, shown: Shown | undefined): Promise<void> {
  const body = shown
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: guarded(shownCard(shown)) }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: labels[languageIn(context)].expired };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

async function answerSought(context: TurnContext, found: FoundCases, language: Language): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: guarded(foundCases(found, language)) } });
}
