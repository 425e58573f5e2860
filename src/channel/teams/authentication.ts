/** Who may knock, and the key we knock with ourselves. botbuilder's checks, made strict; or none at all, said outright. */
import { type Activity, ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';

export type BotAuth = { is: 'none' } | { is: 'microsoft'; appId: string; appPassword: string; appTenantId: string };

/** Where Microsoft's keys are. Tests put loopback addresses in their place. */
export interface Endpoints {
  metadata: string;
  emulatorMetadata: string;
  issuer: string;
  login: string;
  scope: string;
  oauth: string;
}

const microsoft: Endpoints = {
  metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  emulatorMetadata: 'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
  issuer: 'https://api.botframework.com',
  login: 'https://login.microsoftonline.com/botframework.com',
  scope: 'https://api.botframework.com',
  oauth: 'https://api.botframework.com',
};

/** 401: the sender is not who it should be. 503: we could not find out, and the sender should try again. */
export class AuthenticationFailed extends Error {
  readonly status: 401 | 503;
  constructor(status: 401 | 503, cause?: unknown) {
    super(status === 401 ? 'The sender could not prove to be Teams.' : 'The keys to check the sender with could not be fetched.', {
      cause,
    });
    this.name = 'AuthenticationFailed';
    this.status = status;
  }
}

export function createAuthentication(bot: BotAuth, endpoints: Endpoints = microsoft): ConfigurationBotFrameworkAuthentication {
  return bot.is === 'none' ? new NoAuthentication() : new TeamsAuthentication(bot, endpoints);
}

/** The key a reply is sent with: fetched from Microsoft, kept until it is about to expire. Undefined when authentication is off. */
export function createTokens(bot: BotAuth, endpoints: Endpoints = microsoft): (() => Promise<string>) | undefined {
  if (bot.is === 'none') return undefined;
  const credentials = new ConfigurationServiceClientCredentialFactory(optionsOf(bot)).createCredentials(
    bot.appId,
    endpoints.scope,
    endpoints.login,
    true,
  );
  return async () => {
    const source = await credentials;
    if (!('getToken' in source) || typeof source.getToken !== 'function') throw new Error('botbuilder gave credentials without a token.');
    return String(await source.getToken());
  };
}

type Result = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type ConnectorClient = Awaited<ReturnType<NonNullable<Result['connectorFactory']>['create']>>;
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

/** Nothing is sent from within a turn, so the clients that botbuilder makes anew for each one are left unmade. */
const noConnector = { create: () => Promise.resolve({} as ConnectorClient) };

class NoAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: Activity, authHeader: string): Promise<Result> {
    return { ...(await super.authenticateRequest(activity, authHeader)), connectorFactory: noConnector };
  }
  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve({} as UserTokenClient);
  }
}

class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(bot: Extract<BotAuth, { is: 'microsoft' }>, endpoints: Endpoints) {
    super(
      {
        ...optionsOf(bot),
        ToBotFromChannelOpenIdMetadataUrl: endpoints.metadata,
        ToBotFromEmulatorOpenIdMetadataUrl: endpoints.emulatorMetadata,
        ToBotFromChannelTokenIssuer: endpoints.issuer,
        ToChannelFromBotLoginUrl: endpoints.login,
        ToChannelFromBotOAuthScope: endpoints.scope,
        OAuthUrl: endpoints.oauth,
        ValidateAuthority: true,
      },
      undefined,
      {
        requiredEndorsements: ['msteams'],
        // botbuilder takes tokens of the emulator and of other bots too: only the channel's own are ours.
        validateClaims: async (claims) => {
          const claim = (type: string) => claims.find((each) => each.type === type)?.value;
          if (claim('iss') !== endpoints.issuer || claim('aud') !== bot.appId) throw new AuthenticationFailed(401);
        },
      },
    );
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<Result> {
    // Without a serviceUrl botbuilder skips comparing it with the token's, and another channel id takes another road.
    if (activity.channelId !== 'msteams' || typeof activity.serviceUrl !== 'string' || !activity.serviceUrl)
      throw new AuthenticationFailed(401);
    try {
      const result = await inTime(super.authenticateRequest(activity, authHeader));
      return { ...result, connectorFactory: noConnector };
    } catch (error) {
      throw new AuthenticationFailed(isOurs(error) ? 503 : 401, error);
    }
  }
  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve({} as UserTokenClient);
  }
}

/** Teams gives up after 15 seconds; a key server that hangs must not make us hang too. */
const patience = 8_000;

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AuthenticationFailed(503)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Everything else, also what botbuilder would answer 500 to (a wrong key under a known name), is the sender's doing. */
function isOurs(error: unknown): boolean {
  if (error instanceof AuthenticationFailed) return error.status === 503;
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500);
}

function optionsOf({ appId, appPassword, appTenantId }: Extract<BotAuth, { is: 'microsoft' }>) {
  // An empty app id silently switches botbuilder's authentication off.
  if (!appId.trim()) throw new Error('MICROSOFT_APP_ID er tom. Uten den kontrolleres ingen. Sett den.');
  return {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appPassword,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: appTenantId,
  };
}
