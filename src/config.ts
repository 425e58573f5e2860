/** The only interpretation of the settings: a record of texts in, one Config out, or everything that is wrong with it at once. */
import { fileURLToPath } from 'node:url';
import { type Demo, readDemo } from './demo.ts';
import type { Retention } from './desk/ports.ts';
import type { ModelConfig, ModelLimits } from './model/model-config.ts';
import type { Listed } from './office/roles.ts';
import type { Day, OfficeId } from './question/question.ts';
import { type Limit, type SettingName, settings, type Values } from './settings.ts';

export type { Limit } from './settings.ts';
export type Mode = 'demo' | 'production';

export type BotAuth = { is: 'none' } | { is: 'microsoft'; appId: string; appPassword: string; appTenantId: string };

export type { ModelConfig, ModelLimits } from './model/model-config.ts';

export interface WebConfig {
  /** Undefined: the demo's own address; in production there is no page. */
  address: string | undefined;
  /** Undefined: nobody can sign in from the tab in Teams. */
  sso: { audiences: string[]; keysUrl: string } | undefined;
  leaderGroups: string[];
}

export interface Config {
  mode: Mode;
  host: string;
  port: number;
  databaseUrl: string;
  knowledgeDir: string;
  bot: BotAuth;
  tenants: ReadonlySet<string>;
  /** Hosts a reply may be sent to over https. */
  serviceUrlHosts: string[];
  /** Demo only: http to this machine is allowed too. */
  loopbackServiceUrls: boolean;
  /** Key of every keyed hash: persons and repeated texts. */
  hashKey: string;
  /** Keys from before, of which rows are left. */
  olderKeys: readonly string[];
  /** Days. */
  retention: Retention;
  /** The list of deletions when it has a place of its own. */
  deletionsFile: string | undefined;
  defaultOffice: OfficeId;
  stateBodiesOffice: OfficeId;
  officeChannels: ReadonlyMap<OfficeId, string>;
  /** Listed by id; members of the offices' teams come besides. */
  people: Listed;
  /** The page of figures. */
  web: WebConfig;
  /** Members of the offices' teams are advisors. The demo's people are fixed, and whoever plays Teams there is not asked. */
  asksTeams: boolean;
  /** Entra groups, by id. */
  groups: { leaders: readonly string[]; administrators: readonly string[] };
  /** Milliseconds. */
  duplicateWindow: number;
  limits: { conversation: Limit[]; tenant: Limit[] };
  /** How much is taken in, from one person, from one tenant and in all. */
  intake: { person: Limit[]; tenant: Limit[]; all: Limit[] };
  /** Milliseconds. */
  sendTimeout: number;
  maxTextLength: number;
  logLevel: string;
  /** Undefined: no figures for a watchman. */
  metricsPort: number | undefined;
  /** The last day on which the bot's secret holds. */
  secretExpires: Day | undefined;
  /** Days that the log of who looked at which case is kept. */
  accessLogDays: number;
  /** Demo only: a database of its own, filled with synthetic inquiries, and every figure marked so. */
  sample: boolean;
  /** Undefined: no model; passages are quoted. */
  model: ModelConfig | undefined;
  /** Helps the search; undefined: off. */
  embeddings: ModelConfig | undefined;
  modelLimits: ModelLimits;
  /** Stands for now when set; demo only. */
  now: Date | undefined;
  /** The fixed people of the demo; undefined in production. */
  demo: Demo | undefined;
}

