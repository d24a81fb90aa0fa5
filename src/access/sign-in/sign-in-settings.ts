/** What the operator says of signing in. */
export abstract class SignInSettings {
  /** How long a session lasts in which nothing happens. */
  readonly sessionIdleHours: number;
}
