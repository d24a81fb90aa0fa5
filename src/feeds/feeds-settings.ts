/** What the secrets in addresses of feeds are made with. */
export abstract class FeedsSettings {
  /** Whoever knows it can make the addresses of feeds: the secret that sessions are signed with. */
  readonly secret: string;
}
