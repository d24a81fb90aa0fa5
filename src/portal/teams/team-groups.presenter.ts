import { counted } from '../../assurance/counted';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { StateTag } from '../state-tags';
import { updateTags } from '../updates/update-words';
import { groupKindWords } from '../groups/group-words';
import { leadSlots } from '../groups/lead-slots';
import type { LeadSlot } from '../groups/lead-slots';
import type { TeamGroups } from './team-groups.queries';

interface GroupShown {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Null for a group that a chair leads. */
  readonly academic: LeadSlot | null;
  readonly service: LeadSlot | null;
  readonly chair: string;
  readonly seats: string;
  readonly lastMet: string;
  readonly update: { readonly tag: StateTag; readonly sentOn: Day } | null;
  readonly noUpdate: string;
}

interface GroupsShown {
  readonly groups: readonly GroupShown[];
  readonly headline: string | null;
  readonly ended: TeamGroups['ended'];
}

/** The groups of a team as its page shows them, with the two slots of leads of each that has them. */
export function teamGroups({ groups, ended }: TeamGroups): GroupsShown {
  const shown = groups.map(({ id, name, kind, chairs, leads, seats, filled, isSeen, lastMet, update }): GroupShown => {
    const [academic = null, service = null] = leadSlots(kind, leads);
    return {
      id,
      name,
      kind: groupKindWords[kind],
      academic,
      service,
      chair: chairs.length === 0 ? 'Not recorded' : chairs.join(', '),
      seats: seats === 0 ? 'No seats recorded' : `${String(filled)} of ${counted(seats, 'seat')} filled`,
      update: update && { tag: updateTags[update.status], sentOn: update.sentOn },
      noUpdate: isSeen ? 'None yet' : 'Not shown to you',
      lastMet: lastMet === null ? (isSeen ? 'Not recorded' : 'Not shown to you') : dayInWords(lastMet),
    };
  });
  const led = shown.filter(({ academic }) => academic !== null);
  const both = led.filter(({ academic, service }) => academic?.gap === null && service?.gap === null).length;
  return {
    groups: shown,
    headline:
      led.length === 0
        ? null
        : `${String(both)} of ${counted(led.length, 'group')} that two people lead ${led.length === 1 ? 'has' : 'have'} both leads`,
    ended,
  };
}
