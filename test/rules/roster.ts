import type { Stay } from '../history/naive-seating';
import type { Day } from '../../src/platform/time/period';

/** Groups, who sits in them, and the posts behind the seats: what a test makes up, and a naive rule reads. */
export interface Roster {
  readonly groups: readonly (Stay & { readonly id: string; readonly key: string; readonly kind: string })[];
  /** Days on which the HIT was paused. */
  readonly pauses: readonly Stay[];
  readonly seats: readonly RosterSeat[];
  readonly occupancies: readonly (Stay & {
    readonly id: string;
    readonly seat: string;
    readonly person: string;
    readonly organisation: string | null;
    readonly capacity: string;
  })[];
  readonly posts: readonly RosterPost[];
  readonly holdings: readonly (Stay & {
    readonly id: string;
    readonly post: string;
    readonly person: string;
    readonly kind: 'SUBSTANTIVE' | 'ACTING' | 'DEPUTY';
  })[];
  readonly successions: readonly { readonly predecessor: string; readonly successor: string; readonly on: Day }[];
}

export interface RosterSeat extends Stay {
  readonly id: string;
  readonly key: string;
  readonly group: string;
  readonly role: string;
  readonly memberClass: string;
  readonly required: boolean;
  /** Of a seat that goes with a post; else whoever sits there has their own. */
  readonly capacity: string | null;
  readonly post: string | null;
}

export interface RosterPost extends Stay {
  readonly id: string;
  readonly key: string;
  readonly organisation: string;
  readonly unit: string | null;
}

/** A promise about a group, or about every working group of the HIT. */
export interface MadePromise {
  readonly id: string;
  readonly group: string | null;
  readonly parameters: object;
  readonly graceDays: number | null;
  readonly from: Day;
}
