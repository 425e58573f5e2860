/** Every figure a watchman can read, with what it means. The Grafana page and the alert rules are compared with this list. */

export type MetricName = keyof typeof metricList;

export const metricList = {
  alis_ready: { is: 'gauge', help: '1 når assistenten tar imot spørsmål og svarer, ellers 0.' },
  alis_turns_total: {
    is: 'counter',
    labels: ['outcome'],
    from: ['answer', 'clarify', 'escalate', 'chat', 'refuse', 'other'],
    help: 'Meldinger som er behandlet, etter hva som kom ut av dem: answer, clarify, escalate, chat, refuse, eller other for trykk og kommandoer.',
  },
  alis_turn_seconds: {
    is: 'histogram',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120],
    help: 'Sekunder fra en melding kom inn til svaret var lagret for sending.',
  },
  alis_sends_total: {
    is: 'counter',
    labels: ['result'],
    from: ['sent', 'not-accepted', 'uncertain', 'refused'],
    help: 'Forsøk på å sende til Teams, etter hva Teams svarte: sent, not-accepted, uncertain eller refused.',
  },
  alis_send_seconds: {
    is: 'histogram',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    help: 'Sekunder Teams brukte på å svare på et forsøk.',
  },
  alis_inbox_pending: { is: 'gauge', help: 'Meldinger som er tatt imot og ikke ferdig behandlet.' },
  alis_inbox_oldest_seconds: { is: 'gauge', help: 'Alderen på den eldste av dem, i sekunder. 0 når ingen venter.' },
  alis_inbox_given_up: { is: 'gauge', help: 'Meldinger det ikke gikk å behandle. Et menneske har fått dem.' },
  alis_outbox_pending: { is: 'gauge', help: 'Meldinger som venter på å bli sendt.' },
  alis_outbox_oldest_seconds: { is: 'gauge', help: 'Alderen på den eldste av dem, i sekunder. 0 når ingen venter.' },
  alis_undelivered: { is: 'gauge', help: 'Meldinger som ikke kom fram, og som ikke prøves igjen.' },
  alis_cases_waiting: { is: 'gauge', labels: ['office'], help: 'Saker som er åpne eller tatt, etter kontor.' },
  alis_cases_overdue: { is: 'gauge', labels: ['office'], help: 'Saker som er over fristen som er lovet, etter kontor.' },
  alis_cases_not_shown: { is: 'gauge', help: 'Saker der kanalen til kontoret avviser kortet, eller ikke har tatt imot det på en time.' },
  alis_office_tied: { is: 'gauge', labels: ['office'], help: '1 når kontoret har en kanal i Teams, ellers 0.' },
  alis_knowledge_info: { is: 'gauge', labels: ['version'], help: 'Alltid 1. Utgaven av kunnskapen som er i bruk, står i version.' },
  alis_knowledge_loaded_seconds: { is: 'gauge', help: 'Da kunnskapen som er i bruk, ble lest, i sekunder siden 1970.' },
  alis_knowledge_articles: { is: 'gauge', help: 'Artikler i bruk.' },
  alis_knowledge_overdue_articles: { is: 'gauge', help: 'Artikler i bruk som er over fristen for gjennomgang.' },
  alis_knowledge_faults: { is: 'gauge', help: 'Feil i artiklene slik de sist ble lest.' },
  alis_knowledge_stale: { is: 'gauge', help: '1 når mappen har en nyere utgave som ikke kan brukes, ellers 0.' },
  alis_model_resting: {
    is: 'gauge',
    help: '1 når språkmodellen har feilet så ofte at den hviler, ellers 0. Finnes bare når en modell er satt.',
  },
  alis_self_check_ok: { is: 'gauge', help: '1 når assistenten sist klarte å svare seg selv på et kjent spørsmål, ellers 0.' },
  alis_self_check_seconds: { is: 'gauge', help: 'Sekunder den siste egenkontrollen tok.' },
  alis_self_check_at_seconds: { is: 'gauge', help: 'Da egenkontrollen sist ble gjort, i sekunder siden 1970.' },
  alis_expires_seconds: {
    is: 'gauge',
    labels: ['what'],
    help: 'Da noe går ut, i sekunder siden 1970: secret er hemmeligheten i Entra, certificate er sertifikatet til WEB_URL.',
  },
} as const satisfies Record<string, Metric>;

export type Metric =
  | { is: 'gauge'; help: string; labels?: readonly string[] }
  /** `from`: what its label can be. Each begins at nought, or the first of them would be no rise. */
  | { is: 'counter'; help: string; labels: readonly [string]; from: readonly string[] }
  | { is: 'histogram'; help: string; buckets: readonly number[]; labels?: readonly string[] };
