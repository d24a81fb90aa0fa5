import type { SeatRole } from '../groups/seat.entity';
import type { AttendanceStatus } from './attendance.entity';

/** A seat at a meeting, as far as it says who was in the chair. */
interface SeatThere {
  readonly role: SeatRole;
  readonly status: AttendanceStatus;
  readonly personName: string | null;
  readonly deputy: { readonly name: string | null } | null;
}

const came: readonly AttendanceStatus[] = ['PRESENT', 'PRESENT_ONLINE', 'IN_ATTENDANCE'];

/**
 * Who was in the chair: the chair of the group who came, else its vice-chair, else its co-leads, else whoever came in place of the
 * chair. A joint meeting may have several. Empty where the record cannot tell.
 */
export function chairedBy(seats: readonly SeatThere[]): string[] {
  const there = (role: SeatRole): string[] =>
    seats.flatMap(({ role: own, status, personName }) =>
      own === role && came.includes(status) && personName !== null ? [personName] : [],
    );
  const instead = seats.flatMap(({ role, status, deputy }) =>
    role === 'CHAIR' && status === 'DEPUTY' && deputy?.name != null ? [deputy.name] : [],
  );
  const found = [there('CHAIR'), there('VICE_CHAIR'), there('CO_LEAD'), instead].find((names) => names.length > 0);
  return [...new Set(found)];
}
