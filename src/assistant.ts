/** The whole assistant, running: desk, inbox, outbox and the door to Teams. */
import type { DeskApp } from './app.ts';
import { openDesk } from './app.ts';
import type { BegunKnowledge } from './begin-knowledge.ts';
import type { Redact } from './channel/teams/cleaned.ts';
import { createKeyedHash } from './channel/teams/keyed-hash.ts';
import { openGroups } from './channel/teams/open-groups.ts';
import { openMembers } from './channel/teams/open-members.ts';
import { openSender } from './channel/teams/open-sender.ts';
import { openServer } from './channel/teams/open-server.ts';
import type { Config } from './config.ts';
import { createErrand } from './delivery/errand.ts';
import { createInbox } from './delivery/inbox.ts';
import { createOutbox } from './delivery/outbox.ts';
import { createPresses } from './delivery/presses.ts';
import { createSchedule } from './delivery/schedule.ts';
import { createThrottle } from './delivery/throttle.ts';
import type { Desk } from './desk/context.ts';
import { handOver, take } from './desk/desk.ts';
import { findCases } from './desk/find-cases.ts';
import type { Clock, InboxRow, Log } from './desk/ports.ts';
import { remindOffices } from './desk/remind-offices.ts';
import { sendDigests } from './desk/send-digests.ts';
import { expireClaims, showRefusedCards } from './desk/sweep-cases.ts';
import { showPressed } from './desk/take-case-press.ts';
import { takeOutcomes } from './desk/take-outcomes.ts';
import { warmUp } from './desk/warm-up.ts';
import { openRedaction } from './open-redaction.ts';
import { openWatch, type Watch } from './open-watch.ts';
import { openPages } from './pages.ts';
import { type OfficeId, officeIds } from './question/question.ts';

export interface Assistant {
  url: string;
  port: number;
  app: DeskApp;
  /** Where the figures for a watchman are read. */
  metricsPort: number | undefined;
  /** Does now what the clock is due to do; the schedule does so every minute. */
  look(): Promise<void>;
  /** Takes nothing more in, finishes what is in work, and leaves the rest for the next start. */
  stop(): Promise<void>;
}

