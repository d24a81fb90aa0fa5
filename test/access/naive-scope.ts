import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A role that somebody holds; of a group, `hit` is the HIT around it. */
export interface Held {
  readonly role: string;
  readonly hit: string;
  readonly group: string | null;
}

/** Where something belongs. */
export interface Place {
  readonly hit: string | null;
  readonly group: string | null;
}

/** The table of docs/permissions.md as it is printed: how far each role reaches in each action. */
export function printedPermissions(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const text = readFileSync(join(__dirname, '..', '..', 'docs', 'permissions.md'), 'utf8');
  const [head = [], , ...rows] = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const roles = head.slice(3).map((name) => name.toUpperCase().replace(/[ -]/g, '_'));
  return new Map(
    rows.map(([action = '', , , ...extents]) => [
      action.replaceAll('`', ''),
      new Map(roles.map((role, index) => [role, extents[index] ?? '–'])),
    ]),
  );
}

/** As one would work it out with a finger on the table: does somebody with these roles reach, in this action, what belongs there? */
export function naivelyReaches(
  permissions: ReturnType<typeof printedPermissions>,
  action: string,
  roles: readonly Held[],
  places: readonly Place[],
): boolean {
  for (const { role, hit, group } of roles) {
    const extent = permissions.get(action)?.get(role);
    for (const place of places) {
      if (extent === 'ALL') return true;
      if (extent === 'HIT' && (place.hit === hit || (group !== null && place.group === group))) return true;
      if (extent === 'GROUP' && group !== null && place.group === group) return true;
    }
  }
  return false;
}
