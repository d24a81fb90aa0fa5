/** What the operator says of signing in. */
export abstract class SignInSettings {
  /** How long a session lasts in which nothing happens. */
  readonly sessionIdleHours: number;
  /** How many requests one token, session or address may send in a minute. */
  readonly requestsPerMinute: number;
}
