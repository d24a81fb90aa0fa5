import { isIP } from 'node:net';
import { CannotStart } from './cannot-start';
import { given, type Variables } from './variables';

/**
 * The address that people open, such as https://portal.example.nhs.uk, or null where nobody said.
 * @throws CannotStart for anything but a scheme, a host and perhaps a port: the portal lives at the root of its host.
 */
export function publicUrl(variables: Variables): string | null {
  const value = given(variables, 'PUBLIC_URL');
  if (value === null) return null;
  const address = URL.canParse(value) ? new URL(value) : null;
  const isBare = address !== null && [address.origin, `${address.origin}/`].includes(value.toLowerCase());
  if (!isBare || !/^https?:$/.test(address.protocol)) {
    throw new CannotStart(
      'PUBLIC_URL cannot be used: write the address that people open, without a path, such as https://portal.example.nhs.uk.',
    );
  }
  return address.origin;
}

/**
 * The addresses of the reverse proxies in front, whose word for where a request came from is taken.
 * @throws CannotStart for what is no address and no range: nobody's word is taken by mistake.
 */
export function trustedProxies(variables: Variables): readonly string[] {
  const value = given(variables, 'TRUSTED_PROXIES');
  if (value === null) return [];
  const proxies = value.split(',').map((proxy) => proxy.trim());
  for (const proxy of proxies) {
    const [address = '', size] = proxy.split(/\/(.*)/s);
    const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
    if (bits === 0 || (size !== undefined && (!/^\d{1,3}$/.test(size) || Number(size) < 1 || Number(size) > bits))) {
      throw new CannotStart(
        `TRUSTED_PROXIES names "${proxy}": write the addresses of your reverse proxies with commas between them, such as 127.0.0.1, 10.0.0.0/8.`,
      );
    }
  }
  return proxies;
}
