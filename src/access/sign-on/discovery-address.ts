/** Where a provider tells of itself: OpenID Connect Discovery 1.0, section 4. */
export function discoveryAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}
