import { people } from './directory';
import { rowId } from './row-id';
import { cameToForum, forumMeetings, forumMembers, lastYear } from './size';
import { insertion, type Step } from './step';

/** The key that the forum is found by. */
export const forumKey = 'forum';

// Numbers that nothing else of the partnership has.
const beyond = 2_000_000_000;
const regulars = Math.ceil(forumMembers / forumMeetings);

/**
 * A forum above the HITs that met every month of the last year, the same in a partnership of any size: what networks are
 * measured on, with about 10,000 ties between 400 people. At each meeting a twelfth of its members is there, and others who happen to come.
 */
export function forum(): readonly Step[] {
  const months = `generate_series(0, ${forumMeetings - 1}) m`;
  const day = `(date '${lastYear}-01-15' + make_interval(months => m))::date`;
  const id = rowId('governance_group', String(beyond));
  const meetingId = rowId('meeting', `${beyond} + m`);
  return [
    people(`(SELECT ${beyond} + x AS n FROM generate_series(0, ${forumMembers - 1}) x) p`),
    insertion(
      'governance_group',
      {
        id,
        key: `'${forumKey}'`,
        name: `'Partnership forum'`,
        kind: `'REFERENCE_GROUP'`,
        during: `daterange('${lastYear}-01-01', NULL)`,
      },
      '(SELECT) one',
    ),
    insertion(
      'meeting',
      {
        id: meetingId,
        key: `'forum-' || m`,
        kind: `'ORDINARY'`,
        status: `'HELD'`,
        meets_on: day,
        record_state: `'UNCONFIRMED'`,
        recorded_at: `(${day} + time '17:00') AT TIME ZONE 'Europe/London'`,
      },
      months,
    ),
    insertion('meeting_group', { meeting_id: meetingId, group_id: id, meets_on: day, status: `'HELD'` }, months),
    insertion(
      'attendance',
      {
        id: rowId('attendance', `${beyond} + m * ${forumMembers} + x`),
        meeting_id: meetingId,
        person_id: rowId('person', `${beyond} + x`),
        is_expected: 'false',
        status: `'PRESENT'`,
        origin: `'TYPED'`,
      },
      // Of each meeting the regulars first, then the others in an order of its own.
      `(SELECT m, x, row_number() OVER (PARTITION BY m ORDER BY x / ${regulars} = m DESC, (x * 7919 + m * 104729) % 997, x) AS place
        FROM ${months}, generate_series(0, ${forumMembers - 1}) x) c WHERE place <= ${cameToForum}`,
    ),
  ];
}
