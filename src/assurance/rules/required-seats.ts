import { isMarked } from '../../meetings/attendance-figures.queries';
import { statusesThatMean } from '../../meetings/attendance-rate';
import type { Day } from '../../platform/time/period';
import { counted, listed } from '../counted';
import { groupsOfKind, wholeNumber } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { covers, graceFrom, pausedDays, soSince, turnsOf } from '../spell';
import type { Clock, Days } from '../spell';
import { cannotTell, keptOr } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow, Clock {
  readonly first: Day;
  readonly lastMeetings: number;
  /** The required seats that are there on the day. */
  readonly seats: readonly RequiredSeat[];
  /** The last meetings that were held, at most as many as are asked for. */
  readonly meetings: readonly Evidence[];
}

interface RequiredSeat extends Days {
  readonly id: string;
  readonly label: string;
  /** Who has sat in it up to the day. */
  readonly stays: readonly Days[];
  /** Of those meetings: at which the seat was there, somebody came for it, nobody noted whether. */
  readonly asked: number;
  readonly came: number;
  readonly notRecorded: number;
}

const stays = `SELECT coalesce(json_agg(json_build_object('from', lower(h.during), 'next', upper(h.during)) ORDER BY lower(h.during)), '[]'::json)
      FROM seat_holder h WHERE h.seat_id = s.id AND lower(h.during) <= a.day`;

/**
 * "Required seats filled and seen in the last three meetings." A required seat is filled when somebody holds it on the day, by
 * appointment or by virtue of a post. It is seen when somebody came for it, the holder or a deputy, to one of the last meetings
 * that were held since the promise; a seat that is younger than they are, or of which nobody noted it, cannot be told.
 */
export const requiredSeats = rule<Row, 'FILLED' | 'SEEN'>({
  kind: 'REQUIRED_SEATS',
  version: 1,
  name: 'Required seats are filled and seen',
  question: 'Is each required seat held, and did somebody come for it to one of the last meetings?',
  evidence: 'The required seats, and the last meetings that were held.',
  about: 'GROUP',
  grace: { days: 60, means: 'Days after a required seat fell vacant in which to fill it.' },
  parameters: {
    groups: groupsOfKind,
    lastMeetings: wholeNumber('in one of how many last meetings each is to be seen', 1, 24, 3),
  },
  aspects: { FILLED: 'Each required seat is held', SEEN: 'Somebody came for each of them of late' },
  sql: `, held AS MATERIALIZED (
      SELECT a.n, a.about_id, m.meeting_id, m.meets_on FROM asked_group a CROSS JOIN LATERAL (
        SELECT mg.meeting_id, mg.meets_on FROM meeting_group mg
        WHERE mg.group_id = a.about_id AND mg.status = 'HELD' AND mg.meets_on BETWEEN a.about_since AND a.day
        ORDER BY mg.meets_on DESC, mg.meeting_id DESC LIMIT (a.p->>'lastMeetings')::integer) m
    ), met AS (
      SELECT n, about_id, json_agg(json_build_object('kind', 'meeting', 'id', meeting_id, 'on', meets_on) ORDER BY meets_on, meeting_id) AS meetings
      FROM held GROUP BY n, about_id
    ), required AS (
      SELECT a.n, a.about_id, a.day, s.id, s.key, s.label, s.during, (${stays}) AS stays
      FROM asked_group a JOIN seat s ON s.group_id = a.about_id AND s.required AND s.during @> a.day
    ), marked AS (
      SELECT r.n, r.about_id, r.id, count(*) AS asked,
        count(*) FILTER (WHERE ${isMarked([...statusesThatMean.present, ...statusesThatMean.deputised])}) AS came,
        count(*) FILTER (WHERE ${isMarked(statusesThatMean.notRecorded)}) AS not_recorded
      FROM required r JOIN held h ON h.n = r.n AND h.about_id = r.about_id AND r.during @> h.meets_on
        LEFT JOIN attendance a ON a.meeting_id = h.meeting_id AND a.seat_id = r.id AND a.superseded_by_id IS NULL
      GROUP BY r.n, r.about_id, r.id
    ), of_seats AS (
      SELECT r.n, r.about_id, json_agg(json_build_object('id', r.id, 'label', r.label, 'from', lower(r.during), 'next', upper(r.during),
        'stays', r.stays, 'asked', coalesce(m.asked, 0), 'came', coalesce(m.came, 0), 'notRecorded', coalesce(m.not_recorded, 0)) ORDER BY r.key) AS seats
      FROM required r LEFT JOIN marked m ON m.n = r.n AND m.about_id = r.about_id AND m.id = r.id
      GROUP BY r.n, r.about_id
    )
    SELECT a.n, a."subjectKey", a.subject, a.day, a.grace, ${pausedDays('a')} AS paused, a.about_since AS first,
      (a.p->>'lastMeetings')::integer AS "lastMeetings", coalesce(s.seats, '[]'::json) AS seats, coalesce(m.meetings, '[]'::json) AS meetings
    FROM asked_group a LEFT JOIN of_seats s ON s.n = a.n AND s.about_id = a.about_id LEFT JOIN met m ON m.n = a.n AND m.about_id = a.about_id`,
  verdictsOn: (row) => {
    if (row.seats.length > 0) return { FILLED: filled(row), SEEN: seen(row) };
    const nothing = cannotTell('No seat of this group is noted as required.', 'Which of its seats are required.');
    return { FILLED: nothing, SEEN: nothing };
  },
});

