import { SetMetadata } from '@nestjs/common';
import type { Action } from './policy';

/** Where a request names a thing that the permission is about, and what kind of thing it is. */
export interface Subject {
  readonly kind: string;
  readonly place: 'params' | 'query' | 'body';
  readonly field: string;
  /** True of what the request only names: whoever may see it may name it. */
  readonly isOnlyNamed?: true;
}

/** What a route needs: a line of the policy, and the things that it must reach. */
export interface Needed {
  readonly action: Action;
  readonly subjects: readonly Subject[];
  /** True when the statement itself leaves out what the viewer does not reach. */
  readonly isFiltered: boolean;
}

/** The thing that the address names. */
export const inPath = (kind: string, field = 'id'): Subject => ({ kind, place: 'params', field });
/** A thing that the query names, such as `?hit=`. */
export const inQuery = (kind: string, field = kind): Subject => ({ kind, place: 'query', field });
/** A thing that the body names. */
export const inBody = (kind: string, field: string): Subject => ({ kind, place: 'body', field });

/** A thing that the body names beside those that the route does something to: to whoever does not see it, it is not there. */
export const namedInBody = (kind: string, field: string): Subject => ({ ...inBody(kind, field), isOnlyNamed: true });

/** The route does this, and to these things: whoever does not reach every one that is named, and at least one, is refused. */
export const Needs = (action: Action, ...subjects: readonly Subject[]): MethodDecorator =>
  SetMetadata('needs', { action, subjects, isFiltered: false } satisfies Needed);

/**
 * The route does this over many things, of which its statement leaves out those that the viewer does not reach. Where the
 * request names one of `subjects`, that is looked at too.
 */
export const NeedsWithinReach = (action: Action, ...subjects: readonly Subject[]): MethodDecorator =>
  SetMetadata('needs', { action, subjects, isFiltered: true } satisfies Needed);
