import { generated, keyIsTaken, noSuch, ownerIsHeld, shape } from '../../platform/problems/refusals';
import { unreachable } from '../../platform/problems/sentences';
import type { Sentence, Sentences } from '../../platform/problems/sentences';

const written = unreachable('the use-case that writes the row fills these together');
const checkedMeeting = unreachable('the meeting is checked against its group and its day first');
const numbered = unreachable('the lines are counted where they are written');
const sentFirst = unreachable('a day before the one it was sent is refused at its field');
const linkIsThere = unreachable('a line or link is looked for first, and no group has one to itself');
const staysOnTheAgenda: Sentence = {
  status: 409,
  pointer: '#/agendaItems',
  detail:
    'An item that was sent to another group, or came from one, is on the agenda of its meeting. Keep as many items there as there were, or name an item that is there.',
};

/** What a person reads when the database refuses something that passes between groups. */
export const upwardSentences: Sentences = {
  upward_report_pk: generated,
  upward_report_key_once: keyIsTaken('report'),
  upward_report_key_is_plain: shape,
  upward_report_from_group: noSuch('group', '#/group'),
  upward_report_to_group: noSuch('group', '#/parentGroup'),
  upward_report_covers_whole_days: unreachable('a period that ends before it begins is refused before it is written'),
  upward_report_not_to_itself: linkIsThere,
  upward_report_received_after_it_was_sent: sentFirst,
  upward_report_received_on_a_day: written,
  upward_report_from_its_own_meeting: checkedMeeting,
  upward_report_received_at_the_parents_meeting: checkedMeeting,
  group_update_pk: generated,
  group_update_key_once: keyIsTaken('update'),
  group_update_key_is_plain: shape,
  group_update_of_group: noSuch('group', '#/group'),
  group_update_status_is_known: shape,
  group_update_says_what_changed: shape,
  group_update_need_is_given: shape,
  group_update_is_of_its_group: unreachable('ids are generated'),
  escalation_from_a_meeting_or_an_update: unreachable('the use-case says one of the two'),
  escalation_from_its_own_update: unreachable('the update and what it needs are written together'),
  upward_report_line_of_report: ownerIsHeld,
  upward_report_line_position_is_from_1: numbered,
  upward_report_line_heading_is_known: shape,
  upward_report_line_says_what: shape,
  upward_report_line_evidence_is_known: shape,
  upward_report_line_pk: numbered,
  upward_report_line_evidence_is_whole: unreachable('the draft gives both or neither'),
  escalation_pk: generated,
  escalation_key_once: keyIsTaken('item sent'),
  escalation_key_is_plain: shape,
  escalation_to_group: noSuch('group', '#/toGroup'),
  escalation_says_what: shape,
  escalation_not_to_itself: linkIsThere,
  escalation_received_after_it_was_sent: sentFirst,
  escalation_received_on_a_day: written,
  escalation_received_under_an_item_of_a_meeting: written,
  escalation_answered_in_words_on_a_day: written,
  escalation_answered_after_it_was_received: unreachable('an answer before it was received is refused at its field'),
  escalation_of_an_item: staysOnTheAgenda,
  escalation_from_its_own_meeting: checkedMeeting,
  escalation_received_at_the_others_meeting: checkedMeeting,
  escalation_received_under_an_item: staysOnTheAgenda,
  interaction_pk: generated,
  interaction_key_once: keyIsTaken('joint work'),
  interaction_key_is_plain: shape,
  interaction_of_group: noSuch('group', '#/group'),
  interaction_with_group: noSuch('group', '#/otherGroup'),
  interaction_kind_is_known: shape,
  interaction_says_what: shape,
  interaction_pair_in_order: {
    status: 422,
    pointer: '#/otherGroup',
    detail: 'A group does not work with itself. Choose another group.',
  },
};