const namesOf = (seats: readonly RequiredSeat[]): string =>
  listed(
    seats.map(({ label }) => label),
    'and',
  );

function filled(row: Row): Verdict {
  const { seats, day, first } = row;
  if (seats.every((seat) => seat.stays.length === 0)) {
    return cannotTell('Nobody is recorded in any required seat.', 'Who sits in the required seats, from which day.');
  }
  const isHeld = (seat: RequiredSeat, on: Day): boolean => seat.stays.some((stay) => covers(stay, on));
  const vacant = seats.filter((seat) => !isHeld(seat, day));
  const figures = { count: seats.length - vacant.length, of: seats.length };
  const evidence: Evidence[] = seats.map(({ id, from }) => ({ kind: 'seat', id, on: from }));
  const whose = vacant.length === 0 ? '' : ` Vacant: ${namesOf(vacant)}.`;
  const sentence = `${String(figures.count)} of ${counted(figures.of, 'required seat')} ${figures.count === 1 ? 'is' : 'are'} filled.${whose}`;
  // A seat is vacant from its own first day at the earliest; the one that has been for longest decides.
  const [since = null] = vacant
    .map((seat) =>
      soSince(day, first > seat.from ? first : seat.from, turnsOf(seat.stays), (one) => !isHeld(seat, one)),
    )
    .sort();
  const graceDays = since === null ? row.grace : graceFrom(since, row);
  return keptOr(vacant.length === 0, sentence, { day, graceDays, since, figures, evidence });
}

function seen({ seats, lastMeetings, meetings }: Row): Verdict {
  if (meetings.length === 0) return cannotTell('No meeting that was held is recorded.', 'Its meetings, and who came.');
  const unseen = seats.filter(({ came }) => came === 0);
  const isKnown = ({ asked, notRecorded }: RequiredSeat): boolean => asked === lastMeetings && notRecorded === 0;
  const missed = unseen.filter(isKnown);
  const untold = unseen.filter((seat) => !isKnown(seat));
  const figures = { count: seats.length - unseen.length, of: seats.length };
  const evidence = [...meetings, ...unseen.map(({ id }) => ({ kind: 'seat', id, on: null }) as const)];
  const last = meetings.length === 1 ? 'the last meeting' : `one of the last ${String(meetings.length)} meetings`;
  const whose = missed.length === 0 ? '' : ` Nobody came for ${namesOf(missed)}.`;
  const unknown = untold.length === 0 ? '' : ` Of ${namesOf(untold)} too little is recorded.`;
  const sentence = `Somebody came for ${String(figures.count)} of ${counted(figures.of, 'required seat')} to ${last}.${whose}${unknown}`;
  if (missed.length > 0) return { outcome: 'NOT_KEPT', sentence, figures, evidence };
  if (untold.length === 0) return { outcome: 'KEPT', sentence, figures, evidence };
  const missing = `Who came for ${namesOf(untold)} to ${counted(lastMeetings, 'meeting')}.`;
  return cannotTell(sentence, missing, { figures, evidence });
}
