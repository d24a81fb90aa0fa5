import type { Lists } from '../../platform/http/lists';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { meetingsLatestFirst } from '../meetings/meetings.queries';
import type { MeetingRow } from '../meetings/meetings.queries';

const atMost = 24;

/** The held meetings of a group since a day that whoever asks may see, latest first, as choices of a form. */
export async function meetingsToReceiveAt(
  lists: Lists,
  viewer: Viewer,
  { group, from, today, chosen }: { group: string; from: Day; today: Day; chosen: string },
): Promise<readonly object[]> {
  const { items } = await lists.sheet<MeetingRow>(
    viewer,
    meetingsLatestFirst,
    { asOf: today, group, status: 'HELD', from },
    { sort: null, isDescending: false, number: 1, size: atMost },
  );
  return items.map(({ id, meetsOn, title }) => ({
    value: id,
    text: title === null ? dayInWords(meetsOn) : `${dayInWords(meetsOn)}, ${title}`,
    selected: id === chosen,
  }));
}
