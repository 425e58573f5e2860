/** Every setting there is: what it means, what to write, and how the text is read. env/.env.example and the README are compared with this list. */
import { z } from 'zod';
import { type OfficeId, officeIds } from './question/question.ts';

/** So many messages within so many milliseconds. */
export interface Limit {
  count: number;
  within: number;
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `skal være et helt tall fra ${least} til ${most}`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `skal være et helt tall fra ${least} til ${most}`);

const decimal = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}(?:[.,]\d{1,4})?$/, `skal være et tall fra ${least} til ${most}`)
    .transform((written) => Number(written.replace(',', '.')))
    .refine((number) => number >= least && number <= most, `skal være et tall fra ${least} til ${most}`);

const guid = z.guid('skal være en id på formen 00000000-0000-0000-0000-000000000000').transform((id) => id.toLowerCase());

const list = <T>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item).min(1));

const hostName = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'skal være vertsnavn uten https:// og uten sti');

const limits = list(
  z
    .string()
    .regex(/^[1-9]\d{0,5}\/[1-9]\d{0,5}$/, 'skal være antall/sekunder, som 7/1')
    .transform((text): Limit => {
      const [count, seconds] = text.split('/').map(Number) as [number, number];
      return { count, within: seconds * 1000 };
    }),
);

const office = z.enum(officeIds, { error: `skal være en av ${officeIds.join(', ')}` });

const officeChannels = list(
  z
    .string()
    .regex(/^[a-z]+=19:[^\s=,;]+$/, 'skal være par av kontor=kanal-id, som ost=19:…@thread.tacv2')
    .transform((pair) => pair.split('=') as [string, string])
    .pipe(z.tuple([office, z.string()])),
)
  .refine((pairs) => new Set(pairs.map(([id]) => id)).size === pairs.length, 'nevner samme kontor to ganger')
  .refine((pairs) => new Set(pairs.map(([, channel]) => channel)).size === pairs.length, 'gir to kontor samme kanal')
  .transform((pairs) => new Map<OfficeId, string>(pairs));

const advisors = list(
  z
    .string()
    .regex(/^[a-z]+=[0-9a-fA-F-]{36}$/, 'skal være par av kontor=objekt-id, som ost=00000000-0000-0000-0000-000000000000')
    .transform((pair) => pair.split('=') as [string, string])
    .pipe(z.tuple([office, guid])),
).transform((pairs) => pairs.map(([of, id]) => ({ office: of, id })));

const key = z
  .string()
  .min(32, 'skal ha minst 32 tegn')
  .regex(/^[^,]*$/, 'skal ikke ha komma i seg');

const url = z.url({ protocol: /^https?$/, error: 'skal være en adresse som begynner med http:// eller https://' });
const text = z.string();

/** A cookie that opens the figures must not travel in the clear: plain http only on this machine. */
const webAddress = z
  .url({ protocol: /^https?$/, error: 'skal være en adresse som begynner med https://' })
  .refine((address) => {
    const { protocol, hostname, pathname, search, hash, username } = new URL(address);
    const here = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
    return (protocol === 'https:' || here) && pathname === '/' && !search && !hash && !username;
  }, 'skal begynne med https:// og ikke ha noen sti')
  .transform((address) => new URL(address).origin);

const offset = /(Z|[+-]\d{2}:?\d{2})$/i;
/** A date alone means noon; a time without an offset is Norwegian normal time, so that the day is the day written. */
const instant = z
  .union([z.iso.date().transform((day) => `${day}T12:00:00+01:00`), z.iso.datetime({ offset: true, local: true })], {
    error: 'skal være et tidspunkt som 2026-11-22T12:00:00+01:00',
  })
  .transform((time) => new Date(offset.test(time) ? time : `${time}+01:00`));

