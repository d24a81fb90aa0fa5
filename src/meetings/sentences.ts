import { generated, keyIsTaken, noSuch, shape } from '../platform/problems/refusals';
import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';

const written = unreachable('the use-case that writes the row fills these together');
const numberedInOrder = unreachable('positions are counted from 1 in the order of the list');
const namedIsThere = unreachable('the ids that a record names are looked up first, and nothing is ever deleted');
const itemIsThere = unreachable('items are checked against the agenda of the request first');
const ofItsMeeting = unreachable('the meeting is written or locked first, and nothing is ever deleted');

const meetings: Sentences = {
  meeting_pk: generated,
  meeting_key_once: keyIsTaken('meeting'),
  meeting_key_is_plain: shape,
  meeting_kind_is_known: shape,
  meeting_status_is_known: written,
  meeting_zone_is_a_place: shape,
  meeting_zone_is_known: unreachable('PostgreSQL itself refuses a zone that it does not know, before it compares'),
  meeting_mode_is_known: shape,
  meeting_record_state_is_known: shape,
  meeting_confirmed_by_person: noSuch('person', '#/byPerson'),
  meeting_confirmed_at_later_meeting: noSuch('meeting', '#/atMeeting'),
  meeting_starts_on_its_day: unreachable('the start is computed from the day'),
  meeting_ends_after_it_starts: unreachable('an end that is not after the start is refused at its field'),
  meeting_cancelled_with_a_reason: written,
  meeting_has_a_record_only_when_held: written,
  meeting_confirmed_on_a_day: written,
  meeting_day_and_status: generated,
  meeting_group_of_group: noSuch('group', '#/groups'),
  meeting_group_pk: unreachable('groups are taken once each'),
  meeting_group_follows_the_meeting: ofItsMeeting,
  record_correction_pk: generated,
  record_correction_of_meeting: ofItsMeeting,
  record_correction_position_is_from_1: numberedInOrder,
  record_correction_says_what: shape,
  record_correction_is_never_anonymous: unreachable('every viewer has a name'),
  record_correction_position_once: unreachable('the meeting is locked while its corrections are counted'),
};

const attendance: Sentences = {
  attendance_pk: generated,
  attendance_at_meeting: ofItsMeeting,
  attendance_in_seat: namedIsThere,
  attendance_of_person: namedIsThere,
  attendance_status_is_known: shape,
  attendance_by_deputy: namedIsThere,
  attendance_capacity_is_known: unreachable('the capacity is that of the seat’s holder'),
  attendance_for_organisation: namedIsThere,
  attendance_origin_is_known: written,
  attendance_written_by_correction: ofItsMeeting,
  attendance_superseded_by_correction: ofItsMeeting,
  attendance_is_of_somebody: unreachable('a guest without a person or a name is refused at its field'),
  attendance_guest_has_no_seat: written,
  attendance_expected_in_a_seat: written,
  attendance_deputy_only_as_deputy: unreachable('a deputy with another status is refused at its field'),
  attendance_deputy_sits_in_a_seat: unreachable('a guest has no such status to choose'),
  attendance_leaves_after_coming: unreachable('leaving before coming is refused at its field'),
  attendance_once_per_seat: unreachable('a seat that is listed twice is refused at its field'),
  attendance_once_per_person_without_seat: unreachable('a guest who is listed twice is refused at its field'),
};

const apologies: Sentences = {
  apology_pk: generated,
  apology_for_meeting: ofItsMeeting,
  apology_for_seat: namedIsThere,
  apology_of_person: namedIsThere,
  apology_with_deputy: namedIsThere,
  apology_deputy_name_is_given: shape,
  apology_origin_is_known: written,
  apology_once_per_holder: unreachable('the meeting is locked, and what was said before is written over'),
  apology_has_one_deputy: unreachable('a deputy who is given twice is refused at its field'),
  apology_deputy_is_another: {
    status: 422,
    pointer: '#/deputy',
    detail: 'This person holds the seat. Choose somebody else to come instead.',
  },
  apology_withdrawn_after_sending: unreachable('both are the day on which it is said, and days go on'),
};

const agreed: Sentences = {
  agenda_item_pk: generated,
  agenda_item_of_meeting: ofItsMeeting,
  agenda_item_position_is_from_1: numberedInOrder,
  agenda_item_title_is_given: shape,
  agenda_item_purpose_is_known: shape,
  agenda_item_position_once: numberedInOrder,
  decision_pk: generated,
  decision_at_meeting: ofItsMeeting,
  decision_number_once: unreachable('numbers are taken from the register one after another'),
  decision_number_has_its_form: written,
  decision_is_stated: shape,
  decision_under_an_item: itemIsThere,
  decision_ratifies_decision: {
    status: 422,
    pointer: '#/decisions',
    detail: 'A decision to be ratified is not there, or one that was ratified would be taken out. Mend the decisions.',
  },
  decision_supersedes_decision: {
    status: 422,
    pointer: '#/decisions',
    detail: 'A decision in whose place another stands would be taken out. Say first that none stands in its place.',
  },
  decision_does_not_supersede_itself: unreachable('only an earlier decision is taken'),
  decision_supersedes_in_no_circle: unreachable('only an earlier decision is taken'),
  decision_does_not_ratify_itself: unreachable('a decision has its id only when it is written'),
  action_pk: generated,
  action_agreed_at_meeting: ofItsMeeting,
  action_number_once: unreachable('numbers are taken from the register one after another'),
  action_number_has_its_form: written,
  action_task_is_given: shape,
  action_has_one_owner: namedIsThere,
  action_status_is_known: written,
  action_closed_on_a_day: written,
  action_under_an_item: itemIsThere,
  interest_declaration_pk: generated,
  interest_declaration_at_meeting: ofItsMeeting,
  interest_declaration_position_is_from_1: numberedInOrder,
  interest_declaration_by_person: namedIsThere,
  interest_declaration_says_what: shape,
  interest_declaration_type_is_known: shape,
  interest_declaration_handling_is_known: shape,
  interest_declaration_position_once: numberedInOrder,
  interest_declaration_under_an_item: itemIsThere,
  register_is_known: written,
  register_number_only_grows: written,
  register_number_pk: unreachable('numbers are taken with ON CONFLICT DO UPDATE'),
};

const history: Sentences = {
  action_event_pk: generated,
  action_event_of_action: unreachable('the action is locked first, and an action with a history is never taken out'),
  action_event_position_is_from_1: numberedInOrder,
  action_event_kind_is_known: written,
  action_event_at_meeting: noSuch('meeting', '#/meeting'),
  action_event_position_once: unreachable('the action is locked while its history is counted'),
  action_event_leaves_a_day_when_moved: written,
  action_event_moves_to_a_day: written,
  action_event_carried_at_a_meeting: written,
};

/** What a person reads when the database refuses something about meetings, records and actions. */
export const meetingSentences: Sentences = { ...meetings, ...attendance, ...apologies, ...agreed, ...history };
