import type { TurnedFindingView } from '../../assurance/finding-history.dto';
import { hitStatuses } from '../../hits/hit-status.entity';
import { updateStatuses } from '../../meetings/upward/group-update.entity';
import { updateTags } from '../updates/update-words';
import { outcomeTags } from '../checks/check-words';
import type { Day } from '../../platform/time/period';
import { hitStatusTags } from '../state-tags';
import { kindsOfEvent } from './team-history.queries';
import type { EventRow, KindOfEvent } from './team-history.queries';

interface EventShown {
  readonly on: Day;
  readonly kind: string;
  readonly text: string;
  readonly detail: string | null;
  readonly href: string | null;
}

const kindWords: Readonly<Record<KindOfEvent, string>> = {
  STATUS: 'Status',
  SPONSOR: 'Sponsor',
  PARTNER: 'Partner',
  PRIORITY: 'Priority',
  SEAT: 'Seat',
  MEETING: 'Meeting',
  PROMISE: 'Promise',
  REPORT: 'Report',
  UPDATE: 'Update',
};

/** What the timeline can be filtered by. */
export function eventChoices(asked: KindOfEvent | undefined): object[] {
  return kindsOfEvent.map((value) => ({ value, text: kindWords[value], selected: value === asked }));
}

/** Promises that turned, as rows of the timeline. */
export function turnedRows(turned: readonly TurnedFindingView[]): object[] {
  return turned.map(({ commitmentId, quotation, aspectInWords, before, after, turnedOn }) => ({
    on: turnedOn,
    id: commitmentId,
    what: after === null ? 'no longer asked for' : outcomeTags[after.outcome].text,
    who: before === null ? 'not asked for' : outcomeTags[before.outcome].text,
    place: aspectInWords,
    detail: `“${quotation}” ${after?.sentence ?? ''}`.trim(),
  }));
}

/** What happened, as the timeline tells it; `team` is the address of the team's pages. */
export function eventsShown(rows: readonly EventRow[], team: string): EventShown[] {
  return rows.map((row) => ({ on: row.on, kind: kindWords[row.kind], ...inWords[row.kind](row, team) }));
}

type InWords = (row: EventRow, team: string) => Omit<EventShown, 'on' | 'kind'>;

const inWords: Readonly<Record<KindOfEvent, InWords>> = {
  STATUS: ({ what }) => {
    const status = hitStatuses.find((one) => one === what);
    return { text: `The team became: ${status ? hitStatusTags[status].text : what}`, detail: null, href: null };
  },
  SPONSOR: ({ what, who, place, detail, id }) => ({
    text: what === 'CAME' ? `${String(who)} began to sponsor the team` : `Last day of ${String(who)} as a sponsor`,
    detail: [detail, place].filter((part) => part !== null).join(', '),
    href: `/sponsors/${id}`,
  }),
  PARTNER: ({ what, who, place, detail }, team) => ({
    text: partnerEvent(what, String(who)),
    detail: place === 'COLLABORATOR' ? 'As a collaborator' : detail,
    href: team,
  }),
  PRIORITY: ({ what, who, place }, team) => ({
    text:
      what === 'CAME' ? `The team took up the priority “${String(who)}”` : `Last day of the priority “${String(who)}”`,
    detail: place,
    href: team,
  }),
  SEAT: ({ what, who, place, detail }, team) => ({
    text:
      what === 'CAME'
        ? `${String(who)} took the seat “${String(place)}”`
        : `Last day of ${String(who)} in the seat “${String(place)}”`,
    detail,
    href: `${team}/people`,
  }),
  MEETING: ({ what, place, detail, id }) => ({
    text: what === 'HELD' ? `${String(place)} met` : `A meeting was cancelled: ${String(place)}`,
    detail: what === 'HELD' ? (detail === null ? 'Who came is not recorded' : `${detail} came`) : detail,
    href: `/meetings/${id}`,
  }),
  PROMISE: ({ what, who, place, detail, id }, team) => ({
    text: `${String(place)}: from ${lowered(String(who))} to ${lowered(what)}`,
    detail,
    href: `${team}/checks/${id}`,
  }),
  UPDATE: ({ what, who, place, detail }) => {
    const status = updateStatuses.find((one) => one === what);
    return {
      text: `${String(who)}: ${status ? lowered(updateTags[status].text) : what}`,
      detail,
      href: `/groups/${String(place)}`,
    };
  },
  REPORT: ({ who, place, detail }) => ({ text: `${String(who)} reported to ${String(place)}`, detail, href: null }),
};

function lowered(text: string): string {
  return text.toLowerCase();
}

function partnerEvent(what: string, who: string): string {
  if (what === 'CAME') return `${who} became a partner`;
  if (what === 'LEFT') return `Last day of ${who} as a partner`;
  return what === 'EXPLAINED'
    ? `Why ${who} is not a partner was recorded`
    : `Last day on which it holds why ${who} is not a partner`;
}
