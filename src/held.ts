import { accessHeld } from './access/held';
import type { HeldInRoom } from './access/held-section';
import { assuranceHeld } from './assurance/held';
import { directoryHeld } from './directory/held';
import { groupsHeld } from './groups/held';
import { meetingsHeld } from './meetings/held';
import { sponsorshipHeld } from './sponsorship/held';

const rooms = [directoryHeld, groupsHeld, meetingsHeld, sponsorshipHeld, assuranceHeld, accessHeld];

/** Everything that is held about a person, from every room. */
export const held: HeldInRoom = {
  sections: Object.fromEntries(rooms.flatMap(({ sections }) => Object.entries(sections))),
  typedNames: rooms.flatMap(({ typedNames }) => typedNames),
};
