import type { Action } from './policy';

/** Where a thing belongs. A meeting of two groups belongs twice. */
export interface Belonging {
  readonly hitId: string | null;
  readonly groupId: string | null;
  /** Whose own it is, such as the owner of an action. */
  readonly personId: string | null;
  /** True of what belongs to everybody who reaches anything at all. */
  readonly isEverywhere?: boolean;
}

/** A kind of thing that somebody may or may not reach. Each room says where its own things belong. */
export interface Thing {
  /** In words, as in “There is no reporting line with this id.” */
  readonly called: string;
  /** What it takes to see one. */
  readonly seenBy: Action;
  /** SQL that gives the belongings of the thing with the id $1: "hitId", "groupId" and "personId". */
  readonly belongings: string;
  /** The kind as which it is seen, where more people see it than it belongs to. */
  readonly seenAs?: string;
}

export type Things = Readonly<Record<string, Thing>>;

/** The SQL of a belonging: expressions for the HIT, the group and the person, each of which may be left out. */
export function belongsTo({ hit = 'NULL::uuid', group = 'NULL::uuid', person = 'NULL::uuid' }): string {
  return `${hit} AS "hitId", ${group} AS "groupId", ${person} AS "personId"`;
}
