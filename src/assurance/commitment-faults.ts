import { readParameters } from './parameters';
import type { Fault, Naming, Parameters } from './parameters';
import type { Rule } from './rule';

/** What a promise says of itself, as far as its rule is concerned. */
export interface PromiseAsSaid {
  readonly hasHit: boolean;
  /** The key of the group that it is about, where it is about one. */
  readonly group: string | null;
  readonly parameters: unknown;
}

export interface PromiseAsRead {
  /** Complete: what was left out is filled in. */
  readonly parameters: Parameters;
  readonly faults: readonly Fault[];
  /** What it names by keys, still to be looked up. */
  readonly names: readonly Naming[];
}

/** Reads a promise as its rule knows it. A promise that could never be evaluated is told here, not found out later. */
export function readPromise(rule: Rule, said: PromiseAsSaid): PromiseAsRead {
  const { parameters, faults, names } = readParameters(rule.parameters, said.parameters ?? {});
  const home = homeFaults(rule, said, parameters['groups'] ?? null);
  const itself = names
    .filter(({ kind, key }) => kind === 'group' && key === said.group)
    .map(({ pointer }) => ({ pointer, detail: 'Name another group than the one that the promise is about.' }));
  return { parameters, faults: [...faults, ...home, ...itself, ...(rule.contradictions?.(parameters) ?? [])], names };
}

/** A rule about HITs needs a HIT; one about groups needs a group, or a HIT and the kind of its groups. */
function homeFaults({ about }: Rule, { hasHit, group }: PromiseAsSaid, kind: unknown): Fault[] {
  const hasGroup = group !== null;
  if (about === 'HIT') {
    if (hasGroup) return [{ pointer: '#/group', detail: 'This rule is about a whole HIT. Leave the group out.' }];
    return hasHit ? [] : [{ pointer: '#/hit', detail: 'Say whose promise it is.' }];
  }
  if (hasGroup) {
    const detail = 'Say either the group or which kind of group, not both.';
    return kind === null ? [] : [{ pointer: '#/parameters/groups', detail }];
  }
  if (kind === null) {
    const detail = 'Say which group it is about, or in parameters.groups which kind of group.';
    return [{ pointer: '#/group', detail }];
  }
  return hasHit ? [] : [{ pointer: '#/hit', detail: 'Say whose groups are meant.' }];
}
