import { counted } from '../../assurance/counted';
import type { SearchKind } from '../../search/searchable.queries';
import type { FoundView } from '../../search/search.dto';

/** What things of a kind are called, and the page about one of them; null where it has none of its own. */
const kinds: Readonly<Record<SearchKind, { one: string; many: string; href: (found: FoundView) => string | null }>> = {
  TEAM: { one: 'team', many: 'Teams', href: ({ id }) => `/teams/${id}` },
  GROUP: { one: 'group', many: 'Groups', href: ({ id }) => `/groups/${id}` },
  PERSON: { one: 'person', many: 'People', href: ({ id }) => `/people/${id}` },
  ORGANISATION: { one: 'organisation', many: 'Organisations', href: ({ id }) => `/organisations/${id}` },
  MEETING: { one: 'meeting', many: 'Meetings', href: ({ id }) => `/meetings/${id}` },
  AGENDA_ITEM: { one: 'agenda item', many: 'Agenda items', href: ({ meetingId }) => `/meetings/${String(meetingId)}` },
  DECISION: { one: 'decision', many: 'Decisions', href: ({ id }) => `/decisions/${id}` },
  ACTION: { one: 'action', many: 'Actions', href: ({ id }) => `/actions/${id}` },
  ITEM_SENT: { one: 'item sent', many: 'Items sent', href: ({ id }) => `/escalations/${id}` },
  DOCUMENT: { one: 'document', many: 'Documents', href: () => null },
  COMMON_GOAL: { one: 'common goal', many: 'Common goals', href: ({ id }) => `/goals/${id}` },
  KNOWLEDGE: { one: 'piece of knowledge', many: 'Shared knowledge', href: ({ id }) => `/knowledge/${id}` },
};

/** How many of a kind, in words: “3 agenda items”. */
export function countInWords(kind: SearchKind, total: number): string {
  return kind === 'PERSON' && total !== 1
    ? `${String(total)} people`
    : kind === 'KNOWLEDGE'
      ? `${counted(total, 'piece')} of shared knowledge`
      : kind === 'ITEM_SENT'
        ? `${counted(total, 'item')} sent`
        : counted(total, kinds[kind].one);
}

/** What a kind is called on the link to all of it. */
export function kindInWords(kind: SearchKind): string {
  return kinds[kind].many;
}

/** The page that something found leads to, if there is one. */
export function pageOfFound(found: FoundView): string | null {
  return kinds[found.kind].href(found);
}

const mostOfContext = 200;

/** Something found, as the page lists it. */
export function foundShown(found: FoundView): object {
  const { number, title, day, context } = found;
  const isLong = context !== null && context.length > mostOfContext;
  const short = isLong ? `${context.slice(0, mostOfContext).trimEnd()}…` : context;
  return { number, title, day, href: pageOfFound(found), context: short };
}
