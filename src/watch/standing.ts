/** How things stand just now, and the figures that say so: counts only, never texts, never people. */
import { type OfficeId, officeIds } from '../question/question.ts';
import type { MetricName } from './metric-list.ts';

export interface Standing {
  now: Date;
  ready: boolean;
  queues: {
    inboxPending: number;
    inboxGivenUp: number;
    oldestInboxAt: string | undefined;
    outboxPending: number;
    outboxFailed: number;
    oldestOutboxAt: string | undefined;
  };
  casesNotShown: number;
  cases: readonly { office: OfficeId; overdue: boolean }[];
  tied: ReadonlySet<OfficeId>;
  knowledge: { version: string; loadedAt: string; articles: number; overdue: number; faults: number; stale: boolean };
  /** Undefined: no model. */
  modelRests: boolean | undefined;
  /** Undefined: not done yet. */
  selfCheck: { ok: boolean; at: Date; seconds: number } | undefined;
  expires: readonly { what: 'secret' | 'certificate'; at: Date }[];
}

export type Figure = [name: MetricName, value: number, labels?: Record<string, string>];

export function figuresOf(standing: Standing): Figure[] {
  const { now, queues, cases, knowledge, selfCheck, modelRests } = standing;
  const age = (since: string | undefined) => (since === undefined ? 0 : Math.max(0, now.getTime() - Date.parse(since)) / 1000);
  const perOffice = (name: MetricName, count: (office: OfficeId) => number) =>
    officeIds.map((office): Figure => [name, count(office), { office }]);
  return [
    ['alis_ready', standing.ready ? 1 : 0],
    ['alis_inbox_pending', queues.inboxPending],
    ['alis_inbox_oldest_seconds', age(queues.oldestInboxAt)],
    ['alis_inbox_given_up', queues.inboxGivenUp],
    ['alis_outbox_pending', queues.outboxPending],
    ['alis_outbox_oldest_seconds', age(queues.oldestOutboxAt)],
    ['alis_undelivered', queues.outboxFailed],
    ...perOffice('alis_cases_waiting', (id) => cases.filter(({ office }) => office === id).length),
    ...perOffice('alis_cases_overdue', (id) => cases.filter(({ office, overdue }) => office === id && overdue).length),
    ['alis_cases_not_shown', standing.casesNotShown],
    ...perOffice('alis_office_tied', (id) => (standing.tied.has(id) ? 1 : 0)),
    ['alis_knowledge_info', 1, { version: knowledge.version }],
    ['alis_knowledge_loaded_seconds', Date.parse(knowledge.loadedAt) / 1000],
    ['alis_knowledge_articles', knowledge.articles],
    ['alis_knowledge_overdue_articles', knowledge.overdue],
    ['alis_knowledge_faults', knowledge.faults],
    ['alis_knowledge_stale', knowledge.stale ? 1 : 0],
    ...(modelRests === undefined ? [] : [['alis_model_resting', modelRests ? 1 : 0] satisfies Figure]),
    ...(selfCheck
      ? ([
          ['alis_self_check_ok', selfCheck.ok ? 1 : 0],
          ['alis_self_check_seconds', selfCheck.seconds],
          ['alis_self_check_at_seconds', selfCheck.at.getTime() / 1000],
        ] satisfies Figure[])
      : []),
    ...standing.expires.map(({ what, at }): Figure => ['alis_expires_seconds', at.getTime() / 1000, { what }]),
  ];
}
