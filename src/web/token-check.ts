/** The proof Teams gives of who opened the tab: a token from Microsoft Entra, checked against the keys of the person's own tenant. */
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export interface SsoRule {
  /** Our own names in Entra: the app's id, and its Application ID URI. */
  audiences: string[];
  tenants: ReadonlySet<string>;
  /** Where the keys are; `{tenant}` stands for the person's tenant. */
  keysUrl: string;
}

export type Refusal = 'expired' | 'audience' | 'tenant' | 'issuer' | 'key' | 'malformed' | 'unreachable';
export type Proof = { is: 'proved'; tenant: string; id: string; groups: string[] } | { is: 'refused'; why: Refusal };
/** Never rejects. */
export type TokenCheck = (token: string) => Promise<Proof>;

/** A person's token for our own tab: not an app's, and not meant for another use of the same app. */
const claims = z.object({
  tid: z.guid().toLowerCase(),
  oid: z.guid().toLowerCase(),
  scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
  idtyp: z
    .string()
    .refine((kind) => kind !== 'app')
    .optional(),
  groups: z.array(z.string().toLowerCase()).optional(),
});

export function createTokenCheck({ audiences, tenants, keysUrl }: SsoRule, clock: () => Date): TokenCheck {
  const keys = new Map<string, JWTVerifyGetKey>();

  return async (token) => {
    // Heavy enough to be left out of the start.
    const jose = await import('jose');
    const tenant = tenantOf(jose.decodeJwt, token);
    if (tenant === undefined) return refused('malformed');
    if (!tenants.has(tenant)) return refused('tenant');
    let key = keys.get(tenant);
    if (!key) {
      key = jose.createRemoteJWKSet(new URL(keysUrl.replace('{tenant}', tenant)), { timeoutDuration: 5_000 });
      keys.set(tenant, key);
    }
    try {
      const { payload } = await jose.jwtVerify(token, key, {
        algorithms: ['RS256'],
        audience: audiences,
        issuer: [`https://login.microsoftonline.com/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`],
        requiredClaims: ['exp', 'iat'],
        clockTolerance: 60,
        currentDate: clock(),
      });
      const read = claims.safeParse(payload);
      if (!read.success) return refused('malformed');
      return { is: 'proved', tenant, id: read.data.oid, groups: read.data.groups ?? [] };
    } catch (error) {
      return refused(refusalOf(jose.errors, error));
    }
  };
}

function tenantOf(decode: (token: string) => JWTPayload, token: string): string | undefined {
  try {
    const { tid } = decode(token);
    return typeof tid === 'string' ? tid.toLowerCase() : undefined;
  } catch {
    return undefined;
  }
}

function refusalOf(errors: typeof import('jose')['errors'], error: unknown): Refusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'aud' ? 'audience' : error.claim === 'iss' ? 'issuer' : error.claim === 'nbf' ? 'expired' : 'malformed';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) return 'key';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'key';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid || error instanceof errors.JOSENotSupported)
    return 'malformed';
  return 'unreachable';
}

function refused(why: Refusal): Proof {
  return { is: 'refused', why };
}
