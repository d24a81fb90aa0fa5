import { Injectable, Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import type { SignOnProvider } from '../../platform/config/sign-on';
import { Problem } from '../../platform/problems/problem';
import { wordsAt } from './claimed-roles';
import { SignOnSettings } from './sign-on-settings';
import type { ProviderTestView } from './sign-on.dto';

/** What proves that a browser comes back from where it was sent. */
export interface PendingSignOn {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly comesBackTo: string;
}

/** What the provider tells of somebody who signed in there. */
export interface Told {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly email: string | null;
  /** The provider vouches that the address is theirs. */
  readonly isEmailProven: boolean;
  /** The words at the place of the claim that tells roles. */
  readonly words: readonly string[];
  /** All of it, as it was told. */
  readonly claims: Readonly<Record<string, unknown>>;
}

const secondsToAnswer = 10;

/**
 * Speaks with the provider: authorization code, proof key, state and nonce (OpenID Connect Core 1.0, RFC 7636). What it is, it
 * tells itself (OpenID Connect Discovery 1.0) when it is first needed: a provider that is away keeps nobody from the portal.
 */
@Injectable()
export class AskProvider {
  private readonly logger = new Logger('SignOn');
  private known: Promise<openid.Configuration> | undefined;

  constructor(private readonly settings: SignOnSettings) {}

  /** What people call the provider; null where there is none. */
  get called(): string | null {
    return this.settings.provider?.name ?? null;
  }

  /**
   * Where a browser is sent to sign in, and what has to be kept in its session until it comes back. Throws 404 where there is
   * no provider, 503 where it does not answer.
   */
  async begin(comesBackTo: string): Promise<{ address: string; pending: PendingSignOn }> {
    const configuration = await this.configuration();
    const pending = {
      verifier: openid.randomPKCECodeVerifier(),
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      comesBackTo,
    };
    const { href } = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: comesBackTo,
      scope: this.theProvider().scope,
      code_challenge: await openid.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
    });
    return { address: href, pending };
  }

  /**
   * Who came back, by the query of the address at which they did. Throws 401 where the provider, or what it sent, says no;
   * 503 where it does not answer.
   */
  async end({ verifier, state, nonce, comesBackTo }: PendingSignOn, query: string): Promise<Told> {
    const configuration = await this.configuration();
    const { roleClaim } = this.theProvider();
    return this.reached(async () => {
      const expected = {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      };
      const address = new URL(`${comesBackTo}${query}`);
      const tokens = await openid.authorizationCodeGrant(configuration, address, expected);
      const claims = tokens.claims();
      if (claims === undefined) throw unfinished(this.theProvider());
      const tellsMore = configuration.serverMetadata().userinfo_endpoint !== undefined;
      const more = tellsMore ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
      return told({ ...more, ...claims }, roleClaim);
    });
  }

  /** Where somebody who signed out here signs out there; null where the provider has no such place or does not answer. */
  async farewell(comesBackTo: string): Promise<string | null> {
    try {
      const configuration = await this.configuration();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: comesBackTo }).href;
    } catch (failure) {
      if (failure instanceof Problem) return null;
      throw failure;
    }
  }

  /** Asks the provider anew what it is. Throws 404 where there is no provider; that it says nothing useful is an answer. */
  async test(): Promise<ProviderTestView> {
    const { name, issuer } = this.theProvider();
    try {
      const told = await this.discover();
      this.known = Promise.resolve(told);
      const { authorization_endpoint: signInAddress = null, end_session_endpoint: logOut } = told.serverMetadata();
      const sentence = `${name} answers, and is the provider that OIDC_ISSUER names.`;
      return { answer: 'ANSWERS', sentence, signInAddress, hasLogOut: logOut !== undefined };
    } catch (failure) {
      return { ...whyNot(failure, issuer), signInAddress: null, hasLogOut: false };
    }
  }

  private configuration(): Promise<openid.Configuration> {
    this.known ??= this.discover().catch((failure: unknown) => {
      this.known = undefined;
      this.logger.warn(`The provider of sign-on does not tell of itself: ${nameOf(failure)}`);
      throw away(this.theProvider());
    });
    return this.known;
  }

  private discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.theProvider();
    // The signature is held against the provider's keys also where TLS to the provider would do.
    const execute = [
      openid.enableNonRepudiationChecks,
      ...(issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []),
    ];
    return openid.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: secondsToAnswer });
  }

  /** What the provider answers; a Problem where it does not, or where what it sent is not what was asked for. */
  private async reached<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (failure) {
      const provider = this.theProvider();
      this.logger.warn(`Signing in at the provider came to nothing: ${nameOf(failure)}`);
      throw isAway(failure) ? away(provider) : unfinished(provider);
    }
  }

  private theProvider(): SignOnProvider {
    const { provider } = this.settings;
    if (provider === null) throw Problem.notFound('provider to sign in at');
    return provider;
  }
}

function told(claims: Readonly<Record<string, unknown>>, roleClaim: string): Told {
  const text = (name: string): string | null => {
    const value = claims[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    issuer: text('iss') ?? '',
    subject: text('sub') ?? '',
    name: text('name') ?? ([text('given_name'), text('family_name')].filter((part) => part !== null).join(' ') || null),
    email: text('email')?.toLowerCase() ?? null,
    // Entra ID says of an address whose domain its owner proved: xms_edov.
    isEmailProven: [claims['email_verified'], claims['xms_edov']].some((value) => value === true || value === 'true'),
    words: wordsAt(claims, roleClaim),
    claims,
  };
}

/** Only what kind of failure it was: what a provider sends can hold personal data. */
function nameOf(failure: unknown): string {
  if (!(failure instanceof Error)) return 'unknown';
  return 'code' in failure ? `${failure.name} ${String(failure.code)}` : failure.name;
}

function isAway(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  const code = 'code' in failure ? failure.code : null;
  return failure.name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || failure.message === 'fetch failed';
}

function whyNot(failure: unknown, issuer: string): Pick<ProviderTestView, 'answer' | 'sentence'> {
  if (isAway(failure)) {
    return {
      answer: 'AWAY',
      sentence: `Nothing answers at ${issuer}. Check the address in OIDC_ISSUER, and that this server may connect to it.`,
    };
  }
  if (failure instanceof Error && 'code' in failure && failure.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') {
    return {
      answer: 'ANOTHER_PROVIDER',
      sentence: `What answers at ${issuer} calls itself something else. Write OIDC_ISSUER exactly as the provider writes its own address.`,
    };
  }
  return {
    answer: 'NOT_A_PROVIDER',
    sentence: `What answers at ${issuer} does not tell of a provider of OpenID Connect. Check the address in OIDC_ISSUER.`,
  };
}

function away({ name }: SignOnProvider): Problem {
  return new Problem(
    503,
    'sign-on-not-available',
    `${name} does not answer. Try again in a few minutes, or sign in with your password.`,
  );
}

function unfinished({ name }: SignOnProvider): Problem {
  return new Problem(
    401,
    'sign-on-unfinished',
    `Signing in at ${name} did not come to an end. Begin again, or sign in with your password.`,
  );
}
