import type { Day } from '../../platform/time/period';
import { meetingViews } from './meetings.dto';
import type { MeetingsViewed } from './meetings.dto';

/** What each view is called, what it asks the list for, and whether what is soonest comes first. */
export const viewsOfMeetings: Readonly<
  Record<MeetingsViewed, { text: string; asks: (today: Day) => Record<string, unknown>; isSoonestFirst: boolean }>
> = {
  planned: { text: 'Planned', asks: (after) => ({ status: 'PLANNED', after }), isSoonestFirst: true },
  'to-agree': { text: 'Agenda to agree', asks: (toAgree) => ({ toAgree }), isSoonestFirst: true },
  'to-log': { text: 'To log', asks: (toLog) => ({ toLog }), isSoonestFirst: true },
  'to-confirm': { text: 'Waiting to be confirmed', asks: () => ({ recordState: 'UNCONFIRMED' }), isSoonestFirst: true },
  recorded: { text: 'Recorded', asks: () => ({ status: 'HELD' }), isSoonestFirst: false },
  cancelled: { text: 'Cancelled', asks: () => ({ status: 'CANCELLED' }), isSoonestFirst: false },
};

/** The views as a field offers them, with the one that is looked at chosen. */
export function viewsToChoose(
  show: MeetingsViewed | undefined,
): { readonly value: string; readonly text: string; readonly selected: boolean }[] {
  return meetingViews.map((value) => ({ value, text: viewsOfMeetings[value].text, selected: value === show }));
}
