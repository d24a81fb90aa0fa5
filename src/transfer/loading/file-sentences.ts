const overlap = 'Two of these are given for the same days. Let one end on the day before the next begins.';
const noSuchItem = 'There is no agenda item at this position of the meeting. Mend “item”, or add the item.';
const received = '“receivedOn” is before “sentOn”. Mend one of them.';
const twice = 'This stands twice in the meeting. Leave one out.';

/**
 * What to do about rules that no request of the API can break, because a use-case fills or checks what a file may say
 * freely: by the name of the rule. Any other rule has its sentence in the room that its table belongs to.
 */
export const fileSentences: Readonly<Record<string, string>> = {
  organisation_one_name_at_a_time: overlap,
  organisation_name_within_its_life: 'The organisation is not there on all of these days. Choose days within its life.',
  organisation_does_not_succeed_itself: 'An organisation cannot carry itself on. Name another one.',

  hit_one_name_at_a_time: overlap,
  hit_one_status_at_a_time: overlap,
  partner_absence_explained_once_at_a_time: overlap,
  hit_one_sponsoring_organisation_at_a_time: overlap,
  hit_hosted_in_one_unit_at_a_time: overlap,
  terms_of_reference_one_edition_at_a_time: overlap,
  group_one_rhythm_at_a_time: overlap,

  meeting_starts_on_its_day:
    'In the time zone of the meeting, “startsAt” is not on the day “meetsOn”. Mend one of them.',
  meeting_ends_after_it_starts: '“endsAt” needs a “startsAt” before it. Mend one of them.',
  meeting_cancelled_with_a_reason: 'A meeting that is CANCELLED has a “cancelReason”, and no other has one.',
  meeting_has_a_record_only_when_held:
    'Only a meeting that was HELD has “recordState” and “recordedAt”. Change the status, or leave them out.',
  meeting_confirmed_on_a_day: 'A record that is CONFIRMED has “confirmedOn”, and no other has it.',
  meeting_group_pk: twice,

  attendance_is_of_somebody: 'Say who it was: a “person”, or a “name”.',
  attendance_guest_has_no_seat: 'Give a “person” or a “name”, not both.',
  attendance_deputy_only_as_deputy:
    'Only with the status DEPUTY are there “deputy”, “deputyName” and “chairAgreedDeputy”. Change the status, or leave them out.',
  attendance_deputy_sits_in_a_seat: 'A deputy sits in a seat. Move this to “attendance”, or choose another status.',
  attendance_leaves_after_coming: '“leftAt” has to be later than “cameAt”. Mend one of them.',
  attendance_once_per_seat: twice,
  attendance_once_per_person_without_seat: twice,

  agenda_item_position_once: twice,
  interest_declaration_position_once: twice,
  record_correction_position_once: twice,
  decision_number_once: 'Another meeting has a decision with this number. Choose a free one.',
  action_number_once: 'Another meeting has an action with this number. Choose a free one.',
  decision_does_not_supersede_itself:
    'A decision does not stand in its own place. Name an earlier one, or leave “supersedes” out.',
  decision_supersedes_in_no_circle:
    'By way of others, this decision would come to stand in its own place. Mend “supersedes”.',
  decision_under_an_item: noSuchItem,
  action_under_an_item: noSuchItem,
  interest_declaration_under_an_item: noSuchItem,
  action_closed_on_a_day: 'An action that is DONE or DROPPED has “closedOn”, and an OPEN one has not.',
  action_event_leaves_a_day_when_moved: 'Only an action that is MOVED has “wasDueOn”. Leave it out.',
  action_event_moves_to_a_day: 'An action that is MOVED has a new “dueOn”. Add it.',
  action_event_carried_at_a_meeting: 'An action is CARRIED_FORWARD at a “meeting”. Add it.',

  upward_report_not_to_itself: 'A group does not report to itself. Name another “parentGroup”.',
  upward_report_received_after_it_was_sent: received,
  upward_report_received_on_a_day: 'With “receivedAtMeeting” or “response” there is “receivedOn”. Add it.',
  upward_report_from_its_own_meeting: 'The “meeting” is not one of the “group”. Mend one of them.',
  upward_report_received_at_the_parents_meeting:
    'The “receivedAtMeeting” is not one of the “parentGroup”. Mend one of them.',
  escalation_from_a_meeting_or_an_update:
    'An item comes from a “fromMeeting” with its “item”, or from a “fromUpdate”. Give the one or the other.',
  escalation_from_its_own_update: 'The “fromUpdate” is not one of the “fromGroup”. Mend one of them.',
  escalation_not_to_itself: 'A group does not send an item to itself. Name another “toGroup”.',
  escalation_received_after_it_was_sent: received,
  escalation_received_on_a_day: 'With “receivedAtMeeting” there is “receivedOn”. Add it.',
  escalation_received_under_an_item_of_a_meeting: 'With “receivedItem” there is “receivedAtMeeting”. Add it.',
  escalation_answered_in_words_on_a_day: '“answer” and “answeredOn” belong together. Add the other, or leave both out.',
  escalation_answered_after_it_was_received:
    '“answeredOn” needs a “receivedOn” that is not after it. Mend one of them.',
  escalation_from_its_own_meeting: 'The “fromMeeting” is not one of the “fromGroup”. Mend one of them.',
  escalation_received_at_the_others_meeting: 'The “receivedAtMeeting” is not one of the “toGroup”. Mend one of them.',

  sponsor_ask_answered_on_a_day: 'An ask that is ACCEPTED or DECLINED has “answeredOn”. Add it.',
  sponsor_ask_resolved_on_a_day: 'An ask that is RESOLVED has “resolvedOn”, and no other has it.',
  opportunity_closed_on_a_day:
    'An opportunity that is neither NEW nor TAKEN_UP has “closedOn”, and these two have not.',
  sponsor_engagement_confirmed_by_the_other_side:
    '“confirmedOn” and “confirmedBy” belong together, and whoever reported it cannot confirm it.',
};

/** What to do about a refusal, which is called after the rule that it comes from. */
export function inFileWords({ kind, detail }: { readonly kind: string; readonly detail: string }): string {
  return fileSentences[kind.replaceAll('-', '_')] ?? detail;
}