/** Everything that is missing or wrong, a whole sentence each. Names settings, never values. */
export class ConfigError extends Error {
  readonly problems: string[];
  constructor(problems: string[], says = 'Assistenten kan ikke starte. Rett dette og start på nytt:') {
    super(`${says}\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Hosts of Teams' connector in Microsoft's public cloud, as Microsoft's own Teams SDK lists them. */
const teamsHosts = ['smba.trafficmanager.net', 'smba.onyx.prod.teams.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];

const defaultLimits = {
  conversation: [
    { count: 7, within: 1000 },
    { count: 8, within: 2000 },
    { count: 60, within: 30_000 },
    { count: 1800, within: 3_600_000 },
  ],
  tenant: [{ count: 50, within: 1000 }],
};

/** Far more than people write, and less than would keep the rest from being answered. Whoever tries the demo may write as much as they like. */
const defaultIntake = {
  person: [
    { count: 60, within: 60_000 },
    { count: 600, within: 3_600_000 },
  ],
  tenant: [{ count: 3_000, within: 60_000 }],
  all: [{ count: 6_000, within: 60_000 }],
};

function intakeOf(values: Values, demo: boolean): Config['intake'] {
  const otherwise = demo ? { person: [], tenant: [], all: [] } : defaultIntake;
  return {
    person: values.INTAKE_PERSON ?? otherwise.person,
    tenant: values.INTAKE_TENANT ?? otherwise.tenant,
    all: values.INTAKE_ALL ?? otherwise.all,
  };
}

/** Throws a ConfigError that lists every problem. An empty setting counts as not set. */
export function parseConfig(env: Record<string, string | undefined>, mode: Mode): Config {
  const problems: string[] = [];
  const values = readValues(env, problems);
  const present = (name: SettingName): boolean => Boolean(env[name]?.trim());
  const need = (name: SettingName): void => {
    if (!present(name)) problems.push(missing(name));
  };

  const authOff = mode === 'demo';
  const host = values.HOST ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0');
  if (authOff && !isLoopback(host))
    problems.push('HOST peker ut av maskinen. Demoen kontrollerer ikke hvem som sender, og kan bare lytte på 127.0.0.1. Fjern HOST.');
  // Not on this machine alone either: the proxy that gives it an address stands there.
  if (!authOff && values.BOT_AUTH === 'none')
    problems.push(
      'BOT_AUTH=none gjelder bare demoen. I produksjon kunne hvem som helst utgi seg for Teams. Fjern BOT_AUTH, eller kjør npm run demo for å prøve uten kontroll.',
    );
  if (mode === 'production') {
    for (const name of ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'] as const) need(name);
    for (const name of ['ALLOWED_TENANTS', 'HASH_KEY', 'DEFAULT_OFFICE'] as const) need(name);
    // Without a list, channels are tied from the channels themselves; somebody must be able to confirm it.
    const administered = present('ADMINISTRATORS') || present('ADMINISTRATOR_GROUPS');
    if (!administered && !present('OFFICE_CHANNELS')) {
      problems.push(
        'ADMINISTRATORS mangler, og OFFICE_CHANNELS er tom. Da kan ingen knytte en kanal til et kontor. Skriv objekt-id-en fra Entra til minst én administrator, eller sett OFFICE_CHANNELS.',
      );
    }
    if (!administered && values.DEFAULT_OFFICE && values.OFFICE_CHANNELS && !values.OFFICE_CHANNELS.has(values.DEFAULT_OFFICE)) {
      problems.push(
        'OFFICE_CHANNELS mangler kanalen til kontoret i DEFAULT_OFFICE. Saker uten kommune ville bli stående. Legg den til, eller sett ADMINISTRATORS.',
      );
    }
    if (present('DEMO_NOW')) {
      problems.push('DEMO_NOW er satt, men gjelder bare demoen. I produksjon ville svar og frister få feil dato. Fjern linjen.');
    }
  }
  if (values.METRICS_PORT && values.METRICS_PORT === (values.PORT ?? 3978)) {
    problems.push(
      'METRICS_PORT er den samme som PORT. Tallene for overvåkning kan ikke ligge der Teams kommer inn. Skriv en annen port, eller fjern linjen.',
    );
  }
  const model = readModel(values, present, problems);
  if (values.OPENAI_EMBEDDING_MODEL && !model)
    problems.push(
      'OPENAI_EMBEDDING_MODEL er satt, men ingen språkmodell. Da vet ikke assistenten hvilken tjeneste den skal spørre. Sett OPENAI_API_KEY, OPENAI_BASE_URL eller AZURE_OPENAI_*, eller fjern den.',
    );
  if (problems.length > 0) throw new ConfigError(problems);

  const demo = mode === 'demo' ? readDemo() : undefined;
  return {
    mode,
    host,
    port: values.PORT ?? 3978,
    databaseUrl: values.DATABASE_URL ?? (demo ? 'file:data/demo.db' : 'file:data/assistant.db'),
    knowledgeDir: values.KNOWLEDGE_DIR ?? 'knowledge',
    bot: authOff ? { is: 'none' } : microsoft(values),
    ...(demo ? demoOrganisation(demo) : organisation(values)),
    asksTeams: demo === undefined,
    serviceUrlHosts: values.SERVICE_URL_HOSTS ?? teamsHosts,
    loopbackServiceUrls: demo !== undefined,
    web: webOf(values, authOff),
    duplicateWindow: (values.DUPLICATE_WINDOW_SECONDS ?? 60) * 1000,
    limits: {
      conversation: values.LIMIT_CONVERSATION ?? defaultLimits.conversation,
      tenant: values.LIMIT_TENANT ?? defaultLimits.tenant,
    },
    intake: intakeOf(values, demo !== undefined),
    sendTimeout: (values.SEND_TIMEOUT_SECONDS ?? 15) * 1000,
    maxTextLength: values.MAX_TEXT_LENGTH ?? 4000,
    logLevel: values.LOG_LEVEL ?? 'info',
    metricsPort: values.METRICS_PORT,
    secretExpires: values.SECRET_EXPIRES as Day | undefined,
    accessLogDays: values.ACCESS_LOG_DAYS ?? 365,
    sample: false,
    retention: retentionOf(values),
    deletionsFile: values.DELETIONS_FILE,
    model,
    embeddings: embeddingsOf(model, values.OPENAI_EMBEDDING_MODEL),
    modelLimits: {
      temperature: values.MODEL_TEMPERATURE === 'standard' ? undefined : (values.MODEL_TEMPERATURE ?? 0),
      maxTokens: values.MODEL_MAX_TOKENS ?? 700,
      timeout: (values.MODEL_TIMEOUT_SECONDS ?? 12) * 1000,
      atOnce: values.MODEL_AT_ONCE ?? 64,
      dailyCost: values.MODEL_DAILY_COST ?? 100,
      priceRead: values.MODEL_PRICE_READ ?? 5,
      priceWritten: values.MODEL_PRICE_WRITTEN ?? 20,
    },
    now: values.DEMO_NOW,
    demo,
  };
}

function retentionOf(values: Values): Retention {
  return {
    question: values.RETENTION_QUESTION_DAYS ?? 90,
    caseText: values.RETENTION_CASE_DAYS ?? 180,
    person: values.RETENTION_PERSON_DAYS ?? 365,
  };
}

/** Where the list of deletions lies: in the place it was given, else beside the database. A database in memory has none. */
export function listBeside({ deletionsFile }: Pick<Config, 'deletionsFile'>, databaseUrl: string): string | undefined {
  if (databaseUrl === 'file::memory:') return undefined;
  if (deletionsFile !== undefined) return deletionsFile;
  if (!databaseUrl.startsWith('file:')) return 'data/deletions.jsonl';
  const path = databaseUrl.startsWith('file://') ? fileURLToPath(databaseUrl) : databaseUrl.slice('file:'.length);
  return `${path}.deletions.jsonl`;
}

/** What whoever works on the database alone must know. Without HASH_KEY it is the demo's. */
export type StorageConfig = Pick<Config, 'databaseUrl' | 'hashKey' | 'olderKeys' | 'retention' | 'deletionsFile'> & { demo: boolean };

export function parseStorageConfig(env: Record<string, string | undefined>): StorageConfig {
  const problems: string[] = [];
  const values = readValues(env, problems);
  const demo = !env['HASH_KEY']?.trim();
  if (demo && values.HASH_KEY_OLD) problems.push(missing('HASH_KEY'));
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    databaseUrl: values.DATABASE_URL ?? (demo ? 'file:data/demo.db' : 'file:data/assistant.db'),
    hashKey: values.HASH_KEY ?? demoKey,
    olderKeys: values.HASH_KEY_OLD ?? [],
    retention: retentionOf(values),
    deletionsFile: values.DELETIONS_FILE,
    demo,
  };
}

/** What the Teams apps are filled in with. */
export function parsePackageConfig(env: Record<string, string | undefined>): {
  appId: string;
  privacyUrl: string;
  webHost: string | undefined;
} {
  const problems: string[] = [];
  const { MICROSOFT_APP_ID: appId, PRIVACY_URL: privacyUrl, WEB_URL: address } = readValues(env, problems);
  for (const name of ['MICROSOFT_APP_ID', 'PRIVACY_URL'] as const) if (!env[name]?.trim()) problems.push(missing(name));
  if (problems.length > 0 || !appId || !privacyUrl)
    throw new ConfigError(problems, 'Teams-appen kan ikke lages. Rett dette, og prøv igjen:');
  return { appId, privacyUrl, webHost: address?.startsWith('https:') ? new URL(address).host : undefined };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function readValues(env: Record<string, string | undefined>, problems: string[]): Values {
  const values: Record<string, unknown> = {};
  for (const [name, { schema, means, write }] of Object.entries(settings)) {
    const text = env[name]?.trim();
    if (!text) continue;
    const read = schema.safeParse(text);
    if (read.success) values[name] = read.data;
    else problems.push(`${name} er feil: verdien ${read.error.issues[0]?.message}. ${means} ${write}`);
  }
  return values as Values;
}

type Organisation = Pick<
  Config,
  'tenants' | 'hashKey' | 'olderKeys' | 'defaultOffice' | 'stateBodiesOffice' | 'officeChannels' | 'people' | 'groups'
>;

/** The demo's people are synthetic and their hashes must outlive a restart: a fixed key hides nothing that needs hiding. */
const demoKey = 'fixed-key-of-the-demo-for-synthetic-people-only';

function demoOrganisation({ tenant, defaultOffice, offices, people }: Demo): Organisation {
  const officeChannels = new Map(Object.entries(offices) as [OfficeId, string][]);
  const idsOf = (part: Demo['people'][number]['part']) => people.filter((each) => each.part === part).map(({ id }) => id);
  const advisors = people.flatMap(({ id, part, office }) => (part === 'advisor' && office ? [{ office, id }] : []));
  const listed = { advisors, leaders: idsOf('leader'), administrators: idsOf('administrator') };
  return {
    tenants: new Set([tenant]),
    hashKey: demoKey,
    olderKeys: [],
    defaultOffice,
    stateBodiesOffice: defaultOffice,
    officeChannels,
    people: listed,
    groups: { leaders: [], administrators: [] },
  };
}

function organisation(values: Values): Organisation {
  return {
    tenants: required(values, 'ALLOWED_TENANTS'),
    hashKey: required(values, 'HASH_KEY'),
    olderKeys: values.HASH_KEY_OLD ?? [],
    defaultOffice: required(values, 'DEFAULT_OFFICE'),
    stateBodiesOffice: values.STATE_BODIES_OFFICE ?? required(values, 'DEFAULT_OFFICE'),
    officeChannels: values.OFFICE_CHANNELS ?? new Map(),
    people: { advisors: values.ADVISORS ?? [], leaders: values.LEADERS ?? [], administrators: values.ADMINISTRATORS ?? [] },
    groups: { leaders: values.LEADER_GROUPS ?? [], administrators: values.ADMINISTRATOR_GROUPS ?? [] },
  };
}

/** Entra calls the app by its id, or by the Application ID URI that Teams asks for in its name. */
function webOf(values: Values, authOff: boolean): WebConfig {
  const { WEB_URL: address, MICROSOFT_APP_ID: appId } = values;
  const sso =
    address?.startsWith('https:') && appId && !authOff
      ? {
          audiences: [appId, values.SSO_AUDIENCE ?? `api://${new URL(address).host}/${appId}`],
          keysUrl: values.SSO_KEYS_URL ?? 'https://login.microsoftonline.com/{tenant}/discovery/v2.0/keys',
        }
      : undefined;
  return { address, sso, leaderGroups: values.LEADER_GROUPS ?? [] };
}

function microsoft(values: Values): BotAuth {
  return {
    is: 'microsoft',
    appId: required(values, 'MICROSOFT_APP_ID'),
    appPassword: required(values, 'MICROSOFT_APP_PASSWORD'),
    appTenantId: required(values, 'MICROSOFT_APP_TENANT_ID'),
  };
}

function required<Name extends SettingName>(values: Values, name: Name): NonNullable<Values[Name]> {
  const value = values[name];
  if (!value) throw new ConfigError([missing(name)]);
  return value;
}

function missing(name: SettingName): string {
  return `${name} mangler. ${settings[name].means} ${settings[name].write}`;
}

/** The same service, another model of it. */
function embeddingsOf(config: ModelConfig | undefined, name: string | undefined): ModelConfig | undefined {
  if (!config || !name) return undefined;
  return config.is === 'azure' ? { ...config, model: name, deployment: name } : { ...config, model: name };
}

function readModel(values: Values, present: (name: SettingName) => boolean, problems: string[]): ModelConfig | undefined {
  const model = values.OPENAI_MODEL ?? 'gpt-4.1-mini';
  const { AZURE_OPENAI_API_KEY: azureKey, AZURE_OPENAI_ENDPOINT: endpoint, OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = values;
  if (present('AZURE_OPENAI_API_KEY') || present('AZURE_OPENAI_ENDPOINT')) {
    if (apiKey || baseUrl) {
      problems.push(
        'OPENAI_API_KEY eller OPENAI_BASE_URL er satt samtidig med AZURE_OPENAI_*. Assistenten bruker bare én modell. Fjern den ene.',
      );
    }
    for (const name of ['AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_ENDPOINT'] as const) if (!present(name)) problems.push(missing(name));
    if (!azureKey || !endpoint) return undefined;
    const deployment = values.AZURE_OPENAI_DEPLOYMENT ?? model;
    return { is: 'azure', apiKey: azureKey, model, endpoint, deployment, apiVersion: values.OPENAI_API_VERSION ?? '2024-10-21' };
  }
  if (!apiKey && !baseUrl) return undefined;
  return {
    is: 'openai',
    // A model on one's own machine asks for no key, but the package wants one.
    apiKey: apiKey ?? 'none',
    model,
    ...(baseUrl && { baseUrl }),
    ...(values.OPENAI_ORG_ID && { organization: values.OPENAI_ORG_ID }),
    ...(values.OPENAI_PROJECT_ID && { project: values.OPENAI_PROJECT_ID }),
  };
}
