import { checkedPeriod, generated, noSuch, ownerIsHeld, shape } from '../platform/problems/refusals';
import { unreachable } from '../platform/problems/sentences';
import type { Sentence, Sentences } from '../platform/problems/sentences';

const named = unreachable('what is named is looked up first');
const made = unreachable('freezing makes it');

const drafted = unreachable('the draft is made from the record of a line that is there');
const draftIsBegun: Sentence = {
  status: 409,
  detail: 'A report over this line is being written already. Go on with that one, or send it.',
};

export const reportSentences: Sentences = {
  upward_report_draft_pk: generated,
  upward_report_draft_of_group: drafted,
  upward_report_draft_to_group: drafted,
  upward_report_draft_covers_whole_days: drafted,
  upward_report_draft_summary_is_given: shape,
  upward_report_draft_lines_are_a_list: drafted,
  upward_report_draft_once_a_line: draftIsBegun,
  report_schedule_pk: generated,
  report_schedule_kind_is_known: shape,
  report_schedule_of_hit: named,
  report_schedule_of_group: named,
  report_schedule_every_is_known: shape,
  report_schedule_after_at_most_60_days: shape,
  report_schedule_ends_after_it_started: unreachable('it starts and ends on the day of the request'),
  report_schedule_of_a_group_of_a_hit: unreachable('the use-case takes the HIT from the group'),
  report_schedule_recipient_of_schedule: named,
  report_schedule_recipient_account: named,
  report_schedule_recipient_pk: unreachable('whoever is on the list is not put on it again'),
  governance_report_by_schedule: named,
  governance_report_scheduled_once: unreachable('the schedule is held while one is begun'),
  governance_report_pk: generated,
  governance_report_kind_is_known: shape,
  governance_report_of_hit: noSuch('HIT', '#/hit'),
  governance_report_of_group: noSuch('group', '#/group'),
  governance_report_of_whole_days: checkedPeriod,
  governance_report_of_a_group_of_a_hit: unreachable('the use-case takes the HIT from the group'),
  governance_report_version_pk: generated,
  governance_report_version_of_report: ownerIsHeld,
  governance_report_version_number_is_from_1: made,
  governance_report_version_number_once: unreachable('the report is held while it is frozen'),
  governance_report_version_is_json: made,
  governance_report_version_hash_has_its_form: made,
  governance_report_version_fingerprint_has_its_form: made,
  governance_report_version_is_append_only: unreachable('no route changes a frozen report'),
};
