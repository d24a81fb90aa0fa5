import { inWords } from '../../assurance/capacity-in-words';
import { capacities } from '../../groups/capacity';
import type { MemberClass, SeatRole } from '../../groups/seat.entity';
import type { Option } from '../forms/form-field';

/** What the roles of a seat are called. */
export const seatRoleWords: Readonly<Record<SeatRole, string>> = {
  CHAIR: 'Chair',
  VICE_CHAIR: 'Vice-chair',
  CO_LEAD: 'One of two leads',
  MEMBER: 'Member',
  SECRETARY: 'Secretary',
};

/** What it means to sit somewhere. */
export const memberClassWords: Readonly<Record<MemberClass, string>> = {
  MEMBER: 'Member of the group',
  IN_ATTENDANCE: 'In attendance, not a member',
  OBSERVER: 'Observer',
};

/** In what capacity somebody can sit, to choose from. */
export const capacityOptions: readonly Option[] = capacities.map((value) => {
  const words = inWords(value);
  return { value, text: `${words.charAt(0).toUpperCase()}${words.slice(1)}` };
});