/** Undefined when somebody else has the port; nothing is left open then. */
export async function startAssistant(
  config: Config,
  { log, clock, begun, redact: given }: { log: Log; clock: Clock; begun?: BegunKnowledge; redact?: Redact | undefined },
): Promise<Assistant | undefined> {
  const serviceUrls = { hosts: config.serviceUrlHosts, loopback: config.loopbackServiceUrls };
  const registries = {
    ...(config.asksTeams && { membersOf: openMembers({ bot: config.bot, serviceUrls }) }),
    ...(config.bot.is === 'microsoft' && { groupMembersOf: openGroups(config.bot, { clock }) }),
  };
  const app = await openDesk(config, { log, clock, registries, begun });
  const { storage, knowledge } = app;
  const desk: Desk = { ...app.desk, typing: (to) => sender.typing(to) };
  const redact = given ?? openRedaction(desk);
  let ownUrl = '';
  let warm = false;
  const watch = await openWatch(config, app, {
    desk,
    redact,
    clock,
    ready: () => warm,
    knock: async () => void (await fetch(`${ownUrl}/healthz`, { signal: AbortSignal.timeout(5_000) })),
  }).catch(closing(app));
  const address = () => config.web.address ?? ownUrl;
  const addressOf = (link: string) => `${address()}/inn/${desk.links?.token(link) ?? ''}`;
  const sender = openSender({ bot: config.bot, serviceUrls, timeout: config.sendTimeout, clock, addressOf });
  const throttle = createThrottle({ clock, limits: config.limits });
  const outcomes = createErrand({ work: () => takeOutcomes(desk), done: () => outbox.wake(), log });
  const heard = new Set<OfficeId>();
  const cards = createErrand({ work: () => showRefusedCards(desk, heard), done: () => outbox.wake(), log });
  const watchedSender = { send: watch.sending(sender.send) };
  const outbox = createOutbox({ store: storage.outbox, sender: watchedSender, throttle, clock, log, settled: outcomes.run });
  const afterwards = (work: (row: InboxRow) => Promise<void>) => async (row: InboxRow) => {
    const before = storage.ties.confirmed();
    await work(row);
    // What waited for a channel has one now.
    outbox.wake(storage.ties.confirmed() === before ? 'new' : 'all');
  };
  const presses = createPresses({ accept: (incoming) => inbox.accept(incoming), present: (incoming) => showPressed(desk, incoming) });
  const inbox = createInbox({
    store: storage.inbox,
    key: config.hashKey,
    handle: afterwards(async (row) => {
      const turn = await take(desk, row);
      watch.took(row.incoming.receivedAt, turn);
      presses.handled(row.incoming, turn);
    }),
    handOver: afterwards((row) => handOver(desk, row)),
    log,
    // Who waits for the model must not keep others from being answered.
    options: { window: config.duplicateWindow, ...(config.model ? { concurrency: 4 * config.modelLimits.atOnce } : {}) },
  });

  const schedule = createSchedule({
    jobs: [
      { name: 'reminders', run: (now) => remindOffices(desk, now) },
      { name: 'digests', run: (now) => sendDigests(desk, now) },
      { name: 'claims', run: async () => void (await expireClaims(desk)) },
      { name: 'outcomes', run: async () => outcomes.run() },
      {
        name: 'retention',
        run: async () => {
          const emptied = await storage.retention.daily();
          if (emptied) log.info(emptied, 'What was past its storage time has been emptied.');
        },
      },
      { name: 'sweep', run: everyHour(() => storage.sweep()) },
      { name: 'access log', run: everyHour(async () => void (await storage.accessLog.prune(daysBefore(clock(), config.accessLogDays)))) },
      ...watch.jobs,
    ],
    clock,
    log,
    wake: () => outbox.wake(),
  });
  const server = await openServer({
    host: config.host,
    port: config.port,
    bot: config.bot,
    log,
    clock,
    facts: {
      tenants: config.tenants,
      serviceUrls,
      maxTextLength: config.maxTextLength,
      offices: { get: (channel) => desk.ties.officeOf(channel) },
      codes: app.keys.codes,
      hash: createKeyedHash(config.hashKey),
      redact,
    },
    intake: config.intake,
    accept: (incoming) => inbox.accept(incoming),
    acceptPress: presses.accept,
    findCases: (asked) => findCases(desk, asked),
    seen: async (office, address, team) => {
      if (await storage.offices.save(office, address, team)) outbox.wake('all');
      heard.add(office);
      cards.run();
    },
    pages: openPages(config, app, address),
    ready: async () => {
      const articles = knowledge.health();
      const queues = await storage.outbox.health();
      const untiedOffices = officeIds.filter((id) => !desk.ties.of(id));
      return {
        ready: warm,
        body: {
          ready: warm,
          knowledge: articles,
          ...queues,
          untiedOffices,
          ...(desk.writer ? { model: desk.writer.health() } : {}),
          ...(desk.meanings ? { meanings: desk.meanings.health() } : {}),
        },
      };
    },
  });
  if (server.is === 'port-taken') {
    await watch.close();
    await app.close();
    return undefined;
  }
  ownUrl = server.url;
  await warmUp(desk).catch(() => log.warn({}, 'the first question will be slow: it could not be tried beforehand'));
  // The door too has its first time.
  await fetch(`${server.url}/healthz`).catch(() => undefined);
  await inbox.start();
  await outbox.start();
  schedule.start();
  outcomes.run();
  warm = true;

  return {
    url: server.url,
    port: server.port,
    app,
    metricsPort: watch.port,
    look: schedule.look,
    stop: async () => {
      await schedule.stop();
      await Promise.all([server.close(), watch.close()]);
      await inbox.stop();
      await outbox.stop();
      await Promise.all([outcomes, cards].map((errand) => errand.stop()));
      sender.close();
      await app.close();
    },
  };
}

/** Nothing is left open by a start that failed. */
function closing(app: DeskApp): (error: unknown) => Promise<Watch> {
  return async (error) => {
    await app.close();
    throw error;
  };
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 3_600_000);
}

/** Work that need not be done every minute; storage did it once when it was opened. */
function everyHour(work: () => Promise<void>): (now: Date) => Promise<void> {
  let last: number | undefined;
  return async (now) => {
    last ??= now.getTime();
    if (now.getTime() - last < 3_600_000) return;
    await work();
    last = now.getTime();
  };
}
