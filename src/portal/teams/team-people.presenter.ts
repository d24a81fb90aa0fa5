import { counted } from '../../assurance/counted';
import { dayInWords } from '../../platform/time/day-in-words';
import { whoSitsLinks } from '../groups/seat-links';
import type { LinkTo } from '../groups/seat-links';
import type { Bars } from '../components/bars';
import type { StateTag } from '../state-tags';
import type { PastMemberRow, SeatRow, TeamPeople } from './team-people.queries';

interface SeatShown {
  readonly label: string;
  readonly required: string;
  readonly organisation: string;
  readonly who: string | null;
  readonly personId: string | null;
  readonly state: StateTag | null;
  readonly since: string;
  readonly deputy: string;
  readonly came: string;
  readonly links: readonly LinkTo[];
}

interface PeopleShown {
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly inWords: string;
    readonly seats: readonly SeatShown[];
  }[];
  readonly past: readonly PastMemberRow[];
  readonly represented: Bars | null;
}

/** The people of a team as its page shows them: seat by seat, empty seats as rows of their own. */
export function teamPeople({ groups, past, represented }: TeamPeople): PeopleShown {
  return {
    groups: groups.map(({ id, name, seats }) => ({
      id,
      name,
      inWords: seatsInWords(seats),
      seats: seats.map(seatShown),
    })),
    past,
    represented: barsOf(represented),
  };
}

function seatsInWords(seats: readonly SeatRow[]): string {
  const vacant = seats.filter(({ personName }) => personName === null).length;
  return `${counted(seats.length, 'seat')}, ${vacant === 0 ? 'none' : String(vacant)} vacant`;
}

function seatShown(seat: SeatRow): SeatShown {
  const { label, required, personName, organisation, deputies, since } = seat;
  const isEmpty = personName === null;
  return {
    label,
    required: required ? 'Required' : 'Optional',
    organisation: organisation ?? (isEmpty ? 'Not applicable' : withoutOrganisation(seat)),
    who: personName,
    personId: seat.personId,
    state: isEmpty ? { text: 'Vacant', tint: required ? 'orange' : 'grey' } : null,
    since: since === null ? emptySince(seat) : dayInWords(since, seat.sincePrecision),
    deputy: deputies.length === 0 ? 'None' : deputies.join(', '),
    came: isEmpty ? 'Not applicable' : cameInWords(seat),
    links: whoSitsLinks(seat),
  };
}

/** Somebody who was a public contributor belongs to no organisation, and that is no gap in the record. */
function withoutOrganisation({ capacity }: SeatRow): string {
  return capacity === 'PUBLIC_CONTRIBUTOR' ? 'None (public contributor)' : 'Not recorded';
}

function emptySince({ emptyAfter, from }: SeatRow): string {
  return emptyAfter === null
    ? `Never filled since ${dayInWords(from)}`
    : `Vacant, last filled on ${dayInWords(emptyAfter)}`;
}

function cameInWords({ present, deputised, expected }: SeatRow): string {
  if (expected === 0) return 'No meetings recorded';
  const came = `Came ${String(present)} of ${String(expected)}`;
  return deputised === 0 ? came : `${came}, deputy ${String(deputised)}`;
}

/** Bars from the organisation that was there most; the sentence names the partner that was there least, where one stands out. */
function barsOf({ of, organisations }: TeamPeople['represented']): Bars | null {
  if (of === 0 || organisations.length === 0) return null;
  const partners = organisations.filter(({ isPartner }) => isPartner);
  return {
    id: 'represented',
    headline: headline(partners.length === 0 ? organisations : partners, of),
    of,
    unit: 'meeting',
    rows: organisations.map(({ name, isPartner, at }) => ({
      name,
      count: at,
      note: isPartner ? 'Partner' : 'Not a partner',
    })),
  };
}

function headline(all: TeamPeople['represented']['organisations'], of: number): string {
  const least = Math.min(...all.map(({ at }) => at));
  const fewest = all.filter(({ at }) => at === least);
  const [first] = fewest;
  if (least === of) return `Every partner was at all ${counted(of, 'meeting')}`;
  if (first && fewest.length === 1 && all.length > 1)
    return `${first.name} was at ${String(least)} of ${counted(of, 'meeting')}, the fewest of any partner`;
  return `${String(all.filter(({ at }) => at === of).length)} of ${counted(all.length, 'partner')} were at all ${counted(of, 'meeting')}`;
}
