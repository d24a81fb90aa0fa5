import { organisationId, partner, regionOf, successionDay } from './directory';
import { groupId } from './groups';
import { oneOf, rowId } from './row-id';
import {
  actionsAMeeting,
  firstDay,
  itemsAMeeting,
  lastYear,
  months,
  steeringSeats,
  type PartnershipSize,
} from './size';
import { insertion, type Step } from './step';

const topics =
  'access prevention workforce data prescribing discharge research equality digital carers funding pathways'.split(' ');
const purposes = ['APPROVAL', 'DECISION', 'DISCUSSION', 'ASSURANCE', 'INFORMATION', 'NOTING'];

/** The monthly meetings of every steering group, in the order in which they would have been written down. */
export function meetings(size: PartnershipSize): readonly Step[] {
  const { years } = size;
  const firstYear = lastYear - years + 1;
  return [
    heldMeetings(size),
    ...all(size),
    // Year by year, so that no statement needs more memory for a longer history.
    ...Array.from({ length: years }, (_, year) =>
      whatHappened(size, year).map((step) => ({ ...step, what: `${step.what} of ${firstYear + year}` })),
    ).flat(),
    actionEvents(),
    ...registers(size),
  ];
}

function heldMeetings(size: PartnershipSize): Step {
  const month = `(date '${firstDay(size)}' + make_interval(months => m))::date`;
  // The nth weekday of the month, as the rhythm of the group says.
  const day = `(SELECT d + (8 + h % 5 - extract(isodow FROM d)::integer) % 7 + 7 * (h % 4) FROM (SELECT ${month} AS d) month)`;
  return {
    what: 'held meetings',
    sql: `CREATE TEMPORARY TABLE held AS
      SELECT m, h, m * ${size.hits} + h AS n, ${day} AS day FROM generate_series(0, ${months(size) - 1}) m, generate_series(1, ${size.hits}) h;
      ANALYZE held`,
  };
}

function all(size: PartnershipSize): readonly Step[] {
  const isConfirmed = `m < ${months(size) - 1}`;
  return [
    insertion(
      'meeting',
      {
        id: rowId('meeting', 'n'),
        key: `'meeting-' || h || '-' || m`,
        kind: `'ORDINARY'`,
        status: `'HELD'`,
        planned_for: 'day',
        meets_on: 'day',
        starts_at: `(day + time '10:00') AT TIME ZONE 'Europe/London'`,
        ends_at: `(day + time '12:00') AT TIME ZONE 'Europe/London'`,
        mode: oneOf(['IN_PERSON', 'ONLINE', 'HYBRID'], 'h + m'),
        place: `'Committee room'`,
        record_state: `CASE WHEN ${isConfirmed} THEN 'CONFIRMED' ELSE 'UNCONFIRMED' END`,
        recorded_at: `(day + 2 + time '09:00') AT TIME ZONE 'Europe/London'`,
        confirmed_on: `CASE WHEN ${isConfirmed} THEN day + 28 END`,
        confirmed_at_meeting_id: `CASE WHEN ${isConfirmed} THEN ${rowId('meeting', `n + ${size.hits}`)} END`,
        summary: `'The group looked at its work since the last meeting and agreed what comes next.'`,
      },
      'held ORDER BY n',
    ),
    insertion(
      'meeting_group',
      { meeting_id: rowId('meeting', 'n'), group_id: groupId('h', 0), meets_on: 'day', status: `'HELD'` },
      'held ORDER BY n',
    ),
  ];
}

