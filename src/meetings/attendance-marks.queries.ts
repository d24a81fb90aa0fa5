import { organisationName } from '../directory/organisation-naming';
import type { ListDefinition } from '../platform/http/list';

/**
 * What is recorded of everybody at each meeting of a group, first meeting first: the group's own seats in their order, where
 * groups met jointly too, then those who came without a seat. Corrections count as corrected. Read from the indexes
 * meeting_group_by_day and attendance_by_meeting. Parameters: group, from, to, person, status.
 */
export const attendanceMarks: ListDefinition = {
  name: 'attendance-marks',
  columns: {
    meetingId: 'mg.meeting_id',
    meetsOn: 'mg.meets_on',
    seatId: 's.id',
    seatKey: 's.key',
    seatLabel: 's.label',
    role: 's.role',
    memberClass: 's.member_class',
    personId: 'p.id',
    personName: 'coalesce(p.name, a.guest_name)',
    isExpected: 'a.is_expected',
    status: 'a.status',
    capacity: 'a.capacity',
    organisationId: 'a.organisation_id',
    organisationName: organisationName('a.organisation_id', 'mg.meets_on'),
    deputyPersonId: 'd.id',
    deputyName: 'coalesce(d.name, a.deputy_name)',
    chairAgreedDeputy: 'a.chair_agreed_deputy',
    cameAt: 'left(a.came_at::text, 5)',
    leftAt: 'left(a.left_at::text, 5)',
  },
  from: `meeting_group mg JOIN attendance a ON a.meeting_id = mg.meeting_id AND a.superseded_by_id IS NULL
    LEFT JOIN seat s ON s.id = a.seat_id LEFT JOIN person p ON p.id = a.person_id
    LEFT JOIN person d ON d.id = a.deputy_person_id`,
  within: { thing: 'group', table: 'governance_group', parameter: 'group' },
  where: 'mg.group_id = :group::uuid AND (a.seat_id IS NULL OR s.group_id = :group::uuid)',
  filters: {
    from: 'mg.meets_on >= :from::date',
    to: 'mg.meets_on <= :to::date',
    person: 'a.person_id = :person',
    status: 'a.status = :status',
  },
  belongs: 'PARENT',
  order: [
    { by: 'mg.meets_on', type: 'date', isIndexedAlone: true },
    { by: 'mg.meeting_id', type: 'uuid' },
    { by: '(a.seat_id IS NULL)::integer', type: 'integer' },
    { by: `coalesce(s.key, '')`, type: 'text' },
    { by: 'a.id', type: 'uuid' },
  ],
};
