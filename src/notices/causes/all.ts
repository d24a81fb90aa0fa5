import type { Cause } from '../cause';
import { actionDigest } from './action-digest';

/** Every kind of mail, the most important first: that one gives a mail its subject. */
export const causes: readonly Cause[] = [actionDigest];

const byKey = new Map<string, Cause>(causes.map((one) => [one.key, one]));

/** The cause by its name in the database; undefined for one that was taken out of the product. */
export function causeOf(key: string): Cause | undefined {
  return byKey.get(key);
}
