import type { Tx } from '../platform/database/tx';
import { unknownKeys } from './commitment.queries';
import { namedKinds } from './parameters';
import type { Fault, NamedKind, Naming } from './parameters';

/** What promises name that is not there, each told at its place. */
export async function unknownNames(tx: Tx, names: readonly Naming[]): Promise<Fault[]> {
  if (names.length === 0) return [];
  const kinds: readonly NamedKind[] = ['group', 'organisation', 'post', 'unit'];
  const keys = kinds.map((kind) => names.filter((one) => one.kind === kind).map(({ key }) => key));
  const unknown = await tx.rows<{ kind: NamedKind; key: string }>(unknownKeys, keys);
  return names
    .filter(({ kind, key }) => unknown.some((one) => one.kind === kind && one.key === key))
    .map(({ kind, key, pointer }) => ({
      pointer,
      detail: `There is no ${namedKinds[kind].inWords} with the key ${key}.`,
    }));
}
