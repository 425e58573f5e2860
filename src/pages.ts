/** The page of figures, tied to the rest of the house. Most of it is loaded when the first leader comes. */
import type { DeskApp } from './app.ts';
import type { Pages } from './channel/teams/pages.ts';
import type { Config } from './config.ts';
import { openReception } from './tally/open-reception.ts';
import { openTallies } from './tally/open-tallies.ts';
import { places } from './web/addresses.ts';

/** `address`: where people find us; asked when it is needed, for the demo learns its port late. Undefined when there is no page. */
export function openPages(config: Config, { desk, storage, keys }: DeskApp, address: () => string): Pages | undefined {
  if (!desk.links) return undefined;
  const { sso, leaderGroups } = config.web;

  async function open(): Promise<Pages['answer']> {
    const { openWeb } = await import('./web/open-web.ts');
    const { createTokenCheck } = await import('./web/token-check.ts');
    return openWeb({
      address: address(),
      doors: storage.doors,
      roster: desk.roster,
      personCode: (tenant, id) => keys.codes(tenant, id)[0],
      checkToken: sso && createTokenCheck({ ...sso, tenants: config.tenants }, desk.clock),
      leaderGroups,
      figures: openTallies(storage.tallies, desk.clock),
      gaps: desk.gaps,
      accessLog: desk.accessLog,
      reception: openReception(storage.reception, desk.clock),
      articles: () => desk.knowledge().knowledge.articles,
      sample: config.sample,
      clock: desk.clock,
      log: desk.log,
    });
  }

  let opened: ReturnType<typeof open> | undefined;
  return {
    routes: Object.values(places),
    answer: async (request, from) => {
      opened ??= open();
      return (await opened)(request, from);
    },
  };
}
