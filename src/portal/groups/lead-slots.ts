import type { Capacity } from '../../groups/capacity';
import type { GroupKind } from '../../groups/group.entity';
import { dayInWords } from '../../platform/time/day-in-words';
import { plusDays } from '../../platform/time/period';
import type { Day, Precision } from '../../platform/time/period';
import type { StateTag } from '../state-tags';
import type { LeadStay } from './leads.queries';

/** One of the two slots of a group's leads: who holds it, or that it is a gap and since when. */
export interface LeadSlot {
  readonly title: string;
  readonly leads: readonly {
    readonly name: string;
    readonly organisation: string;
    readonly since: Day;
    readonly precision: Precision;
  }[];
  readonly gap: { readonly tag: StateTag; readonly sentence: string } | null;
}

/** Groups of these kinds are led by two people, whether or not anybody was ever recorded. */
const ledByTwo: readonly GroupKind[] = ['WORKING_GROUP', 'THEMATIC_GROUP'];

const slots: readonly { readonly capacity: Capacity; readonly title: string; readonly called: string }[] = [
  { capacity: 'ACADEMIC', title: 'Academic lead', called: 'academic lead' },
  { capacity: 'SERVICE', title: 'Service lead', called: 'service lead' },
];

/**
 * The slots of a group's leads, one academic and one service: "led by two individuals, encompassing academic and service
 * leadership". None for a group that is not led that way. An empty slot is a gap since the day after its last lead left.
 */
export function leadSlots(kind: GroupKind, stays: readonly LeadStay[]): readonly LeadSlot[] {
  if (stays.length === 0 && !ledByTwo.includes(kind)) return [];
  return slots.map(({ capacity, title, called }) => {
    const held = stays.filter((stay) => stay.capacity === capacity);
    const now = held.filter(({ isNow }) => isNow);
    return {
      title,
      leads: now.map(({ name, organisation, from, fromPrecision }) => ({
        name,
        organisation: organisation ?? 'Organisation not recorded',
        since: from,
        precision: fromPrecision,
      })),
      gap: now.length > 0 ? null : { tag: { text: 'Gap', tint: 'orange' }, sentence: gapSentence(called, held) },
    };
  });
}

function gapSentence(called: string, held: readonly LeadStay[]): string {
  const lastDays = held.map(({ to }) => to).filter((day) => day !== null);
  const last = lastDays.sort().at(-1);
  return last === undefined ? `No ${called} recorded yet` : `No ${called} since ${dayInWords(plusDays(last, 1))}`;
}
