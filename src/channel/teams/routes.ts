/** What teams-ai is for: it gives each kind of activity the answer Teams expects. Loaded when first needed, for it brings half of botbuilder's dialogs. */

// The package's front door would load its AI half too.
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import type { TurnContext } from 'botbuilder';
import { labels } from '../../card/labels.ts';
import { languageIn } from './language-in.ts';

/** Every route ends in `arrive`. */
export function createRoutes(arrive: (context: TurnContext) => Promise<unknown>): (context: TurnContext) => Promise<unknown> {
  const app = new Application<NoState>({
    removeRecipientMention: false,
    startTypingTimer: false,
    turnStateFactory: () => new NoState(),
  });
  // What came this far is known to be ours.
  const any = /^[\s\S]*$/;
  app.adaptiveCards.actionExecute(any, async (context) => {
    await arrive(context);
    return labels[languageIn(context)].received;
  });
  app.feedbackLoop(async (context) => void (await arrive(context)));
  app.activity(any, async (context) => void (await arrive(context)));
  return (context) => app.run(context);
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
