import { isMarked } from '../../meetings/attendance-figures.queries';
import { expectedStatuses, statusesThatMean } from '../../meetings/attendance-rate';
import type { Day } from '../../platform/time/period';
import { windowStart } from '../asked';
import { counted } from '../counted';
import { groupsOfKind, keysOf } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { shareColumns, shareOfMeetings, sharesContradict, sharesOf } from '../shares';
import type { SharesAsked } from '../shares';
import { covers, graceFrom, pausedDays, soSince, turnsOf } from '../spell';
import type { Clock, Days } from '../spell';
import { cannotTell, keptOr } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow, Clock, SharesAsked {
  readonly first: Day;
  readonly hasSeats: boolean;
  /** Seats that go with the post. */
  readonly seats: readonly (Days & { readonly seatId: string })[];
  /** Who has acted as the post, first to last. */
  readonly holders: readonly (Days & { readonly name: string })[];
  /** Whoever held the post while sitting here in a seat of their own. */
  readonly personal: readonly (Days & { readonly occupancyId: string; readonly name: string })[];
  readonly known: number;
  readonly personally: number;
  readonly represented: number;
  readonly meetings: readonly Evidence[];
}

const days = (range: string): string => `'from', lower(${range}), 'next', upper(${range})`;
const list = (what: string, from: string): string => `(SELECT coalesce(json_agg(${what}), '[]'::json) FROM ${from})`;

const seats = list(
  `json_build_object('seatId', s.id, ${days('s.during')}) ORDER BY lower(s.during), s.id`,
  `seat s WHERE s.group_id = q.about_id AND s.ex_officio_post_id = q.post_id AND s.member_class = 'MEMBER' AND lower(s.during) <= q.day`,
);
const holders = list(
  `json_build_object('name', p.name, ${days('h.during')}) ORDER BY lower(h.during), p.id`,
  `post_acting_holder h JOIN person p ON p.id = h.person_id WHERE h.post_id = q.post_id AND lower(h.during) <= q.day`,
);
const personal = list(
  `json_build_object('occupancyId', o.id, 'name', p.name, ${days('(o.during * h.during)')}) ORDER BY lower(o.during * h.during), o.id`,
  `post_acting_holder h JOIN seat_occupancy o ON o.person_id = h.person_id AND o.during && h.during JOIN person p ON p.id = o.person_id
      JOIN seat s ON s.id = o.seat_id AND s.group_id = q.about_id AND s.member_class = 'MEMBER'
    WHERE h.post_id = q.post_id AND lower(o.during * h.during) <= q.day`,
);

/**
 * "The Head of Division and the Divisional Manager will sit on the steering group." A seat as a member belongs to the post, and
 * passes with it; a seat that the post's holder has in person will do. Then: whether it is filled by whoever acts as the post
 * now, and whether they come. Somebody came to a meeting for the post when its seat was taken there; personally and by deputy
 * are two shares, and a meeting of which it is not known is in neither.
 */
export const postSitsOnGroup = rule<Row, 'SEAT' | 'FILLED' | 'CAME_PERSONALLY' | 'CAME_REPRESENTED'>({
  kind: 'POST_SITS_ON_GROUP',
  version: 1,
  name: 'Holders of certain posts sit on it',
  question: 'Has each of the posts a seat on the group, is it filled, and does its holder come?',
  evidence: 'The seats of the posts, and the meetings at which it is known whether somebody came for them.',
  about: 'GROUP',
  grace: { days: 60, means: 'Days after a seat or its holder was lost in which to find the next.' },
  parameters: {
    groups: groupsOfKind,
    posts: keysOf('post', 'which posts, by their keys'),
    ...sharesOf('meetings that the post came to', 75, 50),
  },
  aspects: {
    SEAT: 'The post has a seat',
    FILLED: 'The holder of the post sits in it',
    CAME_PERSONALLY: 'The holder of the post comes',
    CAME_REPRESENTED: 'The holder of the post comes, or a deputy',
  },
  contradictions: sharesContradict,
  sql: `, asked_post AS MATERIALIZED (
      SELECT a.*, q.id AS post_id, q.key AS post_key, q.title, ${windowStart('a', `(a.p->>'windowMonths')::integer`, 'about_since')} AS window_from
      FROM asked_group a CROSS JOIN LATERAL jsonb_array_elements_text(a.p->'posts') k(key) JOIN post q ON q.key = k.key
    ), marked AS (
      SELECT q.n, q.about_id, q.post_id, a.meeting_id, mg.meets_on, bool_or(${isMarked(statusesThatMean.present)}) AS personally,
        bool_or(${isMarked([...statusesThatMean.present, ...statusesThatMean.deputised])}) AS represented
      FROM asked_post q JOIN meeting_group mg ON mg.group_id = q.about_id AND mg.status = 'HELD' AND mg.meets_on BETWEEN q.window_from AND q.day
        JOIN attendance a ON a.meeting_id = mg.meeting_id AND a.superseded_by_id IS NULL AND a.is_expected AND ${isMarked(expectedStatuses)}
        JOIN seat s ON s.id = a.seat_id AND s.group_id = q.about_id
      WHERE s.ex_officio_post_id = q.post_id OR (s.ex_officio_post_id IS NULL AND EXISTS (SELECT FROM post_acting_holder h
        WHERE h.post_id = q.post_id AND h.person_id = a.person_id AND h.during @> mg.meets_on))
      GROUP BY q.n, q.about_id, q.post_id, a.meeting_id, mg.meets_on
    ), came AS (
      SELECT n, about_id, post_id, count(*)::integer AS known, count(*) FILTER (WHERE personally)::integer AS personally,
        count(*) FILTER (WHERE represented)::integer AS represented,
        json_agg(json_build_object('kind', 'meeting', 'id', meeting_id, 'on', meets_on) ORDER BY meets_on, meeting_id) AS meetings
      FROM marked GROUP BY n, about_id, post_id
    )
    SELECT q.n, CASE WHEN q.group_id IS NULL THEN q."subjectKey" || '/' || q.post_key ELSE q.post_key END AS "subjectKey",
      CASE WHEN q.group_id IS NULL THEN q.subject || ': ' || q.title ELSE q.title END AS subject,
      q.day, q.grace, ${pausedDays('q')} AS paused, q.about_since AS first, ${shareColumns('q')},
      EXISTS (SELECT FROM seat s WHERE s.group_id = q.about_id AND lower(s.during) <= q.day) AS "hasSeats",
      ${seats} AS seats, ${holders} AS holders, ${personal} AS personal, coalesce(c.known, 0) AS known,
      coalesce(c.personally, 0) AS personally, coalesce(c.represented, 0) AS represented, coalesce(c.meetings, '[]'::json) AS meetings
    FROM asked_post q LEFT JOIN came c ON c.n = q.n AND c.about_id = q.about_id AND c.post_id = q.post_id`,
  verdictsOn: (row) => ({
    SEAT: seat(row),
    FILLED: filled(row),
    CAME_PERSONALLY: came(row, row.personally, 'Came to'),
    CAME_REPRESENTED: came(row, row.represented, 'Came, or sent a deputy, to'),
  }),
});