function whatHappened(size: PartnershipSize, year: number): readonly Step[] {
  const within = `m BETWEEN ${year * 12} AND ${year * 12 + 11}`;
  const meetingId = rowId('meeting', 'n');
  const came = `(h * 31 + m * 17 + c * 7 + m * c % 11) % 20`;
  const status = `CASE WHEN ${came} < 13 THEN 'PRESENT' WHEN ${came} < 15 THEN 'PRESENT_ONLINE' WHEN ${came} < 16 THEN 'DEPUTY' WHEN ${came} < 19 THEN 'APOLOGIES' ELSE 'ABSENT' END`;
  const successor = organisationId(regionOf('h'), partner.icb);
  const yearOf = lastYear - size.years + 1 + year;
  const inYear = `((m % 12) * ${size.hits} + h - 1)`;
  const isDone = `(m < ${months(size) - 2} AND (h + m + a) % 40 > 0)`;
  return [
    insertion(
      'attendance',
      {
        id: rowId('attendance', `n * ${steeringSeats} + c`),
        meeting_id: meetingId,
        seat_id: 'seat_id',
        person_id: 'person_id',
        is_expected: 'true',
        status,
        deputy_name: `CASE WHEN ${came} = 15 THEN 'Somebody of the same department' END`,
        chair_agreed_deputy: `CASE WHEN ${came} = 15 THEN true END`,
        capacity: 'capacity',
        organisation_id: `CASE WHEN capacity = 'COMMISSIONING' AND day >= '${successionDay}' THEN ${successor} ELSE organisation_id END`,
        origin: `'TYPED'`,
      },
      `held JOIN tenure USING (h) WHERE ${within} AND c <= ${steeringSeats} AND during @> day ORDER BY n, c`,
    ),
    insertion(
      'agenda_item',
      {
        id: rowId('agenda_item', `n * ${itemsAMeeting} + i`),
        meeting_id: meetingId,
        position: 'i',
        title: `'Item ' || i || ': ' || ${oneOf(topics, 'h + m + i')}`,
        purpose: oneOf(purposes, 'm + i'),
        topics: `ARRAY[${oneOf(topics, 'h + m + i')}, ${oneOf(topics, 'h + m * 5 + i * 7')}]`,
        outcome: `'The group heard the report, asked about ' || ${oneOf(topics, 'h + m * 3 + i')} || ' and was content.'`,
        is_deferred: '(h + m + i) % 23 = 0',
      },
      `held, generate_series(1, ${itemsAMeeting}) i WHERE ${within} ORDER BY n, i`,
    ),
    insertion(
      'decision',
      {
        id: rowId('decision', 'n'),
        meeting_id: meetingId,
        number: numbered('D', yearOf, `${inYear} + 1`),
        item_position: '2',
        statement: `'The plan for ' || ${oneOf(topics, 'h + m')} || ' was agreed.'`,
      },
      `held WHERE ${within} ORDER BY n`,
    ),
    insertion(
      'action',
      {
        id: rowId('action', `n * ${actionsAMeeting} + a`),
        meeting_id: meetingId,
        number: numbered('A', yearOf, `${inYear} * ${actionsAMeeting} + a`),
        item_position: 'a',
        task: `'Write to partners about ' || ${oneOf(topics, 'h + m + a')}`,
        owner_person_id: 'person_id',
        due_on: 'day + 28',
        status: `CASE WHEN ${isDone} THEN 'DONE' ELSE 'OPEN' END`,
        closed_on: `CASE WHEN ${isDone} THEN day + 21 END`,
      },
      `held CROSS JOIN generate_series(1, ${actionsAMeeting}) a JOIN tenure USING (h)
        WHERE ${within} AND c = 1 + (h + m + a) % ${steeringSeats} AND during @> day ORDER BY n, a`,
    ),
  ];
}

function actionEvents(): Step {
  return insertion(
    'action_event',
    { action_id: 'id', position: '1', kind: `'DONE'`, happened_on: 'closed_on' },
    `action WHERE closed_on IS NOT NULL ORDER BY id`,
  );
}

function registers(size: PartnershipSize): readonly Step[] {
  const years = `generate_series(${lastYear - size.years + 1}, ${lastYear}) y`;
  const meetingsAYear = 12 * size.hits;
  return [
    insertion('register_number', { register: `'D'`, year: 'y', last: String(meetingsAYear) }, years),
    insertion('register_number', { register: `'A'`, year: 'y', last: String(meetingsAYear * actionsAMeeting) }, years),
  ];
}

/** The SQL expression for a number of a register, as the product writes it: at least three digits. */
function numbered(register: string, year: number, expression: string): string {
  return `'${register}-${year}-' || CASE WHEN ${expression} < 1000 THEN lpad((${expression})::text, 3, '0') ELSE (${expression})::text END`;
}
