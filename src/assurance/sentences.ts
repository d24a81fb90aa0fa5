import { checkedPeriod, generated, keyIsTaken, noSuch, ownerIsHeld, shape } from '../platform/problems/refusals';
import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';

const computed = unreachable('the findings that are frozen are computed, not typed');

export const assuranceSentences: Sentences = {
  commitment_pk: generated,
  commitment_key_once: keyIsTaken('promise'),
  commitment_key_is_plain: shape,
  commitment_of_hit: noSuch('HIT', '#/hit'),
  commitment_about_group: noSuch('group', '#/group'),
  commitment_from_document: noSuch('source document', '#/sourceDocument'),
  commitment_is_quoted: shape,
  commitment_rule_has_its_form: shape,
  commitment_parameters_are_an_object: shape,
  commitment_grace_is_at_most_a_year: shape,
  commitment_has_a_first_day: checkedPeriod,
  commitment_has_a_home: unreachable('the use-case asks for a HIT or a group'),
  declared_view_pk: generated,
  declared_view_of_commitment: ownerIsHeld,
  declared_view_rag_is_known: shape,
  declared_view_says_by_whom: shape,
  declared_view_has_a_first_day: checkedPeriod,
  declared_view_has_a_path_to_green: {
    status: 422,
    pointer: '#/pathToGreen',
    detail: 'Say what would bring it back to green.',
  },
  declared_view_one_at_a_time: unreachable('the view before ends the day before'),
  finding_answer_pk: generated,
  finding_answer_about_commitment: ownerIsHeld,
  finding_answer_aspect_has_its_form: shape,
  finding_answer_gives_a_reason: shape,
  finding_answer_says_by_whom: shape,
  finding_answer_has_both_days: checkedPeriod,
  finding_answered_once_at_a_time: {
    status: 409,
    pointer: '#/from',
    detail: 'This finding has an answer on some of those days. Choose a day after it.',
  },
  finding_snapshot_of_commitment: computed,
  finding_snapshot_aspect_has_its_form: computed,
  finding_snapshot_outcome_is_known: computed,
  finding_snapshot_is_explained: computed,
  finding_snapshot_pk: computed,
  finding_snapshot_is_append_only: {
    status: 409,
    detail: 'What was said then is only ever added to. Take this change out.',
  },
};
