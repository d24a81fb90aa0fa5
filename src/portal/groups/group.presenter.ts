import type { GroupDetailView, SeatOfGroupView } from '../../groups/group-detail.dto';
import { dayInWords } from '../../platform/time/day-in-words';
import type { StateTag } from '../state-tags';
import { everyInWords, groupKindWords, quorumInWords, rhythmInWords } from './group-words';
import type { AroundGroup } from './group.queries';
import { leadSlots } from './lead-slots';
import type { LeadSlot } from './lead-slots';
import { seatLinks } from './seat-links';
import type { LinkTo } from './seat-links';

interface GroupShown {
  readonly group: GroupDetailView;
  readonly kind: string;
  readonly belongsTo: string;
  readonly slots: readonly LeadSlot[];
  readonly rhythm: string;
  readonly life: string;
  readonly quorum: ReturnType<typeof quorumInWords> | null;
  readonly quorumQuotation: string | null;
  readonly seats: readonly {
    readonly label: string;
    readonly required: string;
    readonly who: string | null;
    readonly personId: string | null;
    readonly post: { readonly id: string; readonly name: string | null } | null;
    readonly state: StateTag | null;
    readonly organisation: string;
    readonly since: string;
    readonly deputy: string;
    readonly links: readonly LinkTo[];
  }[];
  readonly up: readonly LineShown[];
  readonly down: readonly LineShown[];
  readonly around: AroundGroup;
}

interface LineShown {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly words: string;
  readonly quotation: string | null;
}

/** A group as its page shows it: what it is for, who leads it and sits on it, when it meets, to whom it reports. */
export function groupShown(group: GroupDetailView, around: AroundGroup): GroupShown {
  const { hit, ownerOrganisation, rhythm, from, to } = group;
  return {
    group,
    kind: groupKindWords[group.kind],
    belongsTo:
      hit?.name ?? ownerOrganisation?.name ?? (hit === null ? 'No team: it stands above or beside them' : 'A team'),
    slots: leadSlots(group.kind, around.leads),
    rhythm: rhythm === null ? 'Not recorded' : rhythmInWords(rhythm),
    life: to === null ? `Since ${dayInWords(from)}` : `${dayInWords(from)} to ${dayInWords(to)}`,
    quorum: around.quorum && quorumInWords(around.quorum.rule, around.names ?? {}),
    quorumQuotation: around.quorum?.quotation ?? null,
    seats: group.seats.map(seatShown),
    up: group.reportsTo.map(lineShown),
    down: group.receivesReportsFrom.map(lineShown),
    around,
  };
}

function seatShown({
  id,
  label,
  required,
  holder,
  deputies,
  exOfficioPost,
}: SeatOfGroupView): GroupShown['seats'][number] {
  const { personName = null, occupancyId = null } = holder ?? {};
  return {
    label,
    required: required ? 'Required' : 'Optional',
    who: personName,
    personId: holder?.personId ?? null,
    post: exOfficioPost,
    state: holder === null ? { text: 'Vacant', tint: required ? 'orange' : 'grey' } : null,
    organisation:
      holder === null
        ? 'Not applicable'
        : (holder.representedOrganisation?.name ??
          (holder.capacity === 'PUBLIC_CONTRIBUTOR' ? 'None (public contributor)' : 'Not recorded')),
    since: holder === null ? 'Not applicable' : dayInWords(holder.from, holder.fromPrecision),
    deputy: deputies.length === 0 ? 'None' : deputies.map((deputy) => deputy.personName).join(', '),
    links: seatLinks({ id, label, personName, occupancyId, isOfPost: exOfficioPost !== null }, deputies),
  };
}

function lineShown({
  id,
  groupId,
  groupName,
  every,
  form,
  quotation,
}: GroupDetailView['reportsTo'][number]): LineShown {
  const parts = [every === null ? null : everyInWords(every), form].filter((part) => part !== null);
  return {
    id,
    groupId,
    groupName,
    words: parts.length === 0 ? 'how often is not recorded' : parts.join(', '),
    quotation,
  };
}
