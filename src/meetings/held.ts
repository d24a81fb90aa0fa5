import type { HeldInRoom } from '../access/held-section';

/** SQL: the groups that met at the meeting with this id. */
const groupsAt = (meeting: string): string =>
  `(SELECT json_agg(g.name ORDER BY g.name) FROM meeting_group x JOIN governance_group g ON g.id = x.group_id WHERE x.meeting_id = ${meeting})`;
const meeting = { meetingId: 'm.id', meetsOn: 'm.meets_on', groups: groupsAt('m.id') };
const inOrder = 'ORDER BY m.meets_on, t.id';

/** What is held about the meetings that a person came to or sent apologies for, and what they took on. */
export const meetingsHeld: HeldInRoom = {
  typedNames: [
    { table: 'attendance', column: 'guest_name', form: 'NAME' },
    { table: 'attendance', column: 'deputy_name', form: 'NAME' },
    { table: 'apology', column: 'deputy_name', form: 'NAME' },
    { table: 'record_correction', column: 'corrected_by', form: 'NAME' },
  ],
  sections: {
    attendance: {
      follows: ['attendance_of_person', 'attendance_by_deputy'],
      columns: {
        id: 't.id',
        ...meeting,
        seat: 's.label',
        status: 't.status',
        asDeputy: 'coalesce(t.deputy_person_id = $1, false)',
        capacity: 't.capacity',
        cameAt: 't.came_at',
        leftAt: 't.left_at',
        wasCorrectedLater: 't.superseded_by_id IS NOT NULL',
      },
      from: `FROM attendance t JOIN meeting m ON m.id = t.meeting_id LEFT JOIN seat s ON s.id = t.seat_id
        WHERE (t.person_id = $1 OR t.deputy_person_id = $1) AND t.status <> 'APOLOGIES' ${inOrder}`,
    },
    apologies: {
      follows: [],
      columns: {
        id: 't.id',
        ...meeting,
        seat: 's.label',
        wasCorrectedLater: 't.superseded_by_id IS NOT NULL',
      },
      from: `FROM attendance t JOIN meeting m ON m.id = t.meeting_id LEFT JOIN seat s ON s.id = t.seat_id
        WHERE t.person_id = $1 AND t.status = 'APOLOGIES' ${inOrder}`,
    },
    apologiesSent: {
      follows: ['apology_of_person', 'apology_with_deputy'],
      columns: {
        id: 't.id',
        ...meeting,
        seat: 's.label',
        sentOn: 't.sent_on',
        asDeputy: 'coalesce(t.deputy_person_id = $1, false)',
        withdrawnOn: 't.withdrawn_on',
      },
      from: `FROM apology t JOIN meeting m ON m.id = t.meeting_id JOIN seat s ON s.id = t.seat_id
        WHERE t.person_id = $1 OR t.deputy_person_id = $1 ${inOrder}`,
    },
    actions: {
      follows: ['action_has_one_owner'],
      columns: {
        id: 't.id',
        number: 't.number',
        ...meeting,
        task: 't.task',
        dueOn: 't.due_on',
        status: 't.status',
        closedOn: 't.closed_on',
        events: `(SELECT json_agg(json_build_object('kind', e.kind, 'on', e.happened_on, 'dueOn', e.due_on, 'reason', e.reason)
          ORDER BY e.position) FROM action_event e WHERE e.action_id = t.id)`,
      },
      from: `FROM action t JOIN meeting m ON m.id = t.meeting_id WHERE t.owner_person_id = $1 ${inOrder}`,
    },
    agendaItems: {
      follows: ['planned_item_owned_by_person'],
      columns: { id: 't.id', ...meeting, title: 't.title' },
      from: `FROM planned_item t JOIN meeting m ON m.id = t.meeting_id WHERE t.owner_person_id = $1 ${inOrder}`,
    },
    itemsRaised: {
      follows: ['planned_item_raised_by_person'],
      columns: { id: 't.id', ...meeting, title: 't.title' },
      from: `FROM planned_item t JOIN meeting m ON m.id = t.meeting_id WHERE t.raised_by_person_id = $1 ${inOrder}`,
    },
    keptItems: {
      follows: ['kept_item_owned_by_person', 'kept_item_raised_by_person'],
      columns: {
        id: 't.id',
        group: 'g.name',
        kind: 't.kind',
        title: 't.title',
        keptOn: 't.kept_on',
        endedOn: 't.ended_on',
      },
      from: `FROM kept_item t JOIN governance_group g ON g.id = t.group_id WHERE $1 IN (t.owner_person_id, t.raised_by_person_id) ORDER BY t.kept_on, t.id`,
    },
    agreedAgendas: {
      follows: ['meeting_agenda_agreed_by_person'],
      columns: { ...meeting, agreedOn: 'm.agenda_agreed_on' },
      from: 'FROM meeting m WHERE m.agenda_agreed_by_person_id = $1 ORDER BY m.meets_on, m.id',
    },
    interests: {
      follows: ['interest_declaration_by_person'],
      columns: { id: 't.id', ...meeting, interest: 't.interest', type: 't.type', handling: 't.handling' },
      from: `FROM interest_declaration t JOIN meeting m ON m.id = t.meeting_id WHERE t.person_id = $1 ${inOrder}`,
    },
    confirmedRecords: {
      follows: ['meeting_confirmed_by_person'],
      columns: { ...meeting, confirmedOn: 'm.confirmed_on' },
      from: 'FROM meeting m WHERE m.confirmed_by_person_id = $1 ORDER BY m.meets_on, m.id',
    },
  },
};
