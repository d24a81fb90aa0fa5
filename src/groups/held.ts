import { periodOf } from '../access/held-section';
import type { HeldInRoom } from '../access/held-section';

const ofSeat = (table: string): string => `FROM ${table} t JOIN seat s ON s.id = t.seat_id
  JOIN governance_group g ON g.id = s.group_id WHERE t.person_id = $1 ORDER BY lower(t.during), t.id`;

/** What is held about the groups that a person is on. */
export const groupsHeld: HeldInRoom = {
  typedNames: [],
  sections: {
    memberships: {
      follows: ['seat_occupancy_by_person'],
      columns: {
        id: 't.id',
        group: 'g.name',
        seat: 's.label',
        role: 's.role',
        capacity: 't.capacity',
        termEndsOn: 't.term_ends_on',
        ...periodOf('t'),
      },
      from: ofSeat('seat_occupancy'),
    },
    deputyFor: {
      follows: ['named_deputy_person'],
      columns: { id: 't.id', group: 'g.name', seat: 's.label', ...periodOf('t') },
      from: ofSeat('named_deputy'),
    },
  },
};
