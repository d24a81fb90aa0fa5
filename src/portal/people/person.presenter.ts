import type { PersonDetailView } from '../../directory/people.dto';
import type { MembershipOfPersonView } from '../../groups/memberships.dto';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day, Precision } from '../../platform/time/period';
import { holdingWords, professionWords } from './person-words';
import type { DetailsSeen, SponsorshipOfPerson } from './person.queries';

interface Stay {
  readonly from: Day;
  readonly to: Day | null;
}

interface PersonShown {
  readonly person: PersonDetailView;
  readonly profession: string;
  readonly contact: { readonly email: string; readonly telephone: string } | null;
  readonly accessNeeds: string | null;
  readonly affiliations: readonly {
    readonly id: string;
    readonly text: string;
    readonly href: string;
    readonly role: string;
    readonly days: string;
    readonly isOver: boolean;
  }[];
  readonly holdings: readonly {
    readonly organisationId: string;
    readonly id: string;
    readonly title: string;
    readonly href: string;
    readonly organisation: string;
    readonly kind: string;
    readonly days: string;
    readonly isOver: boolean;
  }[];
  readonly seats: readonly SeatOfPerson[];
  readonly seatsBefore: readonly SeatOfPerson[];
  readonly sponsorships: readonly { readonly href: string; readonly text: string; readonly days: string }[];
}

interface SeatOfPerson {
  readonly href: string;
  readonly group: string;
  readonly seat: string;
  readonly organisation: string;
  readonly days: string;
}

/** A person as their page shows them: what goes on first, what is over apart. */
export function personShown(
  person: PersonDetailView,
  seen: DetailsSeen,
  sponsorships: readonly SponsorshipOfPerson[],
  memberships: readonly MembershipOfPersonView[],
  asOf: Day,
): PersonShown {
  const isOver = ({ to }: Stay): boolean => to !== null && to < asOf;
  const shown = memberships.toReversed();
  return {
    person,
    profession: person.profession === null ? 'Not recorded' : professionWords[person.profession],
    contact: seen.contact
      ? { email: person.email ?? 'Not recorded', telephone: person.telephone ?? 'Not recorded' }
      : null,
    accessNeeds: seen.needs ? (person.accessNeeds ?? 'None recorded') : null,
    affiliations: person.affiliations.toReversed().map((one) => ({
      id: one.id,
      text: one.continuesAsName ?? one.organisationName ?? 'An organisation',
      href: `/organisations/${one.continuesAsId}`,
      role: one.role ?? 'Not recorded',
      days: daysOf(one),
      isOver: isOver(one),
    })),
    holdings: person.holdings.toReversed().map((one) => ({
      id: one.id,
      organisationId: one.organisationId,
      title: one.postTitle,
      href: `/posts/${one.postId}`,
      organisation: one.organisationName ?? 'Not recorded',
      kind: holdingWords[one.kind],
      days: daysOf(one),
      isOver: isOver(one),
    })),
    seats: shown.filter((one) => !isOver(one)).map(seatOf),
    seatsBefore: shown.filter(isOver).map(seatOf),
    sponsorships: sponsorships.map(({ id, hitName, organisation, ...days }) => ({
      href: `/sponsors/${id}`,
      text: `${hitName ?? 'A team'}${organisation === null ? '' : `, for ${organisation}`}`,
      days: daysOf(days),
    })),
  };
}

/** How exactly the two days are known, where that is kept. */
interface Exactness {
  readonly fromPrecision?: Precision | null;
  readonly toPrecision?: Precision | null;
}

/** From when to when, as exactly as it is known, as a cell of a table says it. */
export function daysOf({ from, to, fromPrecision, toPrecision }: Stay & Exactness): string {
  const first = dayInWords(from, fromPrecision ?? 'DAY');
  return to === null ? `Since ${first}` : `${first} to ${dayInWords(to, toPrecision ?? 'DAY')}`;
}

function seatOf(one: MembershipOfPersonView): SeatOfPerson {
  return {
    href: `/groups/${one.groupId}`,
    group: one.groupName,
    seat: one.exOfficio ? `${one.seatLabel} (by virtue of a post)` : one.seatLabel,
    organisation: one.representedOrganisationName ?? 'None',
    days: daysOf(one),
  };
}