const noHolder = cannotTell('Nobody is recorded as holding the post.', 'Who holds the post, from which day.');

/** What cannot be told of a post without a seat, or undefined where the record is enough. */
function untold({ seats: own, holders: all, hasSeats }: Row): Verdict | undefined {
  if (own.length > 0) return undefined;
  if (!hasSeats) return cannotTell('No seat of this group is recorded.', 'The seats of the group.');
  return all.length === 0 ? noHolder : undefined;
}

const onDay = <One extends Days>(all: readonly One[], day: Day): One[] => all.filter((one) => covers(one, day));

function judged(row: Row, sentence: string, isKept: (day: Day) => boolean): Verdict {
  const { day, first, seats: own, holders: all, personal: theirs } = row;
  const kept = isKept(day);
  const since = soSince(day, first, turnsOf([...own, ...all, ...theirs]), (one) => isKept(one) === kept);
  const evidence: Evidence[] = [
    ...onDay(own, day).map(({ seatId, from }) => ({ kind: 'seat' as const, id: seatId, on: from })),
    ...onDay(theirs, day).map(({ occupancyId, from }) => ({ kind: 'occupancy' as const, id: occupancyId, on: from })),
  ];
  return keptOr(kept, sentence, { day, graceDays: graceFrom(since, row), since, evidence });
}

function seat(row: Row): Verdict {
  const { seats: own, personal: theirs } = row;
  const isKept = (day: Day): boolean => onDay(own, day).length + onDay(theirs, day).length > 0;
  const [inPerson] = onDay(theirs, row.day);
  if (onDay(own, row.day).length > 0) return judged(row, 'A seat here goes with the post.', isKept);
  if (inPerson) {
    const sentence = `${inPerson.name}, who holds the post, has a seat here that does not go with it.`;
    return judged(row, sentence, isKept);
  }
  return untold(row) ?? judged(row, 'No seat here goes with the post, and its holder has none.', isKept);
}

function filled(row: Row): Verdict {
  const { seats: own, holders: all, personal: theirs, day } = row;
  const isKept = (one: Day): boolean =>
    onDay(theirs, one).length > 0 || (onDay(own, one).length > 0 && onDay(all, one).length > 0);
  const [holder] = onDay(all, day);
  if (holder && isKept(day)) return judged(row, `${holder.name} holds the post and sits here.`, isKept);
  const nobody = untold(row) ?? (all.length === 0 ? noHolder : undefined);
  if (nobody) return nobody;
  const sentence = holder ? `${holder.name} holds the post and has no seat here.` : 'Nobody holds the post.';
  return judged(row, sentence, isKept);
}

function came(row: Row, count: number, words: string): Verdict {
  const { known, meetings } = row;
  if (known === 0)
    return cannotTell('Whether anybody came for the post is not recorded.', 'Who came to the meetings of the group.');
  const sentence = `${words} ${String(count)} of ${counted(known, 'meeting')}.`;
  return shareOfMeetings({ count, of: known }, row, sentence, meetings);
}
