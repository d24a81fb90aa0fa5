import { CannotStart } from './cannot-start';
import { given, secret, type Variables } from './variables';

/** Where people can sign in besides the portal itself: a provider of OpenID Connect. */
export interface SignOnProvider {
  /** Its address, at which it tells of itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it, such as NHS.net. */
  readonly name: string;
  /** What is asked for, with blanks between. */
  readonly scope: string;
  /** Where a role stands in what the provider tells, such as `roles` or `nhsid_nrbac_roles.role_code`. */
  readonly roleClaim: string;
  /** What each role there means here, as it was written; read by who knows the roles. */
  readonly roles: string | null;
}

const shortestSecret = 16;

/**
 * The provider that OIDC_ISSUER names; null where it is not set.
 * @throws CannotStart for what is missing or cannot be used. The secret is never repeated.
 */
export function signOnProvider(variables: Variables): SignOnProvider | null {
  const issuer = given(variables, 'OIDC_ISSUER');
  if (issuer === null) return null;
  if (!isSafe(issuer)) {
    throw new CannotStart(
      'OIDC_ISSUER cannot be used: write the address of the provider as it writes it itself, with https, such as https://login.microsoftonline.com/TENANT/v2.0.',
    );
  }
  const clientId = given(variables, 'OIDC_CLIENT_ID');
  if (clientId === null)
    throw new CannotStart('OIDC_CLIENT_ID is missing: write the id under which the provider knows this portal.');
  const clientSecret = secret(variables, 'OIDC_CLIENT_SECRET');
  if (clientSecret === null || clientSecret.length < shortestSecret) {
    throw new CannotStart(
      `OIDC_CLIENT_SECRET is missing, or so short that it could be guessed: write the secret that the provider made for this portal, of ${String(shortestSecret)} characters or more, or name a file in OIDC_CLIENT_SECRET_FILE.`,
    );
  }
  return {
    issuer,
    clientId,
    clientSecret,
    name: given(variables, 'OIDC_NAME') ?? 'your organisation',
    scope: given(variables, 'OIDC_SCOPE') ?? 'openid profile email',
    roleClaim: given(variables, 'OIDC_ROLE_CLAIM') ?? 'roles',
    roles: given(variables, 'OIDC_ROLES'),
  };
}

/** Tokens travel to it. Only a provider on this machine, as in tests, is spoken to without encryption. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}
