import { Problem } from '../platform/problems/problem';
import type { Capacity } from './capacity';
import { seatFollowsThePost } from './seat-sentences';
import type { Seat } from './seat.entity';

/** Nobody is appointed to a seat that belongs to a post: "the Head of Division will sit" names the post. Throws 409. */
export function refuseOfPost(seat: Seat): void {
  if (seat.exOfficioPostId === null) return;
  throw new Problem(seatFollowsThePost.status, 'seat-ex-officio-follows-the-post', seatFollowsThePost.detail);
}

/** The capacity in which somebody takes a seat: the one named, or else the seat's own. Throws 422 when there is neither. */
export function capacityIn(seat: Seat, named: Capacity | null | undefined): Capacity {
  const capacity = named ?? seat.capacity;
  if (capacity !== null) return capacity;
  throw Problem.field('#/capacity', 'Say in what capacity the person sits here; the seat itself names none.');
}
