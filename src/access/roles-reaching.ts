import type { Extent } from './permission';
import { permissions } from './policy';
import type { Action } from './policy';

/** The roles that let somebody do something as far as this: everywhere, or within the HIT or group that the role is of. */
export function rolesReaching(action: Action, extent: Extent): string[] {
  return Object.entries(permissions[action].roles).flatMap(([role, reaches]) => (reaches === extent ? [role] : []));
}
