import { generated, shape } from '../../platform/problems/refusals';
import { unreachable } from '../../platform/problems/sentences';
import type { Sentences } from '../../platform/problems/sentences';

const checked = unreachable('whatever an agenda names is looked up first, and nothing of that is ever deleted');
const counted = unreachable('positions are counted from 1 in the order of the list');
const ofItsMeeting = unreachable('the meeting is locked first, and nothing is ever deleted');
const written = unreachable('the use-case that writes the row fills these together');

/** What a person reads when the database refuses something about an agenda. */
export const agendaSentences: Sentences = {
  meeting_agenda_summary_is_given: shape,
  meeting_agenda_agreed_by_person: unreachable('who agrees is looked up first'),
  meeting_agenda_agreed_on_a_day: written,
  planned_item_pk: generated,
  planned_item_of_meeting: ofItsMeeting,
  planned_item_position_is_from_1: counted,
  planned_item_title_is_given: shape,
  planned_item_purpose_is_known: shape,
  planned_item_origin_is_known: shape,
  planned_item_owned_by_person: checked,
  planned_item_minutes_are_plausible: shape,
  planned_item_takes_up_escalation: checked,
  planned_item_papers_are_links_or_notes: shape,
  planned_item_raised_by_person: checked,
  planned_item_position_once: counted,
  agenda_change_pk: generated,
  agenda_change_of_meeting: ofItsMeeting,
  agenda_change_position_is_from_1: counted,
  agenda_change_kind_is_known: written,
  agenda_change_title_is_given: shape,
  agenda_change_position_once: unreachable('the meeting is locked while its changes are counted'),
  kept_item_pk: generated,
  kept_item_of_group: unreachable('the group is locked first'),
  kept_item_kind_is_known: shape,
  kept_item_title_is_given: shape,
  kept_item_purpose_is_known: shape,
  kept_item_origin_is_known: shape,
  kept_item_owned_by_person: checked,
  kept_item_minutes_are_plausible: shape,
  kept_item_papers_are_links_or_notes: shape,
  kept_item_raised_by_person: checked,
  kept_item_once_a_day: {
    status: 409,
    pointer: '#/title',
    detail: 'The group keeps an item with this title since today already. Choose another title.',
  },
  kept_item_ends_after_it_begins: unreachable('both are the day on which it is said, and days go on'),
};