export const settings = {
  PORT: {
    means: 'Porten assistenten lytter på.',
    write: 'Skriv et tall fra 0 til 65535; 3978 brukes når ingenting står her.',
    schema: wholeNumber(0, 65_535),
  },
  HOST: {
    means: 'Adressen assistenten lytter på: 127.0.0.1 i demoen, 0.0.0.0 i produksjon.',
    write: 'Skriv en IP-adresse eller localhost.',
    schema: z.string().regex(/^[0-9a-zA-Z.:-]+$/, 'skal være en IP-adresse eller localhost'),
  },
  DATABASE_URL: {
    means: 'Hvor registeret lagres: en SQLite-fil.',
    write: 'Skriv file: og stien til filen; file:data/assistant.db brukes når ingenting står her, og file:data/demo.db i demoen.',
    schema: z.string().regex(/^file:.+$/, 'skal begynne med file:'),
  },
  KNOWLEDGE_DIR: {
    means: 'Mappen med artiklene assistenten svarer ut fra.',
    write: 'Skriv stien til mappen; knowledge brukes når ingenting står her.',
    schema: text,
  },
  BOT_AUTH: {
    means: 'Demoen kontrollerer ikke hvem som sender, og lytter bare på 127.0.0.1. I produksjon er kontrollen alltid på.',
    write: 'La den stå tom, eller skriv none i demoen.',
    schema: z.literal('none', { error: 'kan bare være none' }),
  },
  MICROSOFT_APP_ID: {
    means: 'App-id-en til boten i Microsoft Entra; uten den kan ingen melding fra Teams kontrolleres.',
    write: 'Skriv id-en fra app-registreringen.',
    schema: guid,
  },
  MICROSOFT_APP_PASSWORD: {
    means: 'Hemmeligheten til app-registreringen; uten den kan assistenten ikke svare i Teams.',
    write: 'Lag en klienthemmelighet i Microsoft Entra og skriv verdien, ikke id-en.',
    schema: text,
  },
  MICROSOFT_APP_TENANT_ID: {
    means: 'Leietakeren app-registreringen ligger i; uten den får ikke assistenten nøkkel til å svare.',
    write: 'Skriv leietaker-id-en fra app-registreringen.',
    schema: guid,
  },
  ALLOWED_TENANTS: {
    means: 'Leietakerne som får bruke assistenten; meldinger fra alle andre avvises og lagres ikke.',
    write: 'Skriv leietaker-id-ene med komma mellom.',
    schema: list(guid).transform((ids) => new Set(ids)),
  },
  SERVICE_URL_HOSTS: {
    means: 'Vertene svar kan sendes til; Microsofts egne for Teams brukes når ingenting står her.',
    write: 'Skriv vertsnavn med komma mellom.',
    schema: list(hostName),
  },
  HASH_KEY: {
    means: 'Nøkkelen som gjør personer om til koder i registeret og låser adressene svar sendes til; uten den kunne en id leses tilbake.',
    write: 'Skriv minst 32 tilfeldige tegn, for eksempel fra «openssl rand -hex 32», og bytt den bare slik «npm run keys -- rotate» sier.',
    schema: key,
  },
  HASH_KEY_OLD: {
    means: 'Tidligere nøkler som ennå har rader i registeret; «npm run keys» sier når en nøkkel kan tas bort.',
    write: 'Skriv nøklene med komma mellom, eller la den stå tom.',
    schema: list(key),
  },
  RETENTION_QUESTION_DAYS: {
    means: 'Så mange dager blir teksten i et spørsmål stående i registeret; henvendelsen teller også etterpå.',
    write: 'Skriv et tall fra 1 til 3650; 90 brukes når ingenting står her.',
    schema: wholeNumber(1, 3650),
  },
  RETENTION_CASE_DAYS: {
    means: 'Så mange dager etter at en sak er ferdig, blir det som er skrevet i den, stående.',
    write: 'Skriv et tall fra 14 til 3650; 180 brukes når ingenting står her.',
    schema: wholeNumber(14, 3650),
  },
  RETENTION_PERSON_DAYS: {
    means: 'Så mange dager viser en kode hvem raden gjelder; etterpå er den bare et tall.',
    write: 'Skriv et tall fra 14 til 3650; 365 brukes når ingenting står her.',
    schema: wholeNumber(14, 3650),
  },
  DELETIONS_FILE: {
    means: 'Listen over koder som er slettet, så de slettes igjen når en sikkerhetskopi legges tilbake.',
    write:
      'Skriv stien til en fil utenfor det som legges tilbake; navnet på databasefilen med .deletions.jsonl etter brukes når ingenting står her.',
    schema: text,
  },
  DEFAULT_OFFICE: {
    means: 'Kontoret som får saken når ingen kommune peker på et annet.',
    write: `Skriv en av ${officeIds.join(', ')}.`,
    schema: office,
  },
  STATE_BODIES_OFFICE: {
    means: 'Kontoret som får spørsmål fra Helsedirektoratet, statsforvalterne og andre statlige organer.',
    write: `Skriv en av ${officeIds.join(', ')}; kontoret i DEFAULT_OFFICE brukes når ingenting står her.`,
    schema: office,
  },
  OFFICE_CHANNELS: {
    means: 'Teams-kanalene som hører til kontorene; de som ikke står her, knyttes fra kanalen selv med «koble».',
    write:
      'Skriv par av kontor=kanal-id med komma mellom, for eksempel ost=19:…@thread.tacv2, eller sett ADMINISTRATORS og la den stå tom.',
    schema: officeChannels,
  },
  ADVISORS: {
    means: 'Rådgivere utenom teamet til kontoret; de ser sakene til kontoret og kan svare på dem.',
    write: 'Skriv par av kontor=objekt-id fra Entra med komma mellom, eller la den stå tom.',
    schema: advisors,
  },
  LEADERS: {
    means: 'Lederne; de ser tallene for alle kontorene, men ingen saker.',
    write: 'Skriv objekt-id-ene fra Entra med komma mellom, eller la den stå tom.',
    schema: list(guid),
  },
  ADMINISTRATORS: {
    means: 'Administratorene; de bekrefter hvilken kanal som hører til hvilket kontor, og får vite det når noe ikke kommer fram.',
    write: 'Skriv objekt-id-ene fra Entra med komma mellom, eller la den stå tom.',
    schema: list(guid),
  },
  WEB_URL: {
    means: 'Adressen lederne åpner tallene på; uten den finnes ikke nettsiden i produksjon, og demoen bruker sin egen.',
    write: 'Skriv https:// og vertsnavnet, uten sti, for eksempel https://assistent.eksempel.no.',
    schema: webAddress,
  },
  PRIVACY_URL: {
    means: 'Adressen til personvernerklæringen deres; den står i Teams-appen som «npm run package» lager.',
    write: 'Skriv hele adressen, som https://eksempel.no/personvern.',
    schema: z.url({ protocol: /^https$/, error: 'skal være en adresse som begynner med https://' }),
  },
  SSO_AUDIENCE: {
    means: 'Navnet appen har i Entra for innlogging fra fanen i Teams (Application ID URI).',
    write: 'Skriv det som i app-registreringen; api://vertsnavnet/app-id brukes når ingenting står her.',
    schema: z.string().regex(/^api:\/\/\S+$/, 'skal begynne med api://'),
  },
  SSO_KEYS_URL: {
    means: 'Hvor nøklene som innlogging fra Teams kontrolleres med, hentes; {tenant} står for leietakeren.',
    write: 'Skriv en https-adresse, eller la den stå tom; Microsofts egen brukes da.',
    schema: z.url({ protocol: /^https$/, error: 'skal være en adresse som begynner med https://' }),
  },
  LEADER_GROUPS: {
    means:
      'Grupper i Entra der medlemmene er ledere, i tillegg til LEADERS; i chatten trenger boten tillatelsen GroupMember.Read.All i Microsoft Graph.',
    write: 'Skriv objekt-id-ene til gruppene med komma mellom, eller la den stå tom.',
    schema: list(guid),
  },
  ADMINISTRATOR_GROUPS: {
    means:
      'Grupper i Entra der medlemmene er administratorer, i tillegg til ADMINISTRATORS; boten trenger tillatelsen GroupMember.Read.All i Microsoft Graph.',
    write: 'Skriv objekt-id-ene til gruppene med komma mellom, eller la den stå tom.',
    schema: list(guid),
  },
  DUPLICATE_WINDOW_SECONDS: {
    means:
      'Så mange sekunder regnes samme tekst fra samme person i samme samtale som Teams’ gjentakelse når meldingen ikke ble kvittert for i tide. Ellers er det 20 sekunder, så et gjentatt spørsmål får svar.',
    write: 'Skriv et tall fra 0 til 3600; 60 brukes når ingenting står her.',
    schema: wholeNumber(0, 3600),
  },
  LIMIT_CONVERSATION: {
    means: 'Hvor mange meldinger Teams tar imot i én samtale, som antall/sekunder.',
    write: 'Skriv par med komma mellom; 7/1,8/2,60/30,1800/3600 brukes når ingenting står her.',
    schema: limits,
  },
  LIMIT_TENANT: {
    means: 'Hvor mange meldinger Teams tar imot fra assistenten i én leietaker, som antall/sekunder.',
    write: 'Skriv par med komma mellom; 50/1 brukes når ingenting står her.',
    schema: limits,
  },
  INTAKE_PERSON: {
    means: 'Hvor mange meldinger og trykk assistenten tar imot fra én person, som antall/sekunder; etterpå ber den personen vente.',
    write: 'Skriv par med komma mellom; 60/60,600/3600 brukes når ingenting står her, og ingen grense i demoen.',
    schema: limits,
  },
  INTAKE_TENANT: {
    means: 'Det samme for alle i én leietaker til sammen.',
    write: 'Skriv par med komma mellom; 3000/60 brukes når ingenting står her, og ingen grense i demoen.',
    schema: limits,
  },
  INTAKE_ALL: {
    means: 'Det samme for alle til sammen.',
    write: 'Skriv par med komma mellom; 6000/60 brukes når ingenting står her, og ingen grense i demoen.',
    schema: limits,
  },
  SEND_TIMEOUT_SECONDS: {
    means: 'Hvor lenge assistenten venter på at Teams tar imot en melding.',
    write: 'Skriv et tall fra 1 til 120; 15 brukes når ingenting står her.',
    schema: wholeNumber(1, 120),
  },
  MAX_TEXT_LENGTH: {
    means: 'Hvor mange tegn av en melding som leses; resten kuttes, og det sier assistenten fra om.',
    write: 'Skriv et tall fra 200 til 20000; 4000 brukes når ingenting står her.',
    schema: wholeNumber(200, 20_000),
  },
  LOG_LEVEL: {
    means: 'Hvor mye som skrives i loggen; tekster og personer står der aldri.',
    write: 'Skriv en av trace, debug, info, warn, error, fatal, silent; info brukes når ingenting står her.',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], { error: 'skal være et av nivåene' }),
  },
  METRICS_PORT: {
    means: 'Porten tallene for overvåkning (Prometheus) leses på, på /metrics; la den aldri være åpen utenfra.',
    write: 'Skriv et tall fra 0 til 65535, som ikke er det samme som PORT, eller la den stå tom; da finnes ikke tallene.',
    schema: wholeNumber(0, 65_535),
  },
  SECRET_EXPIRES: {
    means: 'Den siste dagen hemmeligheten i MICROSOFT_APP_PASSWORD gjelder; administratorene får vite det 60, 30 og 7 dager før.',
    write: 'Skriv datoen fra Entra, som 2027-11-22, eller la den stå tom; da sier ingen fra.',
    schema: z.iso.date('skal være en dato som 2027-11-22'),
  },
  ACCESS_LOG_DAYS: {
    means: 'Hvor mange dager loggen over hvem som har sett eller gjort noe i en sak, beholdes.',
    write: 'Skriv et tall fra 30 til 3650; 365 brukes når ingenting står her.',
    schema: wholeNumber(30, 3650),
  },
  OPENAI_API_KEY: {
    means: 'Nøkkelen til en språkmodell som skriver svarene; hver setning holdes mot kildene, og uten modell siteres de.',
    write: 'Skriv nøkkelen, eller la den stå tom.',
    schema: text,
  },
  OPENAI_BASE_URL: {
    means: 'Adressen til modelltjenesten når den ikke er OpenAIs egen.',
    write: 'Skriv hele adressen, som http://127.0.0.1:11434/v1.',
    schema: url,
  },
  OPENAI_MODEL: {
    means: 'Navnet på modellen.',
    write: 'Skriv navnet; gpt-4.1-mini brukes når ingenting står her.',
    schema: text,
  },
  OPENAI_ORG_ID: { means: 'Organisasjonen hos OpenAI som betaler.', write: 'Skriv id-en, eller la den stå tom.', schema: text },
  OPENAI_PROJECT_ID: { means: 'Prosjektet hos OpenAI som betaler.', write: 'Skriv id-en, eller la den stå tom.', schema: text },
  AZURE_OPENAI_API_KEY: {
    means: 'Nøkkelen til en språkmodell i Azure; brukes i stedet for OPENAI_API_KEY.',
    write: 'Skriv nøkkelen, eller la den stå tom.',
    schema: text,
  },
  AZURE_OPENAI_ENDPOINT: {
    means: 'Adressen til Azure OpenAI-ressursen; hører sammen med AZURE_OPENAI_API_KEY.',
    write: 'Skriv hele adressen, som https://navnet.openai.azure.com.',
    schema: url,
  },
  AZURE_OPENAI_DEPLOYMENT: {
    means: 'Navnet på utrullingen i Azure; navnet på modellen brukes når ingenting står her.',
    write: 'Skriv navnet slik det står i Azure.',
    schema: text,
  },
  OPENAI_API_VERSION: {
    means: 'Versjonen av Azures grensesnitt.',
    write: 'Skriv versjonen; 2024-10-21 brukes når ingenting står her.',
    schema: text,
  },
  OPENAI_EMBEDDING_MODEL: {
    means: 'Navnet på en modell som hjelper søket med å finne avsnitt som betyr det samme; av når ingenting står her.',
    write: 'Skriv navnet, som text-embedding-3-small, eller navnet på utrullingen i Azure. Krever at en språkmodell er satt.',
    schema: text,
  },
  MODEL_TEMPERATURE: {
    means: 'Hvor fritt modellen skriver.',
    write: 'Skriv et tall fra 0 til 2, eller standard for modeller som ikke tar imot noe tall; 0 brukes når ingenting står her.',
    schema: z.union([z.literal('standard'), decimal(0, 2)]),
  },
  MODEL_MAX_TOKENS: {
    means: 'Så lange svar modellen får skrive, i tokens.',
    write: 'Skriv et tall fra 100 til 4000; 700 brukes når ingenting står her.',
    schema: wholeNumber(100, 4000),
  },
  MODEL_TIMEOUT_SECONDS: {
    means: 'Så lenge venter assistenten på modellen; etterpå siteres avsnittet.',
    write: 'Skriv et tall fra 1 til 12; 12 brukes når ingenting står her.',
    schema: wholeNumber(1, 12),
  },
  MODEL_AT_ONCE: {
    means: 'Så mange spørsmål modellen får samtidig; de andre får avsnittet sitert.',
    write: 'Skriv et tall fra 1 til 500; 64 brukes når ingenting står her.',
    schema: wholeNumber(1, 500),
  },
  MODEL_DAILY_COST: {
    means: 'Så mye modellen får koste i døgnet, i kroner; etterpå siteres avsnittene til midnatt.',
    write: 'Skriv et tall fra 0 til 100000; 100 brukes når ingenting står her.',
    schema: decimal(0, 100_000),
  },
  MODEL_PRICE_READ: {
    means: 'Prisen for en million tokens som modellen leser, i kroner.',
    write: 'Skriv et tall fra 0 til 100000; 5 brukes når ingenting står her.',
    schema: decimal(0, 100_000),
  },
  MODEL_PRICE_WRITTEN: {
    means: 'Prisen for en million tokens som modellen skriver, i kroner.',
    write: 'Skriv et tall fra 0 til 100000; 20 brukes når ingenting står her.',
    schema: decimal(0, 100_000),
  },
  DEMO_NOW: {
    means: 'Tidspunktet som skal stå for nå, bare i demoen.',
    write: 'Skriv et tidspunkt som 2026-11-22T12:00:00+01:00, eller fjern linjen.',
    schema: instant,
  },
} satisfies Record<string, { means: string; write: string; schema: z.ZodType<unknown, string> }>;

export type SettingName = keyof typeof settings;
export type Values = { [Name in SettingName]?: z.output<(typeof settings)[Name]['schema']> };
