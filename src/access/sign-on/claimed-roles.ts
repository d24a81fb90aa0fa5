import { CannotStart } from '../../platform/config/cannot-start';
import { roleIsAbout, roles } from '../roles';
import type { Role } from '../roles';

/** What a word in the provider's claim means here: a role, and the key of the HIT or group that it is held on. */
export interface ClaimedRole {
  readonly word: string;
  readonly role: Role;
  readonly hit: string | null;
  readonly group: string | null;
}

/**
 * Reads OIDC_ROLES, such as `portal-admins=ADMINISTRATOR; moving-managers=HIT_MANAGER:moving`: for each word of the claim a
 * role and, after a colon, the key of what it is held on.
 * @throws CannotStart for a line that cannot be read, with how it is written.
 */
export function claimedRoles(written: string | null): readonly ClaimedRole[] {
  const lines = (written ?? '').split(';').map((line) => line.trim());
  return lines.filter((line) => line !== '').map(claimedRole);
}

function claimedRole(line: string): ClaimedRole {
  // The provider's words may hold anything, so the last equals sign is the one that counts.
  const [, word = '', name = '', key = null] = /^(.+)=\s*([A-Z_]+)(?::(\S+))?$/.exec(line) ?? [];
  const role = roles.find((known) => known === name);
  if (role === undefined) {
    throw new CannotStart(
      `OIDC_ROLES has "${line}": write the provider’s word, an equals sign and one of ${roles.join(', ')}, such as portal-admins=ADMINISTRATOR.`,
    );
  }
  const about = roleIsAbout[role];
  if ((about === 'PARTNERSHIP') !== (key === null)) {
    throw new CannotStart(
      about === 'PARTNERSHIP'
        ? `OIDC_ROLES has "${line}": leave out what follows the colon, because ${role} is held on the whole partnership.`
        : `OIDC_ROLES has "${line}": write a colon and the key of the ${about === 'HIT' ? 'HIT' : 'group'} that it is held on, such as ${role}:stroke.`,
    );
  }
  return { word: word.trim(), role, hit: about === 'HIT' ? key : null, group: about === 'GROUP' ? key : null };
}

/** The words at a place in what the provider told, such as `roles` or `realm.roles.code`, where any step may be a list. */
export function wordsAt(claims: Readonly<Record<string, unknown>>, place: string): readonly string[] {
  // Some providers call a claim by an address with dots in it.
  const steps = place in claims ? [place] : place.split('.');
  let found: readonly unknown[] = [claims];
  for (const step of steps) {
    found = found
      .flatMap((one) => (typeof one === 'object' && one !== null ? Object.entries(one) : []))
      .flatMap(([name, value]: [string, unknown]) => (name === step ? [value].flat() : []));
  }
  return found.filter((one) => typeof one === 'string');
}
