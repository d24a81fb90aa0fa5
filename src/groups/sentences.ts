import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';
import { lineSentences } from './line-sentences';
import {
  checkedPeriod,
  generated,
  keyIsTaken,
  lifeOfOne,
  noSuch,
  outsideLifeOf,
  shape,
} from '../platform/problems/refusals';
import { seatSentences } from './seat-sentences';

const takesTurns = unreachable('the group is locked, and the next of its kind ends the one before');

const groups: Sentences = {
  governance_group_pk: generated,
  governance_group_key_once: keyIsTaken('group'),
  governance_group_key_is_plain: shape,
  governance_group_name_is_given: shape,
  governance_group_kind_is_known: shape,
  governance_group_inside_hit: noSuch('HIT', '#/hit'),
  governance_group_owned_by_organisation: noSuch('organisation', '#/ownerOrganisation'),
  governance_group_has_a_first_day: checkedPeriod,
  governance_group_has_one_home: {
    status: 422,
    pointer: '#/ownerOrganisation',
    detail:
      'A group belongs to a HIT or to an organisation, or to neither when it stands above the HITs. Leave one out.',
  },
  task_and_finish_group_has_an_end: {
    status: 422,
    pointer: '#/to',
    detail: 'A task-and-finish group has an end by design. Give its last day.',
  },
  governance_group_life: lifeOfOne,
};

const promises: Sentences = {
  terms_of_reference_pk: generated,
  terms_of_reference_edition_is_given: shape,
  terms_of_reference_from_document: noSuch('source document', '#/sourceDocument'),
  terms_of_reference_has_a_first_day: checkedPeriod,
  terms_of_reference_one_edition_at_a_time: takesTurns,
  terms_of_reference_within_the_group: outsideLifeOf('group'),
  quorum_rule_pk: generated,
  quorum_rule_has_clauses: shape,
  quorum_rule_from_document: noSuch('source document', '#/sourceDocument'),
  quorum_rule_has_a_first_day: checkedPeriod,
  group_one_quorum_rule_at_a_time: takesTurns,
  quorum_rule_within_the_group: outsideLifeOf('group'),
  rhythm_pk: generated,
  rhythm_every_is_a_number_of_months: shape,
  rhythm_by_is_known: shape,
  rhythm_nth_is_first_to_fourth_or_last: {
    status: 422,
    pointer: '#/nth',
    detail: 'Choose 1 for the first to 4 for the fourth such weekday of the month, or -1 for the last.',
  },
  rhythm_weekday_is_monday_to_sunday: shape,
  rhythm_day_of_month_is_1_to_31: shape,
  rhythm_except_months_are_months: shape,
  rhythm_meets_in_some_month: {
    status: 422,
    pointer: '#/exceptMonths',
    detail: 'The group would never meet. Leave at least one month.',
  },
  rhythm_minutes_are_plausible: shape,
  rhythm_has_a_first_day: checkedPeriod,
  rhythm_says_which_day: {
    status: 422,
    pointer: '#/by',
    detail: 'By NTH_WEEKDAY, give nth and weekday and nothing else; by DAY_OF_MONTH, give dayOfMonth and nothing else.',
  },
  rhythm_has_a_length_only_with_a_time: {
    status: 422,
    pointer: '#/minutes',
    detail: 'Say when meetings start before saying how long they last.',
  },
  group_one_rhythm_at_a_time: takesTurns,
  rhythm_within_the_group: outsideLifeOf('group'),
};

/** What a person reads when the database refuses something about groups, seats, lines and links. */
export const groupSentences: Sentences = { ...groups, ...promises, ...seatSentences, ...lineSentences };
