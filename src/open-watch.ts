/** Keeps an eye on the assistant: figures for a watchman, a question to itself every five minutes, and word to the administrators in time. */
import type { DeskApp } from './app.ts';
import type { Redact } from './channel/teams/cleaned.ts';
import type { Config } from './config.ts';
import type { Job } from './delivery/schedule.ts';
import { checkSelf } from './desk/check-self.ts';
import { type Desk, dayOf } from './desk/context.ts';
import type { LateCard, Sender } from './desk/delivery-ports.ts';
import type { Clock, Turn } from './desk/ports.ts';
import { tellAdministrators } from './desk/tell-administrators.ts';
import { type Expiring, tellOfExpiry } from './desk/tell-of-expiry.ts';
import { cardIsLateAfter, tellOfLateCards } from './desk/tell-of-late-cards.ts';
import { norwegianTime } from './office/working-time.ts';
import { type OfficeId, officeIds } from './question/question.ts';
import { watchNb } from './text/watch-nb.ts';
import type { Standing } from './watch/standing.ts';

export interface Watch {
  jobs: Job[];
  /** Where the figures are read; undefined where METRICS_PORT is not set. */
  port: number | undefined;
  took(receivedAt: string, turn: Turn): void;
  sending(send: Sender['send']): Sender['send'];
  close(): Promise<void>;
}

export interface WatchParts {
  desk: Desk;
  redact: Redact;
  clock: Clock;
  ready: () => boolean;
  /** Our own door. */
  knock: () => Promise<void>;
}

const minute = 60_000;

/** Rejects in a whole sentence when METRICS_PORT cannot be listened on. */
export async function openWatch(config: Config, app: DeskApp, { desk, redact, clock, ready, knock }: WatchParts): Promise<Watch> {
  const { storage, knowledge } = app;
  let selfCheck: Standing['selfCheck'];
  let failures = 0;
  let certificate: Date | undefined;

  const lateCards = (now: Date): Promise<LateCard[]> => storage.outbox.lateCards(new Date(now.getTime() - cardIsLateAfter).toISOString());
  const expiring = (): Expiring[] => [
    // It holds to the end of its last day.
    ...(config.secretExpires ? [{ what: 'secret' as const, at: norwegianTime(config.secretExpires, 24 * 60 - 1) }] : []),
    ...(certificate ? [{ what: 'certificate' as const, at: certificate }] : []),
  ];

  async function standing(): Promise<Standing> {
    const now = clock();
    const today = dayOf(now);
    const [queues, waiting, late] = await Promise.all([
      storage.outbox.health(),
      storage.cases.list({ states: ['open', 'taken'] }),
      lateCards(now),
    ]);
    const { version, loadedAt, articles, faults, stale } = knowledge.health();
    return {
      now,
      ready: ready(),
      queues,
      casesNotShown: new Set([...queues.casesNotShown, ...late.map((card) => card.case)]).size,
      cases: waiting.map((file) => ({ office: file.case.office, overdue: file.case.due < today })),
      tied: new Set<OfficeId>(officeIds.filter((id) => desk.ties.of(id))),
      knowledge: {
        version,
        loadedAt,
        articles,
        overdue: knowledge.current().articles.filter(({ reviewBy }) => reviewBy < today).length,
        faults,
        stale,
      },
      modelRests: desk.writer && desk.writer.health().state !== 'closed',
      selfCheck,
      expires: expiring(),
    };
  }

  async function ask(now: Date): Promise<void> {
    const began = performance.now();
    const result = await checkSelf(desk, { redact, knock });
    selfCheck = { ok: result === 'ok', at: now, seconds: (performance.now() - began) / 1000 };
    failures = result === 'ok' ? 0 : failures + 1;
    if (result === 'ok') return;
    desk.log.error({ result, failures }, 'The self-check failed: a known question was not answered.');
    if (failures >= 2) await tellAdministrators(desk, { key: `self-check:${dayOf(now)}`, text: watchNb.selfCheck[result] });
  }

  async function lookAtCertificate(): Promise<void> {
    if (!config.web.address?.startsWith('https:')) return;
    const { certificateEnd } = await import('./watch/certificate-end.ts');
    certificate = (await certificateEnd(config.web.address)) ?? certificate;
  }

  const metrics =
    config.metricsPort === undefined
      ? undefined
      : await (await import('./watch/open-metrics.ts')).openMetrics({
          host: config.host,
          port: config.metricsPort,
          standing,
          log: desk.log,
        });
  const certificates = atMostEvery(6 * 60 * minute, lookAtCertificate);
  return {
    jobs: [
      // The first question was taken when the assistant was started.
      { name: 'self-check', run: atMostEvery(5 * minute, ask, clock()) },
      { name: 'late cards', run: async (now) => tellOfLateCards(desk, now, await lateCards(now)) },
      {
        name: 'expiry',
        run: async (now) => {
          await certificates(now);
          await tellOfExpiry(desk, now, expiring());
        },
      },
    ],
    port: metrics?.port,
    took(receivedAt, { exchange }) {
      metrics?.count('alis_turns_total', { outcome: exchange?.outcome ?? 'other' });
      metrics?.observe('alis_turn_seconds', (clock().getTime() - Date.parse(receivedAt)) / 1000);
    },
    sending: (send) => async (to, content, replyTo, instead) => {
      const began = performance.now();
      const result = await send(to, content, replyTo, instead);
      metrics?.count('alis_sends_total', { result: result.is });
      metrics?.observe('alis_send_seconds', (performance.now() - began) / 1000);
      return result;
    },
    close: async () => metrics?.close(),
  };
}

/** Tried anew at the next look when it fails. */
function atMostEvery(milliseconds: number, work: (now: Date) => Promise<void>, since?: Date): (now: Date) => Promise<void> {
  let last = since?.getTime();
  return async (now) => {
    if (last !== undefined && now.getTime() - last < milliseconds) return;
    await work(now);
    last = now.getTime();
  };
}
